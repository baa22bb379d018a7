// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawfolder.h"

#include "digest.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>

namespace LaunchProbe::Net {

using namespace Qt::StringLiterals;

RawFolder::RawFolder(QString folder)
    : m_folder(std::move(folder))
{
}

Domain::Result<QString> RawFolder::keep(const Exchange &exchange) const
{
    auto hash = hashOf(exchange.answer.body);
    const auto path = fileOf(hash);
    // What a power cut has spoilt is written anew.
    if (QFile::exists(path) && load(hash))
        return hash;
    QDir().mkpath(m_folder);
    // To wait for the disk at each answer would take longer than all else that is done with it. The name
    // changes hands once all is written, which is enough for a process that is killed; after a power cut the
    // hash tells what is not whole, and it is asked for again.
    QFile file(path + u".new"_s);
    errno = 0;
    const bool written = file.open(QIODevice::WriteOnly) && file.write(exchangeToText(exchange)) >= 0
        && file.flush() && (file.close(), file.error() == QFileDevice::NoError)
        && std::rename(QFile::encodeName(file.fileName()), QFile::encodeName(path)) == 0;
    if (!written) {
        const auto kind = errno == ENOSPC || errno == EDQUOT ? Domain::Problem::Kind::DiskFull
                                                             : Domain::Problem::Kind::CannotWrite;
        return Domain::Problem{kind, path, file.errorString(), 0, {}};
    }
    return hash;
}

Domain::Result<Exchange> RawFolder::load(const QString &hash) const
{
    QFile file(fileOf(hash));
    if (!file.open(QIODevice::ReadOnly))
        return Domain::Problem{Domain::Problem::Kind::CannotRead, file.fileName(), file.errorString(), 0, {}};
    qsizetype offset = 0;
    auto exchange = exchangeFromText(file.readAll(), offset);
    if (exchange && hashOf(exchange->answer.body) != hash)
        return Domain::Problem{
            Domain::Problem::Kind::Malformed, file.fileName(), u"not what its name says"_s, 0, {}};
    return exchange;
}

bool RawFolder::contains(const QString &hash) const
{
    return QFile::exists(fileOf(hash));
}

QStringList RawFolder::hashes() const
{
    QStringList hashes;
    for (const auto &name : QDir(m_folder).entryList({u"*.http"_s}, QDir::Files, QDir::Name))
        hashes << name.chopped(5);
    return hashes;
}

qint64 RawFolder::forgotten() const
{
    QFile file(noteFile());
    bool isNumber = false;
    const auto posts = file.open(QIODevice::ReadOnly) ? file.read(20).trimmed().toLongLong(&isNumber) : -1;
    return isNumber ? posts : -1;
}

void RawFolder::noteForgotten(qint64 posts) const
{
    QDir().mkpath(m_folder);
    // Where it cannot be noted it is done once more.
    QSaveFile file(noteFile());
    if (file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(posts)) > 0)
        file.commit();
}

QString RawFolder::noteFile() const
{
    return m_folder + u"/.forgotten"_s;
}

void RawFolder::remove(const QString &hash) const
{
    QFile::remove(fileOf(hash));
}

QString RawFolder::fileOf(const QString &hash) const
{
    return m_folder + u'/' + hash + u".http"_s;
}

} // namespace LaunchProbe::Net
