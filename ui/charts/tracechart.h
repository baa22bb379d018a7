// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartmarks.h"
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

namespace LaunchProbe::Ui {

class FlowLayout;

//! A mark that stands for several points: what it says, and what its posts have in common.
struct Together {
    QString words; //!< rich text
    std::vector<Domain::SlotCondition> conditions;
    QString place; //!< PostFilter::places; empty: any
    Domain::PostId post; //!< shown where they have nothing in common that posts could be narrowed down to
};

//! What the charts of traces have in common. A chart says which points it reads, how they are drawn, and what
//! its table's columns are.
class TraceChart : public ChartView
{
    Q_OBJECT

public:
    void setSession(Session::Session *session) override;
    [[nodiscard]] std::vector<KeyHint> keyHints() const override;
    void retranslate() override;

    [[nodiscard]] const std::vector<ChartPoint> &points() const { return m_points; }
    void setPoints(std::vector<ChartPoint> points);

protected:
    TraceChart(const QString &id, ReadPoints read, QWidget *parent);
    void reloadWhenShown();

    //! Adds series and axes to an empty chart.
    virtual void draw(QChart &chart) = 0;
    [[nodiscard]] virtual std::vector<ChartTable::Column> columns() const = 0;
    //! What a point says when it is pointed at.
    [[nodiscard]] virtual QString pointWords(const ChartPoint &point) const = 0;
    [[nodiscard]] virtual QString emptyWords() const = 0;
    [[nodiscard]] virtual QString pointCount(int count) const; //!< "12 traces"

    [[nodiscard]] bool isLogarithmic() const;
    void addControls(std::initializer_list<QWidget *> together); //!< above the picture
    void hideScale(); //!< for charts that have no numbers to be drawn by their logarithm
    void redraw();
    //! How many names can be read below each other; the picture is drawn anew when that changes.
    [[nodiscard]] size_t rowsThatFit();
    void readAnew(ReadPoints read); //!< other points from now on
    void setNotes(QStringList notes); //!< below the picture, once all is drawn: what it leaves out

    struct Dot {
        QPointF place;
        size_t point = 0; //!< index
    };
    //! Fills a series before it is added to the chart: afterwards each dot would lay out all others. Dots
    //! that lie upon others are left to the table where there are too many to be drawn while one waits. The
    //! axes that the places are measured on may be logarithmic.
    void putDots(QXYSeries *series, const std::vector<Dot> &dots, bool xIsLogarithmic, bool yIsLogarithmic);
    //! Likewise where positions stand for several points: choosing one narrows the posts down to them.
    void tieTogether(QXYSeries *series, std::vector<Together> marks);
    [[nodiscard]] const Session::Session *session() const; //!< null until it is set
    [[nodiscard]] static QString orNotStated(const QString &value);
    //! "12 traces of 5 rigs, 1/2/25 – 3/4/25"
    [[nodiscard]] QString countWords(const std::vector<size_t> &points) const;
    //! The lines that close what a point says: outcome, day and thread.
    [[nodiscard]] static QString sourceWords(const ChartPoint &point);

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildControls();
    void exportChart();
    void buildTable();
    void reload();
    void showState();
    void paintChart(QChart &chart) const;
    void chooseRow(const QModelIndex &index);

    struct Answer {
        std::vector<ChartPoint> points;
        qsizetype left = 0; //!< older ones, too many to draw
    };

    void narrowTo(const Together &mark);
    [[nodiscard]] size_t fittingRows() const;

    ReadPoints m_read;
    QPointer<Session::Session> m_session;
    std::vector<ChartPoint> m_points;
    qsizetype m_left = 0;
    int m_covered = 0; //!< dots that lie upon others and were not drawn
    std::optional<size_t> m_rows; //!< that were drawn for; none: the picture has no rows
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
    ChartMarks *m_marks;
    QTableView *m_table;
    ChartTable *m_model;
    QSortFilterProxyModel *m_sorted;
};

} // namespace LaunchProbe::Ui
