// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingundo.h"

#include "fieldwords.h"
#include "findingjson.h"

#include <algorithm>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
using Domain::Finding;
using Ports::Archive;
using Ports::Result;

namespace {

using Domain::FindingList;
using Findings = FindingUndo::Findings;
using Course = FindingJob::Course;

//! All that match may be a million posts: nothing of it is copied once it is made.
struct Change {
    Findings before;
    Findings after;
    StepName name;
    QByteArray line; //!< of the step, made away from the GUI thread
};

constexpr size_t longStep = 5000; // posts; the slowest disk writes fewer before anybody asks how far it is

QJsonObject jsonOf(const FindingList &before, const FindingList &after, const StepName &name)
{
    return {
        {u"act"_s, static_cast<int>(name.act)},
        {u"value"_s, name.value},
        {u"posts"_s, name.posts},
        {u"before"_s, findingsToJson(before)},
        {u"after"_s, findingsToJson(after)}};
}

QString wordsOf(const StepName &name)
{
    const auto &[act, value, posts] = name;
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

//! What was said before and after.
class ChangeFindings final : public WrittenStep<Findings>
{
public:
    ChangeFindings(FindingUndo &undo, Change change, First first)
        : WrittenStep(
            std::move(change.before), change.after, first, &undo,
            [&undo, after = change.after, name = change.name, this](const Findings &findings) {
                undo.write(
                    findings, name, findings == after ? FindingUndo::Way::Again : FindingUndo::Way::Back,
                    this);
            })
        , m_name(std::move(change.name))
        , m_line(std::move(change.line))
    {
    }

    [[nodiscard]] QString kind() const override { return FindingUndo::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override { return jsonOf(*before(), *after(), m_name); }
    [[nodiscard]] QByteArray line() const override
    {
        // It is asked for at once; later, at the next opening, nobody waits for it.
        const auto made = std::exchange(m_line, {});
        return made.isEmpty() ? WrittenStep::line() : made;
    }
    [[nodiscard]] QString words() const override { return wordsOf(m_name); }

private:
    StepName m_name;
    mutable QByteArray m_line;
};

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
    change(posts, [word](const FindingList &before) -> Act {
        const auto has = [word](const Finding &finding) { return finding.tags.contains(word); };
        const int count = static_cast<int>(before.size());
        bool allHave = true;
        before.forEachAlike([&](const Finding &said, const auto &) { allHave = allHave && has(said); });
        if (allHave)
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
    change(posts, [edit, name](const FindingList &) -> Act { return {name, edit}; });
}

void FindingUndo::change(std::vector<Domain::PostId> posts, const Choose &choose)
{
    if (posts.empty() || session().isReadOnly())
        return;
    const auto count = static_cast<qint64>(posts.size());
    auto *job = begin(
        [count] { return tr("Writing what is said of %Ln post(s)", nullptr, static_cast<int>(count)); },
        posts.size());
    const auto course = job ? job->course() : std::make_shared<Course>();
    ArchiveUndo::change<Change>(
        [posts = std::move(posts), choose, course, count,
         when = now()](Archive &archive) mutable -> Result<std::optional<Change>> {
            std::ranges::sort(posts);
            auto said = archive.findingsOf(posts, Course::from(course, 0));
            if (!said)
                return said.problem();
            const auto [name, edit] = choose(*said);
            FindingList before;
            FindingList after;
            for (size_t i = 0; i < said->size(); ++i) {
                const auto was = said->at(i);
                auto is = was;
                edit(is);
                if (is == was)
                    continue;
                is.changed = when;
                before.add(was);
                after.add(is);
            }
            if (after.isEmpty())
                return std::optional<Change>();
            if (auto done = archive.setFindings(after, Course::from(course, count)); !done)
                return done.problem();
            Change change{
                std::make_shared<const FindingList>(std::move(before)),
                std::make_shared<const FindingList>(std::move(after)),
                name,
                {}};
            change.line =
                QJsonDocument(jsonOf(*change.before, *change.after, name)).toJson(QJsonDocument::Compact);
            return std::optional(std::move(change));
        },
        [this](Change change) {
            const auto after = change.after;
            session().undoStack()->push(
                new ChangeFindings(*this, std::move(change), ChangeFindings::First::IsWritten));
            tell(*after);
        },
        ending(job));
}

QString FindingUndo::stepKind()
{
    return u"finding"_s;
}

std::unique_ptr<Session::Step> FindingUndo::readStep(const QJsonObject &json)
{
    const auto listOf = [&json](const QString &key) {
        return std::make_shared<const FindingList>(findingsFromJson(json.value(key).toArray()));
    };
    Change change{listOf(u"before"_s), listOf(u"after"_s), {}, {}};
    const int act = json.value(u"act"_s).toInt(-1);
    if (change.after->isEmpty() || act < 0 || act > static_cast<int>(StepName::Act::Note))
        return nullptr;
    change.name = {
        static_cast<StepName::Act>(act), json.value(u"value"_s).toString(), json.value(u"posts"_s).toInt()};
    return std::make_unique<ChangeFindings>(*this, std::move(change), ChangeFindings::First::IsToWrite);
}

void FindingUndo::write(const Findings &findings, const StepName &name, Way way, const Session::Step *command)
{
    if (session().isReadOnly())
        return;
    auto *job = begin(
        [name, way] {
            return way == Way::Back ? tr("Taking back: %1").arg(wordsOf(name))
                                    : tr("Doing again: %1").arg(wordsOf(name));
        },
        findings->size());
    const auto course = job ? job->course() : std::make_shared<Course>();
    const auto read = static_cast<qint64>(findings->size());
    put([findings, course,
         read](Archive &archive) { return archive.setFindings(*findings, Course::from(course, read)); },
        [this, findings] { tell(*findings); },
        [this, command, way, ended = ending(job),
         desk = session().desk()](const std::optional<Domain::Problem> &problem) {
            ended(problem);
            const bool cancelled = problem && problem->kind == Domain::Problem::Kind::Cancelled;
            if (cancelled && session().desk() == desk)
                moveBack(command, way);
        });
}

void FindingUndo::moveBack(const Session::Step *command, Way way)
{
    auto *stack = session().undoStack();
    int place = 0;
    while (place < stack->count() && stack->command(place) != command)
        ++place;
    if (place == stack->count()) // something else was said since, in its place
        return;
    const int index = stack->index();
    Session::moveAsleep(*stack, way == Way::Back ? place + 1 : place);
    // Where the person has gone on, all that lies between is done in its order.
    if (index != (way == Way::Back ? place : place + 1))
        stack->setIndex(index);
}

FindingJob *FindingUndo::begin(std::function<QString()> words, size_t posts)
{
    if (!m_jobs || posts < longStep)
        return nullptr;
    auto *job = new FindingJob(std::move(words), 2 * static_cast<qint64>(posts));
    m_jobs->add(std::unique_ptr<Session::Job>(job));
    Q_EMIT longStepBegan();
    return job;
}

FindingUndo::Ended FindingUndo::ending(FindingJob *job)
{
    return [shown = QPointer(job)](const std::optional<Domain::Problem> &problem) {
        using State = Session::Job::State;
        if (shown)
            shown->end(
                !problem                                                ? State::Done
                    : problem->kind == Domain::Problem::Kind::Cancelled ? State::Cancelled
                                                                        : State::Failed);
    };
}

void FindingUndo::tell(const FindingList &findings)
{
    session().noteFindingsChanged(findings);
    Q_EMIT written();
}

} // namespace LaunchProbe::Tables
