// SPDX-License-Identifier: GPL-3.0-or-later
#include "createdrange.h"

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;

QString CreatedRange::toString() const
{
    return first.toString(Qt::ISODate) + u".."_s + last.toString(Qt::ISODate);
}

std::optional<CreatedRange> CreatedRange::fromString(const QString &text)
{
    const auto ends = text.split(u".."_s);
    if (ends.size() != 2)
        return {};
    const CreatedRange range {QDateTime::fromString(ends.front(), Qt::ISODate).toUTC(),
                              QDateTime::fromString(ends.back(), Qt::ISODate).toUTC()};
    if (!range.first.isValid() || !range.last.isValid() || range.first > range.last)
        return {};
    return range;
}

std::vector<CreatedRange> CreatedRange::split(int parts) const
{
    const auto seconds = first.secsTo(last) + 1;
    const auto count = std::min<qint64>(parts, seconds);
    if (count < 2)
        return {*this};
    std::vector<CreatedRange> ranges;
    auto begin = first;
    for (qint64 i = 1; i <= count; ++i) {
        const auto end = first.addSecs(seconds * i / count - 1);
        ranges.push_back({begin, end});
        begin = end.addSecs(1);
    }
    return ranges;
}

} // namespace LaunchProbe::Connectors
