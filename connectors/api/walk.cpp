// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk.h"

#include <QCryptographicHash>

namespace LaunchProbe::Connectors {

namespace {

constexpr auto seenName = "seen";
constexpr qsizetype digestLength = 8; //!< hex digits: one mistaken item in a million walks of 100

QString digest(const QString &id)
{
    const auto hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Md5).toHex();
    return QString::fromLatin1(hash.left(digestLength));
}

} // namespace

Walk::Walk(const Step &step)
    : m_step(step)
{
    const auto seen = step.memory.value(QLatin1String(seenName)).toString();
    for (qsizetype at = 0; at + digestLength <= seen.size(); at += digestLength)
        m_seen.insert(seen.mid(at, digestLength));
    m_known = m_seen;
    m_before = m_seen.size();
}

void Walk::see(const QString &id)
{
    m_seen.insert(digest(id));
}

bool Walk::knew(const QString &id) const
{
    return m_known.contains(digest(id));
}

QJsonObject Walk::memory() const
{
    auto memory = m_step.memory;
    auto sorted = m_seen.values();
    sorted.sort(); // the same walk shall leave the same checkpoint
    memory.insert(QLatin1String(seenName), sorted.join(QString()));
    return memory;
}

Step Walk::onward() const
{
    auto step = m_step;
    step.memory = memory();
    ++step.page;
    return step;
}

void Walk::closeGap(Harvested &harvested, Step first) const
{
    if (m_step.attempt >= maxAttempts) {
        harvested.incomplete = true;
        return;
    }
    first.attempt = m_step.attempt + 1;
    first.memory = memory();
    first.page = 0;
    harvested.next.push_back(std::move(first));
}

} // namespace LaunchProbe::Connectors
