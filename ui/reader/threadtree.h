// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

namespace LaunchProbe::Ui {

//! A post's place in its conversation.
struct TreePlace {
    size_t row = 0; //!< index into the rows
    int depth = 0; //!< 0: the opening post

    friend bool operator==(const TreePlace &, const TreePlace &) = default;
};

//! Answers below what they answer, each row once. An answer to a post that is not there stands below the opening
//! post; so do rows whose parents go in a circle.
[[nodiscard]] std::vector<TreePlace> threadTree(const std::vector<Ports::PostRow> &rows);

} // namespace LaunchProbe::Ui
