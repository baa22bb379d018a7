// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LaunchProbe::Services {

//! Folders that belong to the program, in the build tree and in an installation alike.
//! LAUNCHPROBE_DATA overrides the data folder, for tests.
[[nodiscard]] QString dataFolder(); //!< share/launchprobe
[[nodiscard]] QString catalogueFolder();
[[nodiscard]] QString translationsFolder();
[[nodiscard]] QString sampleFolder(); //!< sample profile and recordings
[[nodiscard]] QString connectorFolder(); //!< lib/launchprobe/connectors
//! What the services' limits leave to the next process, for all projects of this person.
[[nodiscard]] QString paceFolder();
[[nodiscard]] QString cacheFolder(); //!< the person's own; what is lost there is made anew
[[nodiscard]] QString sampleProjectFolder(); //!< the person's own copy of the sample

//! Where a folder "launchprobe-data" stands beside the program's own (bin, lib, share), as on a stick, it
//! holds all that the program keeps of a person but projects and secrets: settings, caches, the sample's
//! project. To be called once there is an application, before anything asks for settings or folders.
void usePortableFolder();
//! What moves along with that folder: all that its stick holds, or the program's own folder where it is no
//! stick. Empty without such a folder.
[[nodiscard]] QString portableRoot();

} // namespace LaunchProbe::Services
