// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage.h"

#include <models/catalogue/catalogue.h>

#include <QSet>

#include <algorithm>

namespace LaunchProbe::Dossier {

using namespace Qt::StringLiterals;
using Domain::Coverage;

namespace {

//! An answer outweighs all, a refusal outweighs silence.
Coverage overall(const CoverageLine &line)
{
    for (const auto state : {Coverage::Answered, Coverage::Blocked, Coverage::Empty}) {
        if (line.places.contains(state))
            return state;
    }
    return Coverage::NotSearched;
}

void add(CoverageLine &line, const Domain::LedgerRow &row)
{
    // A place with several searches says which of them it was.
    const bool isOnlySearch = row.family.isEmpty() || row.family == u"search";
    const auto place = isOnlySearch ? row.place : u"%1 (%2)"_s.arg(row.place, row.family);
    auto &places = line.places[row.state];
    if (!places.contains(place))
        places << place;
    if (!row.reason.isEmpty() && !line.reasons.contains(row.reason))
        line.reasons << row.reason;
    line.threads += row.items;
    if (row.visited.isValid() && (!line.visited.isValid() || line.visited < row.visited))
        line.visited = row.visited;
}

QString keyOf(const Claim &claim)
{
    QStringList parts{claim.model, claim.quant, claim.engine, claim.gpus.front().name};
    for (auto &part : parts)
        part = Catalogue::Catalogue::folded(part);
    return parts.join(u'\n');
}

struct Side {
    std::vector<const Claim *> claims;

    [[nodiscard]] std::vector<QString> idsNewestFirst()
    {
        std::ranges::stable_sort(
            claims, std::greater<>(), [](const Claim *claim) { return claim->source.written; });
        std::vector<QString> ids;
        for (const auto *claim : claims)
            ids.push_back(claim->id);
        return ids;
    }

    [[nodiscard]] int rigs() const
    {
        QSet<QString> rigs;
        for (const auto *claim : claims)
            rigs << claim->source.rig;
        return static_cast<int>(rigs.size());
    }
};

} // namespace

std::vector<CoverageLine> coverageOf(
    const std::vector<Domain::Question> &questions, const std::vector<Domain::LedgerRow> &ledger,
    QStringList sources, bool russian)
{
    for (const auto &row : ledger) {
        if (!sources.contains(row.source))
            sources << row.source;
    }
    std::vector<CoverageLine> lines;
    for (const auto &question : questions) {
        for (const auto &source : sources) {
            CoverageLine line{
                question.id,
                question.number,
                russian ? question.titleRu : question.titleEn,
                question.enabled,
                source,
                {},
                {},
                {},
                0,
                {}};
            for (const auto &row : ledger) {
                if (row.question == question.id && row.source == source)
                    add(line, row);
            }
            line.state = overall(line);
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::vector<Conflict> conflictsAmong(const std::vector<Claim> &claims)
{
    std::vector<QString> order;
    std::map<QString, std::pair<Side, Side>> groups;
    for (const auto &claim : claims) {
        if (claim.model.isEmpty() || claim.engine.isEmpty() || claim.gpus.empty())
            continue; // too little is told to speak of the same thing
        const auto key = keyOf(claim);
        if (!groups.contains(key))
            order.push_back(key);
        auto &[worked, failed] = groups[key];
        (claim.section == Claim::Section::Worked ? worked : failed).claims.push_back(&claim);
    }
    std::vector<Conflict> conflicts;
    for (const auto &key : order) {
        auto &[worked, failed] = groups[key];
        if (worked.claims.empty() || failed.claims.empty())
            continue;
        const auto &first = *worked.claims.front();
        conflicts.push_back(
            {first.model, first.quant, first.engine, first.gpus.front().name, worked.idsNewestFirst(),
             failed.idsNewestFirst(), worked.rigs(), failed.rigs()});
    }
    return conflicts;
}

} // namespace LaunchProbe::Dossier
