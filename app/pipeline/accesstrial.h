// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestrunner.h"

namespace LaunchProbe::Pipeline {

//! Tries a source's credentials with one request: for a token, or the smallest search. `outcome` becomes a
//! sentence of what is granted, or what stood in the way. All outlive the task.
[[nodiscard]] QCoro::Task<> tryAccess(
    const HarvestSource *source, Net::Transport *transport, Net::RunControl *control,
    Domain::Result<QString> *outcome);

//! Asks the source's first search at the host of one of its endpoints. `outcome` becomes a sentence of what
//! answered, or what stood in the way. All outlive the task.
[[nodiscard]] QCoro::Task<> tryHost(
    const HarvestSource *source, QString family, Net::Transport *transport, Net::RunControl *control,
    Domain::Result<QString> *outcome);

} // namespace LaunchProbe::Pipeline
