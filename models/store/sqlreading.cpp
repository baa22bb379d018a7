// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredstatement.h"
#include "sqlarchive.h"
#include "sqlcorrections.h"

#include <QDateTime>
#include <QUrl>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::PostId;
using Domain::Result;
using Ports::PostRow;

namespace {

//! Columns in the order of read_post.sql and its likes.
PostRow rowOf(const Statement &statement)
{
    PostRow row;
    row.id = {statement.integer(0)};
    row.thread = {statement.integer(1)};
    row.printedThread = statement.text(2);
    row.service = statement.text(3);
    row.place = statement.text(4);
    row.title = statement.text(5);
    const auto comment = statement.text(6);
    row.opening = comment.isEmpty();
    row.printedId = row.opening ? row.printedThread : row.printedThread + u'/' + comment;
    row.parent = statement.text(7);
    row.author = statement.text(8);
    row.permalink = QUrl::fromEncoded(statement.text(9).toLatin1());
    row.written = statement.time(10);
    row.fetched = statement.time(11);
    if (!statement.isNull(12))
        row.score = static_cast<int>(statement.integer(12));
    row.deleted = statement.integer(13) != 0;
    row.outcome = Domain::outcomeFromName(statement.text(14));
    row.finding = {
        row.id, Domain::verdictFromName(statement.text(15)), {}, statement.text(16), statement.time(17)};
    row.readings.reserve(static_cast<size_t>(statement.integer(18)));
    row.text = statement.text(19);
    row.edited = statement.time(20);
    row.deletedAt = statement.time(21);
    row.versions = static_cast<int>(statement.integer(22));
    row.licence = statement.text(23);
    return row;
}

//! About what a row takes in memory.
qsizetype bytesOf(const PostRow &row)
{
    constexpr qsizetype ofAny = 1000;
    constexpr qsizetype ofReading = 250;
    return ofAny + 2 * row.text.size() + ofReading * static_cast<qsizetype>(row.readings.size());
}

} // namespace

Result<Ports::Counts> SqlArchive::counts() const
{
    Ports::Counts counts;
    auto &sources = m_connection->statement("count_sources");
    if (auto done = sources.run(); !done)
        return done.problem();
    while (sources.next()) {
        const Ports::Counts::Source source{sources.integer(1), sources.integer(2)};
        counts.sources[sources.text(0)] = source;
        counts.threads += source.threads;
        counts.posts += source.posts;
    }
    sources.finish();

    auto &rest = m_connection->statement("count_rest");
    if (auto done = rest.run(); !done)
        return done.problem();
    if (rest.next()) {
        counts.readings = rest.integer(0);
        counts.traces = rest.integer(1);
        counts.findings = rest.integer(2);
    }
    rest.finish();

    for (const auto coverage :
         {Domain::Coverage::Answered, Domain::Coverage::Empty, Domain::Coverage::Blocked,
          Domain::Coverage::NotSearched})
        counts.ledger[Domain::coverageName(coverage)] = 0;
    const auto rows = ledger();
    if (!rows)
        return rows.problem();
    for (const auto &row : *rows)
        ++counts.ledger[Domain::coverageName(row.state)];
    return counts;
}

Result<std::vector<Ports::PlaceCount>> SqlArchive::places() const
{
    auto &list = m_connection->statement("count_places");
    if (auto done = list.run(); !done)
        return done.problem();
    std::vector<Ports::PlaceCount> places;
    while (list.next())
        places.push_back({list.text(0), list.text(1), list.integer(2), list.integer(3), list.integer(4)});
    list.finish();
    return places;
}

Result<Ports::Hits> SqlArchive::match(const Domain::PostFilter &filter, int limit) const
{
    Ports::Hits hits;
    const auto expression = m_connection->engine().textExpression(filter.text);
    if (expression.isEmpty())
        return hits;
    const auto clause = clauseFor(*m_connection, filter, TextPart::LeftOut);
    if (!clause)
        return clause.problem();
    const auto prepared = [&](const char *query) {
        FilteredStatement statement(*m_connection, query);
        // Tens of thousands of hits need not be looked up where nothing is asked of the posts themselves.
        const bool asksPosts = !clause->joins.isEmpty() || !clause->conditions.isEmpty();
        statement.fill(
            u"joins"_s,
            asksPosts ? u"JOIN post ON post.id = post_words.rowid "_s + clause->joins : QString());
        statement.fillConditions(clause->furtherConditions(), clause->values);
        auto ready = statement.prepared();
        ready.bind("expression", expression);
        return ready;
    };
    auto list = prepared("match_posts");
    if (auto done = list.bind("count", limit).run(); !done)
        return done.problem();
    while (list.next())
        hits.hits.push_back({{list.integer(0)}, list.value(1).toDouble()});
    hits.total = static_cast<qint64>(hits.hits.size());
    if (hits.total < limit)
        return hits;
    auto count = prepared("count_matches");
    if (auto done = count.run(); !done)
        return done.problem();
    if (count.next())
        hits.total = count.integer(0);
    return hits;
}

Result<std::vector<PostId>>
SqlArchive::postIds(const Domain::PostFilter &filter, Domain::PostOrder order) const
{
    std::vector<PostId> ids;
    if (order == Domain::PostOrder::BestMatch && !filter.text.isEmpty()) {
        const auto hits = match(filter, std::numeric_limits<int>::max());
        if (!hits)
            return hits.problem();
        for (const auto &hit : hits->hits)
            ids.push_back(hit.post);
        return ids;
    }
    const auto whole = m_held.ordered(order);
    if (!whole)
        return whole.problem();
    if (filter == Domain::PostFilter()) {
        ids.reserve((*whole)->size());
        for (const auto id : **whole)
            ids.push_back({id});
        return ids;
    }
    const auto set = m_held.fitting(filter);
    if (!set)
        return set.problem();
    ids.reserve(static_cast<size_t>((*set)->count()));
    for (const auto id : **whole) {
        if ((*set)->contains({id}))
            ids.push_back({id});
    }
    return ids;
}

Result<std::shared_ptr<const Domain::PostSet>> SqlArchive::postSet(const Domain::PostFilter &filter) const
{
    return m_held.fitting(filter);
}

Result<std::vector<PostRow>> SqlArchive::posts(std::span<const PostId> ids) const
{
    std::vector<PostRow> rows;
    rows.reserve(ids.size());
    const auto held = m_held.rows();
    if (!held)
        return held.problem();
    auto &known = **held;
    auto &read = m_connection->statement("read_post");
    for (const auto id : ids) {
        if (const auto *row = known.object(id.value)) {
            rows.push_back(*row);
            continue;
        }
        if (auto done = read.bind("post", id.value).run(); !done)
            return done.problem();
        const bool found = read.next();
        const bool hasReadings = found && read.integer(18) > 0;
        const bool hasFinding = found && !read.isNull(15);
        if (found)
            rows.push_back(rowOf(read));
        read.finish();
        // Most posts have neither.
        if (auto done = hasReadings ? addReadings(rows.back()) : Result<void>(); !done)
            return done.problem();
        if (auto done = hasFinding ? addTags(rows.back()) : Result<void>(); !done)
            return done.problem();
        if (auto done = found ? m_copies.addTo({&rows.back(), 1}) : Result<void>(); !done)
            return done.problem();
        if (found)
            known.insert(id.value, new PostRow(rows.back()), bytesOf(rows.back()));
    }
    return rows;
}

Result<std::vector<PostRow>> SqlArchive::thread(Domain::ThreadId thread) const
{
    std::vector<PostRow> rows;
    auto &read = m_connection->statement("read_thread");
    if (auto done = read.bind("thread", thread.value).run(); !done)
        return done.problem();
    while (read.next())
        rows.push_back(rowOf(read));
    read.finish();
    for (auto &row : rows) {
        if (auto done = addReadings(row); !done)
            return done.problem();
        if (auto done = addTags(row); !done)
            return done.problem();
    }
    if (auto done = addCorrections(thread, rows); !done)
        return done.problem();
    if (auto done = m_copies.addTo(rows); !done)
        return done.problem();
    return rows;
}

Result<std::vector<PostRow>> SqlArchive::postsWithReadings(const Domain::PostFilter &filter) const
{
    std::vector<PostRow> rows;
    auto clause = clauseFor(*m_connection, filter, TextPart::AsCondition);
    if (!clause)
        return clause.problem();
    if (clause->impossible)
        return rows;
    clause->conditions << u"post.id IN (SELECT post_id FROM reading WHERE ordinal = 0)"_s;
    FilteredStatement statement(*m_connection, "list_posts_with_readings");
    statement.fill(u"joins"_s, clause->joins);
    statement.fillConditions(clause->where(), clause->values);
    auto list = statement.prepared();
    if (auto done = list.run(); !done)
        return done.problem();
    while (list.next())
        rows.push_back(rowOf(list));
    list.finish();

    // Both lists come in the order of the posts, so that one sweep brings them together.
    auto &readings = m_connection->statement("list_all_readings");
    if (auto done = readings.run(); !done)
        return done.problem();
    auto row = rows.begin();
    while (row != rows.end() && readings.next()) {
        const PostId post{readings.integer(0)};
        while (row != rows.end() && row->id < post)
            ++row;
        if (row != rows.end() && row->id == post)
            row->readings.push_back(readingOf(readings, 1));
    }
    readings.finish();
    for (auto &judged : rows) {
        if (judged.finding.changed.isValid() || !judged.finding.isEmpty()) {
            auto tags = tagsOf(judged.id);
            if (!tags)
                return tags.problem();
            judged.finding.tags = std::move(*tags);
        }
    }
    if (auto done = m_copies.addTo(rows); !done)
        return done.problem();
    return rows;
}

Result<std::vector<Domain::Reading>> readingsOf(Connection &connection, qint64 post)
{
    auto &list = connection.statement("list_readings");
    if (auto done = list.bind("post", post).run(); !done)
        return done.problem();
    std::vector<Domain::Reading> readings;
    while (list.next())
        readings.push_back(readingOf(list, 0));
    list.finish();
    return readings;
}

Result<void> SqlArchive::addReadings(PostRow &row) const
{
    auto readings = readingsOf(*m_connection, row.id.value);
    if (!readings)
        return readings.problem();
    row.readings = std::move(*readings);
    return {};
}

Result<void> SqlArchive::addTags(PostRow &row) const
{
    auto tags = tagsOf(row.id);
    if (!tags)
        return tags.problem();
    row.finding.tags = std::move(*tags);
    return {};
}

Result<std::optional<PostId>> SqlArchive::findPost(const QString &printedId) const
{
    const auto key = Domain::parseId(printedId);
    if (!key)
        return std::optional<PostId>();
    auto &find = m_connection->statement("find_post");
    if (auto done = bindThread(find, key->thread).bind("comment", key->comment).run(); !done)
        return done.problem();
    std::optional<PostId> post;
    if (find.next())
        post = PostId{find.integer(0)};
    find.finish();
    if (post || !key->thread.repository.isEmpty())
        return post;

    auto &findShort = m_connection->statement("find_post_by_short_id");
    findShort.bind("service", key->thread.service)
        .bind("kind", key->thread.kind)
        .bind("number", key->thread.number);
    const auto thread = Domain::shortId({key->thread, {}});
    if (auto done = findShort.bind("comment", key->comment).bind("printed_id", thread).run(); !done)
        return done.problem();
    bool exact = false;
    if (findShort.next()) {
        post = PostId{findShort.integer(0)};
        exact = findShort.text(1) == thread;
    }
    // Two repositories may have an issue of one number: then the short form names neither.
    if (!exact && findShort.next())
        post.reset();
    findShort.finish();
    return post;
}

Result<std::vector<Ports::PostVersion>> SqlArchive::timeline(PostId post) const
{
    auto &list = m_connection->statement("list_versions");
    if (auto done = list.bind("post", post.value).run(); !done)
        return done.problem();
    std::vector<Ports::PostVersion> versions;
    while (list.next())
        versions.push_back({list.text(0), list.time(1), list.time(2)});
    list.finish();
    return versions;
}

Result<QDateTime> SqlArchive::newestPost() const
{
    auto &find = m_connection->statement("find_newest_time");
    if (auto done = find.run(); !done)
        return done.problem();
    const auto newest = find.next() ? find.time(0) : QDateTime();
    find.finish();
    return newest;
}

} // namespace LaunchProbe::Store
