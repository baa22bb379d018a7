// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archiveundo.h"

#include <vector>

namespace LaunchProbe::Tables {

//! What a step is called: kept apart from its words, which follow the language.
struct StepName {
    enum class Act { Judge, AddTag, RemoveTag, Note };
    Act act = Act::Judge;
    QString value; //!< a verdict's name, or the tag
    int posts = 0;
};

//! A person's verdicts, tags and notes. Taking one back writes what stood there before.
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

    //! Writes the findings as they are; the undo stack's commands come through here.
    void write(const std::vector<Domain::Finding> &findings);
    //! A step of an earlier run, as it wrote itself down; null when it is none.
    [[nodiscard]] std::unique_ptr<Session::Step> readStep(const QJsonObject &json);
    [[nodiscard]] static QString stepKind();

Q_SIGNALS:
    void written(); //!< the last change is in the archive

private:
    using Edit = std::function<void(Domain::Finding &)>;
    struct Act {
        StepName name;
        Edit edit;
    };
    //! Decides by what is said of the posts so far.
    using Choose = std::function<Act(const std::vector<Domain::Finding> &before)>;
    void change(const std::vector<Domain::PostId> &posts, const Choose &choose);
    void change(const std::vector<Domain::PostId> &posts, const Edit &edit, const StepName &name);
    void tell(const std::vector<Domain::Finding> &findings);
};

} // namespace LaunchProbe::Tables
