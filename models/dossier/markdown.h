// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

#include <models/protocol/tongue.h>

namespace LaunchProbe::Dossier {

//! The dossier as Markdown (CommonMark with GitHub's tables), UTF-8. Text of others stays text: quotes stand
//! in fences that they cannot close, names and titles are escaped.
[[nodiscard]] QByteArray asMarkdown(const Dossier &dossier, const Protocol::Tongue &tongue);

//! One line in which nothing is Markdown, HTML or a table's border.
[[nodiscard]] QString escaped(const QString &text);
//! A fenced block that holds the text as it is.
[[nodiscard]] QString fenced(const QString &text);
//! An address that can stand between < and >; empty unless it is http or https.
[[nodiscard]] QString linkTarget(const QUrl &address);

} // namespace LaunchProbe::Dossier
