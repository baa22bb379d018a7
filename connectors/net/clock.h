// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runcontrol.h"

#include <QDateTime>

#include <chrono>

namespace LaunchProbe::Net {

using Milliseconds = std::chrono::milliseconds;
using Moment = std::chrono::steady_clock::time_point;

//! Where waiting comes from. Intervals are monotonic; the wall clock only dates answers.
class Clock
{
public:
    virtual ~Clock();
    [[nodiscard]] virtual Moment now() const = 0;
    [[nodiscard]] virtual QDateTime today() const = 0; //!< UTC
    //! Comes back after the time, or at once when the run is stopped.
    virtual QCoro::Task<> sleep(Milliseconds time, RunControl &control) = 0;
};

class SteadyClock final : public Clock
{
public:
    [[nodiscard]] Moment now() const override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] QDateTime today() const override { return QDateTime::currentDateTimeUtc(); }
    QCoro::Task<> sleep(Milliseconds time, RunControl &control) override;
};

} // namespace LaunchProbe::Net
