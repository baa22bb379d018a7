// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "heldcopies.h"
#include "heldposts.h"

#include <models/ports/archive.h>
#include <models/ports/sketchbook.h>
#include <models/ports/upkeep.h>

namespace LaunchProbe::Store {

//! The archive over one SQL connection. What comes in is in sqlstoring, the rest beside its kind: sqlreading,
//! sqljournal, sqlfacets, sqlfindings, sqlcorrections, sqlclaims, sqlcopies, sqlupkeep.
class SqlArchive final : public Ports::Archive, public Ports::Upkeep, public Ports::SketchBook
{
public:
    explicit SqlArchive(std::unique_ptr<Connection> connection)
        : m_connection(std::move(connection))
        , m_held(*m_connection)
        , m_copies(*m_connection)
    {
    }

    Domain::Result<Ports::StoreReport> store(const Ports::Batch &batch) override;
    Domain::Result<void> beginTogether() override { return m_connection->beginTogether(); }
    Domain::Result<void> keepTogether() override { return m_connection->keepTogether(); }
    Domain::Result<std::optional<Ports::RawRecord>>
    rawFor(const QString &method, const QString &url) const override;
    Domain::Result<std::vector<Domain::ThreadKey>>
    knownThreads(std::span<const Domain::ThreadKey> keys) const override;
    Domain::Result<QStringList> unseenComments(
        const Domain::ThreadKey &thread, const QDateTime &since, const QDateTime &from,
        const QDateTime &until) const override;
    Domain::Result<qint64> deletedSince(const QDateTime &when) const override;

    Domain::Result<std::optional<Ports::HarvestRun>> unfinishedRun(const QByteArray &options) const override;
    Domain::Result<std::optional<Ports::HarvestRun>> lastRun() const override;
    Domain::Result<Domain::RunId> beginRun(
        const Ports::HarvestRun &run, std::span<const Domain::LedgerRow> queries,
        std::span<const Ports::HarvestTask> tasks) override;
    Domain::Result<std::vector<Ports::HarvestTask>>
    pendingTasks(Domain::RunId run, const QString &source, int limit) const override;
    Domain::Result<std::vector<Ports::HarvestTask>> failedTasks(Domain::RunId run) const override;
    Domain::Result<std::vector<Ports::FoundThread>> runFound(Domain::RunId run) const override;
    Domain::Result<std::vector<Domain::LedgerRow>> runLedger(Domain::RunId run) const override;
    Domain::Result<std::optional<Ports::FormerAnswer>>
    formerAnswer(const Domain::LedgerRow &query) const override;
    Domain::Result<QHash<Domain::ThreadKey, Ports::VisitedThread>>
    visitedThreads(std::span<const Domain::ThreadKey> keys) const override;
    Domain::Result<void> finishRun(Domain::RunId run, const QDateTime &when) override;
    Domain::Result<std::vector<Domain::LedgerRow>> ledger() const override;
    Domain::Result<std::vector<Domain::QueryYield>> yields(int runs) const override;

    Domain::Result<Ports::Counts> counts() const override;
    Domain::Result<std::vector<Ports::PlaceCount>> places() const override;
    Domain::Result<Ports::Hits> match(const Domain::PostFilter &filter, int limit) const override;
    Domain::Result<std::vector<Domain::PostId>>
    postIds(const Domain::PostFilter &filter, Domain::PostOrder order) const override;
    Domain::Result<std::shared_ptr<const Domain::PostSet>>
    postSet(const Domain::PostFilter &filter) const override;
    Domain::Result<std::vector<Ports::PostRow>> posts(std::span<const Domain::PostId> ids) const override;
    Domain::Result<std::vector<Ports::PostRow>> thread(Domain::ThreadId thread) const override;
    Domain::Result<std::vector<Ports::PostRow>>
    postsWithReadings(const Domain::PostFilter &filter) const override;
    Domain::Result<std::optional<Domain::PostId>> findPost(const QString &printedId) const override;
    Domain::Result<std::vector<Ports::PostVersion>> timeline(Domain::PostId post) const override;
    Domain::Result<QDateTime> newestPost() const override;
    Domain::Result<QStringList> tags() const override;

    Domain::Result<std::vector<Domain::FacetValue>>
    facet(const Domain::PostFilter &filter, Domain::Facet facet, int limit) const override;
    Domain::Result<void>
    setFindings(const Domain::FindingList &findings, const Ports::GoesOn &goesOn) override;
    Domain::Result<Domain::FindingList>
    findingsOf(std::span<const Domain::PostId> posts, const Ports::GoesOn &goesOn) const override;
    Domain::Result<std::vector<Domain::Finding>> findings() const override;
    Domain::Result<void> setStandsAlone(Domain::PostId post, bool standsAlone) override;
    Domain::Result<void> setCorrections(std::span<const Domain::PostCorrections> corrections) override;
    Domain::Result<std::vector<Domain::Correction>> corrections(Domain::PostId post) const override;
    Domain::Result<void> setClaims(std::span<const Domain::OwnClaim> claims) override;
    Domain::Result<std::vector<Domain::OwnClaim>> claims() const override;

    Domain::Result<std::vector<Ports::StoredText>> texts(Domain::PostId after, int limit) const override;
    Domain::Result<void>
    replaceExtractions(std::span<const Ports::Reextracted> extractions, int extractorVersion) override;
    Domain::Result<std::vector<Ports::KeptThread>>
    keptThreads(const QString &service, Domain::RunId run, int limit) const override;
    Domain::Result<std::vector<Domain::PostKey>> deletedPosts(const QDateTime &since) const override;
    Domain::Result<void> renameFiles(std::span<const std::pair<QString, QString>> hashes) override;
    Domain::Result<qint64> forgetDeleted() override;

    Domain::Result<std::vector<Ports::PlacedText>> openings(Domain::PostId after, int limit) const override;
    Domain::Result<std::vector<Ports::PlacedText>>
    unsketched(int version, Domain::PostId after, int limit) const override;
    Domain::Result<Ports::PlacedText> placedText(Domain::PostId post) const override;
    Domain::Result<std::vector<Ports::PostSketch>> sketches() const override;
    Domain::Result<void> keepSketches(std::span<const Ports::PostSketch> sketches, int version) override;
    Domain::Result<qint64> changesSinceCopies() const override;
    Domain::Result<void> replaceCopies(std::span<const Domain::Copy> copies, qint64 changes) override;

private:
    //! Gives the ids of the new tasks.
    Domain::Result<std::vector<Domain::TaskId>> storeJournal(const Ports::Batch &batch);
    Domain::Result<std::vector<Domain::TaskId>>
    storeTasks(Domain::RunId run, std::span<const Ports::HarvestTask> tasks);
    Domain::Result<std::optional<Ports::HarvestRun>> readRun(Statement &statement) const;
    Domain::Result<std::vector<Ports::HarvestTask>> readTasks(Statement &statement) const;
    Domain::Result<void> addReadings(Ports::PostRow &row) const;
    Domain::Result<void> addTags(Ports::PostRow &row) const;
    Domain::Result<void> addCorrections(Domain::ThreadId thread, std::vector<Ports::PostRow> &rows) const;
    Domain::Result<QStringList> tagsOf(Domain::PostId post) const;

    std::unique_ptr<Connection> m_connection;
    mutable HeldPosts m_held; //!< asking is what fills it
    mutable HeldCopies m_copies; //!< likewise
};

//! Binds the four parts of a thread's identity.
Statement &bindThread(Statement &statement, const Domain::ThreadKey &key);

} // namespace LaunchProbe::Store
