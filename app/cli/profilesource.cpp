// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilesource.h"
#include "arguments.h"

#include <app/services/places.h>
#include <models/protocol/profilefile.h>

#include <QCoreApplication>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;

GivenProfile
readGivenProfile(const QString &file, const Catalogue::Catalogue &catalogue, const Terminal &terminal)
{
    if (file.isEmpty())
        terminal.say(
            QCoreApplication::translate("Cli", "No profile was given: the shipped sample profile is used."));
    const auto path = file.isEmpty() ? Services::sampleFolder() + u"/profile.json"_s : file;
    const auto reading = Protocol::readProfileFile(path, catalogue);
    for (const auto &problem : reading.problems)
        say(terminal, problem);
    const int exit = !reading.isUsable() ? Failed : reading.problems.empty() ? Done : DoneWithProblems;
    return {reading.profile, exit};
}

std::optional<Catalogue::Catalogue> loadCatalogue(const Terminal &terminal)
{
    auto loaded = Catalogue::Catalogue::load(Services::catalogueFolder());
    if (loaded)
        return *std::move(loaded);
    say(terminal, loaded.problem());
    return {};
}

} // namespace LaunchProbe::Cli
