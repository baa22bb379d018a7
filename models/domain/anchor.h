// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction.h"

namespace LaunchProbe::Domain {

//! A piece of a post's text that is found again after the text was edited.
struct Anchor {
    Span span; //!< of the text as it is stored now; of an orphan where it last stood
    QString
        quote; //!< what stands there; empty: it is not of this text (of the title), or the post is deleted
    QString before; //!< what stood around it, to tell equal quotes apart
    QString after;
    bool orphan = false; //!< the text does not say so any more

    friend bool operator==(const Anchor &, const Anchor &) = default;
};

//! Takes the quote and what stands around it from the text; of a span that is not one of this text, nothing.
void quoteFrom(Anchor &anchor, const QString &text);

//! Finds where the quote stands in a text that may have been edited, by itself and by what stood around it;
//! an orphan where it is gone.
void anchorIn(Anchor &anchor, const QString &text);

//! What its author took away, nobody quotes: an orphan without words.
void forgetWords(Anchor &anchor);

} // namespace LaunchProbe::Domain
