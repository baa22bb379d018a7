// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/scatterchart.h>

namespace LaunchProbe::Ui {

//! Decode speed against the power that a trace states, drawn or as a limit.
class PowerView final : public ScatterChart
{
    Q_OBJECT

public:
    explicit PowerView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    [[nodiscard]] QString xTitle() const override;
    [[nodiscard]] QString yTitle() const override;
    [[nodiscard]] QString numbersWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;
    [[nodiscard]] QStringList notes() const override;
};

} // namespace LaunchProbe::Ui
