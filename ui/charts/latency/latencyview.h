// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latencyseries.h"

#include <ui/charts/scatterchart.h>

namespace LaunchProbe::Ui {

//! Milliseconds for a token against threads, batch, micro-batch or requests at once.
class LatencyView final : public ScatterChart
{
    Q_OBJECT

public:
    explicit LatencyView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

protected:
    [[nodiscard]] QString xTitle() const override;
    [[nodiscard]] QString yTitle() const override;
    [[nodiscard]] QString numbersWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;
    [[nodiscard]] QStringList notes() const override;

private:
    [[nodiscard]] LatencyBy against() const;
    [[nodiscard]] static QString nameOf(LatencyBy by);
    void change();

    QLabel *m_againstLabel;
    QComboBox *m_against;
};

} // namespace LaunchProbe::Ui
