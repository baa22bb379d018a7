// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectsource.h"
#include "profilesource.h"

#include <QCoreApplication>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;

GivenProject openGivenProject(const Arguments &given, Services::Project::Mode mode, const Terminal &terminal)
{
    const auto folder = given.value(u"project"_s);
    if (folder.isEmpty())
        return {nullptr, wrongUsage(terminal, {Problem::Kind::WrongUsage, u"--project"_s, {}, 0, {}})};
    std::optional<Domain::Profile> profile;
    int exit = Done;
    if (mode == Services::Project::Mode::Create && given.has(u"profile"_s)) {
        const auto catalogue = loadCatalogue(terminal);
        if (!catalogue)
            return {nullptr, Failed};
        auto read = readGivenProfile(given.value(u"profile"_s), *catalogue, terminal);
        if (read.exit == Failed)
            return {nullptr, Failed};
        exit = read.exit;
        profile = std::move(read.profile);
    }
    auto project = Services::Project::open(folder, mode, profile);
    if (!project) {
        say(terminal, project.problem());
        return {nullptr, Failed};
    }
    if ((*project)->tookSampleProfile() && !(*project)->isReadOnly())
        terminal.say(
            QCoreApplication::translate("Cli", "No profile was given: the shipped sample profile is used."));
    return {std::move(*project), exit};
}

} // namespace LaunchProbe::Cli
