// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartpoint.h"

#include <cmath>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

QString cardOf(const Domain::Trace &trace)
{
    if (trace.gpus.size() != 1 || trace.gpus.front().name.isEmpty())
        return {};
    const auto &card = trace.gpus.front();
    return card.count > 1 ? u"%1 × %2"_s.arg(QString::number(card.count), card.name) : card.name;
}

} // namespace

ReadPoints outOfPosts(PointsOfPosts points)
{
    return [points = std::move(points)](
               const Ports::Archive &archive,
               const Domain::PostFilter &filter) -> Domain::Result<std::vector<ChartPoint>> {
        const auto rows = archive.postsWithReadings(filter);
        if (!rows)
            return rows.problem();
        return points(*rows);
    };
}

ReadPoints outOfPosts(PointsOfPosts points, const QString &slot)
{
    return [read = outOfPosts(std::move(points)),
            slot](const Ports::Archive &archive, Domain::PostFilter filter) {
        filter.conditions.push_back({slot, Domain::SlotCondition::Test::Above, u"0"_s});
        return read(archive, filter);
    };
}

ChartPoint pointOf(const Ports::PostRow &row, const Domain::Trace &trace)
{
    ChartPoint point;
    point.post = row.id;
    point.engine = trace.text(Domain::Slot::Engine);
    point.quant = trace.text(Domain::Slot::Quant);
    point.model = trace.text(Domain::Slot::Model);
    point.card = cardOf(trace);
    point.rig = row.rig();
    point.title = row.title;
    point.written = row.written;
    point.outcome = row.effectiveOutcome();
    return point;
}

std::vector<ChartPoint> pairedPoints(
    const std::vector<Ports::PostRow> &rows,
    const std::function<std::optional<double>(const Domain::Trace &)> &xOf, const QString &ySlot)
{
    std::vector<ChartPoint> points;
    for (const auto &row : rows) {
        const auto traces = Domain::tracesOf({row.outcome, row.readings});
        for (const auto &trace : traces) {
            const auto measured = measuresOf(trace, ySlot);
            const auto x = measured.empty() ? std::nullopt : xOf(trace);
            if (!x)
                continue;
            for (const double y : measured) {
                points.push_back(pointOf(row, trace));
                points.back().x = *x;
                points.back().y = y;
            }
        }
    }
    return points;
}

std::vector<ChartPoint>
pairedPoints(const std::vector<Ports::PostRow> &rows, const QString &xSlot, const QString &ySlot)
{
    const auto first = [&xSlot](const Domain::Trace &trace) {
        const auto numbers = measuresOf(trace, xSlot);
        return numbers.empty() ? std::nullopt : std::optional(numbers.front());
    };
    return pairedPoints(rows, first, ySlot);
}

std::vector<double> measuresOf(const Domain::Trace &trace, const QString &slot)
{
    auto numbers = trace.numbers(slot);
    std::erase_if(numbers, [](double number) { return !std::isfinite(number) || number <= 0; });
    return numbers;
}

} // namespace LaunchProbe::Ui
