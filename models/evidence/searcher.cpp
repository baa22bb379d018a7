// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher.h"

#include "wordreader.h"

#include <algorithm>
#include <mutex>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
using Domain::TextQuery;
using Op = TextQuery::Op;

namespace {

constexpr int deepest = 60;

void collect(const TextQuery &query, std::vector<Concept> &found, int depth)
{
    if (depth > deepest || query.isEmpty())
        return;
    const bool wordings = query.op == Op::Or && std::ranges::all_of(query.children, &TextQuery::isLeaf);
    if (query.isLeaf() || wordings) {
        const auto &typed = query.isLeaf() ? query.text : query.children.front().text;
        if (std::ranges::find(found, typed, &Concept::typed) != found.end())
            return;
        Concept here{typed, {{typed, WordReader::words(typed), 1.0}}, false};
        for (const auto &child : query.children) {
            if (child.text != typed)
                here.wordings.push_back({child.text, WordReader::words(child.text), Vocabulary::sameWeight});
        }
        found.push_back(std::move(here));
        return;
    }
    for (const auto &child : query.children) {
        collect(child, found, depth + 1);
        if (query.op == Op::Not)
            break; // the rest is what must not stand there
    }
}

} // namespace

struct Searcher::Known {
    Catalogue::Catalogue catalogue;
    Vocabulary vocabulary;

    //! To learn the catalogue by heart takes longer than many a search.
    std::shared_ptr<const Ranker> rankerFor(const Domain::Profile &profile) const
    {
        const std::scoped_lock lock(mutex);
        if (!ranker || rankersProfile != profile) {
            ranker = std::make_shared<const Ranker>(profile, catalogue, vocabulary);
            rankersProfile = profile;
        }
        return ranker;
    }

    mutable std::mutex mutex;
    mutable std::shared_ptr<const Ranker> ranker; //!< of the profile that was asked for last
    mutable Domain::Profile rankersProfile;
};

std::vector<Concept> conceptsOf(const TextQuery &text)
{
    std::vector<Concept> found;
    collect(text, found, 0);
    return found;
}

Domain::Result<Searcher> Searcher::load(const QString &catalogueFolder)
{
    auto catalogue = Catalogue::Catalogue::load(catalogueFolder);
    if (!catalogue)
        return catalogue.problem();
    auto vocabulary = Vocabulary::load(catalogueFolder + u"/synonyms.json"_s, *catalogue);
    if (!vocabulary)
        return vocabulary.problem();
    Searcher searcher;
    auto known = std::make_shared<Known>();
    known->catalogue = *std::move(catalogue);
    known->vocabulary = *std::move(vocabulary);
    searcher.m_known = std::move(known);
    return searcher;
}

SearchQuery Searcher::read(const QString &typed) const
{
    return SearchLanguage(m_known->vocabulary, m_known->catalogue).read(typed);
}

Ports::Result<std::vector<Domain::PostId>> Searcher::find(
    const Ports::Archive &archive, const Domain::PostFilter &filter, Domain::PostOrder order,
    const Domain::Profile &profile) const
{
    if (order != Domain::PostOrder::BestMatch)
        return archive.postIds(filter, order);
    auto concepts = conceptsOf(filter.text);
    for (auto &found : concepts) {
        found.named = m_known->vocabulary.isName(found.typed);
        found.trouble = m_known->vocabulary.isTrouble(found.typed);
    }
    return m_known->rankerFor(profile)->order(archive, {{}, filter, std::move(concepts)});
}

Ports::Result<InformativeOrder> Searcher::informative(
    const Ports::Archive &archive, const Domain::PostFilter &filter, const Domain::Profile &profile) const
{
    return informativeOrder(
        archive, filter, ProfileRuler(profile, m_known->catalogue), m_known->vocabulary.stopWords());
}

QStringList Searcher::fields()
{
    return {u"engine"_s,   u"model"_s,   u"quant"_s,  u"gpu"_s,   u"driver"_s, u"cuda"_s,
            u"os"_s,       u"context"_s, u"tg"_s,     u"pp"_s,    u"vram"_s,   u"failure"_s,
            u"outcome"_s,  u"verdict"_s, u"source"_s, u"place"_s, u"author"_s, u"tag"_s,
            u"question"_s, u"after"_s,   u"before"_s, u"copy"_s};
}

} // namespace LaunchProbe::Evidence
