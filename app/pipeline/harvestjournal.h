// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestplan.h"

#include <models/harvest/ledgerbook.h>
#include <models/harvest/report.h>

#include <QTimer>

#include <functional>

namespace LaunchProbe::Pipeline {

//! What the archive remembers of a run: which queries it has, what became of them, and what is still to be
//! asked, so that it may end at any instant and be gone on with.
class HarvestJournal
{
public:
    //! What a query of the plan begins with; nothing where another's beginning serves it, or its source does
    //! not take part. A problem: it is not asked, and why.
    using Beginning = std::function<Domain::Result<std::optional<Ports::HarvestTask>>(int query)>;

    //! Both outlive it.
    HarvestJournal(const HarvestPlan &plan, Ports::Archive &archive);

    //! Goes on with the run that the plan names, or begins one, in which these tasks wait besides the
    //! beginnings. Of what failed only that of these sources is tried again.
    [[nodiscard]] Domain::Result<void> begin(
        const Beginning &beginning, std::vector<Ports::HarvestTask> besides, const QStringList &sources,
        const QDateTime &today);
    [[nodiscard]] Domain::Result<std::vector<Ports::HarvestTask>> pending(const QString &source) const;
    //! Stores what an answer changed, with what it changed in the ledger; gives the new tasks their ids. The
    //! answers of a moment are kept together, or none of them: then every later call fails.
    [[nodiscard]] Domain::Result<Ports::StoreReport> store(Ports::Batch &batch);
    //! Does not wait for the end of the moment.
    [[nodiscard]] Domain::Result<void> keep();
    [[nodiscard]] Domain::Result<void> writeLedger();
    [[nodiscard]] Domain::Result<void> finish(const QDateTime &today);
    //! What the archive holds by now; requests and ledger are the run's to tell.
    [[nodiscard]] Domain::Result<Harvest::Summary> summary() const;

    [[nodiscard]] Harvest::LedgerBook &book() { return m_book; }
    [[nodiscard]] Domain::RunId run() const { return m_run.id; }

private:
    [[nodiscard]] Domain::Result<void>
    beginAnew(const Beginning &beginning, std::vector<Ports::HarvestTask> tasks, const QDateTime &today);
    [[nodiscard]] Domain::Result<void> goOn(const Ports::HarvestRun &run);
    [[nodiscard]] Domain::Result<void> reopenFailed(const QStringList &sources);
    [[nodiscard]] Domain::Result<Ports::StoreReport> add(Ports::Batch &batch);
    [[nodiscard]] Domain::LedgerRow rowOf(const Domain::Query &query) const;

    const HarvestPlan &m_plan;
    Ports::Archive &m_archive;
    Harvest::LedgerBook m_book{{}};
    Ports::HarvestRun m_run;
    QTimer m_moment; //!< runs while answers wait to be kept
    std::optional<Domain::Problem> m_lost; //!< why what waited was taken back
    qint64 m_lostPosts = 0; //!< found deleted in this visit
};

} // namespace LaunchProbe::Pipeline
