// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <QSortFilterProxyModel>

#include <vector>

class QAction;
class QMenuBar;

namespace LaunchProbe::Ui {

//! A menu text as it is read; a doubled ampersand is one that is meant. Some languages write "(&X)" at the
//! end.
[[nodiscard]] QString withoutMnemonic(QString text);

//! Everything that a window's menus offer at the moment, also in their submenus.
class CommandList final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum Role { KeysRole = Qt::UserRole + 1 }; //!< QString: the shortcut as the platform writes it

    void readMenus(const QMenuBar &bar);
    [[nodiscard]] QAction *actionAt(int row) const; //!< null when it is gone

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Command {
        QPointer<QAction> action;
        QString words; //!< "Menu: what it does"
        QString keys;
        bool enabled = false;
    };

    void readActions(const QList<QAction *> &actions, const QString &path);

    std::vector<Command> m_commands;
};

//! Leaves the commands that hold every one of the words, wherever they stand.
class CommandFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace LaunchProbe::Ui
