// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timings.h"

#include <QEventLoop>
#include <QTimer>

namespace LaunchProbe::Bench {

//! The longest that the event loop is away until something is so: between two beats of a millisecond.
template <typename Done>
void waitAndListen(const char *what, Done done)
{
    Timings beats;
    QElapsedTimer whole;
    whole.start();
    while (!done()) {
        QEventLoop loop;
        QTimer::singleShot(1, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        beats.time([&loop] { return loop.exec(); });
    }
    std::printf("%-34s %8.1f s\n", what, static_cast<double>(whole.elapsed()) / 1000);
    beats.print("  one beat of the event loop");
}

} // namespace LaunchProbe::Bench
