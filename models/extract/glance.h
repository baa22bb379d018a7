// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"
#include "mention.h"
#include "sentences.h"

#include <QString>

#include <span>
#include <string_view>

namespace LaunchProbe::Extract {

// What a post comes to depends on few things; most posts hold none of them and need not be read any further.
// Everything here says "yes" too often rather than too seldom.

//! Does one value of the slot suffice for a post to come to something?
[[nodiscard]] bool isTelling(const QString &slot);
//! Does a value of the slot suffice where the author speaks of himself?
[[nodiscard]] bool isComplaining(const QString &slot);
//! Is it a slot of which the author may state that it is what runs?
[[nodiscard]] bool isNaming(const QString &slot);

//! Is a value of a telling or complaining slot among them?
[[nodiscard]] bool mayTell(std::span<const Mention> said);

//! May a title say that something works?
[[nodiscard]] bool mayPresent(std::string_view title);

//! Does a program, or the author of himself, say anything in a line? Who opens a thread may report a bug
//! without saying whose it is.
[[nodiscard]] bool mayComplain(const Layout &layout, Sentences &sentences, int line, bool opening);

//! Does somebody say that he runs what is named near the end of an anchor in a line?
[[nodiscard]] bool mayState(const Layout &layout, Sentences &sentences, int line, int end);

//! Is there a table, or a form with lines of "key: value" about a machine?
[[nodiscard]] bool isLaidOut(const Layout &layout);

//! Does a title name what may be true of the post as well?
[[nodiscard]] bool mayTellOfTitle(const Layout &layout, std::span<const Mention> title, bool opening);

} // namespace LaunchProbe::Extract
