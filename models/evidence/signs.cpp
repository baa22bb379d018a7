// SPDX-License-Identifier: GPL-3.0-or-later
#include "signs.h"

#include <algorithm>

namespace LaunchProbe::Evidence {

using Domain::Outcome;
using Domain::PostFilter;
using Domain::TextQuery;

namespace {

PostFilter withAny(QStringList wordings)
{
    // In one order, so that the archive sees that it is the same wish again.
    wordings.sort();
    PostFilter filter;
    filter.text.op = TextQuery::Op::Or;
    for (const auto &wording : wordings)
        filter.text.children.push_back(
            {wording.contains(u' ') ? TextQuery::Op::Phrase : TextQuery::Op::Word, wording, {}});
    return filter;
}

//! "tok s", "tokens per": a speed whatever the number.
PostFilter withSpeeds(const Vocabulary &vocabulary)
{
    const auto &words = vocabulary.evidenceWords();
    QStringList speeds(words.speedUnits.cbegin(), words.speedUnits.cend());
    for (const auto &start : words.speedStarts) {
        for (const auto &end : words.speedEnds) {
            if (!vocabulary.stopWords().contains(end))
                speeds << start + u' ' + end;
        }
    }
    return withAny(speeds);
}

//! Those of one letter stand for too much else.
PostFilter withLongOnes(const QSet<QString> &words)
{
    QStringList telling;
    std::ranges::copy_if(
        words, std::back_inserter(telling), [](const QString &word) { return word.size() > 1; });
    return withAny(telling);
}

PostFilter onCard(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue)
{
    PostFilter filter;
    const auto card =
        std::ranges::find(catalogue.gpus(), profile.accelerator.catalogueId, &Catalogue::Gpu::id);
    filter.conditions = {
        {Domain::Slot::Gpu, Domain::SlotCondition::Test::Is,
         card == catalogue.gpus().end() ? profile.accelerator.name : card->label}};
    return filter;
}

} // namespace

std::vector<Sign> signsOf(
    const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const Vocabulary &vocabulary,
    const RankWeights &w)
{
    // Only a report can be near to the profile, which doubles it at most.
    PostFilter reports;
    reports.outcomes = {Outcome::Success, Outcome::Failure, Outcome::Degraded};
    const auto &words = vocabulary.evidenceWords();
    return {
        {reports, (w.ownOutcome + w.ownMetrics + w.machine) * (1 + w.proximity)},
        {withSpeeds(vocabulary), w.speeds / 2},
        {withLongOnes(words.units), w.numbers / 2},
        {withLongOnes(words.firstHand), w.firstPerson / 2},
        {onCard(profile, catalogue), w.proximity}};
}

} // namespace LaunchProbe::Evidence
