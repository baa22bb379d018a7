// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formlines.h"

#include <QString>

#include <vector>

namespace LaunchProbe::Evidence {

//! What a post says in its author's own words, as it is compared with others. Left out are quotations, what a
//! form put there, addresses, and what machines print: it is alike wherever the same program runs.
struct OwnWords {
    std::vector<quint64> words; //!< of its sentences, in order, hashed
    //! Lines of logs and tables that state what was measured, in order, each once, hashed: numbers so exact
    //! are hardly the same in two runs. Sizes of models and buffers are, and tell nothing. Times of day,
    //! addresses of memory and paths are left out: they differ where one log was pasted twice.
    std::vector<quint64> measured;
};

[[nodiscard]] OwnWords ownWords(const QString &place, const QString &text, const FormLines &forms);

} // namespace LaunchProbe::Evidence
