// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/ledger.h>

#include <algorithm>
#include <map>
#include <vector>

namespace LaunchProbe::Harvest {

//! What an answer has brought, told while a harvest runs. Counts are of this visit: since the start or
//! resumption.
struct Progress {
    QString source;
    QString question; //!< id of the question that led to it
    qint64 requests = 0; //!< of that source
    qint64 posts = 0; //!< of that source, new or changed
    double waitSeconds = 0; //!< until the source may be asked again, as far as it is known
    qint64 tasksLeft = 0; //!< of that source; grows while searches find threads
    qint64 tasksDone = 0; //!< of that source
};

struct Summary {
    std::map<QString, qint64> requests; //!< by source, in this visit
    qint64 threads = 0; //!< in the archive
    qint64 posts = 0; //!< in the archive
    qint64 newPosts = 0; //!< since the run began, also before a kill
    QDateTime started; //!< UTC; when the run began, also before a kill
    qint64 deletedPosts = 0; //!< found deleted at their source since the run began, also before a kill
    qint64 lostPosts = 0; //!< of these, what was kept before; in this visit
    bool finished = false; //!< false: cancelled, or the budget is spent; the same order goes on with it
    bool cancelled = false;
    std::vector<Domain::LedgerRow> ledger; //!< one row for each compiled query

    //! Whether something stood in the way: a row is blocked or the run is not finished.
    [[nodiscard]] bool hasProblems() const
    {
        return !finished
            || std::ranges::find(ledger, Domain::Coverage::Blocked, &Domain::LedgerRow::state)
            != ledger.end();
    }
};

} // namespace LaunchProbe::Harvest
