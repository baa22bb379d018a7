// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/kit/keymap.h>

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace LaunchProbe::Ui {

//! The window's menus and their actions. What an action does is decided by who made the window.
class Actions final : public QObject
{
    Q_OBJECT

public:
    //! Undo and redo are wired to the stack; the actions' keys are the map's.
    Actions(QMenuBar *bar, QUndoStack *undoStack, KeyMap &keys, QObject *parent);

    void retranslate();
    void setRecentProjects(const QStringList &folders);
    //! Actions that need an open project, and of these those that need to write to it.
    void setProjectOpen(bool open, bool readOnly);
    void setHarvestState(bool running, bool paused);

    QAction *newProject;
    QAction *openProject;
    QAction *openSample;
    QAction *closeProject;
    QAction *importFiles;
    QAction *checkArchive;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *pasteLog;
    QAction *settings;
    QAction *changeKeys;
    QAction *startHarvest;
    QAction *pauseHarvest;
    QAction *cancelHarvest;
    QAction *resetLayout;
    QAction *commands;
    QAction *keyOverview;
    QAction *about;
    QMenu *viewMenu;

Q_SIGNALS:
    void recentProjectChosen(const QString &folder);

private:
    QAction *make(QMenu *menu, const QString &name, const QKeySequence &keys);
    void updateUndo();
    void updateEnabled() const;

    QUndoStack *m_undoStack;
    KeyMap &m_keys;
    QMenu *m_fileMenu;
    QMenu *m_recentMenu;
    QMenu *m_editMenu;
    QMenu *m_harvestMenu;
    QMenu *m_helpMenu;
    bool m_open = false;
    bool m_readOnly = true;
    bool m_harvesting = false;
    bool m_paused = false;
};

} // namespace LaunchProbe::Ui
