// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveundo.h"

namespace LaunchProbe::Tables {

ArchiveUndo::ArchiveUndo(Session::Session &session, Clock now, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_now(std::move(now))
{
}

void ArchiveUndo::put(std::function<Domain::Result<void>(Ports::Archive &)> work, std::function<void()> tell)
{
    if (m_session.isReadOnly())
        return;
    whenAnswered(
        m_session.desk()->change(std::move(work)), this,
        [this, tell = std::move(tell)](const Domain::Result<void> &done) {
            if (done)
                tell();
            else
                Q_EMIT problemOccurred(done.problem());
        });
}

} // namespace LaunchProbe::Tables
