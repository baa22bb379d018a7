// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/postfilter.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace LaunchProbe::Ui {

//! The quick filters: what can be narrowed down without knowing the search language.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setServices(const QStringList &services);
    void setNewest(const QDateTime &newest) { m_newest = newest; } //!< spans of time count back from here
    void show(const Domain::PostFilter &filter); //!< says nothing back
    //! The filter with this bar's parts put in.
    [[nodiscard]] Domain::PostFilter applied(Domain::PostFilter filter) const;
    [[nodiscard]] static Domain::PostFilter
    without(Domain::PostFilter filter); //!< this bar's parts taken out
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QComboBox *addChoice(QLabel *&label);
    void setSpan(const Domain::PostFilter &filter);

    QDateTime m_newest;
    Domain::PostFilter m_shown; //!< what cannot be said by a single choice is kept as it was
    QLabel *m_sourceLabel = nullptr;
    QComboBox *m_source;
    QLabel *m_outcomeLabel = nullptr;
    QComboBox *m_outcome;
    QLabel *m_verdictLabel = nullptr;
    QComboBox *m_verdict;
    QLabel *m_dateLabel = nullptr;
    QComboBox *m_date;
    QCheckBox *m_metrics;
};

} // namespace LaunchProbe::Ui
