// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestservice.h"
#include "harvestthread.h"
#include "plugins.h"
#include "project.h"

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

//! What a harvest needs of its project, as values that may cross into another thread.
struct HarvestGround {
    Domain::Profile profile;
    QByteArray questionEdits;
    Ports::OpenArchive openArchive;
    Project::OpenUpkeep openUpkeep;
    QString rawFolder;
    QString dossierFolder;

    [[nodiscard]] static HarvestGround of(const Project &project);
};

//! The parts of a run over a project. Compiles every question for every source: not for the window's thread.
[[nodiscard]] Domain::Result<HarvestParts> harvestParts(
    const HarvestGround &ground, const HarvestOrder &order, const Plugins &plugins,
    const SecretValues &secrets);

} // namespace LaunchProbe::Services
