// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysmodel.h"

#include <QFont>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

QString keyWords(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const auto &key : keys)
        words << key.toString(QKeySequence::NativeText);
    return words.isEmpty() ? u"\u2013"_s : words.join(u", "_s);
}

} // namespace

KeysModel::KeysModel(const KeyMap &keys, QObject *parent)
    : QAbstractTableModel(parent)
    , m_keys(keys)
{
    connect(&keys, &KeyMap::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

QString KeysModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_keys.commands()[static_cast<size_t>(row)].id : QString();
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.commands().size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &command = m_keys.commands()[static_cast<size_t>(index.row())];
    const bool isChanged = m_keys.isChanged(command.id);
    if (role == Qt::FontRole && isChanged) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::ToolTipRole)
        return tr("Usual key: %1").arg(keyWords(command.usual));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Command:
        return command.words();
    case Where:
        return scopeWords(command.scope);
    default:
        // The weight of the letters never speaks alone.
        return isChanged ? tr("%1 (changed)", "a key").arg(keyWords(m_keys.keysOf(command.id)))
                         : keyWords(m_keys.keysOf(command.id));
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Command ? tr("What it does") : section == Where ? tr("Where") : tr("Key");
}

} // namespace LaunchProbe::Ui
