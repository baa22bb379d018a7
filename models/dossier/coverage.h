// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

namespace LaunchProbe::Dossier {

//! One line for each question and source, also where nothing was asked: silence is not safety. `sources` are
//! those that are asked as a matter of course; the ledger's come after them.
[[nodiscard]] std::vector<CoverageLine> coverageOf(
    const std::vector<Domain::Question> &questions, const std::vector<Domain::LedgerRow> &ledger,
    QStringList sources, bool russian);

//! Reports that contradict each other about one combination of model, quant, engine and card.
[[nodiscard]] std::vector<Conflict> conflictsAmong(const std::vector<Claim> &claims);

} // namespace LaunchProbe::Dossier
