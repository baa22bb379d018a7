// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestservice.h"

#include <app/pipeline/harvestrunner.h>
#include <models/catalogue/catalogue.h>
#include <models/ports/upkeep.h>

#include <QThread>

namespace LaunchProbe::Services {

//! Everything that a run needs, as values that may cross into its thread.
struct HarvestParts {
    Pipeline::HarvestPlan plan;
    std::vector<Pipeline::HarvestSource> sources;
    std::shared_ptr<const Catalogue::Catalogue> catalogue;
    Ports::OpenArchive openArchive;
    std::function<Domain::Result<std::unique_ptr<Ports::Upkeep>>()> openUpkeep;
    QString rawFolder;
    QString recordings; //!< empty: the network
    QString dossierFolder; //!< the project's own
};

//! The thread of one run: archive, network and clock live and end in it.
class HarvestThread final : public QThread
{
    Q_OBJECT

public:
    explicit HarvestThread(HarvestParts parts);
    ~HarvestThread() override; //!< stops the run and waits for its end

    [[nodiscard]] Net::RunControl &control() { return m_control; }
    //! Once finished() was said.
    [[nodiscard]] const Domain::Result<HarvestSummary> &outcome() const { return m_outcome; }

Q_SIGNALS:
    void progressed(const LaunchProbe::Harvest::Progress &progress);
    void exchanged(const LaunchProbe::Domain::Exchange &exchange);

protected:
    void run() override;

private:
    QCoro::Task<> harvest(Pipeline::HarvestRunner &runner);
    void noteTouched(const Ports::Archive &archive);
    //! What was found deleted is not to be read in former answers either. `all`: also what a run before this
    //! one has found.
    void forgetAnswers(bool all, Ports::Upkeep &upkeep, const Net::RawFolder &raws);
    [[nodiscard]] Domain::Result<std::unique_ptr<Net::Transport>> makeTransport() const;
    [[nodiscard]] Domain::Result<void> harvestWith(Net::Transport &transport);

    HarvestParts m_parts;
    Net::RunControl m_control;
    Domain::Result<HarvestSummary> m_outcome;
};

} // namespace LaunchProbe::Services
