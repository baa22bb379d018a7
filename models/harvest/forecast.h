// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/outlook.h>

#include <map>

namespace LaunchProbe::Harvest {

//! A search that is about to be asked.
struct PlannedSearch {
    QString bucket; //!< the limit that it draws on
    //! What comes first and may save it, by the step's key; empty: there is nothing.
    QString look;
    QString lookBucket;
    std::optional<qint64> named; //!< threads that it named when it was asked last
};

//! What is known of a source before it is asked.
struct SourcePlan {
    std::vector<PlannedSearch> searches;
    QString threadBucket; //!< the limit that reading a thread draws on
    qint64 page = 1; //!< threads that one answer to a search names at most
    qint64 cap = 0; //!< results that a search gives at most, however many there are; 0: no such cap
    std::optional<qint64> threadsBefore; //!< different ones that the searches asked before had named
    qint64 mostRechecks = 0; //!< looks at threads that no search names
    std::map<QString, Domain::Quota> quotas; //!< by bucket
    double perMinute = 30; //!< pace where there is no quota
    double ceilingPerMinute = 0; //!< never more; 0: no such limit
    bool spreads = true; //!< what is left of a window is spread over its rest
};

struct Forecast {
    Domain::Range requests;
    Domain::Range seconds;
    std::vector<Domain::QuotaShare> shares; //!< by bucket
    qint64 slices = 1; //!< of the search that needs most
};

//! Bounds, not guesses. At least: every place looks as it did (one look each), and a search that cannot be
//! saved by a look names nothing. At most: each search names as much as it did before and a tenth more, one
//! never asked fills a page; no two of these name the same thread, and none one of those that are looked at
//! again; each thread takes two requests. A request
//! takes 0.2 to 1 s, waits for limits aside.
[[nodiscard]] Forecast forecast(const SourcePlan &plan);

} // namespace LaunchProbe::Harvest
