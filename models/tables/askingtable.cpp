// SPDX-License-Identifier: GPL-3.0-or-later
#include "askingtable.h"

namespace LaunchProbe::Tables {

AskingTable::AskingTable(Session::Session &session, std::chrono::milliseconds settle, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settle);
    connect(&m_settle, &QTimer::timeout, this, &AskingTable::refresh);
    connect(&session, &Session::Session::projectChanged, this, [this] {
        forget();
        refresh();
    });
    connect(&session, &Session::Session::archiveGrew, this, &AskingTable::refreshSoon);
}

void AskingTable::refresh()
{
    ++m_generation;
    m_settle.stop();
    setAsking(m_session.desk() != nullptr);
    if (m_asking)
        askArchive();
}

// The first step starts the pause, so that a long harvest is followed while it runs.
void AskingTable::refreshSoon()
{
    if (!m_settle.isActive())
        m_settle.start();
}

void AskingTable::setAsking(bool asking)
{
    if (m_asking == asking)
        return;
    m_asking = asking;
    Q_EMIT askingChanged(asking);
}

void AskingTable::retranslate()
{
    if (columnCount() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace LaunchProbe::Tables
