// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archivedesk.h>

#include <QObject>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <map>

namespace LaunchProbe::Test {

//! An archive in memory for what screens ask and change. It stores no threads: tests put rows in.
class FakeArchive final : public Ports::Archive
{
public:
    using Archive = Ports::Archive;

    std::vector<Ports::PostRow> rows;
    std::vector<Domain::LedgerRow> ledgerRows;
    std::vector<Domain::QueryYield> queryYields;
    std::vector<Domain::OwnClaim> ownClaims;
    QHash<Domain::PostId, std::vector<Ports::PostVersion>> versions; //!< earlier ones

    Domain::Result<Ports::StoreReport> store(const Ports::Batch &) override { return Ports::StoreReport(); }
    Domain::Result<void> beginTogether() override { return {}; }
    Domain::Result<void> keepTogether() override { return {}; }
    Domain::Result<std::optional<Ports::RawRecord>> rawFor(const QString &, const QString &) const override
    {
        return std::optional<Ports::RawRecord>();
    }
    Domain::Result<std::vector<Domain::ThreadKey>>
    knownThreads(std::span<const Domain::ThreadKey>) const override
    {
        return std::vector<Domain::ThreadKey>();
    }
    Domain::Result<QStringList> unseenComments(
        const Domain::ThreadKey &, const QDateTime &, const QDateTime &, const QDateTime &) const override
    {
        return QStringList();
    }
    Domain::Result<qint64> deletedSince(const QDateTime &) const override { return qint64(0); }
    Domain::Result<std::optional<Ports::HarvestRun>> unfinishedRun(const QByteArray &) const override
    {
        return std::optional<Ports::HarvestRun>();
    }
    Domain::Result<std::optional<Ports::HarvestRun>> lastRun() const override
    {
        return std::optional<Ports::HarvestRun>();
    }
    Domain::Result<Domain::RunId> beginRun(
        const Ports::HarvestRun &, std::span<const Domain::LedgerRow>,
        std::span<const Ports::HarvestTask>) override
    {
        return Domain::RunId();
    }
    Domain::Result<std::vector<Ports::HarvestTask>>
    pendingTasks(Domain::RunId, const QString &, int) const override
    {
        return std::vector<Ports::HarvestTask>();
    }
    Domain::Result<std::vector<Ports::HarvestTask>> failedTasks(Domain::RunId) const override
    {
        return std::vector<Ports::HarvestTask>();
    }
    Domain::Result<std::vector<Ports::FoundThread>> runFound(Domain::RunId) const override
    {
        return std::vector<Ports::FoundThread>();
    }
    Domain::Result<std::vector<Domain::LedgerRow>> runLedger(Domain::RunId) const override
    {
        return ledgerRows;
    }
    Domain::Result<std::optional<Ports::FormerAnswer>> formerAnswer(const Domain::LedgerRow &) const override
    {
        return std::optional<Ports::FormerAnswer>();
    }
    Domain::Result<QHash<Domain::ThreadKey, Ports::VisitedThread>>
    visitedThreads(std::span<const Domain::ThreadKey>) const override
    {
        return QHash<Domain::ThreadKey, Ports::VisitedThread>();
    }
    Domain::Result<void> finishRun(Domain::RunId, const QDateTime &) override { return {}; }
    Domain::Result<std::vector<Domain::LedgerRow>> ledger() const override { return ledgerRows; }
    Domain::Result<std::vector<Domain::QueryYield>> yields(int) const override { return queryYields; }

    Domain::Result<Ports::Counts> counts() const override
    {
        Ports::Counts counts;
        counts.posts = static_cast<qint64>(rows.size());
        return counts;
    }

    Domain::Result<std::vector<Ports::PlaceCount>> places() const override
    {
        std::vector<Ports::PlaceCount> places;
        for (const auto &row : rows) {
            auto place = std::ranges::find(places, row.place, &Ports::PlaceCount::place);
            if (place == places.end())
                place = places.insert(place, {row.service, row.place, 0, 0, 0});
            ++place->posts;
            place->postsWithRuns +=
                std::ranges::any_of(row.readings, [](const auto &r) { return r.run >= 0; });
        }
        return places;
    }

    Domain::Result<Ports::Hits> match(const Domain::PostFilter &filter, int limit) const override
    {
        Ports::Hits hits;
        for (const auto &row : rows) {
            if (!fits(row, filter))
                continue;
            ++hits.total;
            if (hits.hits.size() < static_cast<size_t>(limit))
                hits.hits.push_back({row.id, 1.0});
        }
        return hits;
    }

    Domain::Result<std::vector<Domain::PostId>>
    postIds(const Domain::PostFilter &filter, Domain::PostOrder) const override
    {
        std::vector<Domain::PostId> ids;
        for (const auto &row : rows) {
            if (fits(row, filter))
                ids.push_back(row.id);
        }
        return ids;
    }

    Domain::Result<std::shared_ptr<const Domain::PostSet>>
    postSet(const Domain::PostFilter &filter) const override
    {
        Domain::PostSet set;
        for (const auto &row : rows) {
            if (fits(row, filter))
                set.insert(row.id);
        }
        return std::make_shared<const Domain::PostSet>(std::move(set));
    }

    Domain::Result<std::vector<Ports::PostRow>> posts(std::span<const Domain::PostId> ids) const override
    {
        std::vector<Ports::PostRow> found;
        for (const auto id : ids) {
            const auto row = std::ranges::find(rows, id, &Ports::PostRow::id);
            if (row != rows.end())
                found.push_back(*row);
        }
        return found;
    }

    Domain::Result<std::vector<Ports::PostRow>> thread(Domain::ThreadId thread) const override
    {
        std::vector<Ports::PostRow> found;
        std::ranges::copy_if(
            rows, std::back_inserter(found), [thread](const auto &row) { return row.thread == thread; });
        return found;
    }

    Domain::Result<std::vector<Ports::PostRow>>
    postsWithReadings(const Domain::PostFilter &filter) const override
    {
        std::vector<Ports::PostRow> found;
        std::ranges::copy_if(rows, std::back_inserter(found), [&filter](const auto &row) {
            return !row.readings.empty() && fits(row, filter);
        });
        return found;
    }

    Domain::Result<std::optional<Domain::PostId>> findPost(const QString &printedId) const override
    {
        const auto row = std::ranges::find(rows, printedId, &Ports::PostRow::printedId);
        return row == rows.end() ? std::optional<Domain::PostId>() : std::optional(row->id);
    }

    Domain::Result<std::vector<Ports::PostVersion>> timeline(Domain::PostId post) const override
    {
        return versions.value(post);
    }
    Domain::Result<QDateTime> newestPost() const override
    {
        QDateTime newest;
        for (const auto &row : rows)
            newest = newest.isValid() ? std::max(newest, row.written) : row.written;
        return newest;
    }

    Domain::Result<QStringList> tags() const override
    {
        QStringList all;
        for (const auto &row : rows)
            all += row.finding.tags;
        all.removeDuplicates();
        return all;
    }

    Domain::Result<std::vector<Domain::FacetValue>>
    facet(const Domain::PostFilter &filter, Domain::Facet facet, int limit) const override
    {
        std::map<QString, qint64> counts;
        for (const auto &row : rows) {
            if (!fits(row, filter))
                continue;
            auto values = valuesOf(row, facet);
            values.removeDuplicates();
            for (const auto &value : values)
                ++counts[value];
        }
        std::vector<Domain::FacetValue> found;
        found.reserve(counts.size());
        for (const auto &[value, posts] : counts)
            found.push_back({value, posts});
        std::ranges::stable_sort(found, std::greater(), &Domain::FacetValue::posts);
        found.resize(std::min(found.size(), static_cast<size_t>(limit)));
        return found;
    }

    Domain::Result<void>
    setFindings(const Domain::FindingList &findings, const Ports::GoesOn &goesOn) override
    {
        if (goesOn && !goesOn(0))
            return Domain::Problem{Domain::Problem::Kind::Cancelled, {}, {}, 0, {}};
        for (auto &row : rows)
            row.finding = findings.of(row.id).value_or(row.finding);
        return {};
    }
    Domain::Result<Domain::FindingList>
    findingsOf(std::span<const Domain::PostId> posts, const Ports::GoesOn &goesOn) const override
    {
        if (goesOn && !goesOn(0))
            return Domain::Problem{Domain::Problem::Kind::Cancelled, {}, {}, 0, {}};
        Domain::FindingList findings;
        for (const auto &row : rows) {
            if (!std::ranges::binary_search(posts, row.id))
                continue;
            auto finding = row.finding;
            finding.post = row.id;
            findings.add(finding);
        }
        return findings;
    }

    Domain::Result<void> setClaims(std::span<const Domain::OwnClaim> claims) override
    {
        ownClaims = {claims.begin(), claims.end()};
        return {};
    }

    Domain::Result<std::vector<Domain::OwnClaim>> claims() const override { return ownClaims; }

    Domain::Result<void> setCorrections(std::span<const Domain::PostCorrections> corrections) override
    {
        for (const auto &[post, wanted] : corrections) {
            const auto row = std::ranges::find(rows, post, &Ports::PostRow::id);
            if (row == rows.end())
                continue;
            if (!m_read.contains(post))
                m_read.insert(post, row->readings);
            row->corrections = wanted;
            row->readings = Domain::withCorrections(m_read.value(post), wanted);
        }
        return {};
    }

    Domain::Result<std::vector<Domain::Correction>> corrections(Domain::PostId post) const override
    {
        const auto row = std::ranges::find(rows, post, &Ports::PostRow::id);
        return row == rows.end() ? std::vector<Domain::Correction>() : row->corrections;
    }

    Domain::Result<void> setStandsAlone(Domain::PostId post, bool standsAlone) override
    {
        if (const auto row = std::ranges::find(rows, post, &Ports::PostRow::id); row != rows.end())
            row->standsAlone = standsAlone;
        return {};
    }
    Domain::Result<std::vector<Domain::Finding>> findings() const override
    {
        std::vector<Domain::Finding> all;
        for (const auto &row : rows) {
            if (!row.finding.isEmpty())
                all.push_back(row.finding);
        }
        return all;
    }

private:
    QHash<Domain::PostId, std::vector<Domain::Reading>> m_read; //!< by the extractor, of corrected posts

    // Words are looked for as they stand; the archive proper has an index for that.
    static bool says(const QString &text, const Domain::TextQuery &query)
    {
        if (query.isEmpty())
            return true;
        if (query.children.empty())
            return text.contains(query.text, Qt::CaseInsensitive);
        return std::ranges::any_of(query.children, [&text](const auto &child) { return says(text, child); });
    }

    static QStringList valuesOf(const Ports::PostRow &row, Domain::Facet facet)
    {
        using Domain::Facet;
        const std::map<Facet, QString> slotsOf{
            {Facet::Engine, Domain::Slot::Engine},
            {Facet::Model, Domain::Slot::Model},
            {Facet::Quant, Domain::Slot::Quant},
            {Facet::Gpu, Domain::Slot::Gpu}};
        if (facet == Facet::Source)
            return {row.service};
        if (facet == Facet::Outcome)
            return {Domain::outcomeName(row.effectiveOutcome())};
        if (facet == Facet::Verdict)
            return {Domain::verdictName(row.finding.verdict)};
        if (facet == Facet::Tag)
            return row.finding.tags;
        if (facet == Facet::Copy)
            return {row.copies.empty() || row.standsAlone ? QStringLiteral("no") : QStringLiteral("yes")};
        QStringList values;
        for (const auto &reading : row.readings) {
            if (reading.slot == slotsOf.at(facet))
                values << reading.value;
        }
        return values;
    }

    static bool fits(const Ports::PostRow &row, const Domain::PostFilter &filter)
    {
        const auto &wanted = filter.outcomes;
        return (filter.services.isEmpty() || filter.services.contains(row.service))
            && (wanted.empty() || std::ranges::find(wanted, row.effectiveOutcome()) != wanted.end())
            && (filter.verdicts.empty()
                || std::ranges::find(filter.verdicts, row.finding.verdict) != filter.verdicts.end())
            && (filter.tags.isEmpty()
                || std::ranges::any_of(
                    filter.tags, [&row](const QString &tag) { return row.finding.tags.contains(tag); }))
            && says(row.title + u' ' + row.text, filter.text);
    }
};

//! Takes jobs in turn, one for each round of the event loop, so that nobody can count on an answer at once.
class FakeDesk final : public QObject, public Ports::ArchiveDesk
{
public:
    FakeArchive archive;
    bool readOnly = false;

    [[nodiscard]] bool isReadOnly() const override { return readOnly; }

protected:
    void run(std::function<void(Ports::Archive &)> job, bool) override
    {
        QTimer::singleShot(0, this, [this, job = std::move(job)] { job(archive); });
    }
};

} // namespace LaunchProbe::Test
