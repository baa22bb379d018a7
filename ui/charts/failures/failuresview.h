// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/tracechart.h>

class QComboBox;

namespace LaunchProbe::Ui {

struct FailureRow;

//! A bar for each class of failure or zone, as long as the number of rigs that report it.
class FailuresView final : public TraceChart
{
    Q_OBJECT

public:
    explicit FailuresView(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void setCatalogue(const std::shared_ptr<const Catalogue::Catalogue> &catalogue) override;
    void retranslate() override;

protected:
    void draw(QChart &chart) override;
    [[nodiscard]] std::vector<ChartTable::Column> columns() const override;
    [[nodiscard]] QString pointWords(const ChartPoint &point) const override;
    [[nodiscard]] QString emptyWords() const override;

private:
    [[nodiscard]] bool byZone() const;
    [[nodiscard]] QString nameOf(const QString &kind) const;
    void change();
    void drawBars(QChart &chart, const std::vector<FailureRow> &rows);

    std::shared_ptr<const Catalogue::Catalogue> m_catalogue;
    QLabel *m_byLabel;
    QComboBox *m_by;
};

} // namespace LaunchProbe::Ui
