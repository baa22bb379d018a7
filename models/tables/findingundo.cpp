// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingundo.h"

#include "asking.h"
#include "fieldwords.h"

#include <QPointer>
#include <QUndoCommand>

namespace LaunchProbe::Tables {

using Domain::Finding;
using Ports::Archive;
using Ports::Result;

namespace {

using Findings = std::vector<Finding>;

struct Change {
    Findings before;
    Findings after;
};

//! What was said before and after. It is pushed once it has been written, so the first redo has nothing to
//! do.
class ChangeFindings final : public QUndoCommand
{
public:
    ChangeFindings(FindingUndo &undo, Change change, const QString &words)
        : QUndoCommand(words)
        , m_undo(&undo)
        , m_change(std::move(change))
    {
    }

    void undo() override { put(m_change.before); }
    void redo() override
    {
        if (std::exchange(m_written, false))
            return;
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
    bool m_written = true;
};

Result<void> writeAll(Archive &archive, const Findings &findings)
{
    for (const auto &finding : findings) {
        if (auto done = archive.setFinding(finding); !done)
            return done;
    }
    return {};
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
        tr("verdict \"%1\" on %n post(s)", "undo", static_cast<int>(posts.size())).arg(verdictWord(verdict)));
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
        tr("tag \"%1\" on %n post(s)", "undo", static_cast<int>(posts.size())).arg(word));
}

void FindingUndo::removeTag(const std::vector<Domain::PostId> &posts, const QString &tag)
{
    change(
        posts, [tag](Finding &finding) { finding.tags.removeAll(tag); },
        tr("tag \"%1\" off %n post(s)", "undo", static_cast<int>(posts.size())).arg(tag));
}

void FindingUndo::setNote(const std::vector<Domain::PostId> &posts, const QString &note)
{
    change(
        posts, [note](Finding &finding) { finding.note = note; },
        tr("note on %n post(s)", "undo", static_cast<int>(posts.size())));
}

void FindingUndo::change(const std::vector<Domain::PostId> &posts, const Edit &edit, const QString &words)
{
    if (posts.empty() || m_session.isReadOnly())
        return;
    // Reads and writes in one job, so that two quick keys see each other.
    auto answer = m_session.desk()->change([posts, edit, when = m_now()](Archive &archive) -> Result<Change> {
        const auto rows = archive.posts(posts);
        if (!rows)
            return rows.problem();
        Change change;
        for (const auto &row : *rows) {
            auto before = row.finding;
            before.post = row.id;
            auto after = before;
            edit(after);
            if (after == before)
                continue;
            after.changed = when;
            change.before.push_back(std::move(before));
            change.after.push_back(std::move(after));
        }
        if (auto done = writeAll(archive, change.after); !done)
            return done.problem();
        return change;
    });
    whenAnswered(answer, this, [this, words, desk = m_session.desk()](Result<Change> change) {
        if (!change) {
            Q_EMIT
            problemOccurred(change.problem());
            return;
        }
        // Another project's stack has no use for it.
        if (change->after.empty() || m_session.desk() != desk)
            return;
        const auto after = change->after;
        m_session.undoStack()->push(new ChangeFindings(*this, std::move(*change), words));
        tell(after);
    });
}

void FindingUndo::write(const Findings &findings)
{
    if (m_session.isReadOnly())
        return;
    auto answer =
        m_session.desk()->change([findings](Archive &archive) { return writeAll(archive, findings); });
    whenAnswered(answer, this, [this, findings](Result<void> done) {
        if (done)
            tell(findings);
        else
            Q_EMIT
        problemOccurred(done.problem());
    });
}

void FindingUndo::tell(const Findings &findings)
{
    for (const auto &finding : findings)
        m_session.noteFindingChanged(finding);
    Q_EMIT
    written();
}

} // namespace LaunchProbe::Tables
