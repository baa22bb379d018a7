// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "strips.h"
#include "tracechart.h"

namespace LaunchProbe::Ui {

//! Speeds in tokens/s: a strip of dots for each engine and quantisation, with its middle half and the median.
class StripChart : public TraceChart
{
    Q_OBJECT

protected:
    //! `slot`: of the speed.
    StripChart(const QString &id, const QString &slot, QWidget *parent);

    [[nodiscard]] virtual QString speedTitle() const = 0; //!< "Decode speed, tokens/s"
    [[nodiscard]] virtual QString speedHeading() const = 0; //!< "Decode, tok/s"

    void draw(QChart &chart) override;
    [[nodiscard]] std::vector<ChartTable::Column> columns() const override;
    [[nodiscard]] QString pointWords(const ChartPoint &point) const override;

private:
    void drawRanges(QChart &chart, const std::vector<Strip> &strips, const Span &span) const;
    void drawDots(QChart &chart, const std::vector<Strip> &strips, const Span &span);
    void drawMedians(QChart &chart, const std::vector<Strip> &strips);
    void addAxes(QChart &chart, const std::vector<Strip> &strips, const Span &span) const;
    [[nodiscard]] QString stripName(const Strip &strip) const;
};

} // namespace LaunchProbe::Ui
