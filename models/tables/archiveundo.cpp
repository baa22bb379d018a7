// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveundo.h"

namespace LaunchProbe::Tables {

ArchiveUndo::ArchiveUndo(Session::Session &session, Clock now, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_now(std::move(now))
{
}

void ArchiveUndo::put(
    std::function<Domain::Result<void>(Ports::Archive &)> work, std::function<void()> tell, Ended ended)
{
    if (m_session.isReadOnly())
        return;
    whenAnswered(
        m_session.desk()->change(std::move(work)), this,
        [this, tell = std::move(tell), ended = std::move(ended)](const Domain::Result<void> &done) {
            if (ended)
                ended(done ? std::nullopt : std::optional(done.problem()));
            if (done)
                tell();
            else
                complain(done.problem());
        });
}

void ArchiveUndo::complain(const Domain::Problem &problem)
{
    if (problem.kind != Domain::Problem::Kind::Cancelled)
        Q_EMIT problemOccurred(problem);
}

} // namespace LaunchProbe::Tables
