// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpalette.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

namespace {

//! The words to the left, the keys to the right.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool chosen = option.state & QStyle::State_Selected;
        const auto group = option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
        painter->setPen(
            option.palette.color(group, chosen ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->setFont(option.font);
        painter->drawText(
            option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
            index.data(CommandList::KeysRole).toString());
    }
};

} // namespace

CommandPalette::CommandPalette(const QMenuBar &bar, QWidget *parent)
    : QDialog(parent)
    , m_commands(new CommandList(this))
    , m_filter(new CommandFilter(this))
    , m_words(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_none(new QLabel(this))
{
    setWindowTitle(tr("Commands"));
    resize(560, 420);
    m_commands->readMenus(bar);
    m_filter->setSourceModel(m_commands);
    m_words->setPlaceholderText(tr("what do you want to do?"));
    m_words->setAccessibleName(tr("Words of a command"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setUniformItemSizes(true);
    m_none->setText(tr("No command has these words."));
    m_none->setAlignment(Qt::AlignCenter);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_words);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_none, 1);
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_words, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListView::activated, this, &CommandPalette::run);
    narrow({});
}

void CommandPalette::narrow(const QString &words)
{
    m_filter->setWords(words);
    m_list->setVisible(m_filter->rowCount() > 0);
    m_none->setVisible(m_filter->rowCount() == 0);
    choose(0);
}

//! The first row from here on that can be done now.
void CommandPalette::choose(int row)
{
    for (; row < m_filter->rowCount(); ++row) {
        const auto index = m_filter->index(row, 0);
        if (index.flags() & Qt::ItemIsEnabled)
            return m_list->setCurrentIndex(index);
    }
    m_list->setCurrentIndex({});
}

// The arrows walk the list while the words are being typed.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool walks = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up
            || key->key() == Qt::Key_PageDown || key->key() == Qt::Key_PageUp;
        if (walks)
            return QCoreApplication::sendEvent(m_list, event);
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::run()
{
    auto *action = m_commands->actionAt(m_filter->mapToSource(m_list->currentIndex()).row());
    if (!action)
        return;
    accept(); // first: what follows may open a dialog of its own
    action->trigger();
}

} // namespace LaunchProbe::Ui
