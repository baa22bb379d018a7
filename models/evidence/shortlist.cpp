// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortlist.h"

#include <algorithm>
#include <cmath>

namespace LaunchProbe::Evidence {

using Domain::PostFilter;
using Domain::PostId;
using Domain::TextQuery;
using Op = TextQuery::Op;

namespace {

constexpr size_t mostListedWordings = 12;

TextQuery wordingsOf(const Concept &found)
{
    TextQuery query{Op::Or, {}, {}};
    for (size_t i = 0; i < std::min(mostListedWordings, found.wordings.size()); ++i) {
        const auto &text = found.wordings[i].text;
        query.children.push_back({text.contains(u' ') ? Op::Phrase : Op::Word, text, {}});
    }
    return query.children.size() == 1 ? query.children.front() : query;
}

//! The part of the wish that the concept became, because the archive holds its posts already.
TextQuery queryOf(const TextQuery &text, const std::vector<Concept> &concepts, size_t concept_)
{
    if (text.op == Op::Any && text.children.size() == concepts.size())
        return text.children[concept_];
    const bool isAll = concepts.size() == 1
        && (text.isLeaf() || (text.op == Op::Or && std::ranges::all_of(text.children, &TextQuery::isLeaf)));
    return isAll ? text : wordingsOf(concepts[concept_]);
}

} // namespace

Shortlist::Shortlist(std::vector<Sign> signs, double base, double commonWord, double named, double sharpness)
    : m_signs(std::move(signs))
    , m_base(base)
    , m_commonWord(commonWord)
    , m_named(named)
    , m_sharpness(sharpness)
{
    m_signs.resize(std::min(mostSigns, m_signs.size()));
}

std::vector<Shortlist::Sought> Shortlist::mostTelling(
    const std::vector<Set> &sets, const std::vector<double> &having, double all,
    const std::vector<Concept> &concepts) const
{
    std::vector<Sought> sought;
    for (size_t i = 0; i < concepts.size(); ++i) {
        const double rarity = std::log(1 + (all - having[i] + 0.5) / (having[i] + 0.5));
        sought.push_back(
            {sets[i], (m_commonWord + rarity) * (concepts[i].named ? m_named : 1), concepts[i].trouble});
    }
    std::ranges::stable_sort(sought, std::greater(), &Sought::worth);
    sought.resize(std::min(mostConcepts, sought.size()));
    return sought;
}

//! By the concepts that a post has, one bit each. Several ways to say that something fails are one.
std::vector<double> Shortlist::relevances(const std::vector<Sought> &sought) const
{
    std::vector<double> relevances(size_t(1) << sought.size());
    for (size_t mask = 0; mask < relevances.size(); ++mask) {
        double sum = 0;
        double trouble = 0;
        for (size_t i = 0; i < sought.size(); ++i) {
            if ((mask >> i & 1) == 0)
                continue;
            if (sought[i].trouble)
                trouble = std::max(trouble, sought[i].worth);
            else
                sum += sought[i].worth;
        }
        relevances[mask] = std::pow(sum + trouble, m_sharpness);
    }
    return relevances;
}

std::vector<double> Shortlist::worths() const
{
    std::vector<double> worths(size_t(1) << m_signs.size(), m_base);
    for (size_t mask = 0; mask < worths.size(); ++mask) {
        for (size_t i = 0; i < m_signs.size(); ++i)
            worths[mask] += (mask >> i & 1) != 0 ? m_signs[i].worth : 0;
    }
    return worths;
}

Ports::Result<Shortlist::Order> Shortlist::order(
    const Ports::Archive &archive, const Domain::PostSet &posts, const TextQuery &text,
    const std::vector<Concept> &concepts) const
{
    Order order;
    std::vector<Set> sets;
    for (size_t i = 0; i < concepts.size(); ++i) {
        PostFilter filter;
        filter.text = queryOf(text, concepts, i);
        auto set = archive.postSet(filter);
        if (!set)
            return set.problem();
        order.having.push_back(static_cast<double>((*set)->countWith(posts)));
        sets.push_back(*std::move(set));
    }
    const auto sought = mostTelling(sets, order.having, static_cast<double>(posts.count()), concepts);
    sets.clear();
    for (const auto &each : sought)
        sets.push_back(each.posts);
    for (const auto &sign : m_signs) {
        const auto set = archive.postSet(sign.filter);
        if (!set)
            return set.problem();
        sets.push_back(*set);
    }

    std::vector<quint32> kinds;
    kinds.reserve(static_cast<size_t>(posts.count()));
    std::vector<size_t> counts(size_t(1) << sets.size());
    std::vector<const Domain::PostSet *> looked;
    looked.reserve(sets.size());
    for (const auto &set : sets)
        looked.push_back(set.get());
    posts.forEachAmong(looked, [&](PostId, quint32 kind) {
        kinds.push_back(kind);
        ++counts[kind];
    });

    const auto relevance = relevances(sought);
    const auto worth = worths();
    const auto value = [&](size_t kind) {
        return relevance[kind & (relevance.size() - 1)] * worth[kind >> sought.size()];
    };
    std::vector<size_t> present;
    for (size_t kind = 0; kind < counts.size(); ++kind) {
        if (counts[kind] > 0)
            present.push_back(kind);
    }
    std::ranges::sort(present, [&](size_t a, size_t b) {
        const double left = value(a);
        const double right = value(b);
        return left != right ? left > right : a < b;
    });
    // Each kind has its stretch, which is filled from its end.
    size_t end = 0;
    for (const auto kind : present)
        counts[kind] = end += counts[kind];
    order.posts.resize(kinds.size());
    size_t at = 0;
    posts.forEach([&](PostId post) { order.posts[--counts[kinds[at++]]] = post; });
    return order;
}

} // namespace LaunchProbe::Evidence
