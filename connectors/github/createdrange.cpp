// SPDX-License-Identifier: GPL-3.0-or-later
#include "createdrange.h"

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400; //!< seconds

QDateTime momentOf(const QString &text, QTime ofDay)
{
    if (text.size() > 10)
        return QDateTime::fromString(text, Qt::ISODate).toUTC();
    const auto date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? QDateTime(date, ofDay, Qt::UTC) : QDateTime();
}

} // namespace

QString CreatedRange::toString() const
{
    // Whole days take less of the 256 characters of a search.
    if (first.time() == QTime(0, 0) && last.time() == QTime(23, 59, 59))
        return first.date().toString(Qt::ISODate) + u".."_s + last.date().toString(Qt::ISODate);
    return first.toString(Qt::ISODate) + u".."_s + last.toString(Qt::ISODate);
}

std::optional<CreatedRange> CreatedRange::fromString(const QString &text)
{
    const auto ends = text.split(u".."_s);
    if (ends.size() != 2)
        return {};
    const CreatedRange range{momentOf(ends.front(), {0, 0}), momentOf(ends.back(), {23, 59, 59})};
    if (!range.first.isValid() || !range.last.isValid() || range.first > range.last)
        return {};
    return range;
}

std::vector<CreatedRange> CreatedRange::split(int parts) const
{
    // Windows end with a day as long as they are longer than one.
    const qint64 seconds = first.secsTo(last) + 1;
    const qint64 grain = seconds >= 2 * day ? day : 1;
    const auto count = std::min<qint64>(parts, seconds / grain);
    if (count < 2)
        return {*this};
    std::vector<CreatedRange> ranges;
    auto begin = first;
    for (qint64 i = 1; i <= count; ++i) {
        const auto end = i == count ? last : first.addSecs(seconds / grain * i / count * grain - 1);
        ranges.push_back({begin, end});
        begin = end.addSecs(1);
    }
    return ranges;
}

} // namespace LaunchProbe::Connectors
