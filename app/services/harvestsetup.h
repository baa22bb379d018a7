// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestservice.h"
#include "harvestthread.h"
#include "plugins.h"

namespace LaunchProbe::Services {

//! By name of the secret, as the card writes it.
using SecretValues = std::map<QString, QString>;

//! The sources that an order names; WrongUsage where it makes no sense: an unknown source or family, an
//! address that is neither https nor loopback, an empty window.
[[nodiscard]] Domain::Result<std::vector<const Connectors::Card *>>
orderedSources(const HarvestOrder &order, const Plugins &plugins);

//! How questions are asked of a source in this harvest: its searches as ordered, its hosts as configured.
[[nodiscard]] Domain::Dialect dialectFor(const Connectors::Card &card, const HarvestOrder &order);

//! A source with its credentials; `off` says why it cannot be asked.
[[nodiscard]] Pipeline::HarvestSource sourceOf(
    const Connectors::Card &card, const HarvestOrder &order, const Plugins &plugins,
    const SecretValues &secrets);

//! The parts of a run over this project. `warn` is told of each source that is left out.
[[nodiscard]] Domain::Result<HarvestParts> harvestParts(
    const Project &project, const HarvestOrder &order, const Plugins &plugins, const SecretValues &secrets,
    const std::function<void(const Domain::Problem &)> &warn);

} // namespace LaunchProbe::Services
