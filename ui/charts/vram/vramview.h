// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/tracechart.h>

class QComboBox;
class QLabel;

namespace LaunchProbe::Ui {

//! VRAM against context, a dot for each trace that states both.
class VramView final : public TraceChart
{
    Q_OBJECT

public:
    explicit VramView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

protected:
    void draw(QChart &chart) override;
    [[nodiscard]] std::vector<ChartTable::Column> columns() const override;
    [[nodiscard]] QString pointWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;

private:
    void drawDots(QChart &chart);
    void addAxes(QChart &chart) const;

    QLabel *m_byLabel;
    QComboBox *m_by;
};

} // namespace LaunchProbe::Ui
