// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/postfilter.h>

#include <QString>

#include <optional>

namespace LaunchProbe::Evidence {

//! The slot that somebody means by "card", "tg" or the slot's own name.
[[nodiscard]] std::optional<QString> slotNamed(const QString &name);

//! Adds `key:value` to the filter; false when it is no condition and so a word like any other.
bool addCondition(
    Domain::PostFilter &filter, const QString &key, const QString &value, bool negated,
    const Catalogue::Catalogue &catalogue);

} // namespace LaunchProbe::Evidence
