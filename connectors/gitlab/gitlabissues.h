// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! Issues, as lists and for themselves, and their notes. `host` is that of the GitLab which is asked.
namespace LaunchProbe::Connectors::GitLab {

[[nodiscard]] Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer, const QString &host);
[[nodiscard]] Domain::Result<Harvested>
readIssue(const Step &step, const Json &json, const HttpAnswer &answer, const QString &host);
[[nodiscard]] Domain::Result<Harvested>
readNotes(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::GitLab
