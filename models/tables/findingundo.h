// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archiveundo.h"
#include "findingjob.h"

#include <models/domain/findinglist.h>

#include <vector>

namespace LaunchProbe::Tables {

//! What a step is called: kept apart from its words, which follow the language.
struct StepName {
    enum class Act { Judge, AddTag, RemoveTag, Note };
    Act act = Act::Judge;
    QString value; //!< a verdict's name, or the tag
    int posts = 0;
};

//! A person's verdicts, tags and notes. Taking one back writes what stood there before. What takes long is a
//! job in the window's list; cancelled, it leaves everything as it was.
class FindingUndo final : public ArchiveUndo
{
    Q_OBJECT

public:
    explicit FindingUndo(
        Session::Session &session, Clock now = &QDateTime::currentDateTimeUtc, QObject *parent = nullptr);

    void setVerdict(const std::vector<Domain::PostId> &posts, Domain::Verdict verdict);
    void addTag(const std::vector<Domain::PostId> &posts, const QString &tag);
    void removeTag(const std::vector<Domain::PostId> &posts, const QString &tag);
    //! Takes it off where every one of the posts has it, else adds it to those that have not.
    void toggleTag(const std::vector<Domain::PostId> &posts, const QString &tag);
    void setNote(const std::vector<Domain::PostId> &posts, const QString &note);

    using Findings = std::shared_ptr<const Domain::FindingList>;
    enum class Way { Back, Again };
    //! Writes the findings as they are; the undo stack's commands come through here. Cancelled, the command
    //! stands on the stack as it stood before.
    void write(const Findings &findings, const StepName &name, Way way, const Session::Step *command);
    //! Where long steps are shown; it outlives them.
    void setJobs(Session::JobList *jobs) { m_jobs = jobs; }
    //! A step of an earlier run, as it wrote itself down; null when it is none.
    [[nodiscard]] std::unique_ptr<Session::Step> readStep(const QJsonObject &json);
    [[nodiscard]] static QString stepKind();

Q_SIGNALS:
    void written(); //!< the last change is in the archive
    void longStepBegan(); //!< it is among the jobs

private:
    using Edit = std::function<void(Domain::Finding &)>;
    struct Act {
        StepName name;
        Edit edit;
    };
    //! Decides by what is said of the posts so far.
    using Choose = std::function<Act(const Domain::FindingList &before)>;
    void change(std::vector<Domain::PostId> posts, const Choose &choose);
    void change(const std::vector<Domain::PostId> &posts, const Edit &edit, const StepName &name);
    //! Null where it will not take long.
    FindingJob *begin(std::function<QString()> words, size_t posts);
    [[nodiscard]] static Ended ending(FindingJob *job);
    void moveBack(const Session::Step *command, Way way);
    void tell(const Domain::FindingList &findings);

    Session::JobList *m_jobs = nullptr;
};

} // namespace LaunchProbe::Tables
