// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary.h"

#include <models/domain/postfilter.h>

#include <vector>

namespace LaunchProbe::Evidence {

//! A search as a person typed it, understood.
struct SearchQuery {
    QString typed;
    Domain::PostFilter filter; //!< for the archive
    std::vector<Concept> concepts; //!< what the ranking looks for; without what is excluded

    [[nodiscard]] bool hasText() const { return !filter.text.isEmpty(); }
};

//! Reads what people type. Nothing is a syntax error: what cannot be meant as an operator is a word.
//!
//! Bare words need not all match. AND, OR, NOT in capitals are operators (OR binds weakest; words side by
//! side bind strongest), parentheses group. "Phrases" must stand. `-word` excludes, but a flag of the
//! catalogue is searched (`-ub 4096`); after `--` everything may start with a dash. Conditions: slot:value,
//! slot:>=value, verdict:, outcome:, source:, place:, author:, tag:, question:, copy:, after:, before:; a
//! dash before one negates the slot's. What names no known key is a word.
class SearchLanguage
{
public:
    SearchLanguage(const Vocabulary &vocabulary, const Catalogue::Catalogue &catalogue)
        : m_vocabulary(vocabulary)
        , m_catalogue(catalogue)
    {
    }

    [[nodiscard]] SearchQuery read(const QString &typed) const;

private:
    class Reader;

    const Vocabulary &m_vocabulary;
    const Catalogue::Catalogue &m_catalogue;
};

} // namespace LaunchProbe::Evidence
