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

//! The same for what was found deleted since then, when all before it was done.
[[nodiscard]] Domain::Result<PurgeReport>
forgetSince(const QDateTime &since, Ports::Upkeep &upkeep, const Net::RawFolder &raws);

//! The same for all that is known to be deleted.
[[nodiscard]] Domain::Result<PurgeReport> forgetAll(Ports::Upkeep &upkeep, const Net::RawFolder &raws);

//! Whether a visit was killed before it took out of the answers what it had found deleted.
[[nodiscard]] Domain::Result<bool>
isForgettingBehind(const Ports::Upkeep &upkeep, const Net::RawFolder &raws);

//! What is deleted by now came so: no answer has ever held it.
[[nodiscard]] Domain::Result<void>
noteNothingToForget(const Ports::Upkeep &upkeep, const Net::RawFolder &raws);

//! Blanks what was deleted at its source, in the archive and in the answers that are kept. May be interrupted
//! and run again.
[[nodiscard]] Domain::Result<PurgeReport> purge(Ports::Upkeep &upkeep, const Net::RawFolder &raws);

} // namespace LaunchProbe::Pipeline
