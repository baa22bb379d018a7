// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QTimer>

#include <QCoro/QCoroSignal>

namespace LaunchProbe::Net {

Clock::~Clock() = default;

QCoro::Task<> SteadyClock::sleep(Milliseconds time, RunControl &control)
{
    if (control.isStopped() || time <= Milliseconds::zero())
        co_return;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&control, &RunControl::stopped, &timer, [&timer] { timer.start(0); });
    timer.start(time);
    co_await qCoro(&timer, &QTimer::timeout);
}

} // namespace LaunchProbe::Net
