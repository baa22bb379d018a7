// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/testlib/testcase.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString source;
    QStringList translations; //!< one for each plural form, or one
    bool plural = false;
    bool unfinished = false;
};

using Messages = std::map<QString, Message>; //!< by context, source and comment

Messages messagesOf(const QString &path)
{
    QFile file(path);
    Messages messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        const auto name = xml.name();
        if (xml.isStartElement()) {
            if (name == u"message") {
                message = {};
                comment.clear();
                message.plural = xml.attributes().value(u"numerus"_s) == u"yes";
            } else if (name == u"name") {
                context = xml.readElementText();
            } else if (name == u"source") {
                message.source = xml.readElementText();
            } else if (name == u"comment") {
                comment = xml.readElementText();
            } else if (name == u"translation") {
                message.unfinished = xml.attributes().hasAttribute(u"type"_s);
                if (!message.plural)
                    message.translations << xml.readElementText(QXmlStreamReader::IncludeChildElements);
            } else if (name == u"numerusform") {
                message.translations << xml.readElementText(QXmlStreamReader::IncludeChildElements);
            }
        } else if (xml.isEndElement() && name == u"message") {
            messages[QStringList{context, message.source, comment}.join(u" | "_s)] = message;
        }
    }
    return messages;
}

//! Counts are written with the language's grouping where they can grow large.
bool saysCount(const QString &text)
{
    return text.contains(u"%n") || text.contains(u"%Ln");
}

std::multiset<QString> placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%(?:L?\\d+)"_s);
    std::multiset<QString> found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found.insert(matches.next().captured());
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingDriftedFromTheSources_data() { languages(); }
    void nothingDriftedFromTheSources()
    {
        QFETCH(QString, file);
        const QTemporaryDir folder;
        const auto copy = folder.filePath(QFileInfo(file).fileName());
        QVERIFY(QFile::copy(file, copy));
        QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s,
                              u"none"_s,    u"-extensions"_s,  u"cpp,h"_s};
        if (isSourceLanguage(file))
            arguments << u"-pluralonly"_s;
        for (const auto *floor : {"app", "connectors", "models", "ui"})
            arguments << m_root + u'/' + QLatin1String(floor);
        arguments << u"-ts"_s << copy;
        QProcess lupdate;
        lupdate.start(QStringLiteral(LP_LUPDATE), arguments);
        QVERIFY2(
            lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0,
            lupdate.readAllStandardError().constData());
        const auto kept = messagesOf(file);
        const auto wanted = messagesOf(copy);
        QVERIFY(!wanted.empty());
        QStringList wrong;
        for (const auto &[key, message] : wanted) {
            if (!kept.contains(key))
                wrong << u"missing: "_s + key;
        }
        for (const auto &[key, message] : kept) {
            if (!wanted.contains(key))
                wrong << u"no longer in the sources: "_s + key;
        }
        QVERIFY2(
            wrong.isEmpty(),
            qPrintable(u"run \"ninja update_translations\" and translate:\n"_s + wrong.join(u'\n')));
    }

    void nothingIsUnfinished_data() { languages(); }
    void nothingIsUnfinished()
    {
        QFETCH(QString, file);
        QStringList wrong;
        for (const auto &[key, message] : messagesOf(file)) {
            if (message.unfinished || message.translations.isEmpty()
                || message.translations.contains(QString()))
                wrong << key;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void everyCountHasItsPluralForms_data() { languages(); }
    void everyCountHasItsPluralForms()
    {
        QFETCH(QString, file);
        const qsizetype forms = isSourceLanguage(file) ? 2 : 3; // Russian: 1 пост, 2 поста, 5 постов
        for (const auto &[key, message] : messagesOf(file)) {
            QVERIFY2(message.plural == saysCount(message.source), qPrintable(key));
            if (message.plural)
                QVERIFY2(message.translations.size() == forms, qPrintable(key));
        }
    }

    void everyPlaceholderIsKept_data() { languages(); }
    void everyPlaceholderIsKept()
    {
        QFETCH(QString, file);
        for (const auto &[key, message] : messagesOf(file)) {
            for (const auto &translation : message.translations) {
                QVERIFY2(
                    placeholdersOf(translation) == placeholdersOf(message.source),
                    qPrintable(key + u" -> "_s + translation));
                QVERIFY2(
                    !message.plural || saysCount(translation), qPrintable(key + u" -> "_s + translation));
            }
        }
    }

private:
    void languages() const
    {
        QTest::addColumn<QString>("file");
        const QDir folder(m_root + u"/translations"_s);
        for (const auto &name : folder.entryList({u"launchprobe_*.ts"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    static bool isSourceLanguage(const QString &file) { return file.endsWith(u"launchprobe_en.ts"); }

    const QString m_root = QStringLiteral(LP_SOURCE_DIR);
};

LP_TEST(TranslationsTest)
#include "tst_translations.moc"
