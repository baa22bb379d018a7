// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commandlist.h"

#include <models/session/step.h>

#include <QDir>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

Actions::Actions(QMenuBar *bar, QUndoStack *undoStack, KeyMap &keys, QObject *parent)
    : QObject(parent)
    , m_undoStack(undoStack)
    , m_keys(keys)
    , m_fileMenu(bar->addMenu(QString()))
    , m_editMenu(bar->addMenu(QString()))
    , m_harvestMenu(bar->addMenu(QString()))
{
    newProject = make(m_fileMenu, u"new"_s, QKeySequence::New);
    openProject = make(m_fileMenu, u"open"_s, QKeySequence::Open);
    m_recentMenu = m_fileMenu->addMenu(QString());
    openSample = make(m_fileMenu, u"sample"_s, {});
    closeProject = make(m_fileMenu, u"close"_s, QKeySequence::Close);
    m_fileMenu->addSeparator();
    importFiles = make(m_fileMenu, u"import"_s, Qt::CTRL | Qt::Key_I);
    checkArchive = make(m_fileMenu, u"checkArchive"_s, {});
    m_fileMenu->addSeparator();
    quit = make(m_fileMenu, u"quit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    undo = make(m_editMenu, u"undo"_s, QKeySequence::Undo);
    redo = make(m_editMenu, u"redo"_s, QKeySequence::Redo);
    m_editMenu->addSeparator();
    pasteLog = make(m_editMenu, u"pasteLog"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_editMenu->addSeparator();
    settings = make(m_editMenu, u"settings"_s, Qt::CTRL | Qt::Key_Comma);
    settings->setMenuRole(QAction::PreferencesRole);
    changeKeys = make(m_editMenu, u"changeKeys"_s, {});

    startHarvest = make(m_harvestMenu, u"harvest"_s, Qt::Key_F5);
    pauseHarvest = make(m_harvestMenu, u"pause"_s, Qt::Key_F6);
    cancelHarvest = make(m_harvestMenu, u"cancel"_s, Qt::SHIFT | Qt::Key_F5);

    viewMenu = bar->addMenu(QString());
    resetLayout = new QAction(this);
    resetLayout->setObjectName(u"resetLayout"_s);

    m_helpMenu = bar->addMenu(QString());
    commands = make(m_helpMenu, u"commands"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    keyOverview = make(m_helpMenu, u"keys"_s, Qt::Key_Question);
    about = make(m_helpMenu, u"about"_s, Qt::Key_F1);
    about->setMenuRole(QAction::AboutRole);

    connect(undo, &QAction::triggered, m_undoStack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, m_undoStack, &QUndoStack::redo);
    connect(m_undoStack, &QUndoStack::indexChanged, this, &Actions::updateUndo);
    retranslate();
    updateEnabled();
}

QAction *Actions::make(QMenu *menu, const QString &name, const QKeySequence &keys)
{
    auto *action = menu->addAction(QString());
    action->setObjectName(name);
    const auto id = u"menu."_s + name;
    // Undo and its like say behind a colon what they would do now.
    m_keys.add({id, KeyScope::Window, keys.isEmpty() ? QList<QKeySequence>() : QList{keys}, [action] {
                    return withoutMnemonic(action->text()).section(u": "_s, 0, 0);
                }});
    m_keys.drive(action, id);
    return action;
}

void Actions::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    newProject->setText(tr("&New project…"));
    openProject->setText(tr("&Open project…"));
    m_recentMenu->setTitle(tr("Open &recent"));
    openSample->setText(tr("Open the &sample"));
    closeProject->setText(tr("&Close project"));
    importFiles->setText(tr("&Import files…"));
    checkArchive->setText(tr("Chec&k the archive"));
    quit->setText(tr("&Quit"));
    m_editMenu->setTitle(tr("&Edit"));
    pasteLog->setText(tr("Read the &log on the clipboard"));
    settings->setText(tr("&Settings…"));
    changeKeys->setText(tr("Change &keys…"));
    m_harvestMenu->setTitle(tr("&Harvest"));
    startHarvest->setText(tr("&Start or go on"));
    cancelHarvest->setText(tr("&Cancel"));
    viewMenu->setTitle(tr("&View"));
    resetLayout->setText(tr("&Default layout"));
    m_helpMenu->setTitle(tr("Hel&p"));
    commands->setText(tr("Find a &command…"));
    keyOverview->setText(tr("&Keys…"));
    about->setText(tr("&About LaunchProbe"));
    setHarvestState(m_harvesting, m_paused);
    updateUndo();
}

void Actions::setRecentProjects(const QStringList &folders)
{
    m_recentMenu->clear();
    for (const auto &folder : folders) {
        // A path may hold an ampersand; it shall not become a mnemonic.
        auto *action = m_recentMenu->addAction(QDir::toNativeSeparators(folder).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, folder] { Q_EMIT recentProjectChosen(folder); });
    }
    m_recentMenu->setEnabled(!folders.isEmpty());
}

void Actions::setProjectOpen(bool open, bool readOnly)
{
    m_open = open;
    m_readOnly = readOnly;
    updateEnabled();
}

void Actions::setHarvestState(bool running, bool paused)
{
    m_harvesting = running;
    m_paused = paused;
    pauseHarvest->setText(paused ? tr("&Resume") : tr("&Pause"));
    updateEnabled();
}

void Actions::updateUndo()
{
    // A tag may hold an ampersand; it shall not become a mnemonic.
    const auto nameOf = [this](int index) {
        return Session::stepWords(*m_undoStack, index).replace(u'&', u"&&"_s);
    };
    const auto last = nameOf(m_undoStack->index() - 1);
    const auto next = nameOf(m_undoStack->index());
    undo->setText(last.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(last));
    redo->setText(next.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(next));
    undo->setEnabled(m_undoStack->canUndo());
    redo->setEnabled(m_undoStack->canRedo());
}

void Actions::updateEnabled() const
{
    const bool writes = m_open && !m_readOnly;
    closeProject->setEnabled(m_open);
    importFiles->setEnabled(writes);
    checkArchive->setEnabled(writes && !m_harvesting);
    startHarvest->setEnabled(writes && !m_harvesting);
    pauseHarvest->setEnabled(m_harvesting);
    cancelHarvest->setEnabled(m_harvesting);
    pasteLog->setEnabled(m_open);
    resetLayout->setEnabled(m_open);
    viewMenu->setEnabled(m_open);
}

} // namespace LaunchProbe::Ui
