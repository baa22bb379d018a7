// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace LaunchProbe::Bench {

//! What many turns of one thing took, in milliseconds.
class Timings
{
public:
    template <typename Work>
    auto time(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        auto result = work();
        m_times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        return result;
    }

    [[nodiscard]] double last() const { return m_times.back(); }

    void print(const char *what)
    {
        std::ranges::sort(m_times);
        std::printf(
            "%-34s n %4zu  p50 %8.2f  p95 %8.2f  p99 %8.2f  max %8.2f ms\n", what, m_times.size(), at(0.5),
            at(0.95), at(0.99), at(1));
        std::fflush(stdout);
    }

private:
    [[nodiscard]] double at(double share) const
    {
        if (m_times.empty())
            return 0;
        const auto place = static_cast<size_t>(share * static_cast<double>(m_times.size()));
        return m_times[std::min(place, m_times.size() - 1)];
    }

    std::vector<double> m_times;
};

//! Most memory that the process has had, MiB: VmHWM, files that are mapped included.
inline double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace LaunchProbe::Bench
