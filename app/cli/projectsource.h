// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include <app/services/project.h>

namespace LaunchProbe::Cli {

//! The project that a command was given, with what stood in the way told on standard error already.
struct GivenProject {
    std::unique_ptr<Services::Project> project; //!< null: `exit` says how the command ends
    int exit = Done; //!< DoneWithProblems: the catalogue does not know some of the profile's names
};

//! Opens `--project`; with Mode::Create also reads `--profile` and says when the shipped sample is taken.
[[nodiscard]] GivenProject
openGivenProject(const Arguments &given, Services::Project::Mode mode, const Terminal &terminal);

} // namespace LaunchProbe::Cli
