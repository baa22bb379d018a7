// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/scatterchart.h>

namespace LaunchProbe::Ui {

//! VRAM against context, a dot for each trace that states both, and what the profile's cards have.
class VramView final : public ScatterChart
{
    Q_OBJECT

public:
    explicit VramView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    [[nodiscard]] QString xTitle() const override;
    [[nodiscard]] QString yTitle() const override;
    [[nodiscard]] QString numbersWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;
    [[nodiscard]] bool yIsLogarithmic() const override { return false; }
    [[nodiscard]] bool showsMiddles() const override { return false; }
    void drawBeside(QChart &chart, Span &x, Span &y) override;
};

} // namespace LaunchProbe::Ui
