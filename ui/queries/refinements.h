// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/dialect.h>
#include <models/ports/archive.h>
#include <models/protocol/refinement.h>
#include <models/session/session.h>

#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace LaunchProbe::Ui {

//! What is asked by now, for a look into the archive from another thread.
struct RefineWish {
    Domain::Profile profile;
    std::vector<Domain::Question> questions; //!< whose saturation is wanted
    std::shared_ptr<const Catalogue::Catalogue> catalogue;
    std::vector<Domain::Dialect> dialects;
    QString shown; //!< the question that gets suggestions, too
};

using Refiner =
    std::function<Domain::Result<Protocol::Refinement>(const Ports::Archive &, const RefineWish &)>;

//! What the archive says about the questions. It is asked when a harvest brought something, a post was
//! judged, or another question is shown, once such steps have settled.
class Refinements final : public QObject
{
    Q_OBJECT

public:
    explicit Refinements(Session::Session &session, QObject *parent = nullptr);

    void setRefiner(Refiner refiner);
    void setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue);
    void setDialects(std::vector<Domain::Dialect> dialects);
    void setShown(const QString &question);

    [[nodiscard]] const Protocol::Refinement &all() const { return m_refinement; }
    //! Null: not known yet.
    [[nodiscard]] const Protocol::QuestionRefinement *of(const QString &question) const;
    //! Whether suggestions for it have been looked for since something changed.
    [[nodiscard]] bool isFresh(const QString &question) const { return m_suggestedFor.contains(question); }

Q_SIGNALS:
    void changed();
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

private:
    void expire(std::chrono::milliseconds pause); //!< all of it is out of date
    void askWithin(std::chrono::milliseconds pause);
    void ask();
    void take(const Protocol::Refinement &refinement, const QString &shown);

    Session::Session &m_session;
    Refiner m_refiner;
    std::shared_ptr<const Catalogue::Catalogue> m_catalogue;
    std::vector<Domain::Dialect> m_dialects;
    QString m_shown;
    Protocol::Refinement m_refinement;
    QSet<QString> m_suggestedFor;
    bool m_knowsAll = false;
    quint64 m_generation = 0;
    QTimer m_pause;
};

} // namespace LaunchProbe::Ui
