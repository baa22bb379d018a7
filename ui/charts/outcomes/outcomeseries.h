// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/chartpoint.h>

#include <QStringList>

namespace LaunchProbe::Ui {

//! One point for each engine and version that a dated post names together; kind = the version,
//! x = when it was written, ms since 1970 UTC.
[[nodiscard]] std::vector<ChartPoint> versionPoints(const std::vector<Ports::PostRow> &rows);

//! The engines whose versions are named, most posts first.
[[nodiscard]] QStringList versionedEngines(const std::vector<ChartPoint> &points);

//! The points of one version.
struct VersionRow {
    QString version;
    std::vector<size_t> points;

    friend bool operator==(const VersionRow &, const VersionRow &) = default;
};

//! Of an engine: those that most posts name, in the order of the versions: 0.9.2 before 0.10.
[[nodiscard]] std::vector<VersionRow>
versionRows(const std::vector<ChartPoint> &points, const QString &engine, size_t most);

} // namespace LaunchProbe::Ui
