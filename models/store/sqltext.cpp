// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;

namespace {

const QStringList engines{u"sqlite"_s, u"postgres"_s};

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

PlacedSql placed(const QString &sql)
{
    // Quoted text, comments and PostgreSQL's "::" casts come first, so that no place is seen inside them.
    static const QRegularExpression token(u"'(?:[^']|'')*'|--[^\\n]*|::|:([a-z_]+)"_s);
    PlacedSql result;
    qsizetype from = 0;
    for (auto matches = token.globalMatch(sql); matches.hasNext();) {
        const auto match = matches.next();
        if (match.captured(1).isEmpty())
            continue;
        (result.sql += QStringView(sql).mid(from, match.capturedStart() - from)) += u'?';
        result.places.push_back(match.captured(1).toLatin1());
        from = match.capturedEnd();
    }
    result.sql += QStringView(sql).mid(from);
    return result;
}

QStringList stepsFor(const QString &migration, const QString &engine)
{
    QStringList steps;
    QString step;
    bool wanted = false;
    const auto finish = [&] {
        if (wanted && !step.trimmed().isEmpty())
            steps << step.trimmed();
        step.clear();
    };
    for (const auto &line : migration.split(u'\n')) {
        if (line.startsWith(u"-- step:"_s)) {
            finish();
            const auto last = line.section(u',', -1).trimmed();
            wanted = !line.contains(u',') || !engines.contains(last) || last == engine;
        } else if (!line.startsWith(u"--"_s)) {
            step += line + u'\n';
        }
    }
    finish();
    return steps;
}

QString queryText(const QString &name, const QString &engine)
{
    const auto base = u":/launchprobe/store/queries/"_s + name;
    const auto own = contentOf(base + u'.' + engine + u".sql"_s);
    return own.isEmpty() ? contentOf(base + u".sql"_s) : own;
}

QStringList migrations()
{
    const QDir folder(u":/launchprobe/store/schema"_s);
    QStringList texts;
    for (const auto &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        texts << contentOf(folder.filePath(name));
    return texts;
}

} // namespace LaunchProbe::Store
