// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

namespace LaunchProbe::Dossier {

//! The lines in which the spans stand, as quotes; neighbours become one. Spans that are not of this text are
//! passed over. Every quote is cut out of the text, so that it is verbatim by construction.
[[nodiscard]] std::vector<Quote> quotesAround(const QString &text, const std::vector<Domain::Span> &spans);

//! The beginning of the text, for a post that a person judged and nothing was read out of.
[[nodiscard]] std::vector<Quote> openingQuote(const QString &text);

//! The piece of the text, with its place in code points.
[[nodiscard]] Quote quoteOf(const QString &text, const Domain::Span &span);

//! Whether the quote stands in the text at its place.
[[nodiscard]] bool stands(const Quote &quote, const QString &text);

//! Whether the span is one of this text: a reading may come from the thread's title.
[[nodiscard]] bool isWithin(const Domain::Span &span, const QString &text);

} // namespace LaunchProbe::Dossier
