// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown.h"

#include <models/ports/archive.h>

namespace LaunchProbe::Ui {

//! A post of the thread, ready to be written: its Markdown is read already, away from the GUI thread.
struct ReaderPost {
    Ports::PostRow row;
    int depth = 0;
    std::vector<MarkBlock> blocks;
};

//! Rows in the order of reading with their depths; takes as long as their Markdown takes to read.
[[nodiscard]] std::vector<ReaderPost>
readerPosts(const std::vector<Ports::PostRow> &rows, const std::vector<int> &depths);

//! Cuts blocks so that none takes long to write or to lay out: code after 400 lines, paragraphs and lines
//! after 8,000 characters. Places stay true.
[[nodiscard]] std::vector<MarkBlock> inPortions(std::vector<MarkBlock> blocks);

} // namespace LaunchProbe::Ui
