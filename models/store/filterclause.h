// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <models/domain/postfilter.h>

namespace LaunchProbe::Store {

//! A filter as SQL over `post`, with the values for its places in order.
struct FilterClause {
    QString joins; //!< " JOIN thread …", or empty
    QStringList conditions;
    QVariantList values;
    bool impossible = false; //!< nothing can fit: a text without a searchable word

    //! "WHERE a AND b", or empty.
    [[nodiscard]] QString where() const;
    //! "AND a AND b", or empty.
    [[nodiscard]] QString furtherConditions() const;
};

enum class TextPart { AsCondition, LeftOut };

[[nodiscard]] Domain::Result<FilterClause>
clauseFor(Connection &connection, const Domain::PostFilter &filter, TextPart text);

//! Whether a value fulfils a condition as people mean it: names without case, versions part by part ("575"
//! is any 575.x), numbers as numbers.
[[nodiscard]] bool fits(const Domain::SlotCondition &condition, const QString &value);

} // namespace LaunchProbe::Store
