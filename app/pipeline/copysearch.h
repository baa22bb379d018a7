// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/sketchbook.h>

#include <functional>
#include <map>
#include <stop_token>

namespace LaunchProbe::Pipeline {

struct CopySearchReport {
    qint64 read = 0; //!< texts that were not compared before
    bool told = false; //!< the copies were told anew; not where nothing changed, or where it was stopped
    std::map<Domain::Likeness, qint64> posts; //!< by what they are like; each once
};

//! Whether there is something to compare, or to tell anew.
[[nodiscard]] Domain::Result<bool> isCopySearchDue(const Ports::SketchBook &book);

//! Reads what was not compared yet, and tells which posts may be copies. It may be stopped at any time and
//! goes on from there the next time; where nothing changed it costs next to nothing. Nobody is asked for
//! anything, and what a person says is left as it is. `tell`: texts that were read so far.
[[nodiscard]] Domain::Result<CopySearchReport> searchCopies(
    Ports::SketchBook &book, const std::stop_token &stop, const std::function<void(qint64 read)> &tell);

} // namespace LaunchProbe::Pipeline
