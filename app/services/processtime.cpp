// SPDX-License-Identifier: GPL-3.0-or-later
#include "processtime.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <time.h>
#include <unistd.h>
#endif

namespace LaunchProbe::Services {

std::optional<std::chrono::milliseconds> processAge()
{
#ifdef Q_OS_LINUX
    // proc(5): the 22nd field of stat is the start in clock ticks since boot; the name before it may hold
    // spaces.
    constexpr qsizetype startField = 22 - 3;
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto line = file.readAll();
    const auto started = line.mid(line.lastIndexOf(')') + 2).split(' ').value(startField).toLongLong();
    timespec now{};
    if (started <= 0 || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return {};
    const auto sinceBoot = now.tv_sec * 1000LL + now.tv_nsec / 1'000'000;
    return std::chrono::milliseconds(sinceBoot - started * 1000 / sysconf(_SC_CLK_TCK));
#else
    return {};
#endif
}

} // namespace LaunchProbe::Services
