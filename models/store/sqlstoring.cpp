// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlstoring.h"

#include "sqlarchive.h"
#include "sqlcorrections.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Result;

namespace {

QString printed(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded());
}

std::optional<qint64> number(const std::optional<int> &value)
{
    return value ? std::optional<qint64>(*value) : std::nullopt;
}

//! Behind every comment's id.
const auto afterAllIds = QString(QChar(u'\uffff'));

//! A file tells what once was. It does not undo what a visit to the service, or a later edit, has told since.
bool mayReplace(const Post &known, bool knownLive, const Post &post, bool live, bool replayed)
{
    if (replayed && post.fetched < known.fetched)
        return false;
    if (live)
        return true;
    if (known.deleted)
        return false;
    if (known.edited.isValid() && (!post.edited.isValid() || post.edited < known.edited))
        return post.deleted && !knownLive;
    return !knownLive || post.edited > known.edited;
}

} // namespace

Result<Ports::StoreReport> Storing::store(const Ports::Batch &batch)
{
    m_replayed = batch.replayed;
    if (auto files = storeFiles(batch); !files)
        return files.problem();
    for (const auto &extracted : batch.threads) {
        if (auto done = storeThread(extracted); !done)
            return done.problem();
    }
    for (const auto &gone : batch.gone) {
        if (auto done = takeAway(gone); !done)
            return done.problem();
    }
    m_report.threads = m_threads.size();
    return m_report;
}

Result<void> Storing::storeFiles(const Ports::Batch &batch)
{
    auto &insert = m_connection.statement("insert_file");
    for (const auto &file : batch.files) {
        insert.bind("hash", file.hash).bind("imported", 1).bind("path", file.path);
        if (auto done = insert.bind("format", file.format).bind("bytes", file.bytes).run(); !done)
            return done;
    }
    auto &raws = m_connection.statement("insert_raw");
    for (const auto &raw : batch.raws) {
        raws.bind("hash", raw.hash).bind("source", raw.source).bind("method", raw.method);
        raws.bind("url", raw.url).bind("status", raw.status).bind("etag", raw.etag);
        raws.bind("last_modified", raw.lastModified).bindTime("fetched", raw.fetched);
        if (auto done = raws.run(); !done)
            return done;
    }
    return {};
}

Result<Storing::File> Storing::fileOf(const QString &hash)
{
    if (hash.isEmpty())
        return File{};
    if (const auto known = m_files.constFind(hash); known != m_files.cend())
        return *known;
    auto &insert = m_connection.statement("insert_file");
    insert.bind("hash", hash).bind("imported", 0).bind("path", u""_s).bind("format", u""_s).bind("bytes", 0);
    if (auto done = insert.run(); !done)
        return done.problem();
    auto &find = m_connection.statement("find_file");
    if (auto done = find.bind("hash", hash).run(); !done)
        return done.problem();
    File file;
    if (find.next())
        file = {find.integer(0), find.integer(1) == 0};
    find.finish();
    m_files.insert(hash, file);
    return file;
}

Result<void> Storing::storeThread(const Ports::ExtractedThread &extracted)
{
    const auto &thread = extracted.thread;
    const auto file = fileOf(thread.posts.empty() ? QString() : thread.posts.front().rawFile);
    if (!file)
        return file.problem();
    const auto head = storeHead(thread, file->live);
    if (!head)
        return head.problem();
    if (!m_threads.contains(head->id)) {
        m_threads.insert(head->id);
        m_report.newThreads += head->isNew ? 1 : 0;
    }

    KnownPosts known;
    if (!head->isNew && !thread.posts.empty()) {
        auto stored = knownPosts(head->id, thread.posts);
        if (!stored)
            return stored.problem();
        known = std::move(*stored);
    }
    const bool extractionsFit = extracted.extractions.size() == thread.posts.size();
    for (size_t i = 0; i < thread.posts.size(); ++i) {
        const auto *extraction = extractionsFit ? &extracted.extractions[i] : nullptr;
        if (auto done = storePost(*head, known, thread.posts[i], extraction); !done)
            return done;
    }
    const auto opening = known.constFind(QString());
    const bool lostTitle = opening != known.cend() && opening->post.deleted && !head->title.isEmpty();
    return lostTitle ? blankTitle(head->id, head->title) : Result<void>();
}

Result<void> Storing::takeAway(const Ports::GoneAtSource &gone)
{
    auto &find = m_connection.statement("find_thread");
    if (auto done = bindThread(find, gone.thread).run(); !done)
        return done;
    if (!find.next()) {
        find.finish();
        return {};
    }
    const KnownThread thread{find.integer(0), find.text(2), false, gone.thread};
    find.finish();
    auto posts = knownPosts(thread.id, QString(), afterAllIds);
    if (!posts)
        return posts.problem();
    for (auto &post : *posts) {
        if (post.post.deleted || !(gone.whole || gone.comments.contains(post.post.comment)))
            continue;
        auto blank = post.post;
        blank.deleted = true;
        blank.text.clear();
        blank.author.clear();
        blank.fetched = gone.found;
        if (auto done = replacePost(thread, post, blank, {0, post.live}, nullptr, false); !done)
            return done;
        ++m_report.updatedPosts;
    }
    return gone.whole && !thread.title.isEmpty() ? blankTitle(thread.id, thread.title) : Result<void>();
}

void Storing::countDeletion(const Domain::ThreadKey &thread)
{
    const auto known = std::ranges::find(m_report.deleted, thread, [](const auto &of) { return of.first; });
    if (known == m_report.deleted.end())
        m_report.deleted.emplace_back(thread, 1);
    else
        ++known->second;
}

Result<Storing::KnownThread> Storing::storeHead(const Domain::Thread &thread, bool live)
{
    auto &find = m_connection.statement("find_thread");
    if (auto done = bindThread(find, thread.key).run(); !done)
        return done.problem();
    if (!find.next()) {
        find.finish();
        return insertHead(thread, live);
    }
    KnownThread known{find.integer(0), find.text(2), false, thread.key};
    const auto place = find.text(3);
    const auto permalink = find.text(4);
    const bool knownLive = find.integer(5) != 0;
    const auto state = find.text(6);
    const bool complete = find.integer(7) != 0;
    const bool lostOpening = find.integer(8) != 0;
    find.finish();

    const auto keeps = [&](const QString &mine, const QString &other) {
        return other.isEmpty() || (knownLive && !live && !mine.isEmpty()) ? mine : other;
    };
    const bool showsOpening = std::ranges::any_of(
        thread.posts, [](const Post &post) { return post.comment.isEmpty() && !post.deleted; });
    const auto title = lostOpening && !showsOpening ? known.title : keeps(known.title, thread.title);
    auto &update = m_connection.statement("update_thread");
    update.bind("thread", known.id).bind("title", title).bind("place", keeps(place, thread.place));
    update.bind("permalink", keeps(permalink, printed(thread.permalink)))
        .bind("live", knownLive || live ? 1 : 0);
    update.bind("state", keeps(state, thread.state)).bind("complete", complete || thread.complete ? 1 : 0);
    if (auto done = update.run(); !done)
        return done.problem();
    if (title != known.title) {
        if (auto done = retitle(known.id, known.title, title); !done)
            return done.problem();
        known.title = title;
    }
    return known;
}

Result<Storing::KnownThread> Storing::insertHead(const Domain::Thread &thread, bool live)
{
    auto &insert = m_connection.statement("insert_thread");
    bindThread(insert, {thread.key.service, thread.key.repository, thread.key.kind, thread.key.number});
    insert.bind(
        "printed_id", thread.printedId.isEmpty() ? Domain::fullId({thread.key, {}}) : thread.printedId);
    insert.bind("title", thread.title).bind("place", thread.place);
    insert.bind("permalink", printed(thread.permalink))
        .bind("live", live ? 1 : 0)
        .bind("state", thread.state);
    if (auto done = insert.bind("complete", thread.complete ? 1 : 0).run(); !done)
        return done.problem();
    return KnownThread{insert.insertedId(), thread.title, true, thread.key};
}

Result<Storing::KnownPosts> Storing::knownPosts(qint64 thread, const std::vector<Post> &arrived)
{
    const auto [first, last] = std::ranges::minmax_element(arrived, {}, &Post::comment);
    return knownPosts(thread, first->comment, last->comment);
}

Result<Storing::KnownPosts> Storing::knownPosts(qint64 thread, const QString &first, const QString &last)
{
    auto &list = m_connection.statement("list_stored_posts");
    list.bind("thread", thread).bind("first", first.isNull() ? u""_s : first).bind("last", last);
    if (auto done = list.run(); !done)
        return done.problem();
    KnownPosts posts;
    while (list.next()) {
        KnownPost known;
        known.id = list.integer(0);
        known.post.comment = list.text(1);
        known.post.parent = list.text(2);
        known.post.author = list.text(3);
        known.post.permalink = QUrl::fromEncoded(list.text(4).toLatin1());
        known.post.edited = list.time(5);
        if (!list.isNull(6))
            known.post.score = static_cast<int>(list.integer(6));
        known.post.deleted = list.integer(7) != 0;
        known.live = list.integer(8) != 0;
        known.extractorVersion = static_cast<int>(list.integer(9));
        known.post.text = list.text(10);
        known.post.fetched = list.time(11);
        posts.insert(known.post.comment, known);
    }
    list.finish();
    return posts;
}

Result<void> Storing::storePost(
    const KnownThread &thread, KnownPosts &known, const Post &post, const Domain::Extraction *extraction)
{
    ++m_report.posts;
    const auto file = fileOf(post.rawFile);
    if (!file)
        return file.problem();
    const auto old = known.find(post.comment);
    return old == known.end() ? insertPost(thread, known, post, *file, extraction)
                              : mergePost(thread, *old, post, *file, extraction);
}

Result<void> Storing::insertPost(
    const KnownThread &thread, KnownPosts &known, const Post &post, const File &file,
    const Domain::Extraction *extraction)
{
    static const Domain::Extraction nothing;
    const auto &read = extraction && !post.deleted ? *extraction : nothing;
    auto &insert = m_connection.statement("insert_post");
    insert.bind("thread", thread.id).bind("comment", post.comment).bind("parent", post.parent);
    insert.bind("author", post.deleted ? u""_s : post.author).bind("permalink", printed(post.permalink));
    insert.bindTime("written", post.written)
        .bindTime("edited", post.edited)
        .bindTime("fetched", post.fetched);
    insert.bind("score", number(post.score))
        .bind("deleted", post.deleted ? 1 : 0)
        .bind("live", file.live ? 1 : 0);
    insert.bind("file", file.id ? std::optional<qint64>(file.id) : std::nullopt)
        .bind("file_offset", post.rawOffset);
    insert.bind("extractor_version", extraction ? m_version : 0)
        .bind("outcome", Domain::outcomeName(read.outcome));
    insert.bind("runs", runsOf(read.readings)).bind("readings", static_cast<qint64>(read.readings.size()));
    insert.bind("text", post.deleted ? u""_s : post.text)
        .bind("licence", post.deleted ? u""_s : post.licence);
    if (auto done = insert.run(); !done)
        return done;
    ++m_report.newPosts;
    const auto id = insert.insertedId();
    known.insert(post.comment, {id, post, file.live, m_version});
    if (auto done = writeReadings(m_connection, "insert_reading", id, read.readings); !done)
        return done;
    return writeWords("insert_words", id, thread.title, post);
}

Result<void> Storing::mergePost(
    const KnownThread &thread, KnownPost &old, const Post &post, const File &file,
    const Domain::Extraction *extraction)
{
    Post merged = post;
    if (!mayReplace(old.post, old.live, post, file.live, m_replayed)) {
        merged = old.post;
    } else if (post.deleted) {
        merged.text = u""_s;
        merged.author = u""_s;
    } else if (post.author.isEmpty() && !file.live) {
        merged.author = old.post.author;
    }
    if (merged.permalink.isEmpty() || (old.live && !file.live && !old.post.permalink.isEmpty()))
        merged.permalink = old.post.permalink;

    const bool changed = merged.text != old.post.text || merged.deleted != old.post.deleted
        || merged.edited != old.post.edited;
    ++(changed ? m_report.updatedPosts : m_report.skippedPosts);
    const bool sameText = merged.text == post.text && merged.deleted == post.deleted;
    return replacePost(thread, old, merged, file, extraction, sameText);
}

Result<void> Storing::replacePost(
    const KnownThread &thread, KnownPost &old, const Post &merged, const File &file,
    const Domain::Extraction *extraction, bool sameText)
{
    const bool newText = merged.text != old.post.text || merged.deleted != old.post.deleted;
    const bool changed = newText || merged.edited != old.post.edited;
    if (merged.deleted && !old.post.deleted)
        countDeletion(thread.key);
    // A file that says what is known already is not worth a write; a visit renews the date of retrieval.
    if (newText) {
        if (auto done = keepVersion(old, merged); !done)
            return done;
    }
    if (changed || file.live || (old.post.permalink != merged.permalink)) {
        if (auto done = writePost(old.id, merged, {file.id, file.live || old.live}); !done)
            return done;
    }
    if (newText) {
        if (auto done = writeWords("delete_words", old.id, thread.title, old.post); !done)
            return done;
        if (auto done = writeWords("insert_words", old.id, thread.title, merged); !done)
            return done;
    }
    const bool newer = extraction && sameText && m_version > old.extractorVersion;
    if (newText || newer) {
        const bool has = extraction && !merged.deleted;
        if (auto done =
                replaceReadings(old.id, has ? *extraction : Domain::Extraction{}, extraction ? m_version : 0);
            !done)
            return done;
        old.extractorVersion = extraction ? m_version : 0;
    }
    if (newText) {
        if (auto done = anchorQuotes(m_connection, old.id); !done)
            return done;
        if (auto done = forgetCopies(old.id); !done)
            return done;
    }
    old.post = merged;
    old.live = old.live || file.live;
    return {};
}

Result<void> Storing::keepVersion(const KnownPost &old, const Post &merged)
{
    if (merged.deleted)
        return m_connection.statement("delete_versions").bind("post", old.id).run();
    if (old.post.deleted)
        return {};
    auto &insert = m_connection.statement("insert_version");
    insert.bind("post", old.id).bind("text", old.post.text);
    return insert.bindTime("edited", old.post.edited).bindTime("fetched", old.post.fetched).run();
}

//! What a text was like says nothing of what it says now.
Result<void> Storing::forgetCopies(qint64 id)
{
    if (auto done = m_connection.statement("delete_sketch").bind("post", id).run(); !done)
        return done;
    auto &remove = m_connection.statement("delete_copies_of");
    if (auto done = remove.bind("post", id).bind("original", id).run(); !done)
        return done;
    return m_connection.statement("outdate_copies").run();
}

Result<void> Storing::writePost(qint64 id, const Post &post, const File &file)
{
    auto &update = m_connection.statement("update_post");
    update.bind("post", id).bind("author", post.author).bind("permalink", printed(post.permalink));
    update.bindTime("edited", post.edited)
        .bindTime("fetched", post.fetched)
        .bind("score", number(post.score));
    update.bind("deleted", post.deleted ? 1 : 0).bind("live", file.live ? 1 : 0);
    update.bind("file", file.id ? std::optional<qint64>(file.id) : std::nullopt)
        .bind("file_offset", post.rawOffset);
    return update.bind("text", post.text).bind("licence", post.deleted ? u""_s : post.licence).run();
}

Result<void> Storing::replaceReadings(qint64 id, const Domain::Extraction &extraction, int version)
{
    const auto corrected = isCorrected(id);
    if (!corrected)
        return corrected.problem();
    const auto counting = *corrected ? overruled(m_connection, id, extraction.readings)
                                     : Result<std::vector<Domain::Reading>>(extraction.readings);
    if (!counting)
        return counting.problem();
    auto &update = m_connection.statement("update_extraction");
    update.bind("post", id)
        .bind("extractor_version", version)
        .bind("outcome", Domain::outcomeName(extraction.outcome));
    update.bind("runs", runsOf(*counting)).bind("readings", static_cast<qint64>(counting->size()));
    if (auto done = update.run(); !done)
        return done;
    if (auto done = m_connection.statement("delete_readings").bind("post", id).run(); !done)
        return done;
    return writeReadings(m_connection, "insert_reading", id, *counting);
}

Result<bool> Storing::isCorrected(qint64 post)
{
    if (!m_corrected) {
        auto posts = correctedPosts(m_connection);
        if (!posts)
            return posts.problem();
        m_corrected = std::move(*posts);
    }
    return m_corrected->contains(post);
}

} // namespace LaunchProbe::Store
