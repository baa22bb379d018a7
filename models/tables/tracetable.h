// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roles.h"
#include "values.h"

#include <models/session/session.h>

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace LaunchProbe::Tables {

//! One run that somebody reported, with the post that it stands in.
struct TraceRow {
    Ports::PostRow post; //!< without text and readings
    Domain::Trace trace;
};

//! Every run of the posts that the session's filter leaves, one row a run: what charts and their tables show.
//! Numbers are raw: tokens/s, GB, tokens of context, ms, W.
class TraceTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! Columns before those of the fields.
    enum Column { OutcomeColumn, DateColumn, SourceColumn, PlaceColumn, FirstField };

    explicit TraceTable(Session::Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const std::vector<TraceRow> &traces() const { return m_traces; }
    [[nodiscard]] static int columnOf(const QString &slot); //!< -1: not a column
    //! Only traces that state all of these slots ("tg_tps", "engine"); empty: all. For one chart's table.
    void setNeeded(const QStringList &slotNames);
    void refresh();
    [[nodiscard]] bool isAsking() const { return m_asking; }
    void retranslate();

Q_SIGNALS:
    void askingChanged(bool asking);
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

private:
    void take(std::vector<TraceRow> traces);
    void setAsking(bool asking);

    Session::Session &m_session;
    QStringList m_needed;
    std::vector<TraceRow> m_traces;
    QTimer m_growth;
    quint64 m_generation = 0;
    bool m_asking = false;
};

//! The runs of these posts, each with its post's facts. `needed` as in TraceTable::setNeeded.
[[nodiscard]] std::vector<TraceRow>
traceRows(std::vector<Ports::PostRow> posts, const QStringList &needed = {});

} // namespace LaunchProbe::Tables
