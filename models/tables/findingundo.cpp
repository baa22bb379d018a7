// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingundo.h"

#include "asking.h"
#include "fieldwords.h"

#include <QJsonArray>
#include <QPointer>

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

//! What was said before and after. It is pushed once it has been written, so its first doing is done.
class ChangeFindings final : public Session::Step
{
public:
    ChangeFindings(FindingUndo &undo, Change change, bool isWritten)
        : m_undo(&undo)
        , m_change(std::move(change))
        , m_isWritten(isWritten)
    {
    }

    [[nodiscard]] QString kind() const override { return FindingUndo::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {
            {u"act"_s, static_cast<int>(m_change.name.act)},
            {u"value"_s, m_change.name.value},
            {u"posts"_s, m_change.name.posts},
            {u"before"_s, Tables::toJson(m_change.before)},
            {u"after"_s, Tables::toJson(m_change.after)}};
    }
    [[nodiscard]] QString words() const override;

protected:
    void takeBack() override { put(m_change.before); }
    void doAgain() override
    {
        if (!std::exchange(m_isWritten, false))
            put(m_change.after);
    }

private:
    void put(const Findings &findings)
    {
        if (m_undo)
            m_undo->write(findings);
    }

    QPointer<FindingUndo> m_undo;
    Change m_change;
    bool m_isWritten;
};

QString ChangeFindings::words() const
{
    const auto &[act, value, posts] = m_change.name;
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
    : QObject(parent)
    , m_session(session)
    , m_now(std::move(now))
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
    if (posts.empty() || m_session.isReadOnly())
        return;
    // Reads and writes in one job, so that two quick keys see each other.
    auto answer =
        m_session.desk()->change([posts, choose, when = m_now()](Archive &archive) -> Result<Change> {
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
            if (auto done = archive.setFindings(change.after); !done)
                return done.problem();
            return change;
        });
    whenAnswered(answer, this, [this, desk = m_session.desk()](Result<Change> change) {
        if (!change) {
            Q_EMIT problemOccurred(change.problem());
            return;
        }
        // Another project's stack has no use for it.
        if (change->after.empty() || m_session.desk() != desk)
            return;
        const auto after = change->after;
        m_session.undoStack()->push(new ChangeFindings(*this, std::move(*change), true));
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
    return std::make_unique<ChangeFindings>(*this, std::move(change), false);
}

void FindingUndo::write(const Findings &findings)
{
    if (m_session.isReadOnly())
        return;
    auto answer =
        m_session.desk()->change([findings](Archive &archive) { return archive.setFindings(findings); });
    whenAnswered(answer, this, [this, findings](const Result<void> &done) {
        if (done)
            tell(findings);
        else
            Q_EMIT problemOccurred(done.problem());
    });
}

void FindingUndo::tell(const Findings &findings)
{
    for (const auto &finding : findings)
        m_session.noteFindingChanged(finding);
    Q_EMIT written();
}

} // namespace LaunchProbe::Tables
