// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

#include <models/ports/archive.h>

#include <QHash>

#include <optional>

namespace LaunchProbe::Dossier {

//! Turns posts into claims, numbering sections and blurring authors on the way.
class ClaimMaker
{
public:
    explicit ClaimMaker(const Evidence::ProfileRuler &ruler)
        : m_ruler(ruler)
    {
    }

    //! One claim for each of the post's runs that has something to quote, nearest first; at most
    //! `runsOfAPost`. None for a post whose outcome says nothing.
    [[nodiscard]] std::vector<Claim> claimsOf(const Ports::PostRow &post);

    //! Gives the post's author the number that they have in this dossier.
    [[nodiscard]] Source sourceOf(const Ports::PostRow &post);

    static constexpr size_t runsOfAPost = 3;

private:
    [[nodiscard]] std::optional<Claim> claimOf(const Ports::PostRow &post, const Domain::Trace &trace) const;
    void number(Claim &claim);

    const Evidence::ProfileRuler &m_ruler;
    //! The name's number; a new one is the next.
    [[nodiscard]] static QString numbered(QHash<QString, QString> &numbers, const QString &name);

    QHash<QString, QString> m_authors; //!< account → its number
    QHash<QString, QString> m_rigs; //!< likewise
    std::map<Claim::Section, int> m_numbers;
};

//! Where a post belongs by its outcome, a person's word first; nothing when it has none.
[[nodiscard]] std::optional<Claim::Section> sectionOf(const Ports::PostRow &post);

} // namespace LaunchProbe::Dossier
