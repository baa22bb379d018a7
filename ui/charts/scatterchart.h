// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pointgroups.h"
#include "statistics.h"
#include "tracechart.h"

class QComboBox;

namespace LaunchProbe::Ui {

//! One number against another: a dot for each trace, colour and shape by what the reader chooses, lines
//! between what one post measured of one setup, and the middle of many dots that share an x.
class ScatterChart : public TraceChart
{
    Q_OBJECT

public:
    void retranslate() override;

protected:
    ScatterChart(const QString &id, ReadPoints read, QWidget *parent);

    [[nodiscard]] virtual QString xTitle() const = 0; //!< "Context, tokens"
    [[nodiscard]] virtual QString yTitle() const = 0;
    [[nodiscard]] virtual QString numbersWords(const ChartPoint &point) const = 0; //!< rich text: x and y
    [[nodiscard]] virtual bool yIsLogarithmic() const { return isLogarithmic(); }
    [[nodiscard]] virtual bool showsMiddles() const { return true; }
    //! Further lines, once the dots are there. What they reach to is added to the spans.
    virtual void drawBeside(QChart &chart, Span &x, Span &y);
    [[nodiscard]] virtual QStringList notes() const { return {}; }

    void draw(QChart &chart) override;
    [[nodiscard]] std::vector<ChartTable::Column> columns() const override;
    [[nodiscard]] QString pointWords(const ChartPoint &point) const override;

    void chooseGroups(GroupBy by); //!< what colours stand for until the reader chooses
    [[nodiscard]] GroupBy groupedBy() const;
    [[nodiscard]] const std::vector<PointGroup> &groups() const { return m_groups; }

private:
    int drawSweeps(QChart &chart, const Span &y) const; //!< how many it left out
    void drawDots(QChart &chart, const Span &y);
    void drawMiddles(QChart &chart, const Span &y);
    [[nodiscard]] QString groupName(const PointGroup &group) const;

    QLabel *m_byLabel;
    QComboBox *m_by;
    std::vector<PointGroup> m_groups;
};

} // namespace LaunchProbe::Ui
