// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlarchive.h"

#include <QDateTime>

namespace LaunchProbe::Store {

using Domain::Finding;
using Domain::Result;
using Domain::Verdict;

namespace {

//! What the verdict makes of the outcome; nothing: the extractor's word holds.
std::optional<Domain::Outcome> outcomeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Success:
        return Domain::Outcome::Success;
    case Verdict::Failure:
        return Domain::Outcome::Failure;
    case Verdict::Degraded:
        return Domain::Outcome::Degraded;
    case Verdict::Unclear:
    case Verdict::Duplicate:
        return Domain::Outcome::None;
    case Verdict::NotJudged:
        break;
    }
    return {};
}

Result<void> writeTags(Connection &connection, const Finding &finding)
{
    if (auto done = connection.statement("delete_tags").bind("post", finding.post.value).run(); !done)
        return done;
    auto &insert = connection.statement("insert_tag");
    qint64 ordinal = 0;
    for (const auto &tag : finding.tags) {
        if (auto done =
                insert.bind("post", finding.post.value).bind("ordinal", ordinal++).bind("tag", tag).run();
            !done)
            return done;
    }
    return {};
}

Result<void> writeFinding(Connection &connection, const Finding &finding)
{
    auto &write = connection.statement("write_finding");
    write.bind("post", finding.post.value).bind("verdict", Domain::verdictName(finding.verdict));
    if (auto done = write.bind("note", finding.note).bindTime("changed", finding.changed).run(); !done)
        return done;
    return writeTags(connection, finding);
}

Result<void> removeFinding(Connection &connection, Domain::PostId post)
{
    if (auto done = connection.statement("delete_tags").bind("post", post.value).run(); !done)
        return done;
    return connection.statement("delete_finding").bind("post", post.value).run();
}

Result<void> writeEffectiveOutcome(Connection &connection, const Finding &finding)
{
    const auto outcome = outcomeOf(finding.verdict);
    auto &write = connection.statement("write_effective_outcome");
    write.bind("post", finding.post.value);
    write.bind(
        "outcome",
        outcome ? QVariant(Domain::outcomeName(*outcome)) : QVariant(QMetaType::fromType<QString>()));
    return write.run();
}

} // namespace

Result<void> SqlArchive::setFindings(std::span<const Finding> findings)
{
    return inTransaction(*m_connection, [&]() -> Result<void> {
        for (const auto &finding : findings) {
            auto done = finding.isEmpty() ? removeFinding(*m_connection, finding.post)
                                          : writeFinding(*m_connection, finding);
            if (done)
                done = writeEffectiveOutcome(*m_connection, finding);
            if (!done)
                return done;
        }
        return m_connection->statement("note_changed_findings").run();
    });
}

Result<std::vector<Finding>> SqlArchive::findings() const
{
    auto &list = m_connection->statement("list_findings");
    if (auto done = list.run(); !done)
        return done.problem();
    std::vector<Finding> all;
    while (list.next())
        all.push_back(
            {{list.integer(0)}, Domain::verdictFromName(list.text(1)), {}, list.text(2), list.time(3)});
    list.finish();
    for (auto &finding : all) {
        auto tags = tagsOf(finding.post);
        if (!tags)
            return tags.problem();
        finding.tags = std::move(*tags);
    }
    return all;
}

Result<QStringList> SqlArchive::tagsOf(Domain::PostId post) const
{
    auto &list = m_connection->statement("list_post_tags");
    if (auto done = list.bind("post", post.value).run(); !done)
        return done.problem();
    QStringList tags;
    while (list.next())
        tags << list.text(0);
    list.finish();
    return tags;
}

Result<QStringList> SqlArchive::tags() const
{
    auto &list = m_connection->statement("list_tags");
    if (auto done = list.run(); !done)
        return done.problem();
    QStringList tags;
    while (list.next())
        tags << list.text(0);
    list.finish();
    return tags;
}

} // namespace LaunchProbe::Store
