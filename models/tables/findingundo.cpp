// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingundo.h"

#include "fieldwords.h"

#include <QJsonArray>

#include <algorithm>
#include <span>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
using Domain::Finding;
using Ports::Archive;
using Ports::Result;

namespace {

using Findings = std::vector<Finding>;

struct Change {
    Findings before;
    Findings after;
    StepName name;
};

constexpr size_t postsAtOnce = 1000; // their texts come with them

QJsonArray toJson(const Findings &findings)
{
    QJsonArray list;
    for (const auto &finding : findings) {
        QJsonObject json{{u"post"_s, finding.post.value}};
        // A step over all that match is long: what is empty is left out.
        if (finding.verdict != Domain::Verdict::NotJudged)
            json[u"verdict"_s] = Domain::verdictName(finding.verdict);
        if (!finding.tags.isEmpty())
            json[u"tags"_s] = QJsonArray::fromStringList(finding.tags);
        if (!finding.note.isEmpty())
            json[u"note"_s] = finding.note;
        if (finding.changed.isValid())
            json[u"changed"_s] = finding.changed.toString(Qt::ISODateWithMs);
        list.append(json);
    }
    return list;
}

Findings findingsFrom(const QJsonArray &list)
{
    Findings findings;
    for (const auto &value : list) {
        const auto json = value.toObject();
        Finding finding;
        finding.post.value = json.value(u"post"_s).toInteger();
        finding.verdict = Domain::verdictFromName(json.value(u"verdict"_s).toString());
        for (const auto &tag : json.value(u"tags"_s).toArray())
            finding.tags << tag.toString();
        finding.note = json.value(u"note"_s).toString();
        finding.changed = QDateTime::fromString(json.value(u"changed"_s).toString(), Qt::ISODateWithMs);
        findings.push_back(std::move(finding));
    }
    return findings;
}

//! What was said before and after.
class ChangeFindings final : public WrittenStep<Findings>
{
public:
    ChangeFindings(FindingUndo &undo, Change change, First first)
        : WrittenStep(
            std::move(change.before), std::move(change.after), first, &undo,
            [&undo](const Findings &findings) { undo.write(findings); })
        , m_name(std::move(change.name))
    {
    }

    [[nodiscard]] QString kind() const override { return FindingUndo::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {
            {u"act"_s, static_cast<int>(m_name.act)},
            {u"value"_s, m_name.value},
            {u"posts"_s, m_name.posts},
            {u"before"_s, Tables::toJson(before())},
            {u"after"_s, Tables::toJson(after())}};
    }
    [[nodiscard]] QString words() const override;

private:
    StepName m_name;
};

QString ChangeFindings::words() const
{
    const auto &[act, value, posts] = m_name;
    switch (act) {
    case StepName::Act::Judge:
        return FindingUndo::tr("verdict \"%1\" on %n post(s)", "undo", posts)
            .arg(verdictWord(Domain::verdictFromName(value)));
    case StepName::Act::AddTag:
        return FindingUndo::tr("tag \"%1\" on %n post(s)", "undo", posts).arg(value);
    case StepName::Act::RemoveTag:
        return FindingUndo::tr("tag \"%1\" off %n post(s)", "undo", posts).arg(value);
    case StepName::Act::Note:
        break;
    }
    return FindingUndo::tr("note on %n post(s)", "undo", posts);
}

//! What is said of the posts; those that are gone are left out.
Result<Findings> findingsOf(const Archive &archive, std::span<const Domain::PostId> posts)
{
    Findings findings;
    for (size_t first = 0; first < posts.size(); first += postsAtOnce) {
        const auto rows = archive.posts(posts.subspan(first, std::min(postsAtOnce, posts.size() - first)));
        if (!rows)
            return rows.problem();
        for (const auto &row : *rows) {
            findings.push_back(row.finding);
            findings.back().post = row.id;
        }
    }
    return findings;
}

} // namespace

FindingUndo::FindingUndo(Session::Session &session, Clock now, QObject *parent)
    : ArchiveUndo(session, std::move(now), parent)
{
}

void FindingUndo::setVerdict(const std::vector<Domain::PostId> &posts, Domain::Verdict verdict)
{
    change(
        posts, [verdict](Finding &finding) { finding.verdict = verdict; },
        {StepName::Act::Judge, Domain::verdictName(verdict), static_cast<int>(posts.size())});
}

void FindingUndo::addTag(const std::vector<Domain::PostId> &posts, const QString &tag)
{
    const auto word = tag.simplified();
    if (word.isEmpty())
        return;
    change(
        posts,
        [word](Finding &finding) {
            if (!finding.tags.contains(word))
                finding.tags << word;
        },
        {StepName::Act::AddTag, word, static_cast<int>(posts.size())});
}

void FindingUndo::removeTag(const std::vector<Domain::PostId> &posts, const QString &tag)
{
    change(
        posts, [tag](Finding &finding) { finding.tags.removeAll(tag); },
        {StepName::Act::RemoveTag, tag, static_cast<int>(posts.size())});
}

void FindingUndo::toggleTag(const std::vector<Domain::PostId> &posts, const QString &tag)
{
    const auto word = tag.simplified();
    if (word.isEmpty())
        return;
    change(posts, [word](const Findings &before) -> Act {
        const auto has = [word](const Finding &finding) { return finding.tags.contains(word); };
        const int count = static_cast<int>(before.size());
        if (std::ranges::all_of(before, has))
            return {{StepName::Act::RemoveTag, word, count}, [word](Finding &finding) {
                        finding.tags.removeAll(word);
                    }};
        return {{StepName::Act::AddTag, word, count}, [word, has](Finding &finding) {
                    if (!has(finding))
                        finding.tags << word;
                }};
    });
}

void FindingUndo::setNote(const std::vector<Domain::PostId> &posts, const QString &note)
{
    change(
        posts, [note](Finding &finding) { finding.note = note; },
        {StepName::Act::Note, {}, static_cast<int>(posts.size())});
}

void FindingUndo::change(const std::vector<Domain::PostId> &posts, const Edit &edit, const StepName &name)
{
    change(posts, [edit, name](const Findings &) -> Act { return {name, edit}; });
}

void FindingUndo::change(const std::vector<Domain::PostId> &posts, const Choose &choose)
{
    if (posts.empty())
        return;
    ArchiveUndo::change<Change>(
        [posts, choose, when = now()](Archive &archive) -> Result<std::optional<Change>> {
            auto said = findingsOf(archive, posts);
            if (!said)
                return said.problem();
            const auto [name, edit] = choose(*said);
            Change change{{}, {}, name};
            for (auto &before : *said) {
                auto after = before;
                edit(after);
                if (after == before)
                    continue;
                after.changed = when;
                change.before.push_back(std::move(before));
                change.after.push_back(std::move(after));
            }
            if (change.after.empty())
                return std::optional<Change>();
            if (auto done = archive.setFindings(change.after); !done)
                return done.problem();
            return std::optional(std::move(change));
        },
        [this](Change change) {
            const auto after = change.after;
            session().undoStack()->push(
                new ChangeFindings(*this, std::move(change), ChangeFindings::First::IsWritten));
            tell(after);
        });
}

QString FindingUndo::stepKind()
{
    return u"finding"_s;
}

std::unique_ptr<Session::Step> FindingUndo::readStep(const QJsonObject &json)
{
    Change change{
        findingsFrom(json.value(u"before"_s).toArray()), findingsFrom(json.value(u"after"_s).toArray()), {}};
    const int act = json.value(u"act"_s).toInt(-1);
    if (change.after.empty() || act < 0 || act > static_cast<int>(StepName::Act::Note))
        return nullptr;
    change.name = {
        static_cast<StepName::Act>(act), json.value(u"value"_s).toString(), json.value(u"posts"_s).toInt()};
    return std::make_unique<ChangeFindings>(*this, std::move(change), ChangeFindings::First::IsToWrite);
}

void FindingUndo::write(const Findings &findings)
{
    put([findings](Archive &archive) { return archive.setFindings(findings); },
        [this, findings] { tell(findings); });
}

void FindingUndo::tell(const Findings &findings)
{
    for (const auto &finding : findings)
        session().noteFindingChanged(finding);
    Q_EMIT written();
}

} // namespace LaunchProbe::Tables
