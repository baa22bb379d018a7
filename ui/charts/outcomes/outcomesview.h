// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/tracechart.h>

class QComboBox;

namespace LaunchProbe::Ui {

struct VersionRow;

//! A row for each version of an engine; a mark for each post, where it was written, as its outcome looks.
class OutcomesView final : public TraceChart
{
    Q_OBJECT

public:
    explicit OutcomesView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

protected:
    void draw(QChart &chart) override;
    [[nodiscard]] std::vector<ChartTable::Column> columns() const override;
    [[nodiscard]] QString pointWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;

private:
    void offerEngines();
    void drawOutcome(QChart &chart, const std::vector<VersionRow> &rows, Domain::Outcome outcome);

    QLabel *m_engineLabel;
    QComboBox *m_engine;
};

} // namespace LaunchProbe::Ui
