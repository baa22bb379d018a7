// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ranking.h"

namespace LaunchProbe::Evidence {

//! What makes a post evidence for a profile, as far as it is known without reading it. What it is worth is
//! taken from what reading finds: half of a part where a word may stand there for something else.
[[nodiscard]] std::vector<Sign> signsOf(
    const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const Vocabulary &vocabulary,
    const RankWeights &weights);

} // namespace LaunchProbe::Evidence
