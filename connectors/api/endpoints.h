// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connector.h"

namespace LaunchProbe::Connectors {

//! What connectors build their addresses from.

//! The configured address of a family, or this one.
[[nodiscard]] QUrl endpointOf(const Setup &setup, const QString &family, const QString &otherwise);
//! The secret of that name without blanks around it; empty where there is none.
[[nodiscard]] QString secretOf(const Setup &setup, const QString &name);
//! A path below an endpoint, which may itself have one; `path` begins with a slash and is percent-encoded.
[[nodiscard]] QUrl below(QUrl base, const QString &path);
//! A value as it may stand in a query or between two slashes of a path.
[[nodiscard]] QString encoded(const QString &value);
//! Host and, where it is not the scheme's own, port: how a place on the web is named.
[[nodiscard]] QString hostOf(const QUrl &url);

} // namespace LaunchProbe::Connectors
