// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlarchive.h"
#include "sqlcorrections.h"
#include "sqlstoring.h"

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::PostId;
using Domain::Result;
using Ports::StoredText;

Result<std::vector<StoredText>> SqlArchive::texts(PostId after, int limit) const
{
    auto &list = m_connection->statement("list_texts");
    if (auto done = list.bind("after", after.value).bind("count", limit).run(); !done)
        return done.problem();
    std::vector<StoredText> texts;
    while (list.next()) {
        StoredText text;
        text.id = {list.integer(0)};
        text.printedId = list.text(1);
        const auto comment = list.text(2);
        text.opening = comment.isEmpty();
        if (!text.opening)
            text.printedId += u'/' + comment;
        text.threadTitle = list.text(3);
        text.repository = list.text(4);
        text.extraction.outcome = Domain::outcomeFromName(list.text(5));
        text.text = list.text(6);
        texts.push_back(std::move(text));
    }
    list.finish();
    const auto corrected = correctedPosts(*m_connection);
    if (!corrected)
        return corrected.problem();
    for (auto &text : texts) {
        // A new extractor is compared with the old one, not with the person.
        auto readings = corrected->contains(text.id.value) ? extractorsReadings(*m_connection, text.id.value)
                                                           : readingsOf(*m_connection, text.id.value);
        if (!readings)
            return readings.problem();
        text.extraction.readings = std::move(*readings);
    }
    return texts;
}

Result<void>
SqlArchive::replaceExtractions(std::span<const Ports::Reextracted> extractions, int extractorVersion)
{
    return inTransaction(*m_connection, [&]() -> Result<void> {
        Storing storing(*m_connection, extractorVersion);
        for (const auto &[post, extraction] : extractions) {
            if (auto done = storing.replaceReadings(post.value, extraction, extractorVersion); !done)
                return done;
        }
        return m_connection->statement("note_changed_posts").run();
    });
}

Result<std::vector<Domain::PostKey>> SqlArchive::deletedPosts(const QDateTime &since) const
{
    auto &list = m_connection->statement("list_deleted");
    list.bind("any_time", since.isValid() ? 0 : 1).bindTime("since", since);
    if (auto done = list.run(); !done)
        return done.problem();
    std::vector<Domain::PostKey> posts;
    while (list.next())
        posts.push_back({{list.text(0), list.text(1), list.text(2), list.text(3)}, list.text(4)});
    list.finish();
    return posts;
}

Result<void> SqlArchive::renameFiles(std::span<const std::pair<QString, QString>> hashes)
{
    return inTransaction(*m_connection, [&]() -> Result<void> {
        for (const auto &[from, to] : hashes) {
            for (const auto *statement : {"rename_file", "rename_raw"}) {
                auto &rename = m_connection->statement(statement);
                if (auto done = rename.bind("old_hash", from).bind("new_hash", to).run(); !done)
                    return done;
            }
        }
        return {};
    });
}

Result<qint64> SqlArchive::forgetDeleted()
{
    qint64 forgotten = 0;
    const auto forget = [&]() -> Result<void> {
        for (const auto *statement : {"delete_deleted_versions", "blank_deleted"}) {
            auto &change = m_connection->statement(statement);
            if (auto done = change.run(); !done)
                return done;
            forgotten += change.changedRows();
        }
        if (auto done = Storing(*m_connection, 0).blankDeletedTitles(); !done)
            return done;
        if (auto done = m_connection->statement("note_changed_posts").run(); !done)
            return done;
        return m_connection->statement("settle_words").run();
    };
    if (auto done = inTransaction(*m_connection, forget); !done)
        return done.problem();
    for (const auto &statement : m_connection->engine().compactStatements()) {
        if (auto done = m_connection->execute(u"compact"_s, statement); !done)
            return done.problem();
    }
    return forgotten;
}

} // namespace LaunchProbe::Store
