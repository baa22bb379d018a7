// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractor.h"

#include <QByteArray>
#include <QStringView>

namespace LaunchProbe::Extract {

//! One line of JSON in the shape that gold/GUIDE.md defines, with all readings beside it; offsets count
//! Unicode code points of the text as it was given.
[[nodiscard]] QByteArray goldLine(const QString &id, QStringView text, const Domain::Extraction &extraction);

//! What the cases beside the fields state of a post: the context that it was read in, what is to be read, and
//! each reading with the words that it stands on. Indented.
[[nodiscard]] QByteArray goldCase(const PostText &post, const Domain::Extraction &extraction);

} // namespace LaunchProbe::Extract
