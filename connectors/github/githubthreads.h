// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! Issues and pull requests with their comments, over REST.
namespace LaunchProbe::Connectors::GitHub {

[[nodiscard]] Domain::Result<Harvested>
readIssue(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readComments(const Step &step, const Json &json, const HttpAnswer &answer);

//! Author, text, address, time and applause, which all of GitHub's messages have.
[[nodiscard]] Domain::Post readMessage(const Json &object, const HttpAnswer &answer);
//! The thread that a step reads, with what is known of it and without posts.
[[nodiscard]] Domain::Thread threadOf(const Step &step);
//! Leaves a thread's title and the like to the steps that read its further pages.
void remember(Step &step, const Domain::Thread &thread);
//! A login as the archive keeps it: empty for accounts that are gone.
[[nodiscard]] QString authorOf(const Json &user);
//! The step that reads a thread from its beginning.
[[nodiscard]] Step threadStep(const Step &step);

} // namespace LaunchProbe::Connectors::GitHub
