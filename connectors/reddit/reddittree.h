// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! A submission and the tree of its comments, which Reddit hands out in pieces.
namespace LaunchProbe::Connectors::Reddit {

//! Ids that one call may ask for [reddit-archive/reddit r2/controllers/api.py GET_morechildren].
inline constexpr qsizetype idsPerCall = 100;
//! Ids and branches that one answer may leave out; the largest threads have some ten thousand comments.
inline constexpr qsizetype mostLeftOut = 20'000;
//! Branches within branches: a hostile tree ends here.
inline constexpr int deepestBranch = 300;

[[nodiscard]] QString treePath(const Step &step);
[[nodiscard]] QString treeParameters(const Step &step); //!< percent-encoded
[[nodiscard]] Domain::Result<Harvested>
readThread(const Step &step, const Json &json, const HttpAnswer &answer);
//! Looks again at known threads and comments, by their full names.
[[nodiscard]] std::optional<RecheckStep>
recheckStep(std::span<const KnownThread> threads, const Window &window);
//! A page for each of the threads: its submission and those of its comments that were asked for.
[[nodiscard]] Domain::Result<Harvested>
readRecheck(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readMore(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::Reddit
