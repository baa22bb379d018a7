// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <models/domain/question.h>
#include <models/ports/archive.h>

#include <memory>

namespace LaunchProbe::Pipeline {

//! A source that takes part, or is left out for want of a key.
struct HarvestSource {
    Connectors::Card card;
    Connectors::Setup setup;
    std::unique_ptr<Connectors::Connector> connector;
    std::optional<Domain::Problem> off; //!< why it is left out
};

struct HarvestPlan {
    QByteArray options; //!< what was asked for; an unfinished run of equal options is gone on with
    std::vector<Domain::Query> queries; //!< of all sources, also of those that are left out
    Connectors::Window window;
    qint64 budget = 0; //!< requests in this visit; 0: no limit
    //! Only what failed in the last run is asked, and what it leads to; queries and options are that run's.
    bool retriesFailed = false;
};

//! A request that is still to be made. Of searches the query is part of the key: two that ask the same are
//! answered each. A thread (query -1) is fetched once.
[[nodiscard]] Ports::HarvestTask taskFor(const QString &source, int query, const Connectors::Step &step);

} // namespace LaunchProbe::Pipeline
