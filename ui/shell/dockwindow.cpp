// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockwindow.h"

#include "commandpalette.h"
#include "keyoverview.h"
#include "keysdialog.h"
#include "linkopener.h"

#include <models/session/preferences.h>

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QTabBar>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

const auto layoutName = u"window"_s;
const auto geometryName = u"geometry"_s;
constexpr int layoutVersion = 2; // of QMainWindow::saveState: raised when places of panels change
constexpr QSize firstSize{1440, 900}; // px
constexpr int sideWidth = 330; // px
constexpr int middleWidth = 680;
constexpr int readingWidth = 430;
constexpr int middleHeight = 760;
constexpr int bottomHeight = 60;

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const auto &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

DockWindow::DockWindow(QUndoStack *undoStack, Session::Preferences *preferences, KeyMap &keys)
    : m_preferences(preferences)
    , m_keys(keys)
    , m_messages(new ErrorPresenter)
    , m_readOnlyBar(new QLabel)
    , m_status(new QLabel)
    , m_welcome(new WelcomePage)
{
    setObjectName(u"window"_s);
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setDockOptions(dockOptions() | QMainWindow::AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);

    // The bars stand under the menus, above panels and welcome page alike.
    auto *top = new QWidget;
    m_menus = new QMenuBar(top);
    m_readOnlyBar->setObjectName(u"readOnly"_s);
    m_readOnlyBar->setWordWrap(true);
    m_readOnlyBar->setMargin(6);
    m_readOnlyBar->setAutoFillBackground(true);
    m_readOnlyBar->setBackgroundRole(QPalette::ToolTipBase);
    m_readOnlyBar->setForegroundRole(QPalette::ToolTipText);
    m_readOnlyBar->hide();
    auto *rows = new QVBoxLayout(top);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_menus);
    rows->addWidget(m_readOnlyBar);
    rows->addWidget(m_messages);
    setMenuWidget(top);

    m_actions = new Actions(m_menus, undoStack, keys, this);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->commands, &QAction::triggered, this, &DockWindow::showCommands);
    connect(m_actions->keyOverview, &QAction::triggered, this, &DockWindow::showKeys);
    connect(m_actions->changeKeys, &QAction::triggered, this, &DockWindow::changeKeys);
    keys.takeChanges(m_preferences->keys());
    connect(&keys, &KeyMap::changed, this, [this] { m_preferences->setKeys(m_keys.changes()); });
    connect(m_actions->resetLayout, &QAction::triggered, this, &DockWindow::arrange);
    setCentralWidget(m_welcome);
    statusBar()->addWidget(m_status, 1);
    resize(firstSize);
    restoreGeometry(m_preferences->layout(geometryName));
    retranslate();
}

DockWindow::~DockWindow() = default;

void DockWindow::addPanel(Panel *panel, Place place, const QKeySequence &keys, Appears appears)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(u"dock-"_s + panel->objectName());
    dock->setWidget(panel);
    panel->retranslate();
    dock->setWindowTitle(panel->title());
    auto *go = new QAction(panel->title(), this);
    const auto id = u"go."_s + panel->objectName();
    m_keys.add({id, KeyScope::Window, keys.isEmpty() ? QList<QKeySequence>() : QList{keys}, [panel] {
                    return tr("Go to: %1").arg(panel->title());
                }});
    m_keys.drive(go, id);
    const Docked docked{dock, panel, place, go, appears};
    connect(go, &QAction::triggered, this, [this, docked] { goTo(docked); });
    connect(panel, &Panel::titleChanged, dock, [docked] {
        docked.dock->setWindowTitle(docked.panel->title());
        docked.go->setText(docked.panel->title());
    });
    connect(panel, &Panel::problemArose, m_messages, &ErrorPresenter::present);
    connect(panel, &Panel::linkRequested, this, [this](const QUrl &address) { openLink(address, this); });
    m_actions->viewMenu->addAction(go);
    if (auto *menu = panel->menu()) {
        m_menus->insertMenu(m_actions->viewMenu->menuAction(), menu);
        menu->menuAction()->setVisible(false);
    }
    m_docks.push_back(docked);
    dock->hide();
}

void DockWindow::showProject(const QString &name, bool readOnly)
{
    m_project = name;
    m_readOnly = readOnly;
    m_readOnlyBar->setVisible(readOnly);
    m_actions->setProjectOpen(true, readOnly);
    updateTitle();
    if (m_showsProject)
        return;
    m_showsProject = true;
    showPanelMenus(true);
    m_actions->viewMenu->addSeparator();
    m_actions->viewMenu->addAction(m_actions->resetLayout);
    m_welcome->hide();
    arrange();
    restoreState(m_preferences->layout(layoutName), layoutVersion);
}

void DockWindow::showWelcome()
{
    keepLayout();
    m_showsProject = false;
    m_readOnly = false;
    m_project.clear();
    m_readOnlyBar->hide();
    m_actions->setProjectOpen(false, true);
    showPanelMenus(false);
    for (const auto &docked : m_docks)
        docked.dock->hide();
    m_welcome->show();
    setStatus({});
    updateTitle();
}

void DockWindow::showPanelMenus(bool shown) const
{
    for (const auto &docked : m_docks) {
        if (const auto *menu = docked.panel->menu())
            menu->menuAction()->setVisible(shown);
    }
}

void DockWindow::raisePanel(const QString &id)
{
    for (const auto &docked : m_docks) {
        if (docked.panel->objectName() == id && m_showsProject) {
            docked.dock->show();
            docked.dock->raise();
        }
    }
}

void DockWindow::goTo(const QString &id)
{
    for (const auto &docked : m_docks) {
        if (docked.panel->objectName() == id && m_showsProject)
            goTo(docked);
    }
}

void DockWindow::setStatus(const QString &text)
{
    m_status->setText(text);
}

void DockWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DockWindow::closeEvent(QCloseEvent *event)
{
    keepLayout();
    m_preferences->setLayout(geometryName, saveGeometry());
    Q_EMIT closing();
    event->accept();
}

// The bars of tabbed docks are Qt's own: they are met when they appear.
void DockWindow::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    auto *bar = event->polished() ? qobject_cast<QTabBar *>(event->child()) : nullptr;
    if (!bar)
        return;
    // A name that is cut to its first letters is no name; what does not fit can be scrolled to.
    bar->setElideMode(Qt::ElideNone);
    bar->setUsesScrollButtons(true);
}

void DockWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty() || (m_showsProject && event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void DockWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const auto paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        Q_EMIT textDropped(event->mimeData()->text());
    else
        Q_EMIT filesDropped(paths);
}

bool DockWindow::event(QEvent *event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // After the event: the children have painted as well and the frame is on its way.
        QMetaObject::invokeMethod(this, &DockWindow::painted, Qt::QueuedConnection);
    }
    return done;
}

void DockWindow::retranslate()
{
    m_actions->retranslate();
    m_readOnlyBar->setText(
        tr("Read only: another window writes to this project. Close the other one and open the "
           "project again to change it here."));
    m_status->setAccessibleName(tr("Status"));
    updateTitle();
}

//! Side | Middle | Reading, with Bottom below them all.
void DockWindow::arrange()
{
    std::map<Place, QDockWidget *> first;
    for (const auto &docked : m_docks) {
        removeDockWidget(docked.dock);
        docked.dock->setFloating(false);
        first.try_emplace(docked.place, docked.dock);
    }
    QList<QDockWidget *> row;
    QList<int> widths;
    for (const auto &[place, width] :
         {std::pair(Place::Side, sideWidth), std::pair(Place::Middle, middleWidth),
          std::pair(Place::Reading, readingWidth)}) {
        const auto found = first.find(place);
        if (found == first.end())
            continue;
        if (row.isEmpty())
            addDockWidget(Qt::TopDockWidgetArea, found->second);
        else
            splitDockWidget(row.last(), found->second, Qt::Horizontal);
        row << found->second;
        widths << width;
    }
    if (const auto bottom = first.find(Place::Bottom); bottom != first.end())
        addDockWidget(Qt::BottomDockWidgetArea, bottom->second);
    // Tabs come last: a dock that is split would take its tabs apart.
    for (const auto &docked : m_docks) {
        if (docked.dock != first.at(docked.place))
            tabifyDockWidget(first.at(docked.place), docked.dock);
        docked.dock->setVisible(docked.appears == Appears::AtOnce);
    }
    resizeDocks(row, widths, Qt::Horizontal);
    if (!row.isEmpty() && first.contains(Place::Bottom))
        resizeDocks({row.first(), first.at(Place::Bottom)}, {middleHeight, bottomHeight}, Qt::Vertical);
    for (const auto &[place, dock] : first)
        dock->raise();
}

void DockWindow::showCommands()
{
    auto *palette = new CommandPalette(*m_menus, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void DockWindow::showKeys()
{
    std::vector<KeyGroup> groups;
    for (const auto &docked : m_docks) {
        auto hints = docked.panel->keyHints();
        // Panels of one kind listen to the same keys: said once.
        if (!groups.empty() && !hints.empty() && groups.back().keys == hints)
            groups.back().title += u", "_s + docked.panel->title();
        else if (!hints.empty())
            groups.push_back({docked.panel->title(), std::move(hints)});
    }
    std::ranges::move(menuKeys(*m_menus), std::back_inserter(groups));
    auto *overview = new KeyOverview(groups, this);
    overview->setAttribute(Qt::WA_DeleteOnClose);
    connect(overview, &KeyOverview::changeWanted, this, &DockWindow::changeKeys);
    overview->open();
}

void DockWindow::changeKeys()
{
    auto *dialog = new KeysDialog(m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DockWindow::keepLayout()
{
    if (m_showsProject)
        m_preferences->setLayout(layoutName, saveState(layoutVersion));
}

void DockWindow::updateTitle()
{
    const auto program = QCoreApplication::applicationName();
    if (m_project.isEmpty())
        setWindowTitle(program);
    else
        setWindowTitle((m_readOnly ? tr("%1 (read only) — %2") : u"%1 — %2"_s).arg(m_project, program));
}

void DockWindow::goTo(const Docked &docked)
{
    docked.dock->show();
    docked.dock->raise();
    auto *target = docked.panel->focusWidget();
    if (!target)
        target = docked.panel->focusProxy();
    // Where the keyboard was last, else where the panel wants it, else the first control that Tab would
    // reach.
    for (auto *next = docked.panel->nextInFocusChain(); !target && next != docked.panel;
         next = next->nextInFocusChain()) {
        const bool reached = (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && next->isEnabled();
        if (reached && docked.panel->isAncestorOf(next))
            target = next;
    }
    if (target)
        target->setFocus(Qt::ShortcutFocusReason);
}

} // namespace LaunchProbe::Ui
