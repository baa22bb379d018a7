// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlist.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

QString withoutMnemonic(QString text)
{
    static const QRegularExpression appended(u"\\(&\\w\\)"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression mnemonic(u"&(.)"_s);
    return text.remove(appended).replace(mnemonic, u"\\1"_s).trimmed();
}

void CommandList::readMenus(const QMenuBar &bar)
{
    beginResetModel();
    m_commands.clear();
    readActions(bar.actions(), {});
    endResetModel();
}

void CommandList::readActions(const QList<QAction *> &actions, const QString &path)
{
    for (auto *action : actions) {
        if (!action->isVisible())
            continue;
        const auto words = path.isEmpty() ? withoutMnemonic(action->text())
                                          : u"%1: %2"_s.arg(path, withoutMnemonic(action->text()));
        if (action->menu())
            readActions(action->menu()->actions(), words);
        else if (!action->isSeparator() && !action->text().isEmpty())
            m_commands.push_back(
                {action, words, action->shortcut().toString(QKeySequence::NativeText), action->isEnabled()});
    }
}

QAction *CommandList::actionAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_commands[static_cast<size_t>(row)].action : nullptr;
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_commands.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &command = m_commands[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return command.words;
    case KeysRole:
    case Qt::AccessibleDescriptionRole:
        return command.keys;
    default:
        return {};
    }
}

Qt::ItemFlags CommandList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // What cannot be done now is shown, so that it is found, and cannot be chosen.
    return m_commands[static_cast<size_t>(index.row())].enabled ? QAbstractListModel::flags(index)
                                                                : Qt::ItemNeverHasChildren;
}

void CommandFilter::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool CommandFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto text = sourceModel()->index(row, 0, parent).data().toString();
    return std::ranges::all_of(
        m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace LaunchProbe::Ui
