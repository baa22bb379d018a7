// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "informative.h"
#include "ranking.h"

#include <memory>

namespace LaunchProbe::Evidence {

//! Search with all that it needs, for who has a search line: reads what is typed, and puts the posts of a
//! filter in order. Copies share what they know; all may be used from several threads.
class Searcher
{
public:
    //! Reads the catalogue and synonyms.json in it.
    [[nodiscard]] static Domain::Result<Searcher> load(const QString &catalogueFolder);

    [[nodiscard]] SearchQuery read(const QString &typed) const;
    //! Ids of all posts that the filter leaves; "best match" is the best evidence for the profile.
    [[nodiscard]] Ports::Result<std::vector<Domain::PostId>> find(
        const Ports::Archive &archive, const Domain::PostFilter &filter, Domain::PostOrder order,
        const Domain::Profile &profile) const;
    //! What a verdict would teach most, first; see informativeOrder().
    [[nodiscard]] Ports::Result<InformativeOrder> informative(
        const Ports::Archive &archive, const Domain::PostFilter &filter,
        const Domain::Profile &profile) const;
    //! Names that conditions begin with, without the colon.
    [[nodiscard]] static QStringList fields();

private:
    struct Known;
    std::shared_ptr<const Known> m_known;
};

//! The concepts that a text wish was made of, for a filter that comes back without what was typed.
[[nodiscard]] std::vector<Concept> conceptsOf(const Domain::TextQuery &text);

} // namespace LaunchProbe::Evidence
