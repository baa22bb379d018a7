// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysdialog.h"

#include <ui/kit/commandkeys.h>

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

//! Lists and fields would no longer be walked through.
bool movesInLists(const QKeySequence &key)
{
    static constexpr std::array moving{Qt::Key_Up,   Qt::Key_Down, Qt::Key_Left,   Qt::Key_Right,
                                       Qt::Key_Home, Qt::Key_End,  Qt::Key_PageUp, Qt::Key_PageDown};
    return key.count() == 1 && key[0].keyboardModifiers() == Qt::NoModifier
        && std::ranges::find(moving, key[0].key()) != moving.end();
}

QString native(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

} // namespace

KeyCatcher::KeyCatcher(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

bool KeyCatcher::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto key = static_cast<const QKeyEvent *>(event)->key();
        if (key != Qt::Key_Escape && key != Qt::Key_Tab && key != Qt::Key_Backtab) {
            event->accept(); // what the key does elsewhere, it does not do here
            return true;
        }
    }
    return QLineEdit::event(event);
}

void KeyCatcher::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
    if (const auto key = pressedKey(*event); !key.isEmpty())
        Q_EMIT pressed(key);
}

KeysDialog::KeysDialog(KeyMap &keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_model(new KeysModel(keys, this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_words(new QLineEdit)
    , m_table(new QTableView)
    , m_label(new QLabel(tr("&New key:")))
    , m_catcher(new KeyCatcher)
    , m_sentence(new QLabel)
    , m_takeOver(new QPushButton(tr("&Give it to this one")))
    , m_none(new QPushButton(tr("N&o key")))
    , m_reset(new QPushButton(tr("&Usual key")))
    , m_resetAll(new QPushButton(tr("&All usual keys")))
{
    setWindowTitle(tr("Change keys"));
    resize(680, 600);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_words->setPlaceholderText(tr("words of a command, or a key"));
    m_words->setAccessibleName(tr("Find a command or a key"));
    m_words->setClearButtonEnabled(true);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(KeysModel::Command, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(KeysModel::Where, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(KeysModel::Keys, QHeaderView::ResizeToContents);
    m_label->setBuddy(m_catcher);
    m_catcher->setPlaceholderText(tr("stand here and press it"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *line = new QHBoxLayout;
    line->addWidget(m_label);
    line->addWidget(m_catcher, 1);
    for (auto *button : {m_none, m_reset, m_resetAll}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    auto *told = new QHBoxLayout;
    told->addWidget(m_sentence, 1);
    told->addWidget(m_takeOver);
    m_takeOver->setAutoDefault(false);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_words);
    rows->addWidget(m_table, 1);
    rows->addLayout(line);
    rows->addLayout(told);
    rows->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_words, &QLineEdit::textChanged, this, &KeysDialog::narrow);
    connect(m_table, &QTableView::activated, m_catcher, qOverload<>(&QWidget::setFocus));
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeysDialog::showCurrent);
    connect(m_catcher, &KeyCatcher::pressed, this, &KeysDialog::take);
    connect(m_takeOver, &QPushButton::clicked, this, &KeysDialog::takeOver);
    connect(m_none, &QPushButton::clicked, this, [this] { put({}); });
    connect(m_reset, &QPushButton::clicked, this, &KeysDialog::resetCurrent);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_keys.resetAll();
        showCurrent();
    });
    narrow({});
}

void KeysDialog::narrow(const QString &words)
{
    m_filter->setFilterFixedString(words.simplified());
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->selectRow(0);
    showCurrent();
}

QString KeysDialog::current() const
{
    return m_model->idAt(m_filter->mapToSource(m_table->currentIndex()).row());
}

void KeysDialog::take(const QKeySequence &key)
{
    const auto others = m_keys.clashes(current(), key);
    m_catcher->setText(native(key));
    m_wanted = {};
    if (movesInLists(key)) {
        say(tr("%1 walks through lists and texts; it cannot be given away.").arg(native(key)));
    } else if (!others.empty()) {
        m_wanted = key;
        say(tr("%1 already does \"%2\" (%3). Press another key, or give it to this command: the other one is "
               "left "
               "without it.")
                .arg(native(key), others.front()->words(), scopeWords(others.front()->scope)));
    } else {
        put(key);
    }
    m_takeOver->setVisible(!m_wanted.isEmpty());
}

void KeysDialog::takeOver()
{
    const auto key = std::exchange(m_wanted, {});
    for (const auto *other : m_keys.clashes(current(), key))
        m_keys.setKey(other->id, {});
    put(key);
}

void KeysDialog::resetCurrent()
{
    const auto *command = m_keys.command(current());
    if (!command)
        return;
    for (const auto &key : command->usual) {
        if (!m_keys.clashes(command->id, key).empty()) {
            take(key);
            return;
        }
    }
    m_keys.reset(command->id);
    showCurrent();
}

void KeysDialog::put(const QKeySequence &key)
{
    const auto id = current();
    if (id.isEmpty())
        return;
    m_keys.setKey(id, key);
    showCurrent();
    const auto words = m_keys.command(id)->words();
    say(key.isEmpty() ? tr("\"%1\" has no key now.").arg(words)
                      : tr("%1 does \"%2\" now.").arg(native(key), words));
}

void KeysDialog::showCurrent()
{
    const auto id = current();
    m_wanted = {};
    m_takeOver->hide();
    m_catcher->setText(m_keys.hint(id));
    m_catcher->setEnabled(!id.isEmpty());
    m_none->setEnabled(!m_keys.keysOf(id).isEmpty());
    m_reset->setEnabled(m_keys.isChanged(id));
    m_resetAll->setEnabled(!m_keys.changes().empty());
    say(m_filter->rowCount() == 0 ? tr("No command has these words or this key.") : QString());
}

void KeysDialog::say(const QString &sentence)
{
    m_sentence->setText(sentence);
}

} // namespace LaunchProbe::Ui
