// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <QCoro/QCoroTask>

#include <atomic>

namespace LaunchProbe::Net {

//! The one source of stopping and pausing of a run. It lives in the run's thread; stop, pause and resume may
//! be called from any.
class RunControl final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void stop();
    void pause();
    void resume();

    [[nodiscard]] bool isStopped() const { return m_stopped; }
    [[nodiscard]] bool isPaused() const { return m_paused && !m_stopped; }

    //! Comes back at once unless the run is paused; then when it goes on or is stopped.
    QCoro::Task<> untilUnpaused();

Q_SIGNALS:
    void stopped(); //!< in the run's thread
    void unpaused(); //!< by resume() or stop()

private:
    std::atomic<bool> m_stopped = false;
    std::atomic<bool> m_paused = false;
};

} // namespace LaunchProbe::Net
