// SPDX-License-Identifier: GPL-3.0-or-later
// Copies: what they are found by, what is suggested, and what a person says to it.
#include "sqlarchive.h"

namespace LaunchProbe::Store {

using Domain::PostId;
using Domain::Result;
using Ports::PlacedText;
using Ports::PostSketch;

namespace {

Result<std::vector<PlacedText>> textsOf(Statement &list)
{
    if (auto done = list.run(); !done)
        return done.problem();
    std::vector<PlacedText> texts;
    while (list.next())
        texts.push_back({{list.integer(0)}, list.text(1), list.text(2)});
    list.finish();
    return texts;
}

} // namespace

Result<std::vector<PlacedText>> SqlArchive::openings(PostId after, int limit) const
{
    auto &list = m_connection->statement("list_openings");
    return textsOf(list.bind("after", after.value).bind("count", limit));
}

Result<std::vector<PlacedText>> SqlArchive::unsketched(int version, PostId after, int limit) const
{
    auto &list = m_connection->statement("list_unsketched");
    return textsOf(list.bind("version", version).bind("after", after.value).bind("count", limit));
}

Result<PlacedText> SqlArchive::placedText(PostId post) const
{
    auto texts = textsOf(m_connection->statement("read_placed_text").bind("post", post.value));
    if (!texts)
        return texts.problem();
    return texts->empty() ? PlacedText{post, {}, {}} : std::move(texts->front());
}

Result<std::vector<PostSketch>> SqlArchive::sketches() const
{
    auto &list = m_connection->statement("list_sketches");
    if (auto done = list.run(); !done)
        return done.problem();
    std::vector<PostSketch> sketches;
    while (list.next())
        sketches.push_back({{list.integer(0)}, list.value(1).toByteArray()});
    list.finish();
    return sketches;
}

Result<void> SqlArchive::keepSketches(std::span<const PostSketch> sketches, int version)
{
    return inTransaction(*m_connection, [&]() -> Result<void> {
        auto &write = m_connection->statement("write_sketch");
        for (const auto &[post, bytes] : sketches) {
            // NULL and no bytes are different things to SQL.
            const auto kept = bytes.isNull() ? QByteArray("") : bytes;
            if (auto done = write.bind("post", post.value)
                                .bind("version", version)
                                .bind("bytes", QVariant(kept))
                                .run();
                !done)
                return done;
        }
        return m_connection->statement("outdate_copies").run();
    });
}

Result<qint64> SqlArchive::changesSinceCopies() const
{
    auto &read = m_connection->statement("count_changes_since_copies");
    if (auto done = read.run(); !done)
        return done.problem();
    const auto changes = read.next() ? read.integer(0) : 0;
    read.finish();
    return changes;
}

Result<void> SqlArchive::replaceCopies(std::span<const Domain::Copy> copies, qint64 changes)
{
    return inTransaction(*m_connection, [&]() -> Result<void> {
        if (auto done = m_connection->statement("delete_copies").run(); !done)
            return done;
        auto &insert = m_connection->statement("insert_copy");
        PostId last;
        qint64 ordinal = 0;
        for (const auto &copy : copies) {
            ordinal = copy.post == last ? ordinal + 1 : 0;
            last = copy.post;
            insert.bind("post", copy.post.value).bind("ordinal", ordinal);
            insert.bind("original", copy.original.value).bind("other", copy.original.value);
            insert.bind("likeness", Domain::likenessName(copy.likeness)).bind("percent", copy.percent);
            if (auto done = insert.run(); !done)
                return done;
        }
        if (auto done = m_connection->statement("settle_copies").bind("changes", changes).run(); !done)
            return done;
        return m_connection->statement("note_changed_posts").run();
    });
}

Result<void> SqlArchive::setStandsAlone(PostId post, bool standsAlone)
{
    return inTransaction(*m_connection, [&]() -> Result<void> {
        auto &write =
            m_connection->statement(standsAlone ? "insert_standing_alone" : "delete_standing_alone");
        if (auto done = write.bind("post", post.value).run(); !done)
            return done;
        return m_connection->statement("note_changed_findings").run();
    });
}

} // namespace LaunchProbe::Store
