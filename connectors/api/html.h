// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LaunchProbe::Connectors {

//! A post that its service keeps as HTML, in the Markdown that the archive keeps: paragraphs, lists, quotes,
//! headings, tables and links; `pre` becomes a fenced block whose lines stay as they are. Scripts, styles and
//! images go, an image's description stays. Takes any text in time linear to its length.
[[nodiscard]] QString markdownOfHtml(const QString &html);

} // namespace LaunchProbe::Connectors
