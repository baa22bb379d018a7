// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/card.h>
#include <ui/settings/hostsbox.h>

namespace LaunchProbe::Services {

//! Those of the sources that can be asked at hosts that are not their own.
[[nodiscard]] std::vector<Ui::SourceHosts> movableSources(const std::vector<Connectors::Card> &cards);
//! What a person typed as a host of this source: with the scheme and the path that they need not know.
[[nodiscard]] Ui::TypedHost typedHost(const Connectors::Card &card, const QString &typed);

} // namespace LaunchProbe::Services
