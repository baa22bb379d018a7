// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics.h"

#include <QScatterSeries>
#include <QStringList>

class QAbstractAxis;
class QChart;

namespace LaunchProbe::Ui {

//! An axis of positive numbers with a little room on either side: a dot on the border would be cut. A plain
//! one begins at nought; a logarithmic one counts in tens where it is long and in doublings where it is
//! short.
[[nodiscard]] QAbstractAxis *numberAxis(QChart &chart, const Span &span, bool logarithmic);

//! Names of rows, the first at the bottom, each at its number.
[[nodiscard]] QAbstractAxis *rowAxis(QChart &chart, const QStringList &names);

//! Adds the axes and lets every series of the chart use them.
void useAxes(QChart &chart, QAbstractAxis *bottom, QAbstractAxis *left);

//! Tells series apart where colours do not.
[[nodiscard]] QScatterSeries::MarkerShape shapeOf(size_t index);

//! Takes a series out of the legend.
void hideInLegend(QChart &chart, QAbstractSeries *series);

} // namespace LaunchProbe::Ui
