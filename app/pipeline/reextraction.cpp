// SPDX-License-Identifier: GPL-3.0-or-later
#include "reextraction.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <set>

namespace LaunchProbe::Pipeline {

using Domain::Extraction;
using Domain::Result;

namespace {

constexpr int textsAtOnce = 2000; //!< bounds what is in memory, and the length of a transaction

std::map<QString, QStringList> valuesOf(const Extraction &extraction)
{
    std::map<QString, QStringList> values;
    for (const auto &reading : extraction.readings)
        values[reading.slot] << reading.value;
    return values;
}

//! How many of the values have no fellow among the others.
qint64 without(const QStringList &values, QStringList others)
{
    qint64 count = 0;
    for (const auto &value : values)
        count += others.removeOne(value) ? 0 : 1;
    return count;
}

Extraction readAnew(const Extract::Extractor &extractor, const Ports::StoredText &text)
{
    return extractor.extract({text.text, text.threadTitle, text.repository, text.opening});
}

void note(ReextractionReport &report, const PostChange &change)
{
    ++report.changed;
    report.outcomes += change.before != change.after ? 1 : 0;
    for (const auto &field : change.fields) {
        auto &sum = report.fields[field.slot];
        ++sum.posts;
        sum.gone += without(field.before, field.after);
        sum.added += without(field.after, field.before);
    }
}

} // namespace

std::vector<FieldChange> changesBetween(const Extraction &before, const Extraction &after)
{
    const auto old = valuesOf(before);
    const auto fresh = valuesOf(after);
    std::set<QString> slotNames;
    for (const auto &values : {old, fresh}) {
        for (const auto &[slot, list] : values)
            slotNames.insert(slot);
    }
    std::vector<FieldChange> changes;
    for (const auto &slot : slotNames) {
        const auto was = old.find(slot);
        const auto is = fresh.find(slot);
        FieldChange change{
            slot, was == old.end() ? QStringList() : was->second,
            is == fresh.end() ? QStringList() : is->second};
        if (change.before != change.after)
            changes.push_back(std::move(change));
    }
    return changes;
}

Result<ReextractionReport> reextract(
    Ports::Upkeep &upkeep, const Extract::Extractor &extractor, Keeping keeping,
    const std::function<void(const PostChange &)> &tell)
{
    ReextractionReport report;
    Domain::PostId last;
    while (true) {
        const auto texts = upkeep.texts(last, textsAtOnce);
        if (!texts)
            return texts.problem();
        if (texts->empty())
            return report;
        const auto anew = QtConcurrent::blockingMapped<std::vector<Extraction>>(
            *texts, [&extractor](const Ports::StoredText &text) { return readAnew(extractor, text); });
        std::vector<Ports::Reextracted> differing;
        for (size_t i = 0; i < texts->size(); ++i) {
            const auto &text = (*texts)[i];
            if (anew[i] == text.extraction)
                continue;
            differing.push_back({text.id, anew[i]});
            PostChange change{
                text.printedId, text.extraction.outcome, anew[i].outcome,
                changesBetween(text.extraction, anew[i])};
            // A value that was found at another place is worth keeping and not worth telling.
            if (change.fields.empty() && change.before == change.after)
                continue;
            note(report, change);
            tell(change);
        }
        report.posts += static_cast<qint64>(texts->size());
        last = texts->back().id;
        if (keeping == Keeping::Keep) {
            if (auto done = upkeep.replaceExtractions(differing, Extract::Extractor::version); !done)
                return done.problem();
        }
    }
}

} // namespace LaunchProbe::Pipeline
