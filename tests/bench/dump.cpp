// SPDX-License-Identifier: GPL-3.0-or-later
// lp_dump FILE [COMMENTS [SEED [WINDOWLOG]]]: writes a made-up month of Reddit comments, compressed with zstd
// as the real dumps are; prints the bytes of JSON in it. dump.sh imports it and measures.
#include "syntheticdump.h"

#include <QCoreApplication>

#include <cstdio>

using namespace LaunchProbe;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    Bench::DumpPlan plan;
    if (arguments.size() > 2)
        plan.comments = arguments.at(2).toLongLong();
    if (arguments.size() > 3)
        plan.seed = arguments.at(3).toUInt();
    if (arguments.size() > 4)
        plan.windowLog = arguments.at(4).toInt();
    const auto bytes = Bench::writeDump(arguments.at(1), plan);
    std::printf("%lld\n", static_cast<long long>(bytes));
    return bytes > 0 ? 0 : 1;
}
