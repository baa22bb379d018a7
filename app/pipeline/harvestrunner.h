// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestjournal.h"
#include "placevisit.h"
#include "revisit.h"

#include <connectors/net/fetcher.h>
#include <models/domain/question.h>
#include <models/extract/extractor.h>
#include <models/harvest/budget.h>
#include <models/harvest/taskqueue.h>
#include <models/ports/upkeep.h>

#include <memory>

namespace LaunchProbe::Pipeline {

//! One walk over queries and sources: fetch, extract, keep, report. The answers of a moment are one
//! transaction of the archive, which also holds what is still to be asked, so that a run may end at any
//! instant and be gone on with.
class HarvestRunner
{
public:
    //! What it works with; all outlive it, and belong to the calling thread but for the extractor.
    struct World {
        Ports::Archive &archive;
        const Ports::Upkeep &upkeep; //!< of the same archive
        const Extract::Extractor &extractor;
        Net::Transport &transport;
        Net::Clock &clock;
        Net::RunControl &control;
        const Net::RawFolder &raws;
        const Net::RecordWriter *recorder = nullptr;
        Net::Retry::Random random;
        std::function<void(const Harvest::Progress &)> progress;
        std::function<void(const Domain::Exchange &)> exchanged;
        QString paceFolder; //!< where the services' limits are remembered for the next process
    };

    HarvestRunner(HarvestPlan plan, std::vector<HarvestSource> sources, World world);
    ~HarvestRunner();

    //! To be called once. A problem: the archive could not be read or written, and no more could be done.
    QCoro::Task<Domain::Result<Harvest::Summary>> run();

private:
    struct Lane;
    struct Asked;
    enum class Rest {
        Known, //!< what the lane's line does not hold need not be asked
        Open, //!< an answer that is still to be worked on may name more
    };

    [[nodiscard]] Domain::Result<void> begin();
    [[nodiscard]] Domain::Result<std::optional<Ports::HarvestTask>> beginningOf(int query) const;
    [[nodiscard]] Domain::Result<void> fillLanes();
    QCoro::Task<> walk(Lane &lane);
    //! Once nothing else is left to be asked: puts what no search has named into the line.
    [[nodiscard]] bool lookAtUnnamed(Lane &lane);
    //! Sends what is to be asked next of the lane; nothing where nothing is left, or may be sent.
    [[nodiscard]] std::optional<Asked> askNext(Lane &lane, Rest rest);
    //! Keeps what the answer to it has brought.
    QCoro::Task<> take(Lane &lane, Asked asked, Domain::Result<Net::Fetched> fetched);
    QCoro::Task<> takeRecheck(Lane &lane, Revisit::Bundle bundle, Domain::Result<Net::Fetched> fetched);

    [[nodiscard]] Domain::Result<Ports::Batch> batchOf(
        Lane &lane, const Ports::HarvestTask &task, const Connectors::Step &step, const Net::Fetched &fetched,
        std::vector<Ports::ExtractedThread> threads);
    [[nodiscard]] Domain::Result<void>
    noteFound(Ports::Batch &batch, const Ports::HarvestTask &task, const Net::Fetched &fetched);
    [[nodiscard]] Domain::Result<Ports::Batch> batchOfRefusal(
        Lane &lane, const Ports::HarvestTask &task, const Connectors::Step &step,
        const Domain::Problem &problem);
    void noteFailure(
        Lane &lane, Ports::Batch &batch, Ports::HarvestTask task, const Connectors::Step &step,
        const Harvest::Obstacle &obstacle);
    //! Whether there is a batch; else the archive's problem ends the run.
    [[nodiscard]] bool made(Ports::Batch &batch, Domain::Result<Ports::Batch> result);
    //! Whether the lane has to stop for it.
    [[nodiscard]] bool stopsFor(Lane &lane, const Domain::Problem &problem) const;
    void setAside(Lane &lane, Ports::HarvestTask task, const Domain::Problem &problem);
    void keep(Lane &lane, Ports::Batch batch, bool continues);
    void report(Lane &lane, const Ports::HarvestTask &task, const Connectors::Step &step);
    void reportWait(Lane &lane, Net::Milliseconds wait) const;
    [[nodiscard]] Domain::Result<Harvest::Summary> conclude();
    void blockWhatIsLeft(const Lane &lane);

    HarvestPlan m_plan;
    World m_world;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::vector<std::pair<QString, Domain::Problem>> m_off;
    Harvest::Budget m_budget;
    HarvestJournal m_journal;
    Harvest::LedgerBook &m_book; //!< the journal's
    std::optional<Domain::Problem> m_fatal;
};

} // namespace LaunchProbe::Pipeline
