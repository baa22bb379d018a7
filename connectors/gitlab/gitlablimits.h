// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! How GitLab tells limits and errors.
namespace LaunchProbe::Connectors::GitLab {

//! `plain` is what all services say in the same way.
[[nodiscard]] RateHint readRate(const HttpAnswer &answer, RateHint plain);
//! `message` is a text, or a list or object of texts.
[[nodiscard]] QString messageIn(const Json &json);

} // namespace LaunchProbe::Connectors::GitLab
