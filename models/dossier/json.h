// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

#include <models/protocol/tongue.h>

namespace LaunchProbe::Dossier {

//! The dossier as JSON of the schema "launchprobe.dossier/1". Keys are stable; sentences are in the dossier's
//! language, all else is not. Offsets are Unicode code points of the post's text, times UTC.
[[nodiscard]] QByteArray
asJson(const Dossier &dossier, const Protocol::Tongue &tongue, const QString &language);

} // namespace LaunchProbe::Dossier
