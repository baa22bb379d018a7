// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlarchive.h"

#include <QDateTime>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Finding;
using Domain::FindingList;
using Domain::Result;
using Domain::Verdict;

namespace {

//! Asks now and then.
Result<void> goOn(const Ports::GoesOn &goesOn, size_t done)
{
    constexpr size_t atOnce = 256;
    if (!goesOn || done % atOnce != 0 || goesOn(static_cast<qint64>(done)))
        return {};
    return Domain::Problem{Domain::Problem::Kind::Cancelled, u"findings"_s, {}, 0, {}};
}

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

Result<void> SqlArchive::setFindings(const FindingList &findings, const Ports::GoesOn &goesOn)
{
    return inTransaction(*m_connection, [&]() -> Result<void> {
        for (size_t i = 0; i < findings.size(); ++i) {
            if (auto on = goOn(goesOn, i); !on)
                return on;
            const auto finding = findings.at(i);
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

Result<FindingList>
SqlArchive::findingsOf(std::span<const Domain::PostId> posts, const Ports::GoesOn &goesOn) const
{
    FindingList findings;
    findings.reserve(posts.size());
    auto &read = m_connection->statement("read_finding");
    for (size_t i = 0; i < posts.size(); ++i) {
        if (auto on = goOn(goesOn, i); !on)
            return on.problem();
        if (auto done = read.bind("post", posts[i].value).run(); !done)
            return done.problem();
        const bool found = read.next();
        const bool isJudged = found && !read.isNull(0);
        Finding finding{posts[i], {}, {}, {}, {}};
        if (isJudged)
            finding = {posts[i], Domain::verdictFromName(read.text(0)), {}, read.text(1), read.time(2)};
        read.finish();
        if (isJudged) {
            auto tags = tagsOf(posts[i]);
            if (!tags)
                return tags.problem();
            finding.tags = std::move(*tags);
        }
        if (found)
            findings.add(finding);
    }
    return findings;
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
