// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charttable.h"

#include <ui/kit/chartview.h>

#include <QPointer>

class QCheckBox;
class QChart;
class QChartView;
class QLabel;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QToolButton;
class QXYSeries;

namespace LaunchProbe::Ui {

class FlowLayout;

//! What the charts of traces have in common. A chart says which points it reads, how they are drawn, and what
//! its table's columns are.
class TraceChart : public ChartView
{
    Q_OBJECT

public:
    void setSession(Session::Session *session) override;
    void retranslate() override;

    [[nodiscard]] const std::vector<ChartPoint> &points() const { return m_points; }
    void setPoints(std::vector<ChartPoint> points);

protected:
    TraceChart(const QString &id, ReadPoints read, QWidget *parent);

    //! Adds series and axes to an empty chart.
    virtual void draw(QChart &chart) = 0;
    [[nodiscard]] virtual std::vector<ChartTable::Column> columns() const = 0;
    //! What a point says when it is pointed at.
    [[nodiscard]] virtual QString pointWords(const ChartPoint &point) const = 0;
    [[nodiscard]] virtual QString emptyWords() const = 0;

    [[nodiscard]] bool isLogarithmic() const;
    void addControls(std::initializer_list<QWidget *> together); //!< above the picture
    void redraw();
    void setNote(const QString &note); //!< below the picture: what it leaves out
    //! The point of each position of the series, for pointing and choosing.
    void tie(QXYSeries *series, std::vector<size_t> points);
    [[nodiscard]] static QString orNotStated(const QString &value);

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildControls();
    void exportChart();
    void buildTable();
    void reload();
    void reloadWhenShown();
    void showState();
    void paintChart(QChart &chart) const;
    void chooseRow(const QModelIndex &index);

    ReadPoints m_read;
    QPointer<Session::Session> m_session;
    std::vector<ChartPoint> m_points;
    quint64 m_asked = 0; //!< answers to older questions are dropped
    bool m_stale = true;
    FlowLayout *m_controls;
    QToolButton *m_asTable;
    QCheckBox *m_logarithmic;
    QToolButton *m_export;
    QLabel *m_count;
    QLabel *m_note;
    QLabel *m_empty;
    QStackedWidget *m_stack;
    QChartView *m_chart;
    QTableView *m_table;
    ChartTable *m_model;
    QSortFilterProxyModel *m_sorted;
};

} // namespace LaunchProbe::Ui
