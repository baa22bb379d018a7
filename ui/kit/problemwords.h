// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QString>

namespace LaunchProbe::Ui {

//! What happened, where, and what to do about it, in the interface's language. The window and the command
//! line say the same; every problem that a person reads comes through here.
[[nodiscard]] QString problemSentence(const Domain::Problem &problem);

} // namespace LaunchProbe::Ui
