// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix.h"

#include <models/domain/extraction.h>

#include <QSet>

#include <algorithm>
#include <functional>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
using Domain::Outcome;
namespace Slot = Domain::Slot;

namespace {

struct Gathered {
    std::map<Outcome, QSet<QString>> rigs;
    QSet<QString> allRigs;
    std::map<QString, double> bestOfRig;
    std::vector<const Ports::PostRow *> posts;
    std::optional<double> lowest;
};

//! Nothing when the trace states none of the slots.
std::optional<QStringList> valuesOf(const Domain::Trace &trace, const QStringList &slotNames)
{
    QStringList values;
    for (const auto &slot : slotNames)
        values << trace.text(slot);
    const bool stated = std::ranges::any_of(values, [](const QString &value) { return !value.isEmpty(); });
    return stated ? std::optional(values) : std::nullopt;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void gather(Gathered &cell, const Ports::PostRow &post, const Domain::Trace &trace)
{
    const auto rig = post.rig();
    cell.allRigs.insert(rig);
    if (trace.outcome != Outcome::None)
        cell.rigs[trace.outcome].insert(rig);
    if (std::ranges::find(cell.posts, &post) == cell.posts.end())
        cell.posts.push_back(&post);
    for (const double speed : trace.numbers(Slot::TgTps)) {
        auto &best = cell.bestOfRig.try_emplace(rig, speed).first->second;
        best = std::max(best, speed);
        cell.lowest = std::min(speed, cell.lowest.value_or(speed));
    }
}

Domain::MatrixCell counted(Gathered gathered)
{
    Domain::MatrixCell cell;
    for (const auto &[outcome, rigs] : gathered.rigs)
        cell.rigs[outcome] = static_cast<int>(rigs.size());
    cell.allRigs = static_cast<int>(gathered.allRigs.size());
    std::ranges::sort(gathered.posts, [](const Ports::PostRow *a, const Ports::PostRow *b) {
        return a->written != b->written ? a->written > b->written : a->printedId < b->printedId;
    });
    for (const auto *post : gathered.posts) {
        cell.posts.push_back(post->id);
        cell.printedIds.push_back(post->printedId);
    }
    if (!gathered.posts.empty())
        cell.newest = gathered.posts.front()->written;
    std::vector<double> best;
    for (const auto &[rig, speed] : gathered.bestOfRig)
        best.push_back(speed);
    if (!best.empty()) {
        cell.bestTg = *std::ranges::max_element(best);
        cell.medianTg = median(best);
        cell.lowestTg = gathered.lowest;
    }
    return cell;
}

//! Most rigs first, then by name, so that the same archive always gives the same table.
std::map<QStringList, int>
ordered(const std::map<QStringList, QSet<QString>> &rigs, std::vector<QStringList> &names)
{
    for (const auto &[values, who] : rigs)
        names.push_back(values);
    std::ranges::stable_sort(
        names, std::greater(), [&](const QStringList &values) { return rigs.at(values).size(); });
    std::map<QStringList, int> places;
    for (size_t i = 0; i < names.size(); ++i)
        places[names[i]] = static_cast<int>(i);
    return places;
}

} // namespace

QStringList defaultMatrixRows()
{
    return {Slot::Model, Slot::Quant};
}

QStringList defaultMatrixColumns()
{
    return {Slot::Engine};
}

Domain::Matrix verificationMatrix(
    const std::vector<Ports::PostRow> &posts, const QStringList &rowSlots, const QStringList &columnSlots)
{
    std::map<std::pair<QStringList, QStringList>, Gathered> cells;
    std::map<QStringList, QSet<QString>> rows;
    std::map<QStringList, QSet<QString>> columns;
    for (const auto &post : posts) {
        if (post.finding.verdict == Domain::Verdict::Duplicate)
            continue;
        for (const auto &trace : Domain::tracesOf({post.effectiveOutcome(), post.readings})) {
            const auto row = valuesOf(trace, rowSlots);
            const auto column = valuesOf(trace, columnSlots);
            if (!row || !column)
                continue;
            rows[*row].insert(post.rig());
            columns[*column].insert(post.rig());
            gather(cells[{*row, *column}], post, trace);
        }
    }
    Domain::Matrix matrix{rowSlots, columnSlots, {}, {}, {}};
    const auto rowPlaces = ordered(rows, matrix.rows);
    const auto columnPlaces = ordered(columns, matrix.columns);
    for (auto &[key, gathered] : cells)
        matrix.cells[{rowPlaces.at(key.first), columnPlaces.at(key.second)}] = counted(std::move(gathered));
    return matrix;
}

} // namespace LaunchProbe::Evidence
