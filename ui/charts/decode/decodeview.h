// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/tracechart.h>

class QAbstractAxis;

namespace LaunchProbe::Ui {

struct DecodeGroup;
struct SpeedSpan;

//! A strip of dots for each engine and quantisation, with its middle half and the median.
class DecodeView final : public TraceChart
{
    Q_OBJECT

public:
    explicit DecodeView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    void draw(QChart &chart) override;
    [[nodiscard]] std::vector<ChartTable::Column> columns() const override;
    [[nodiscard]] QString pointWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;

private:
    void drawRanges(QChart &chart, const std::vector<DecodeGroup> &groups, const SpeedSpan &span) const;
    void drawDots(QChart &chart, const std::vector<DecodeGroup> &groups, const SpeedSpan &span);
    void drawMedians(QChart &chart, const std::vector<DecodeGroup> &groups) const;
    void addAxes(QChart &chart, const std::vector<DecodeGroup> &groups, const SpeedSpan &span) const;
    [[nodiscard]] QAbstractAxis *speedAxis(QChart &chart, const SpeedSpan &span) const;
    [[nodiscard]] QString groupName(const DecodeGroup &group) const;
};

} // namespace LaunchProbe::Ui
