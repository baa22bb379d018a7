// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/net/rawfolder.h>
#include <models/ports/upkeep.h>

#include <vector>

namespace LaunchProbe::Pipeline {

struct PurgeReport {
    qint64 deletedPosts = 0; //!< that the archive knows to be deleted at their source
    qint64 forgotten = 0; //!< texts of theirs that the archive still held
    qint64 answersChanged = 0; //!< kept answers out of which texts were taken
    qint64 textsTaken = 0;
    std::vector<Domain::Problem> problems; //!< answers that could not be looked through
};

//! Takes the texts of deleted posts out of a JSON body: of every object that is one of them by its id, the
//! members that hold text are emptied. Gives how many; the body stays as it is where there are none.
[[nodiscard]] qint64 takeTextsOut(QByteArray &json, const std::vector<Domain::PostKey> &deleted);

//! Takes the texts of these posts out of the answers that are kept. May be interrupted and run again.
[[nodiscard]] Domain::Result<PurgeReport> takeOutOfAnswers(
    const std::vector<Domain::PostKey> &deleted, Ports::Upkeep &upkeep, const Net::RawFolder &raws);

//! Blanks what was deleted at its source, in the archive and in the answers that are kept. May be interrupted
//! and run again.
[[nodiscard]] Domain::Result<PurgeReport> purge(Ports::Upkeep &upkeep, const Net::RawFolder &raws);

} // namespace LaunchProbe::Pipeline
