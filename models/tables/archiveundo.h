// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "asking.h"

#include <models/session/session.h>
#include <models/session/step.h>

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace LaunchProbe::Tables {

//! What a person says, written through to the archive at once; what was written lands on the session's undo
//! stack.
class ArchiveUndo : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    using Ended = std::function<void(const std::optional<Domain::Problem> &)>;

Q_SIGNALS:
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

protected:
    ArchiveUndo(Session::Session &session, Clock now, QObject *parent);

    //! `work` reads and writes in one job, so that two quick keys see each other, and gives what it changed;
    //! nothing: there was nothing to do. `push` takes that while its project is still the one that is open.
    //! `ended` is told how it went, first; what was cancelled is nobody's problem.
    template <typename Change>
    void change(
        std::function<Domain::Result<std::optional<Change>>(Ports::Archive &)> work,
        std::function<void(Change)> push, Ended ended = {})
    {
        if (m_session.isReadOnly())
            return;
        auto *desk = m_session.desk();
        whenAnswered(
            desk->change(std::move(work)), this,
            [this, desk, push = std::move(push),
             ended = std::move(ended)](Domain::Result<std::optional<Change>> change) {
                if (ended)
                    ended(change ? std::nullopt : std::optional(change.problem()));
                if (!change)
                    complain(change.problem());
                else if (*change && m_session.desk() == desk) // another project's stack has no use for it
                    push(**std::move(change));
            });
    }

    //! Writes what stood there before or after a step; `tell` is called once it is there.
    void
    put(std::function<Domain::Result<void>(Ports::Archive &)> work, std::function<void()> tell,
        Ended ended = {});

    [[nodiscard]] Session::Session &session() const { return m_session; }
    [[nodiscard]] QDateTime now() const { return m_now(); }

private:
    void complain(const Domain::Problem &problem);

    Session::Session &m_session;
    Clock m_now;
};

//! A step between two states. It is pushed once it has been written, so its first doing is done; one that an
//! earlier run wrote down was taken back or not, and is done again.
template <typename State>
class WrittenStep : public Session::Step
{
public:
    enum class First { IsWritten, IsToWrite };
    using Put = std::function<void(const State &)>;

    WrittenStep(State before, State after, First first, QObject *undo, Put put)
        : m_before(std::move(before))
        , m_after(std::move(after))
        , m_isWritten(first == First::IsWritten)
        , m_undo(undo)
        , m_put(std::move(put))
    {
    }

protected:
    void takeBack() final { put(m_before); }
    void doAgain() final
    {
        if (!std::exchange(m_isWritten, false))
            put(m_after);
    }

    [[nodiscard]] const State &before() const { return m_before; }
    [[nodiscard]] const State &after() const { return m_after; }

private:
    void put(const State &state)
    {
        if (m_undo) // a stack may outlive who writes
            m_put(state);
    }

    State m_before;
    State m_after;
    bool m_isWritten;
    QPointer<QObject> m_undo;
    Put m_put;
};

} // namespace LaunchProbe::Tables
