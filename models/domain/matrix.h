// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction.h"
#include "id.h"

#include <QDateTime>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace LaunchProbe::Domain {

//! What is known of one combination. Rigs are counted, not posts: one author is one rig.
struct MatrixCell {
    std::map<Outcome, int>
        rigs; //!< independent rigs that report this outcome (verdict before extractor); no `None`
    int allRigs = 0; //!< independent rigs behind the cell, also those without a clear outcome
    std::vector<PostId> posts; //!< newest first
    std::vector<QString> printedIds; //!< of the posts, in that order
    std::optional<double> bestTg; //!< decode, tokens/s
    std::optional<double> medianTg; //!< over the best of each rig
    std::optional<double> lowestTg;
    QDateTime newest; //!< UTC

    friend bool operator==(const MatrixCell &, const MatrixCell &) = default;
};

//! What was tried with what, and how it went.
struct Matrix {
    QStringList rowSlots; //!< extraction slots: "model", "quant"
    QStringList columnSlots;
    std::vector<QStringList> rows; //!< values by rowSlots; an empty one was not stated
    std::vector<QStringList> columns;
    std::map<std::pair<int, int>, MatrixCell> cells; //!< by row and column; an absent one has no evidence

    [[nodiscard]] const MatrixCell *cell(int row, int column) const
    {
        const auto found = cells.find({row, column});
        return found == cells.end() ? nullptr : &found->second;
    }

    friend bool operator==(const Matrix &, const Matrix &) = default;
};

} // namespace LaunchProbe::Domain
