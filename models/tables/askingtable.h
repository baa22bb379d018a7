// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "asking.h"
#include "roles.h"
#include "values.h"

#include <models/session/session.h>

#include <QAbstractTableModel>
#include <QTimer>

#include <chrono>

namespace LaunchProbe::Tables {

//! A table that is the answer to one question to the session's archive. It asks anew for another project and,
//! when many small steps have settled, for an archive that grew; an answer that a newer question overtook is
//! dropped.
class AskingTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    void refresh(); //!< asks anew
    [[nodiscard]] bool isAsking() const { return m_asking; }
    void retranslate(); //!< headers and cells follow the language

Q_SIGNALS:
    void askingChanged(bool asking);
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

protected:
    //! `settle`: how long growth is gathered before it is asked about. The first refresh() is the heir's.
    AskingTable(Session::Session &session, std::chrono::milliseconds settle, QObject *parent);

    virtual void askArchive() = 0; //!< calls ask(); a project is open
    virtual void forget() = 0; //!< another project, or none: what was answered is no longer true

    //! `question` as ArchiveDesk::ask takes it, answering a Result; `take` gets its value.
    template <typename Question, typename Take>
    void ask(Question question, Take take);
    void refreshSoon();

    [[nodiscard]] Session::Session &session() const { return m_session; }

private:
    void setAsking(bool asking);

    Session::Session &m_session;
    QTimer m_settle;
    quint64 m_generation = 0;
    bool m_asking = false;
};

template <typename Question, typename Take>
void AskingTable::ask(Question question, Take take)
{
    auto answer = m_session.desk()->ask(std::move(question));
    whenAnswered(answer, this, [this, generation = m_generation, take = std::move(take)](auto result) {
        if (generation != m_generation)
            return;
        if (result)
            take(*std::move(result));
        else
            Q_EMIT problemOccurred(result.problem());
        setAsking(false);
    });
}

} // namespace LaunchProbe::Tables
