// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/scatterchart.h>

namespace LaunchProbe::Ui {

//! Decode speed against what has to be read for a token; a line for each card shows what its memory allows.
class RooflineView final : public ScatterChart
{
    Q_OBJECT

public:
    explicit RooflineView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void setCatalogue(const std::shared_ptr<const Catalogue::Catalogue> &catalogue) override;

protected:
    [[nodiscard]] QString xTitle() const override;
    [[nodiscard]] QString yTitle() const override;
    [[nodiscard]] QString numbersWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;
    [[nodiscard]] QStringList notes() const override;
    [[nodiscard]] bool showsMiddles() const override { return false; }
    [[nodiscard]] std::vector<ChartTable::Column> columns() const override;
    void drawBeside(QChart &chart, Span &x, Span &y) override;

private:
    void addRoof(QChart &chart, const Span &x, double bandwidth, const QString &name, const QPen &pen) const;
    [[nodiscard]] std::optional<double> profileBandwidth() const; //!< GB/s of all of its cards

    std::shared_ptr<const Catalogue::Catalogue> m_catalogue;
};

} // namespace LaunchProbe::Ui
