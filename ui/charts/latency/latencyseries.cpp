// SPDX-License-Identifier: GPL-3.0-or-later
#include "latencyseries.h"

#include <QRegularExpression>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

std::optional<double> concurrencyOf(const Domain::Trace &trace)
{
    static const QRegularExpression flag(
        u"^(?:-np|--parallel|--max-num-seqs|--max-concurrency|--max-running-requests)=(\\d{1,5})$"_s);
    for (const auto &reading : trace.readings) {
        const auto match =
            reading.slot == Domain::Slot::Flag ? flag.match(reading.value) : QRegularExpressionMatch();
        if (match.hasMatch() && match.captured(1).toInt() > 0)
            return match.captured(1).toDouble();
    }
    return {};
}

std::vector<ChartPoint> latencyPoints(const std::vector<Ports::PostRow> &rows, LatencyBy by)
{
    std::vector<ChartPoint> points;
    switch (by) {
    case LatencyBy::Threads:
        points = pairedPoints(rows, Domain::Slot::Threads, Domain::Slot::TgTps);
        break;
    case LatencyBy::Batch:
        points = pairedPoints(rows, Domain::Slot::Batch, Domain::Slot::TgTps);
        break;
    case LatencyBy::Microbatch:
        points = pairedPoints(rows, Domain::Slot::Ubatch, Domain::Slot::TgTps);
        break;
    case LatencyBy::Concurrency:
        points = pairedPoints(rows, concurrencyOf, Domain::Slot::TgTps);
        break;
    }
    for (auto &point : points)
        point.y = 1000 / point.y;
    return points;
}

} // namespace LaunchProbe::Ui
