// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes.h"

namespace LaunchProbe::Evidence {

//! Fields whose values the two sides never share, or that only one of them states; most telling first. A flag
//! is a field of its own, as "flag" with the flags that one side uses and the other, which states flags, too,
//! does not.
[[nodiscard]] std::vector<TellingField> tellingFields(
    const std::vector<const Ports::PostRow *> &one, const std::vector<const Ports::PostRow *> &other);

} // namespace LaunchProbe::Evidence
