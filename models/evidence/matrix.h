// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/matrix.h>
#include <models/ports/archive.h>

#include <vector>

namespace LaunchProbe::Evidence {

//! The rows and columns that a matrix has when nobody asks for others.
[[nodiscard]] QStringList defaultMatrixRows(); //!< model, quant
[[nodiscard]] QStringList defaultMatrixColumns(); //!< engine

//! Counts what was tried with what. A trace that states none of the slots of its row, or none of its column,
//! is left out. `posts` as Archive::postsWithReadings gives them. The same author is the same rig; posts
//! without an author count once each. Posts that a person called duplicates are left out.
[[nodiscard]] Domain::Matrix verificationMatrix(
    const std::vector<Ports::PostRow> &posts, const QStringList &rowSlots = defaultMatrixRows(),
    const QStringList &columnSlots = defaultMatrixColumns());

} // namespace LaunchProbe::Evidence
