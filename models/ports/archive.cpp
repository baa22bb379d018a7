// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive.h"
#include "archivedesk.h"
#include "secrets.h"
#include "sketchbook.h"
#include "upkeep.h"

namespace LaunchProbe::Ports {

Archive::~Archive() = default;
ArchiveDesk::~ArchiveDesk() = default;
Secrets::~Secrets() = default;
SketchBook::~SketchBook() = default;
Upkeep::~Upkeep() = default;

} // namespace LaunchProbe::Ports
