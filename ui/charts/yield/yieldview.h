// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/tracechart.h>

class QComboBox;

namespace LaunchProbe::Ui {

//! What sources have brought, and whether they still bring anything new.
class YieldView final : public TraceChart
{
    Q_OBJECT

public:
    explicit YieldView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

protected:
    void draw(QChart &chart) override;
    [[nodiscard]] std::vector<ChartTable::Column> columns() const override;
    [[nodiscard]] QString pointWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;
    [[nodiscard]] QString pointCount(int count) const override;

private:
    enum class Look { Places, Setups, Harvests };

    [[nodiscard]] Look look() const;
    [[nodiscard]] static ReadPoints reading(Look look);
    void change();
    void drawPlaces(QChart &chart);
    void drawHarvests(QChart &chart);
    void drawSetups(QChart &chart);

    QLabel *m_lookLabel;
    QComboBox *m_look;
};

} // namespace LaunchProbe::Ui
