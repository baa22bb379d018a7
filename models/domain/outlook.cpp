// SPDX-License-Identifier: GPL-3.0-or-later
#include "outlook.h"

#include <algorithm>

namespace LaunchProbe::Domain {

namespace {

bool takesPart(const SourceOutlook &source)
{
    return source.isChosen && !source.off;
}

} // namespace

Range Outlook::requests() const
{
    Range sum;
    for (const auto &source : sources) {
        if (!takesPart(source))
            continue;
        sum.least += source.requests.least;
        sum.most += source.requests.most;
    }
    if (budget > 0)
        return {std::min(sum.least, budget), std::min(sum.most, budget)};
    return sum;
}

Range Outlook::seconds() const
{
    Range longest;
    for (const auto &source : sources) {
        if (!takesPart(source))
            continue;
        longest.least = std::max(longest.least, source.seconds.least);
        longest.most = std::max(longest.most, source.seconds.most);
    }
    return longest;
}

} // namespace LaunchProbe::Domain
