// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/dialect.h>

namespace LaunchProbe::Protocol {

//! A question's terms in the words of one search.
struct QueryTexts {
    QStringList texts; //!< one, or several where the search has no OR; none when nothing fits
    QStringList left; //!< terms left out to stay within the limits
};

//! A term as it can stand between ORs: quotes and brackets closed, flags no exclusions, several words in
//! brackets.
[[nodiscard]] QString grouped(const QString &term, const Catalogue::Catalogue &catalogue);

//! As many of the grouped terms as the limits allow, in their order; one that is too long does not stop
//! shorter ones.
[[nodiscard]] QueryTexts queryTexts(
    const QStringList &terms, const Domain::Dialect &dialect, const Domain::Dialect::Family &family,
    const QString &place);

//! Characters of a query that the source counts.
[[nodiscard]] qsizetype countedLength(const QString &text, const Domain::Dialect &dialect);
//! Characters that the source allows; 0: it has no limit.
[[nodiscard]] qsizetype characterLimit(const Domain::Dialect &dialect, const Domain::Dialect::Family &family);

} // namespace LaunchProbe::Protocol
