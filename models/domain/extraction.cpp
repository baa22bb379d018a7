// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction.h"

#include <algorithm>
#include <set>

namespace LaunchProbe::Domain {

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None:
        return QStringLiteral("none");
    case Outcome::Success:
        return QStringLiteral("success");
    case Outcome::Failure:
        return QStringLiteral("failure");
    case Outcome::Degraded:
        return QStringLiteral("degraded");
    }
    return QStringLiteral("none");
}

Outcome outcomeFromName(QStringView name)
{
    for (const auto outcome : {Outcome::Success, Outcome::Failure, Outcome::Degraded}) {
        if (name == outcomeName(outcome))
            return outcome;
    }
    return Outcome::None;
}

const Reading *Trace::first(const QString &slot) const
{
    const auto found = std::ranges::find(readings, slot, &Reading::slot);
    return found == readings.end() ? nullptr : &*found;
}

QString Trace::text(const QString &slot) const
{
    const auto *reading = first(slot);
    return reading ? reading->value : QString();
}

std::vector<double> Trace::numbers(const QString &slot) const
{
    std::vector<double> found;
    for (const auto &reading : readings) {
        if (reading.slot == slot && reading.number)
            found.push_back(*reading.number);
    }
    return found;
}

std::vector<Trace> tracesOf(const Extraction &extraction)
{
    std::set<int> runs;
    for (const auto &reading : extraction.readings) {
        if (reading.run >= 0)
            runs.insert(reading.run);
    }
    if (runs.empty() && !extraction.readings.empty())
        runs.insert(-1);

    std::vector<Trace> traces;
    for (const int run : runs) {
        Trace trace{run, extraction.outcome, {}, {}};
        for (const auto &reading : extraction.readings) {
            if (reading.run != run && reading.run != -1)
                continue;
            trace.readings.push_back(reading);
            if (reading.slot == Slot::Gpu)
                trace.gpus.push_back({reading.value, {}, static_cast<int>(reading.number.value_or(1))});
            else if (reading.slot == Slot::GpuSku && !trace.gpus.empty())
                trace.gpus.back().sku = reading.value;
        }
        // What the run itself says comes before what the setup says.
        std::stable_partition(
            trace.readings.begin(), trace.readings.end(), [run](const Reading &r) { return r.run == run; });
        traces.push_back(std::move(trace));
    }
    return traces;
}

} // namespace LaunchProbe::Domain
