// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/findinglist.h>
#include <models/domain/postfilter.h>
#include <models/domain/profile.h>
#include <models/domain/question.h>
#include <models/domain/shelf.h>
#include <models/ports/archivedesk.h>

#include <QObject>
#include <QUndoStack>

namespace LaunchProbe::Session {

//! What panels share. They know it and not each other.
class Session final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Null while no project is open; outlives every panel's use between two projectChanged signals.
    [[nodiscard]] Ports::ArchiveDesk *desk() const { return m_desk; }
    [[nodiscard]] const Domain::Profile &profile() const { return m_profile; }
    [[nodiscard]] const std::vector<Domain::Question> &questions() const { return m_questions; }
    //! questions.json: what the person changed of the 30, as models/protocol writes it.
    [[nodiscard]] const QByteArray &questionEdits() const { return m_questionEdits; }
    [[nodiscard]] const Domain::Shelf &shelf() const { return m_shelf; }
    [[nodiscard]] const Domain::PostFilter &filter() const { return m_filter; }
    [[nodiscard]] Domain::PostId selectedPost() const { return m_selected; }
    [[nodiscard]] bool isReadOnly() const { return !m_desk || m_desk->isReadOnly(); }
    //! Every action of a person goes on it; the window's Edit menu takes it back. Empty for each project
    //! anew.
    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }

    void openProject(
        Ports::ArchiveDesk *desk, const Domain::Profile &profile, const QByteArray &questionEdits = {},
        const Domain::Shelf &shelf = {});
    void closeProject();
    void setProfile(const Domain::Profile &profile);
    void setQuestions(std::vector<Domain::Question> questions);
    void setQuestionEdits(const QByteArray &edits);
    void setShelf(const Domain::Shelf &shelf);
    void setFilter(const Domain::PostFilter &filter);
    void selectPost(Domain::PostId post);
    //! To be told by whoever stored posts, readings or a ledger.
    void noteArchiveGrew() { Q_EMIT archiveGrew(); }
    //! To be told by whoever changed findings: once for all that changed together.
    void noteFindingsChanged(const Domain::FindingList &findings) { Q_EMIT findingsChanged(findings); }
    //! To be told by whoever changed a claim of the person's.
    void noteClaimsChanged() { Q_EMIT claimsChanged(); }

Q_SIGNALS:
    void projectChanged(); //!< opened or closed; filter and selection are empty again
    void profileChanged();
    void questionsChanged();
    void questionEditsChanged();
    void shelfChanged();
    void filterChanged();
    void selectionChanged();
    void archiveGrew();
    void claimsChanged();
    void findingsChanged(const LaunchProbe::Domain::FindingList &findings);

private:
    QUndoStack m_undoStack;
    Ports::ArchiveDesk *m_desk = nullptr;
    Domain::Profile m_profile;
    std::vector<Domain::Question> m_questions;
    QByteArray m_questionEdits;
    Domain::Shelf m_shelf;
    Domain::PostFilter m_filter;
    Domain::PostId m_selected;
};

} // namespace LaunchProbe::Session
