// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace LaunchProbe::Domain {

//! Bounds of an estimate, both possible.
struct Range {
    qint64 least = 0;
    qint64 most = 0;

    friend bool operator==(const Range &, const Range &) = default;
};

//! What a service allows within a window of time; 0 requests: it does not say beforehand.
struct Quota {
    qint64 requests = 0;
    std::chrono::seconds window{0};

    friend bool operator==(const Quota &, const Quota &) = default;
};

//! What a harvest will ask of one of a source's limits.
struct QuotaShare {
    QString bucket; //!< the limit's name: "search"
    Range requests;
    Quota quota;

    friend bool operator==(const QuotaShare &, const QuotaShare &) = default;
};

//! What one source will be asked, before it is.
struct SourceOutlook {
    QString id;
    QString name;
    bool isChosen = false; //!< takes part
    std::optional<Problem> off; //!< why it cannot
    qint64 queries = 0;
    qint64 askedBefore = 0; //!< of these, in the last harvest
    qint64 mostRechecks = 0; //!< kept threads that are looked at again though no search names them
    Range requests;
    Range seconds; //!< sources run beside each other
    std::vector<QuotaShare> shares;
    //! Windows of time that searches are cut into so that each stays under the service's cap of results;
    //! 1: none is.
    qint64 slices = 1;
    qint64 resultCap = 0; //!< that cap; 0: none
    double mostDollars = 0; //!< what the service may bill; 0: nothing

    // What leaves the machine.
    QStringList hosts; //!< no other is spoken to
    QString userAgent;
    QStringList secrets; //!< names of those that are sent along
    QStringList texts; //!< the distinct query texts

    friend bool operator==(const SourceOutlook &, const SourceOutlook &) = default;
};

//! A harvest before it starts.
struct Outlook {
    std::vector<SourceOutlook> sources; //!< all there are, in the order of their names
    qint64 budget = 0; //!< requests over all sources; 0: no limit
    bool isResumed = false; //!< goes on with an unfinished run
    qint64 failed = 0; //!< requests of the last run that failed and may be tried again

    //! Over the sources that take part, within the budget.
    [[nodiscard]] Range requests() const;
    [[nodiscard]] Range seconds() const; //!< of the slowest of them

    friend bool operator==(const Outlook &, const Outlook &) = default;
};

} // namespace LaunchProbe::Domain
