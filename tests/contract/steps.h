// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>

namespace LaunchProbe::Test {

//! Something for every secret and every host of a card.
[[nodiscard]] Connectors::Setup fullSetup(const Connectors::Card &card);

//! Bodies that a source's answers may have: the fixtures in its own folder.
[[nodiscard]] std::vector<QByteArray> fixturesOf(const QString &source);

//! Every kind of step that a source knows: its first ones, and what follows when all the bodies are read by
//! each. A connector adds nothing anywhere for it.
[[nodiscard]] std::vector<Connectors::Step> stepsOf(
    const Connectors::Connector &connector, const Connectors::Card &card,
    const std::vector<QByteArray> &bodies);

//! The path of a call below the endpoint that it goes to; empty where it goes to none of them.
[[nodiscard]] QString pathBelow(const Connectors::Setup &setup, const QUrl &url);

} // namespace LaunchProbe::Test
