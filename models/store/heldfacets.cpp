// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldposts.h"
#include "numberlist.h"

#include <algorithm>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Facet;
using Domain::FacetValue;
using Domain::Outcome;
using Domain::PostFilter;
using Domain::Result;

Result<HeldPosts::Groups> HeldPosts::grouped(const char *query, const QString &slot)
{
    const auto key = QString::fromLatin1(query) + slot;
    if (const auto known = m_groups.constFind(key); known != m_groups.cend())
        return *known;
    auto &gather = m_connection.statement(query);
    if (!slot.isEmpty())
        gather.bind("slot", slot);
    if (auto done = gather.run(); !done)
        return done.problem();
    auto groups = std::make_shared<std::vector<Group>>();
    while (gather.next()) {
        groups->push_back({gather.text(0), numbersOf(gather.value(1).toByteArray())});
        auto &posts = groups->back().posts;
        posts.erase(std::unique(posts.begin(), posts.end()), posts.end());
    }
    gather.finish();
    m_groups.insert(key, groups);
    return Groups(groups);
}

Result<QStringList> HeldPosts::services()
{
    if (!m_services.isEmpty())
        return m_services;
    auto &list = m_connection.statement("list_services");
    if (auto done = list.run(); !done)
        return done.problem();
    while (list.next())
        m_services << list.text(0);
    list.finish();
    return m_services;
}

namespace {

struct Source {
    const char *query;
    QString slot;
};

Source sourceOf(Facet facet)
{
    switch (facet) {
    case Facet::Engine:
        return {"gather_slot_values", Domain::Slot::Engine};
    case Facet::Model:
        return {"gather_slot_values", Domain::Slot::Model};
    case Facet::Quant:
        return {"gather_slot_values", Domain::Slot::Quant};
    case Facet::Gpu:
        return {"gather_slot_values", Domain::Slot::Gpu};
    case Facet::Verdict:
        return {"gather_verdicts", {}};
    case Facet::Tag:
        return {"gather_tags", {}};
    case Facet::Source:
    case Facet::Outcome:
    case Facet::Copy:
        break;
    }
    return {nullptr, {}};
}

} // namespace

//! Facets of which each value is a filter of its own; nothing for the others.
Result<std::vector<HeldPosts::Part>> HeldPosts::valueFilters(Facet facet)
{
    std::vector<Part> parts;
    if (facet == Facet::Outcome) {
        for (const auto outcome : {Outcome::None, Outcome::Success, Outcome::Failure, Outcome::Degraded})
            parts.emplace_back(Domain::outcomeName(outcome), PostFilter()).second.outcomes = {outcome};
    } else if (facet == Facet::Copy) {
        parts.emplace_back(u"yes"_s, PostFilter()).second.copies = Domain::Copies::Only;
        parts.emplace_back(u"no"_s, PostFilter()).second.copies = Domain::Copies::LeftOut;
    } else if (facet == Facet::Source) {
        const auto names = services();
        if (!names)
            return names.problem();
        for (const auto &service : *names)
            parts.emplace_back(service, PostFilter()).second.services = QStringList{service};
    }
    return parts;
}

Result<std::vector<FacetValue>> HeldPosts::counted(const PostFilter &filter, Facet facet)
{
    const auto set = fitting(filter);
    if (!set)
        return set.problem();
    std::vector<FacetValue> values;
    qint64 told = 0;
    const auto add = [&](const QString &value, qint64 posts) {
        if (posts > 0)
            values.push_back({value, posts});
        told += posts;
    };
    const auto parts = valueFilters(facet);
    if (!parts)
        return parts.problem();
    for (const auto &[value, one] : *parts) {
        const auto those = part(one);
        if (!those)
            return those.problem();
        add(value, (*those)->countWith(**set));
    }
    if (parts->empty() && facet != Facet::Source) {
        const auto [query, slot] = sourceOf(facet);
        const auto groups = grouped(query, slot);
        if (!groups)
            return groups.problem();
        for (const auto &group : **groups)
            add(group.name,
                std::ranges::count_if(group.posts, [&](quint32 post) { return (*set)->contains({post}); }));
    }
    // What was not judged is the rest.
    if (facet == Facet::Verdict)
        add(u""_s, (*set)->count() - told);
    std::ranges::sort(values, [](const FacetValue &a, const FacetValue &b) {
        return a.posts != b.posts ? a.posts > b.posts : a.value < b.value;
    });
    return values;
}

} // namespace LaunchProbe::Store
