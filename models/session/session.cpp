// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

namespace LaunchProbe::Session {

void Session::openProject(
    Ports::ArchiveDesk *desk, const Domain::Profile &profile, const QByteArray &questionEdits,
    const Domain::Shelf &shelf)
{
    m_undoStack.clear();
    m_desk = desk;
    m_profile = profile;
    m_questions.clear();
    m_questionEdits = questionEdits;
    m_shelf = shelf;
    m_filter = {};
    m_selected = {};
    Q_EMIT projectChanged();
}

void Session::closeProject()
{
    openProject(nullptr, {});
}

void Session::setProfile(const Domain::Profile &profile)
{
    if (m_profile == profile)
        return;
    m_profile = profile;
    Q_EMIT profileChanged();
}

void Session::setQuestions(std::vector<Domain::Question> questions)
{
    if (m_questions == questions)
        return;
    m_questions = std::move(questions);
    Q_EMIT questionsChanged();
}

void Session::setQuestionEdits(const QByteArray &edits)
{
    if (m_questionEdits == edits)
        return;
    m_questionEdits = edits;
    Q_EMIT questionEditsChanged();
}

void Session::setShelf(const Domain::Shelf &shelf)
{
    if (m_shelf == shelf)
        return;
    m_shelf = shelf;
    Q_EMIT shelfChanged();
}

void Session::setFilter(const Domain::PostFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
}

void Session::selectPost(Domain::PostId post)
{
    if (m_selected == post)
        return;
    m_selected = post;
    Q_EMIT selectionChanged();
}

} // namespace LaunchProbe::Session
