// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/correction.h>
#include <models/domain/extraction.h>
#include <models/domain/facet.h>
#include <models/domain/finding.h>
#include <models/domain/findinglist.h>
#include <models/domain/ledger.h>
#include <models/domain/likeness.h>
#include <models/domain/ownclaim.h>
#include <models/domain/post.h>
#include <models/domain/postfilter.h>
#include <models/domain/postset.h>
#include <models/domain/problem.h>
#include <models/domain/yield.h>

#include <QHash>

#include <functional>
#include <memory>
#include <span>

namespace LaunchProbe::Ports {

using Domain::Result;

//! Is told now and then how much is done; false: stop, which is a problem of kind Cancelled. Empty: nobody
//! asks.
using GoesOn = std::function<bool(qint64 done)>;

//! An answer whose bytes lie in raw/ already; the archive remembers how it can be asked for again.
struct RawRecord {
    QString hash; //!< SHA-256 of the body, hex
    QString source;
    QString method; //!< "GET", "POST"
    QString url; //!< without credentials; for POST followed by "#" and the body's hash
    int status = 0;
    QString etag;
    QString lastModified; //!< as the server wrote it
    QDateTime fetched;

    friend bool operator==(const RawRecord &, const RawRecord &) = default;
};

//! A file that was imported, or is being imported.
struct ImportedFile {
    QString hash; //!< SHA-256 of its bytes, hex; posts refer to it by this
    QString path; //!< as given
    QString format; //!< "reddit-threads", "github-threads", "recording", …
    qint64 bytes = 0;
};

//! A thread, or a page of it, with what was read out of each of its posts.
struct ExtractedThread {
    Domain::Thread thread;
    std::vector<Domain::Extraction> extractions; //!< one for each post of the thread, in order
};

//! A thread that a visit has read whole.
struct VisitedThread {
    QString mark; //!< Domain::Thread::mark of that visit, never empty
    QStringList evidence; //!< comment ids of its posts with readings or a finding

    friend bool operator==(const VisitedThread &, const VisitedThread &) = default;
};

//! What a query was answered when its place was last asked.
struct FormerAnswer {
    struct Named {
        Domain::ThreadKey thread;
        QString place; //!< of the thread
        friend bool operator==(const Named &, const Named &) = default;
    };
    QString mark; //!< of the place, never empty
    std::vector<Named> threads;

    friend bool operator==(const FormerAnswer &, const FormerAnswer &) = default;
};

//! What a visit did not find at its source any more. The posts stay, without what they said.
struct GoneAtSource {
    Domain::ThreadKey thread;
    bool whole = false; //!< the thread with all of its posts
    QStringList comments; //!< ids; of a thread that is still there
    QDateTime found; //!< UTC; when the visit was

    friend bool operator==(const GoneAtSource &, const GoneAtSource &) = default;
};

//! One request of a harvest that is still to be made, or was made.
struct HarvestTask {
    enum class State { Pending, Done, Failed };
    Domain::TaskId id;
    QString key; //!< unique within its run: the same thread named by two queries is fetched once
    QString source;
    int query = -1; //!< index into the run's queries; -1: a thread that several queries may have named
    QByteArray step; //!< the connector's step, serialised
    State state = State::Pending;
    QString reason; //!< of a failure: kind name and detail
    int http = 0;

    friend bool operator==(const HarvestTask &, const HarvestTask &) = default;
};

//! A thread that a query named, whether or not it has been fetched yet.
struct FoundThread {
    QString question;
    Domain::ThreadKey thread;
    int query = -1; //!< index into the run's queries
    bool known = false; //!< it was in the archive before the run began
    friend bool operator==(const FoundThread &, const FoundThread &) = default;
};

struct HarvestRun {
    Domain::RunId id;
    QByteArray options; //!< JSON of what was asked for: profile, queries, window; equal options resume
    QDateTime started;
    QDateTime finished; //!< invalid: not finished
    qint64 requests = 0;
    //! What the archive held when the run began, to tell new threads and posts.
    qint64 threadsBefore = 0;
    qint64 postsBefore = 0;

    friend bool operator==(const HarvestRun &, const HarvestRun &) = default;
};

//! Everything that one answer changes. It is stored whole or not at all.
struct Batch {
    std::vector<ExtractedThread> threads;
    bool replayed = false; //!< answers of former times: they do not undo what came later
    int extractorVersion = 0; //!< of the one that made the extractions; a newer one replaces readings
    std::vector<RawRecord> raws;
    std::vector<ImportedFile> files;
    std::vector<FoundThread> found;
    std::vector<HarvestTask> changedTasks; //!< by id
    Domain::RunId run; //!< of the new tasks
    std::vector<HarvestTask> newTasks; //!< those whose key the run has already are left out
    std::vector<std::pair<int, Domain::LedgerRow>> ledger; //!< by index of the run's query
    qint64 requests = 0; //!< added to the run's count
    //! Marks of threads that were read whole by now; an empty one: something of the thread is missing.
    std::vector<std::pair<Domain::ThreadKey, QString>> marks;
    std::vector<GoneAtSource> gone; //!< taken away after the threads are stored
};

struct StoreReport {
    qint64 threads = 0; //!< touched
    qint64 newThreads = 0;
    qint64 posts = 0; //!< touched
    qint64 newPosts = 0;
    qint64 updatedPosts = 0; //!< text, edit time or deletion changed
    qint64 skippedPosts = 0; //!< known and unchanged
    //! One for each of Batch::newTasks, in order; none (0) where the run had the key already. Not added up.
    std::vector<Domain::TaskId> tasks;
    //! Posts that were known and turned out to be deleted at their source, by thread. Not added up.
    std::vector<std::pair<Domain::ThreadKey, qint64>> deleted;

    StoreReport &operator+=(const StoreReport &other)
    {
        threads += other.threads;
        newThreads += other.newThreads;
        posts += other.posts;
        newPosts += other.newPosts;
        updatedPosts += other.updatedPosts;
        skippedPosts += other.skippedPosts;
        return *this;
    }
};

//! A post as lists, rankings and claims see it.
struct PostRow {
    Domain::PostId id;
    Domain::ThreadId thread;
    QString printedId; //!< under the thread's kept form
    QString printedThread;
    QString service;
    QString place;
    QString title; //!< of the thread
    QString author;
    QString text;
    QUrl permalink;
    QString licence; //!< of the text, as its source names it; empty: it does not say
    QDateTime written;
    QDateTime edited; //!< invalid: never, as far as its source says
    QDateTime fetched;
    std::optional<int> score;
    QString parent; //!< comment id
    bool opening = false;
    bool deleted = false;
    QDateTime deletedAt; //!< when it was found deleted
    int versions = 0; //!< earlier ones that are kept
    Domain::Outcome outcome = Domain::Outcome::None; //!< the extractor's
    Domain::Finding finding;
    std::vector<Domain::Reading> readings; //!< with what the person says in the place of the extractor's
    std::vector<Domain::Correction> corrections; //!< where the whole thread was asked for; else empty

    std::vector<Domain::Copy> copies; //!< what it may be a copy of, the original of most of it first
    bool standsAlone = false; //!< a person says that it is no copy, whatever it is like
    QString originalRig; //!< of the first of the copies' originals; empty where there is none

    //! Who is counted as one independent rig: an author, or the post itself where none is known. A copy tells
    //! of the machine of its original.
    [[nodiscard]] QString rig() const
    {
        return originalRig.isEmpty() || standsAlone ? ownRig() : originalRig;
    }
    [[nodiscard]] QString ownRig() const
    {
        return author.isEmpty() ? QStringLiteral("post ") + QString::number(id.value)
                                : service + QLatin1Char('/') + author;
    }

    //! The verdict where it names one of the four outcomes, else the extractor's word.
    [[nodiscard]] Domain::Outcome effectiveOutcome() const
    {
        switch (finding.verdict) {
        case Domain::Verdict::Success:
            return Domain::Outcome::Success;
        case Domain::Verdict::Failure:
            return Domain::Outcome::Failure;
        case Domain::Verdict::Degraded:
            return Domain::Outcome::Degraded;
        case Domain::Verdict::Unclear:
        case Domain::Verdict::Duplicate:
            return Domain::Outcome::None;
        case Domain::Verdict::NotJudged:
            break;
        }
        return outcome;
    }
};

//! What a post said before a later visit found it changed.
struct PostVersion {
    QString text;
    QDateTime edited; //!< UTC; invalid: as it was first written
    QDateTime fetched; //!< UTC; last seen so

    friend bool operator==(const PostVersion &, const PostVersion &) = default;
};

struct TextHit {
    Domain::PostId post;
    double relevance = 0; //!< higher is better; bm25 with its sign turned
};

struct Hits {
    std::vector<TextHit> hits; //!< best first
    qint64 total = 0; //!< all that fit, beyond the limit too
};

//! What the archive holds of one place where people met.
struct PlaceCount {
    QString service;
    QString place;
    qint64 threads = 0;
    qint64 posts = 0;
    qint64 postsWithRuns = 0; //!< posts out of which at least one run was read

    friend bool operator==(const PlaceCount &, const PlaceCount &) = default;
};

struct Counts {
    struct Source {
        qint64 threads = 0;
        qint64 posts = 0;
    };
    qint64 threads = 0;
    qint64 posts = 0;
    qint64 readings = 0;
    qint64 traces = 0; //!< runs
    qint64 findings = 0;
    std::map<QString, Source> sources;
    std::map<QString, qint64> ledger; //!< by coverage name
};

//! The archive, seen through one connection: used in the thread that opened it, and in no other.
class Archive
{
public:
    virtual ~Archive();

    // --- what comes in
    virtual Result<StoreReport> store(const Batch &batch) = 0; //!< one transaction
    //! What is changed from here on is kept together, so that many small answers cost one transaction; other
    //! writers wait meanwhile. Whatever fails takes back all that was to be kept with it.
    virtual Result<void> beginTogether() = 0;
    virtual Result<void> keepTogether() = 0; //!< nothing to do where nothing was begun
    //! The newest kept answer of this method and URL, for conditional requests.
    virtual Result<std::optional<RawRecord>> rawFor(const QString &method, const QString &url) const = 0;
    //! Those of the keys that are in the archive already.
    virtual Result<std::vector<Domain::ThreadKey>>
    knownThreads(std::span<const Domain::ThreadKey> keys) const = 0;
    //! Comments that the service itself has shown once, and in no answer since `since`: once their thread has
    //! been read whole, they are gone. Only those written within the window; invalid times leave it open.
    virtual Result<QStringList> unseenComments(
        const Domain::ThreadKey &thread, const QDateTime &since, const QDateTime &from,
        const QDateTime &until) const = 0;
    //! Posts that were found deleted at their source since then.
    virtual Result<qint64> deletedSince(const QDateTime &when) const = 0;

    // --- harvest journal
    virtual Result<std::optional<HarvestRun>> unfinishedRun(const QByteArray &options) const = 0;
    virtual Result<std::optional<HarvestRun>> lastRun() const = 0; //!< finished or not
    virtual Result<Domain::RunId> beginRun(
        const HarvestRun &run, std::span<const Domain::LedgerRow> queries,
        std::span<const HarvestTask> tasks) = 0; //!< one transaction
    virtual Result<std::vector<HarvestTask>>
    pendingTasks(Domain::RunId run, const QString &source, int limit) const = 0;
    virtual Result<std::vector<HarvestTask>> failedTasks(Domain::RunId run) const = 0;
    //! What the run's queries have named, so that a thread that cannot be read shows at each of them.
    virtual Result<std::vector<FoundThread>> runFound(Domain::RunId run) const = 0;
    virtual Result<std::vector<Domain::LedgerRow>> runLedger(Domain::RunId run) const = 0; //!< by query index
    //! The newest run's answer to an equal query, where it was answered whole and its place had a mark.
    virtual Result<std::optional<FormerAnswer>> formerAnswer(const Domain::LedgerRow &query) const = 0;
    //! Those of the threads that a visit has read whole and marked.
    virtual Result<QHash<Domain::ThreadKey, VisitedThread>>
    visitedThreads(std::span<const Domain::ThreadKey> keys) const = 0;
    //! An invalid time opens it again.
    virtual Result<void> finishRun(Domain::RunId run, const QDateTime &when) = 0;
    virtual Result<std::vector<Domain::LedgerRow>> ledger() const = 0; //!< of the newest run
    //! One row for each question, source, family, place and text that the newest `runs` harvests asked.
    virtual Result<std::vector<Domain::QueryYield>> yields(int runs) const = 0;

    // --- what is asked
    virtual Result<Counts> counts() const = 0;
    virtual Result<std::vector<PlaceCount>> places() const = 0; //!< most posts first
    virtual Result<Hits> match(const Domain::PostFilter &filter, int limit) const = 0; //!< needs a text
    virtual Result<std::vector<Domain::PostId>>
    postIds(const Domain::PostFilter &filter, Domain::PostOrder order) const = 0;
    //! All posts that the filter leaves, without an order. Asked again before the archive changed, for any of
    //! its wishes, it costs next to nothing.
    virtual Result<std::shared_ptr<const Domain::PostSet>>
    postSet(const Domain::PostFilter &filter) const = 0;
    virtual Result<std::vector<PostRow>>
    posts(std::span<const Domain::PostId> ids) const = 0; //!< in that order
    virtual Result<std::vector<PostRow>> thread(Domain::ThreadId thread) const = 0; //!< opening post first
    //! Posts with at least one reading, with readings but without text: for charts, matrix and ranking.
    virtual Result<std::vector<PostRow>> postsWithReadings(const Domain::PostFilter &filter) const = 0;
    virtual Result<std::optional<Domain::PostId>>
    findPost(const QString &printedId) const = 0; //!< either form
    //! What it said before, oldest first; without what it says now. Empty for a post that was deleted.
    virtual Result<std::vector<PostVersion>> timeline(Domain::PostId post) const = 0;
    virtual Result<QDateTime> newestPost() const = 0; //!< recency counts from here; invalid: empty archive
    virtual Result<QStringList> tags() const = 0;

    //! The values of the filter's posts, those of most posts first, at most `limit`.
    virtual Result<std::vector<Domain::FacetValue>>
    facet(const Domain::PostFilter &filter, Domain::Facet facet, int limit) const = 0;

    // --- what a person says
    //! Empty ones are removed. One transaction: stopped, it leaves everything as it was.
    virtual Result<void> setFindings(const Domain::FindingList &findings, const GoesOn &goesOn) = 0;
    Result<void> setFinding(const Domain::Finding &finding) { return setFindings({finding}, {}); }
    //! What is said of these posts, if only nothing; those that are gone are left out.
    virtual Result<Domain::FindingList>
    findingsOf(std::span<const Domain::PostId> posts, const GoesOn &goesOn) const = 0;
    virtual Result<std::vector<Domain::Finding>> findings() const = 0;
    //! Whether a person says that the post is no copy, whatever it is like. It outlives every new search.
    virtual Result<void> setStandsAlone(Domain::PostId post, bool standsAlone) = 0;
    //! Each post's are replaced whole: those that are not named are withdrawn, and one without a quote is
    //! where the archive has it. They are anchored in what the post says now, and count at once. One
    //! transaction.
    virtual Result<void> setCorrections(std::span<const Domain::PostCorrections> corrections) = 0;
    //! What was taken back, too; by id.
    virtual Result<std::vector<Domain::Correction>> corrections(Domain::PostId post) const = 0;
    //! All of them are replaced: claims and quotes that are not named are withdrawn, and a quote without
    //! words is where the archive has it. They are anchored in what their posts say now. One transaction.
    virtual Result<void> setClaims(std::span<const Domain::OwnClaim> claims) = 0;
    virtual Result<std::vector<Domain::OwnClaim>> claims() const = 0; //!< what was taken back, too; by id
};

//! Makes further connections to the same archive, for other threads.
using OpenArchive = std::function<Result<std::unique_ptr<Archive>>()>;

} // namespace LaunchProbe::Ports
