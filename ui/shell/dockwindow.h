// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "welcomepage.h"

#include <ui/kit/errorpresenter.h>
#include <ui/kit/panel.h>

#include <QMainWindow>

class QLabel;

namespace LaunchProbe::Session {
class Preferences;
}

namespace LaunchProbe::Ui {

//! Where a panel stands until the person moves it. Panels of one place are tabs.
enum class Place { Side, Middle, Reading, Bottom };

//! Whether a panel is there from the start: more tabs than can be read at a glance help nobody.
enum class Appears { AtOnce, WhenAsked };

//! Docks panels, keeps their layout, and says what the whole window has to say. Without a project it shows
//! the welcome page alone.
class DockWindow final : public QMainWindow
{
    Q_OBJECT

public:
    //! Keys that the person chose are read from the preferences and kept there.
    DockWindow(QUndoStack *undoStack, Session::Preferences *preferences, KeyMap &keys);
    ~DockWindow() override;

    //! Takes the panel over, its menu among the window's. `keys` shows it and moves the keyboard into it.
    void addPanel(Panel *panel, Place place, const QKeySequence &keys, Appears appears = Appears::AtOnce);
    //! The panels in the person's layout, or the welcome page.
    void showProject(const QString &name, bool readOnly);
    void showWelcome();
    void raisePanel(const QString &id);
    void goTo(const QString &id); //!< raises it and moves the keyboard into it

    [[nodiscard]] Actions *actions() { return m_actions; }
    [[nodiscard]] WelcomePage *welcomePage() { return m_welcome; }
    [[nodiscard]] ErrorPresenter *messages() { return m_messages; }
    void setStatus(const QString &text); //!< what stands in the status bar until something else does

Q_SIGNALS:
    void filesDropped(const QStringList &paths);
    void textDropped(const QString &text); //!< only with a project: a log, for all that is known
    void closing();
    void painted(); //!< the first time only

protected:
    void changeEvent(QEvent *event) override;
    void childEvent(QChildEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Docked {
        QDockWidget *dock;
        Panel *panel;
        Place place;
        QAction *go;
        Appears appears;
    };

    void retranslate();
    void showPanelMenus(bool shown) const;
    void arrange();
    void showCommands();
    void showKeys();
    void changeKeys();
    void keepLayout();
    void updateTitle();
    void goTo(const Docked &docked);

    Session::Preferences *m_preferences;
    KeyMap &m_keys;
    QMenuBar *m_menus;
    Actions *m_actions;
    ErrorPresenter *m_messages;
    QLabel *m_readOnlyBar;
    QLabel *m_status;
    WelcomePage *m_welcome;
    std::vector<Docked> m_docks;
    QString m_project;
    bool m_showsProject = false;
    bool m_readOnly = false;
    bool m_painted = false;
};

} // namespace LaunchProbe::Ui
