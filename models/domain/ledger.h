// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace LaunchProbe::Domain {

//! Silence is not safety: a refused request never looks like "no results".
enum class Coverage { NotSearched, Answered, Empty, Blocked };

[[nodiscard]] inline QString coverageName(Coverage coverage)
{
    switch (coverage) {
    case Coverage::Answered:
        return QStringLiteral("answered");
    case Coverage::Empty:
        return QStringLiteral("empty");
    case Coverage::Blocked:
        return QStringLiteral("blocked");
    case Coverage::NotSearched:
        break;
    }
    return QStringLiteral("not_searched");
}

[[nodiscard]] inline Coverage coverageFromName(QStringView name)
{
    for (const auto coverage : {Coverage::Answered, Coverage::Empty, Coverage::Blocked}) {
        if (name == coverageName(coverage))
            return coverage;
    }
    return Coverage::NotSearched;
}

//! What became of one compiled query. One row for each query of the newest run that touched it.
struct LedgerRow {
    QString question;
    QString source;
    QString family;
    QString place;
    QString query; //!< the text that was sent
    Coverage state = Coverage::NotSearched;
    int http = 0; //!< last HTTP status; 0: none
    QString reason; //!< Problem kind name and detail when blocked or not searched; empty otherwise
    qint64 items = 0; //!< threads that the answers named
    qint64 newThreads = 0; //!< of these, not known before this run
    qint64 deleted = 0; //!< posts in them that this run found deleted at their source
    QDateTime from; //!< window of time that was asked for, UTC; invalid: open
    QDateTime to;
    QDateTime visited; //!< UTC
    QString mark; //!< what its place looked like when the query was asked; empty: its source cannot tell

    friend bool operator==(const LedgerRow &, const LedgerRow &) = default;
};

} // namespace LaunchProbe::Domain
