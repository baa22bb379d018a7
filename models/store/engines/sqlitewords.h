// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/postfilter.h>

#include <QString>

namespace LaunchProbe::Store {

//! The wish as an FTS5 expression. Every word goes in as a quoted string, so that nothing a person types is
//! syntax; words without a letter or digit are left out. Empty where nothing is left.
[[nodiscard]] QString ftsExpression(const Domain::TextQuery &query);

//! What the column `flag` holds: the flags of a text ("-ot", "--n-cpu-moe") without their dashes, and one
//! word that every post has, which "everything but" starts from.
[[nodiscard]] QString flagWords(const QString &text);

} // namespace LaunchProbe::Store
