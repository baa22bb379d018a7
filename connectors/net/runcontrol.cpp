// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcontrol.h"

#include <QMetaObject>

#include <QCoro/QCoroSignal>

namespace LaunchProbe::Net {

void RunControl::stop()
{
    m_stopped = true;
    QMetaObject::invokeMethod(this, [this] {
        Q_EMIT stopped();
        Q_EMIT unpaused();
    });
}

void RunControl::pause()
{
    m_paused = true;
}

void RunControl::resume()
{
    m_paused = false;
    QMetaObject::invokeMethod(this, &RunControl::unpaused);
}

QCoro::Task<> RunControl::untilUnpaused()
{
    while (isPaused())
        co_await qCoro(this, &RunControl::unpaused);
}

} // namespace LaunchProbe::Net
