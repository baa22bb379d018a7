// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/stripchart.h>

namespace LaunchProbe::Ui {

class DecodeView final : public StripChart
{
    Q_OBJECT

public:
    explicit DecodeView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isFirst() const override { return true; }

protected:
    [[nodiscard]] QString speedTitle() const override;
    [[nodiscard]] QString speedHeading() const override;
    [[nodiscard]] QString emptyWords() const override;
};

} // namespace LaunchProbe::Ui
