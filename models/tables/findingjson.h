// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/findinglist.h>

#include <QJsonArray>

namespace LaunchProbe::Tables {

//! Findings as a step writes them down: posts of which the same is said together, as "3-500,502".
[[nodiscard]] QJsonArray findingsToJson(const Domain::FindingList &findings);
//! Also reads lists in which each finding has its one "post". What is malformed is left out.
[[nodiscard]] Domain::FindingList findingsFromJson(const QJsonArray &list);

} // namespace LaunchProbe::Tables
