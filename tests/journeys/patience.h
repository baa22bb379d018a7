// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

//! How long a journey waits for what must happen, in milliseconds: for a machine that does much else.
inline constexpr int patience = 60000;
