// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace LaunchProbe::Domain {

//! One line of a CSV file without its end (RFC 4180). A cell that a spreadsheet would take for a formula is
//! made text: what people wrote in a thread is never calculated.
[[nodiscard]] inline QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const auto &cell : cells) {
        auto text = cell;
        if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
            text.prepend(u'\'');
        const bool needsQuotes =
            text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
        quoted << (needsQuotes ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text);
    }
    return quoted.join(u',');
}

} // namespace LaunchProbe::Domain
