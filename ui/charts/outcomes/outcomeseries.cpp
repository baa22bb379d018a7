// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomeseries.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

//! The numbers of a version in their order: what it is sorted by.
std::vector<qlonglong> numbersOf(const QString &version)
{
    static const QRegularExpression number(u"\\d{1,18}"_s);
    std::vector<qlonglong> numbers;
    for (auto found = number.globalMatch(version); found.hasNext();)
        numbers.push_back(found.next().captured().toLongLong());
    return numbers;
}

} // namespace

std::vector<ChartPoint> versionPoints(const std::vector<Ports::PostRow> &rows)
{
    std::vector<ChartPoint> points;
    for (const auto &row : rows) {
        std::set<std::pair<QString, QString>> seen;
        const auto traces = row.written.isValid() ? Domain::tracesOf({row.outcome, row.readings})
                                                  : std::vector<Domain::Trace>();
        for (const auto &trace : traces) {
            auto point = pointOf(row, trace);
            point.kind = trace.text(Domain::Slot::EngineVersion);
            if (point.engine.isEmpty() || point.kind.isEmpty()
                || !seen.insert({point.engine, point.kind}).second)
                continue;
            point.x = static_cast<double>(row.written.toMSecsSinceEpoch());
            points.push_back(std::move(point));
        }
    }
    return points;
}

QStringList versionedEngines(const std::vector<ChartPoint> &points)
{
    std::map<QString, int> counts;
    for (const auto &point : points)
        ++counts[point.engine];
    QStringList engines;
    for (const auto &[engine, count] : counts)
        engines << engine;
    std::ranges::stable_sort(engines, std::greater(), [&counts](const QString &e) { return counts.at(e); });
    return engines;
}

std::vector<VersionRow> versionRows(const std::vector<ChartPoint> &points, const QString &engine, size_t most)
{
    std::map<QString, VersionRow> byVersion;
    for (size_t i = 0; i < points.size(); ++i) {
        if (points[i].engine == engine)
            byVersion[points[i].kind].points.push_back(i);
    }
    std::vector<VersionRow> rows;
    for (auto &[version, row] : byVersion) {
        row.version = version;
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, std::greater(), [](const VersionRow &row) { return row.points.size(); });
    rows.resize(std::min(rows.size(), most));
    std::ranges::sort(
        rows, {}, [](const VersionRow &row) { return std::pair(numbersOf(row.version), row.version); });
    return rows;
}

} // namespace LaunchProbe::Ui
