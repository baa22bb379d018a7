// SPDX-License-Identifier: GPL-3.0-or-later
#include "refinements.h"

#include <models/tables/asking.h>

namespace LaunchProbe::Ui {

using namespace std::chrono_literals;
using Session::Session;

namespace {

constexpr auto afterHarvest = 3000ms; //!< a harvest brings something many times a second
constexpr auto afterStep = 300ms; //!< a person's: several keys in a row are one look

} // namespace

Refinements::Refinements(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Refinements::ask);
    connect(&session, &Session::projectChanged, this, [this] {
        m_refinement.clear();
        expire(0ms);
        Q_EMIT changed();
    });
    connect(&session, &Session::archiveGrew, this, [this] { expire(afterHarvest); });
    connect(&session, &Session::findingsChanged, this, [this] { expire(afterStep); });
    connect(&session, &Session::questionsChanged, this, [this] { expire(afterStep); });
}

void Refinements::setRefiner(Refiner refiner)
{
    m_refiner = std::move(refiner);
    expire(0ms);
}

void Refinements::setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    expire(0ms);
}

void Refinements::setDialects(std::vector<Domain::Dialect> dialects)
{
    m_dialects = std::move(dialects);
    expire(0ms);
}

void Refinements::setShown(const QString &question)
{
    if (m_shown == question)
        return;
    m_shown = question;
    if (!isFresh(question))
        askWithin(afterStep);
}

const Protocol::QuestionRefinement *Refinements::of(const QString &question) const
{
    const auto found = m_refinement.find(question);
    return found == m_refinement.end() ? nullptr : &found->second;
}

void Refinements::expire(std::chrono::milliseconds pause)
{
    ++m_generation;
    m_knowsAll = false;
    m_suggestedFor.clear();
    askWithin(pause);
}

void Refinements::askWithin(std::chrono::milliseconds pause)
{
    if (!m_pause.isActive() || m_pause.remainingTimeAsDuration() > pause)
        m_pause.start(pause);
}

void Refinements::ask()
{
    if (!m_session.desk() || !m_refiner || !m_catalogue || m_session.questions().empty() || m_shown.isEmpty())
        return;
    RefineWish wish{m_session.profile(), m_session.questions(), m_catalogue, m_dialects, m_shown};
    if (m_knowsAll)
        std::erase_if(wish.questions, [this](const auto &question) { return question.id != m_shown; });
    auto answer = m_session.desk()->ask(
        [refiner = m_refiner, wish](const Ports::Archive &archive) { return refiner(archive, wish); });
    Tables::whenAnswered(
        answer, this,
        [this, generation = m_generation,
         shown = m_shown](const Domain::Result<Protocol::Refinement> &refinement) {
            if (generation != m_generation)
                return;
            if (refinement)
                take(*refinement, shown);
            else
                Q_EMIT problemOccurred(refinement.problem());
        });
}

void Refinements::take(const Protocol::Refinement &refinement, const QString &shown)
{
    if (!m_knowsAll)
        m_refinement.clear();
    for (const auto &[question, mine] : refinement)
        m_refinement[question] = mine;
    m_knowsAll = true;
    m_suggestedFor << shown;
    Q_EMIT changed();
    if (!isFresh(m_shown)) // another one is shown by now
        askWithin(afterStep);
}

} // namespace LaunchProbe::Ui
