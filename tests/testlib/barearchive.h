// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

#include <algorithm>

namespace LaunchProbe::Test {

using Domain::Result;

//! An archive that holds nothing but remembered answers, for those who only ask for them.
class BareArchive final : public Ports::Archive
{
public:
    std::vector<Ports::RawRecord> raws;
    std::optional<Ports::FormerAnswer> former; //!< to every query
    QHash<Domain::ThreadKey, Ports::VisitedThread> visited;
    std::vector<Domain::ThreadKey> known;
    QHash<QString, QDateTime> shown; //!< comments of any thread by when they were last seen

    Result<std::optional<Ports::RawRecord>> rawFor(const QString &method, const QString &url) const override
    {
        for (const auto &raw : raws) {
            if (raw.method == method && raw.url == url)
                return std::optional(raw);
        }
        return std::optional<Ports::RawRecord>();
    }

    Result<Ports::StoreReport> store(const Ports::Batch &) override { return Ports::StoreReport(); }
    Result<void> beginTogether() override { return {}; }
    Result<void> keepTogether() override { return {}; }
    Result<std::vector<Domain::ThreadKey>>
    knownThreads(std::span<const Domain::ThreadKey> keys) const override
    {
        std::vector<Domain::ThreadKey> found;
        std::ranges::copy_if(keys, std::back_inserter(found), [this](const Domain::ThreadKey &key) {
            return std::ranges::find(known, key) != known.end();
        });
        return found;
    }
    Result<QStringList> unseenComments(
        const Domain::ThreadKey &, const QDateTime &since, const QDateTime &,
        const QDateTime &) const override
    {
        QStringList comments;
        for (auto each = shown.cbegin(); each != shown.cend(); ++each) {
            if (each.value() < since)
                comments << each.key();
        }
        comments.sort();
        return comments;
    }
    Result<qint64> deletedSince(const QDateTime &) const override { return qint64(0); }
    Result<std::optional<Ports::HarvestRun>> unfinishedRun(const QByteArray &) const override
    {
        return std::optional<Ports::HarvestRun>();
    }
    Result<std::optional<Ports::HarvestRun>> lastRun() const override
    {
        return std::optional<Ports::HarvestRun>();
    }
    Result<Domain::RunId> beginRun(
        const Ports::HarvestRun &, std::span<const Domain::LedgerRow>,
        std::span<const Ports::HarvestTask>) override
    {
        return Domain::RunId{1};
    }
    Result<std::vector<Ports::HarvestTask>> pendingTasks(Domain::RunId, const QString &, int) const override
    {
        return std::vector<Ports::HarvestTask>();
    }
    Result<std::vector<Ports::HarvestTask>> failedTasks(Domain::RunId) const override
    {
        return std::vector<Ports::HarvestTask>();
    }
    Result<std::vector<Ports::FoundThread>> runFound(Domain::RunId) const override
    {
        return std::vector<Ports::FoundThread>();
    }
    Result<std::vector<Domain::LedgerRow>> runLedger(Domain::RunId) const override
    {
        return std::vector<Domain::LedgerRow>();
    }
    Result<std::optional<Ports::FormerAnswer>> formerAnswer(const Domain::LedgerRow &) const override
    {
        return former;
    }
    Result<QHash<Domain::ThreadKey, Ports::VisitedThread>>
    visitedThreads(std::span<const Domain::ThreadKey>) const override
    {
        return visited;
    }
    Result<void> finishRun(Domain::RunId, const QDateTime &) override { return {}; }
    Result<std::vector<Domain::LedgerRow>> ledger() const override
    {
        return std::vector<Domain::LedgerRow>();
    }
    Result<std::vector<Domain::QueryYield>> yields(int) const override
    {
        return std::vector<Domain::QueryYield>();
    }
    Result<Ports::Counts> counts() const override { return Ports::Counts(); }
    Result<std::vector<Ports::PlaceCount>> places() const override
    {
        return std::vector<Ports::PlaceCount>();
    }
    Result<Ports::Hits> match(const Domain::PostFilter &, int) const override { return Ports::Hits(); }
    Result<std::vector<Domain::PostId>> postIds(const Domain::PostFilter &, Domain::PostOrder) const override
    {
        return std::vector<Domain::PostId>();
    }
    Result<std::shared_ptr<const Domain::PostSet>> postSet(const Domain::PostFilter &) const override
    {
        return std::make_shared<const Domain::PostSet>();
    }
    Result<std::vector<Ports::PostRow>> posts(std::span<const Domain::PostId>) const override
    {
        return std::vector<Ports::PostRow>();
    }
    Result<std::vector<Ports::PostRow>> thread(Domain::ThreadId) const override
    {
        return std::vector<Ports::PostRow>();
    }
    Result<std::vector<Ports::PostRow>> postsWithReadings(const Domain::PostFilter &) const override
    {
        return std::vector<Ports::PostRow>();
    }
    Result<std::optional<Domain::PostId>> findPost(const QString &) const override
    {
        return std::optional<Domain::PostId>();
    }
    Result<std::vector<Ports::PostVersion>> timeline(Domain::PostId) const override
    {
        return std::vector<Ports::PostVersion>();
    }
    Result<QDateTime> newestPost() const override { return QDateTime(); }
    Result<QStringList> tags() const override { return QStringList(); }
    Result<std::vector<Domain::FacetValue>>
    facet(const Domain::PostFilter &, Domain::Facet, int) const override
    {
        return std::vector<Domain::FacetValue>();
    }
    Result<void> setFindings(const Domain::FindingList &, const Ports::GoesOn &) override { return {}; }
    Result<Domain::FindingList>
    findingsOf(std::span<const Domain::PostId>, const Ports::GoesOn &) const override
    {
        return Domain::FindingList();
    }
    Result<std::vector<Domain::Finding>> findings() const override { return std::vector<Domain::Finding>(); }
    Result<void> setStandsAlone(Domain::PostId, bool) override { return {}; }
    Result<void> setCorrections(std::span<const Domain::PostCorrections>) override { return {}; }
    Result<void> setClaims(std::span<const Domain::OwnClaim>) override { return {}; }
    Result<std::vector<Domain::OwnClaim>> claims() const override { return std::vector<Domain::OwnClaim>(); }
    Result<std::vector<Domain::Correction>> corrections(Domain::PostId) const override
    {
        return std::vector<Domain::Correction>();
    }
};

} // namespace LaunchProbe::Test
