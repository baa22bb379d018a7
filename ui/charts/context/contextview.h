// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/scatterchart.h>

namespace LaunchProbe::Ui {

//! Decode speed against context length, a dot for each trace that states both.
class ContextView final : public ScatterChart
{
    Q_OBJECT

public:
    explicit ContextView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    [[nodiscard]] QString xTitle() const override;
    [[nodiscard]] QString yTitle() const override;
    [[nodiscard]] QString numbersWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;
    [[nodiscard]] QStringList notes() const override;
};

} // namespace LaunchProbe::Ui
