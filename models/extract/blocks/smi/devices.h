// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/extract/blocks.h>

#include <vector>

namespace LaunchProbe::Extract {

//! A card as nvidia-smi shows it. What was not shown has no number.
struct SmiDevice {
    Mention card;
    Mention sku;
    Mention used; //!< GB
    Mention drawn; //!< W
    Mention cap; //!< W
    double load = 0; //!< % of its time
};

//! Turns what a dump shows of its cards and processes into a block's setup and numbers: watts of an idle card
//! and the crumbs of a desktop are left out.
void giveDevices(const std::vector<SmiDevice> &devices, Block &block);

//! A process that serves a model: "VLLM::EngineCore", "sglang::scheduler", "llama-server". Marks the block
//! and names its engine.
void giveProcess(const BlockText &text, int line, std::string_view name, int at, Block &block);

//! The card that a line names after `begin`.
[[nodiscard]] SmiDevice deviceOf(const BlockText &text, int line, int begin, int end);

[[nodiscard]] std::unique_ptr<BlockReader> makeSmiTable();
[[nodiscard]] std::unique_ptr<BlockReader> makeSmiQuery();

} // namespace LaunchProbe::Extract
