// SPDX-License-Identifier: GPL-3.0-or-later
#include "pacememory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <filesystem>

namespace LaunchProbe::Net {

using namespace Qt::StringLiterals;

namespace {

//! Enough to tell accounts apart, too little to find a secret by.
constexpr qsizetype markLength = 12;

//! Where limits are counted: at a host, for whoever asks.
QString accountMark(const Connectors::Setup &setup)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[family, url] : setup.endpoints)
        hash.addData((family + u'=' + url.toString() + u'\n').toUtf8());
    for (const auto &[name, value] : setup.secrets)
        hash.addData((name + u'=' + value + u'\n').toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(markLength));
}

QString textOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeIn(const QJsonObject &object, const QString &name)
{
    return QDateTime::fromString(object[name].toString(), Qt::ISODateWithMs);
}

//! More than any source is asked within a second.
bool hasPlenty(const PaceRecord &record)
{
    constexpr double plenty = 200; // requests
    return !record.silentUntil.isValid()
        && std::ranges::all_of(record.buckets, [](const PaceRecord::Bucket &bucket) {
               return bucket.windowEnd.isValid() && bucket.left >= plenty;
           });
}

} // namespace

PaceMemory::PaceMemory(const QString &folder, const Connectors::Card &card, const Connectors::Setup &setup)
{
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    m_file = folder + u'/' + card.id + u'-' + accountMark(setup) + u".json"_s;
}

std::optional<PaceRecord> PaceMemory::load() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const auto document = QJsonDocument::fromJson(file.readAll()).object();
    if (document.isEmpty())
        return {};
    PaceRecord record;
    for (const auto &value : document[u"buckets"_s].toArray()) {
        const auto bucket = value.toObject();
        record.buckets.push_back(
            {bucket[u"name"_s].toString(), bucket[u"left"_s].toDouble(), timeIn(bucket, u"ends"_s),
             timeIn(bucket, u"asked"_s)});
    }
    const auto names = document[u"names"_s].toObject();
    for (auto name = names.begin(); name != names.end(); ++name)
        record.names[name.key()] = name->toString();
    record.silentUntil = timeIn(document, u"silent_until"_s);
    return record;
}

void PaceMemory::note(const PaceRecord &record, Moment now)
{
    if (m_noted && now - *m_noted < std::chrono::seconds(1) && hasPlenty(record))
        return;
    m_noted = now;
    save(record);
}

void PaceMemory::save(const PaceRecord &record) const
{
    if (m_file.isEmpty())
        return;
    QJsonArray buckets;
    for (const auto &bucket : record.buckets)
        buckets << QJsonObject{
            {u"name"_s, bucket.name},
            {u"left"_s, bucket.left},
            {u"ends"_s, textOf(bucket.windowEnd)},
            {u"asked"_s, textOf(bucket.lastDeparture)}};
    QJsonObject names;
    for (const auto &[ours, theirs] : record.names)
        names[ours] = theirs;
    const QJsonObject document{
        {u"buckets"_s, buckets}, {u"names"_s, names}, {u"silent_until"_s, textOf(record.silentUntil)}};
    // QSaveFile would wait for the disk at each request; a name that changes hands is enough here.
    const auto fresh = m_file + u".new"_s;
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0)
        return;
    file.close();
    std::error_code ignored;
    std::filesystem::rename(
        QFile::encodeName(fresh).toStdString(), QFile::encodeName(m_file).toStdString(), ignored);
}

} // namespace LaunchProbe::Net
