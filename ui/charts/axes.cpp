// SPDX-License-Identifier: GPL-3.0-or-later
#include "axes.h"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLogValueAxis>
#include <QValueAxis>

#include <array>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double longAxis = 100; // largest over smallest: two labels at least in steps of ten

} // namespace

QAbstractAxis *numberAxis(QChart &chart, const Span &span, bool logarithmic)
{
    if (logarithmic && span.from > 0) {
        auto *axis = new QLogValueAxis(&chart);
        const bool isLong = span.to / span.from >= longAxis;
        axis->setBase(isLong ? 10 : 2);
        const double room = isLong ? 1.25 : 1.41;
        axis->setRange(span.from / room, span.to * room);
        axis->setMinorTickCount(isLong ? 8 : 0);
        axis->setLabelFormat(u"%g"_s);
        return axis;
    }
    auto *axis = new QValueAxis(&chart);
    axis->setRange(0, span.to > 0 ? span.to * 1.05 : 1);
    axis->applyNiceNumbers();
    axis->setLabelFormat(u"%g"_s);
    return axis;
}

QAbstractAxis *rowAxis(QChart &chart, const QStringList &names)
{
    auto *axis = new QCategoryAxis(&chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(-0.6, static_cast<double>(names.size()) - 0.4);
    for (qsizetype i = 0; i < names.size(); ++i)
        axis->append(names[i], static_cast<double>(i));
    return axis;
}

void useAxes(QChart &chart, QAbstractAxis *bottom, QAbstractAxis *left)
{
    chart.addAxis(bottom, Qt::AlignBottom);
    chart.addAxis(left, Qt::AlignLeft);
    const auto series = chart.series();
    for (auto *one : series) {
        one->attachAxis(bottom);
        one->attachAxis(left);
    }
}

QScatterSeries::MarkerShape shapeOf(size_t index)
{
    static constexpr std::array shapes{
        QScatterSeries::MarkerShapeCircle,   QScatterSeries::MarkerShapeRectangle,
        QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeRotatedRectangle,
        QScatterSeries::MarkerShapePentagon, QScatterSeries::MarkerShapeStar};
    return shapes[index % shapes.size()];
}

void hideInLegend(QChart &chart, QAbstractSeries *series)
{
    const auto markers = chart.legend()->markers(series);
    for (auto *marker : markers)
        marker->setVisible(false);
}

} // namespace LaunchProbe::Ui
