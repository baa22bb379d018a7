// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/profile.h>

namespace LaunchProbe::Protocol {

enum class Language { English, Russian };

//! What a profile puts in the place of a {slot}: in a question that a person reads, and in a search term.
class SlotWords
{
public:
    SlotWords(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue);

    //! Fills a question's text. {slot|words}: these words where the profile has none; [a clause] goes when a
    //! slot in it has none. `engines` are ids; they narrow {engine_version} to the one that is meant.
    [[nodiscard]] QString
    filled(const QString &question, Language language, const QStringList &engines) const;

    //! Fills search terms, most telling first. A term with {model} or {engine} comes once for each of the
    //! profile's; one with a slot that has no value does not come at all.
    [[nodiscard]] QStringList terms(const QStringList &templates) const;

    //! How people write the card, the first as it stands in terms; quoted where it has several words.
    [[nodiscard]] QStringList cardSpellings() const { return m_cards; }

private:
    [[nodiscard]] QString value(const QString &slot, Language language, const QStringList &engines) const;
    [[nodiscard]] QString termValue(const QString &slot, size_t round) const;
    [[nodiscard]] QString versionOf(const QStringList &engines) const;

    const Domain::Profile &m_profile;
    const Catalogue::Catalogue &m_catalogue;
    QStringList m_cards;
    QStringList m_models; //!< one search word or phrase for each family of target models
    QStringList m_engines;
};

//! One word as it is; several, or a word with a dash in it, as a phrase.
[[nodiscard]] QString quoted(const QString &words);

} // namespace LaunchProbe::Protocol
