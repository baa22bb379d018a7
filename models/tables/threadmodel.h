// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roles.h"
#include "values.h"

#include <models/ports/archivedesk.h>
#include <models/session/session.h>

#include <QAbstractListModel>

#include <vector>

namespace LaunchProbe::Tables {

//! The posts of one conversation in reading order: the opening post, and each answer below what it answers,
//! however the service numbered them.
class ThreadModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ThreadModel(Session::Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override; //!< Display: the text

    void showThread(Domain::ThreadId thread); //!< none: empty
    [[nodiscard]] Domain::ThreadId thread() const { return m_thread; }
    [[nodiscard]] const std::vector<Ports::PostRow> &posts() const { return m_posts; }
    [[nodiscard]] int depth(int row) const { return m_depths.at(static_cast<size_t>(row)); }
    [[nodiscard]] int rowOf(Domain::PostId post) const; //!< -1: not here

Q_SIGNALS:
    void loaded(); //!< the thread asked for last is here
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

private:
    void ask();
    void take(std::vector<Ports::PostRow> posts);
    void setFindings(const Domain::FindingList &findings);

    Session::Session &m_session;
    Domain::ThreadId m_thread;
    std::vector<Ports::PostRow> m_posts;
    std::vector<int> m_depths;
    quint64 m_generation = 0;
};

} // namespace LaunchProbe::Tables
