// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredstatement.h"
#include "sqlarchive.h"

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Facet;
using Domain::FacetValue;
using Domain::Result;

namespace {

//! Empty for what is no reading.
QString slotOf(Facet facet)
{
    switch (facet) {
    case Facet::Engine:
        return Domain::Slot::Engine;
    case Facet::Model:
        return Domain::Slot::Model;
    case Facet::Quant:
        return Domain::Slot::Quant;
    case Facet::Gpu:
        return Domain::Slot::Gpu;
    case Facet::Source:
    case Facet::Outcome:
    case Facet::Verdict:
    case Facet::Tag:
        break;
    }
    return {};
}

struct Column {
    QString value;
    QString join;
};

Column columnOf(Facet facet)
{
    if (facet == Facet::Source)
        return {u"thread.service"_s, u" JOIN thread ON thread.id = post.thread_id"_s};
    if (facet == Facet::Verdict)
        return {u"COALESCE(finding.verdict, '')"_s, u" LEFT JOIN finding ON finding.post_id = post.id"_s};
    if (facet == Facet::Tag)
        return {u"finding_tag.tag"_s, u" JOIN finding_tag ON finding_tag.post_id = post.id"_s};
    return {u"post.effective_outcome"_s, {}};
}

} // namespace

Result<std::vector<FacetValue>>
SqlArchive::facet(const Domain::PostFilter &filter, Facet facet, int limit) const
{
    std::vector<FacetValue> values;
    const auto clause = clauseFor(*m_connection, filter, TextPart::AsCondition);
    if (!clause)
        return clause.problem();
    if (clause->impossible)
        return values;
    const auto slot = slotOf(facet);
    FilteredStatement statement(*m_connection, slot.isEmpty() ? "count_post_values" : "count_slot_values");
    if (slot.isEmpty()) {
        const auto [value, join] = columnOf(facet);
        statement.fill(u"value"_s, value);
        statement.fill(u"joins"_s, clause->joins + join);
        statement.fillConditions(clause->where(), clause->values);
    } else {
        // The index of the values is enough where nothing is asked of the posts.
        const bool asksPosts = !clause->conditions.isEmpty();
        statement.fill(
            u"joins"_s, asksPosts ? u"JOIN post ON post.id = reading.post_id"_s + clause->joins : QString());
        statement.fillConditions(clause->furtherConditions(), clause->values);
    }
    auto list = statement.prepared();
    if (!slot.isEmpty())
        list.bind("slot", slot);
    if (auto done = list.bind("count", limit).run(); !done)
        return done.problem();
    while (list.next())
        values.push_back({list.text(0), list.integer(1)});
    return values;
}

} // namespace LaunchProbe::Store
