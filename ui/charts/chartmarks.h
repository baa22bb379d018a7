// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QXYSeries>

#include <functional>
#include <optional>
#include <vector>

class QChartView;
class QGraphicsEllipseItem;

namespace LaunchProbe::Ui {

//! The places of a chart that mean something: pointed at they say it, with the arrow keys the keyboard goes
//! from one to the next, a click or Enter chooses.
class ChartMarks final : public QObject
{
    Q_OBJECT

public:
    //! By the place's number in its series.
    struct Meaning {
        std::function<QString(qsizetype)> words; //!< rich text
        std::function<void(qsizetype)> choose; //!< empty: nothing to choose
    };

    explicit ChartMarks(QChartView *view);

    void clear(); //!< before the view gets another chart
    void tie(QXYSeries *series, Meaning meaning);

    [[nodiscard]] QString currentWords() const; //!< of the place that the keyboard is at; empty: nowhere

Q_SIGNALS:
    void wentTo(const QString &words); //!< with the keyboard

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place {
        size_t series = 0; //!< in m_tied
        qsizetype number = 0;
    };

    void order();
    bool step(int key);
    void go(size_t place);
    void leave();
    void choose() const;

    QChartView *m_view;
    std::vector<std::pair<QPointer<QXYSeries>, Meaning>> m_tied;
    std::vector<Place> m_order; //!< from left to right; made when the keyboard first comes
    std::optional<size_t> m_current;
    QGraphicsEllipseItem *m_ring = nullptr; //!< the chart's
};

} // namespace LaunchProbe::Ui
