// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/kit/keymap.h>

#include <QAbstractTableModel>

namespace LaunchProbe::Ui {

//! Every command that a key does, where it is heard, and its keys.
class KeysModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Command, Where, Keys, ColumnCount };

    explicit KeysModel(const KeyMap &keys, QObject *parent = nullptr); //!< follows the map

    [[nodiscard]] QString idAt(int row) const; //!< empty: no such row

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const KeyMap &m_keys;
};

} // namespace LaunchProbe::Ui
