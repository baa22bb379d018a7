// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>

#include <QByteArray>
#include <QStringView>

namespace LaunchProbe::Extract {

//! One line of JSON in the shape that gold/GUIDE.md defines, with all readings beside it; offsets count
//! Unicode code points of the text as it was given.
[[nodiscard]] QByteArray goldLine(const QString &id, QStringView text, const Domain::Extraction &extraction);

} // namespace LaunchProbe::Extract
