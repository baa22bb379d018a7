// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutdialog.h"
#include "commandpalette.h"
#include "dockwindow.h"
#include "linkopener.h"

#include <models/session/preferences.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

class PlainPanel final : public Ui::Panel
{
public:
    explicit PlainPanel(const QString &id)
        : Panel(id)
        , edit(new QLineEdit(this))
    {
        edit->setAccessibleName(id);
        (new QVBoxLayout(this))->addWidget(edit);
    }
    QString title() const override { return objectName(); }
    void retranslate() override { ++retranslated; }
    std::vector<Ui::KeyHint> keyHints() const override { return keys; }

    QLineEdit *edit;
    std::vector<Ui::KeyHint> keys{{Qt::Key_F, u"Do it to "_s + objectName()}};
    int retranslated = 0;
};

struct Fixture {
    Fixture()
        : preferences(folder.filePath(u"settings.ini"_s))
    {
    }

    std::unique_ptr<Ui::DockWindow> window()
    {
        auto made = std::make_unique<Ui::DockWindow>(&undoStack, &preferences, keys);
        side = new PlainPanel(u"profile"_s);
        middle = new PlainPanel(u"results"_s);
        made->addPanel(side, Ui::Place::Side, Qt::CTRL | Qt::Key_1);
        made->addPanel(middle, Ui::Place::Middle, Qt::CTRL | Qt::Key_2);
        return made;
    }

    QTemporaryDir folder;
    Session::Preferences preferences;
    QUndoStack undoStack;
    Ui::KeyMap keys;
    PlainPanel *side = nullptr;
    PlainPanel *middle = nullptr;
};

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMenuEntryIsAMenuEntryInWords()
    {
        QMenuBar bar;
        auto *menu = bar.addMenu(u"&Tools"_s);
        menu->addAction(u"&Save && go"_s)->setShortcut(Qt::CTRL | Qt::Key_S);
        menu->addSeparator();
        menu->addMenu(u"More (&M)"_s)->addAction(u"De&ep"_s)->setEnabled(false);
        Ui::CommandList commands;
        QAbstractItemModelTester tester(&commands, QAbstractItemModelTester::FailureReportingMode::QtTest);
        commands.readMenus(bar);
        QCOMPARE(commands.rowCount(), 2);
        QCOMPARE(commands.index(0).data().toString(), u"Tools: Save & go"_s);
        QCOMPARE(commands.index(0).data(Ui::CommandList::KeysRole).toString(), u"Ctrl+S"_s);
        QCOMPARE(commands.index(1).data().toString(), u"Tools: More: Deep"_s);
        QVERIFY(!(commands.index(1).flags() & Qt::ItemIsEnabled));
        Ui::CommandFilter filter;
        QAbstractItemModelTester filterTester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&commands);
        filter.setWords(u"go  tools"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords(u"elsewhere"_s);
        QCOMPARE(filter.rowCount(), 0);
    }

    void aCommandIsFoundByItsWordsAndDone()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->showProject(u"mine"_s, false);
        QSignalSpy opened(window->actions()->openProject, &QAction::triggered);
        window->actions()->commands->trigger();
        auto *palette = window->findChild<Ui::CommandPalette *>();
        QVERIFY(palette);
        QCOMPARE(Ui::namelessControls(palette).join(u' '), QString());
        auto *words = palette->findChild<QLineEdit *>();
        QTest::keyClicks(words, u"open project"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QVERIFY(!palette->isVisible());
    }

    void theArrowsWalkTheCommandsWhileWordsAreTyped()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->showProject(u"mine"_s, false);
        Ui::CommandPalette palette(*window->findChild<QMenuBar *>(), window.get());
        auto *list = palette.findChild<QListView *>();
        const auto first = list->currentIndex().row();
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Down);
        QVERIFY(list->currentIndex().row() > first);
        QTest::keyClicks(palette.findChild<QLineEdit *>(), u"no such command"_s);
        QVERIFY(!list->currentIndex().isValid());
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
    }

    void everyKeyStandsOnOnePage()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->showProject(u"mine"_s, false);
        window->actions()->keyOverview->trigger();
        const auto *page = window->findChild<QTextBrowser *>();
        QVERIFY(page);
        const auto text = page->toPlainText();
        for (const auto &words : {u"Ctrl+O"_s, u"Ctrl+2"_s, u"Do it to results"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
    }

    void aPanelThatWaitsAppearsWhenItIsAskedFor()
    {
        Fixture fixture;
        const auto window = fixture.window();
        auto *waiting = new PlainPanel(u"chart"_s);
        window->addPanel(waiting, Ui::Place::Middle, {}, Ui::Appears::WhenAsked);
        window->showProject(u"mine"_s, false);
        window->show();
        QVERIFY(fixture.middle->isVisible());
        QVERIFY(waiting->parentWidget()->isHidden());
        window->goTo(u"chart"_s);
        QVERIFY(!waiting->parentWidget()->isHidden());
    }

    void keysOfPanelsOfOneKindAreSaidOnce()
    {
        Fixture fixture;
        const auto window = fixture.window();
        for (const auto *name : {"one", "two"}) {
            auto *panel = new PlainPanel(QString::fromLatin1(name));
            panel->keys = {{Qt::Key_F, u"Step on"_s}};
            window->addPanel(panel, Ui::Place::Middle, {});
        }
        window->showProject(u"mine"_s, false);
        window->actions()->keyOverview->trigger();
        const auto text = window->findChild<QTextBrowser *>()->toPlainText();
        QVERIFY(text.contains(u"one, two"_s));
        QCOMPARE(text.count(u"Step on"_s), 1);
    }

    void withoutAProjectOnlyTheWelcomePageIsSeen()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->showWelcome();
        window->show();
        QVERIFY(window->welcomePage()->isVisible());
        QVERIFY(!fixture.side->isVisible());
        QVERIFY(!window->actions()->importFiles->isEnabled());
        QCOMPARE(Ui::namelessControls(window.get()), QStringList());
    }

    void aProjectShowsItsPanelsAndItsName()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->showProject(u"rig"_s, false);
        window->show();
        QVERIFY(!window->welcomePage()->isVisible());
        QVERIFY(fixture.side->isVisible());
        QVERIFY(window->windowTitle().startsWith(u"rig"));
        QVERIFY(window->actions()->importFiles->isEnabled());
        QCOMPARE(Ui::namelessControls(window.get()), QStringList());
    }

    void aReadOnlyProjectSaysSoAndOffersNoChange()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->showProject(u"rig"_s, true);
        window->show();
        QVERIFY(window->findChild<QWidget *>(u"readOnly"_s)->isVisible());
        QVERIFY(!window->actions()->importFiles->isEnabled());
        QVERIFY(!window->actions()->startHarvest->isEnabled());
    }

    void theLayoutComesBack()
    {
        Fixture fixture;
        {
            const auto window = fixture.window();
            window->showProject(u"rig"_s, false);
            window->show();
            window->findChild<QDockWidget *>(u"dock-profile"_s)->hide();
            window->close();
        }
        const auto window = fixture.window();
        window->showProject(u"rig"_s, false);
        window->show();
        QVERIFY(!fixture.side->isVisible());
        window->actions()->resetLayout->trigger();
        QVERIFY(fixture.side->isVisible());
    }

    void aShortcutBringsTheKeyboardIntoAPanel()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->showProject(u"rig"_s, false);
        window->show();
        fixture.side->edit->setFocus();
        const auto entries = window->actions()->viewMenu->actions();
        const auto go = std::ranges::find(entries, QKeySequence(Qt::CTRL | Qt::Key_2), &QAction::shortcut);
        QVERIFY(go != entries.end());
        (*go)->trigger();
        QCOMPARE(window->focusWidget(), fixture.middle->edit);
    }

    void droppedFilesAreToldAndWithoutAProjectTextIsRefused()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->show();
        QSignalSpy dropped(window.get(), &Ui::DockWindow::filesDropped);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/a/threads.ndjson"_s), QUrl(u"https://example.org/x"_s)});
        QDropEvent drop({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject *>(window.get())->event(&drop);
        QCOMPARE(dropped.value(0).value(0).toStringList(), QStringList{u"/a/threads.ndjson"_s});
        QMimeData words;
        words.setText(u"words"_s);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        static_cast<QObject *>(window.get())->event(&enter);
        QVERIFY(!enter.isAccepted());
    }

    void textDroppedOnAProjectIsTold()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->showProject(u"rig"_s, false);
        window->show();
        QSignalSpy dropped(window.get(), &Ui::DockWindow::textDropped);
        QMimeData log;
        log.setText(u"CUDA error: out of memory"_s);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &log, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        static_cast<QObject *>(window.get())->event(&enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &log, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject *>(window.get())->event(&drop);
        QCOMPARE(dropped.value(0).value(0).toString(), u"CUDA error: out of memory"_s);
    }

    void undoSaysWhatItTakesBack()
    {
        Fixture fixture;
        const auto window = fixture.window();
        QVERIFY(!window->actions()->undo->isEnabled());
        fixture.undoStack.push(new QUndoCommand(u"judge a post"_s));
        QVERIFY(window->actions()->undo->text().contains(u"judge a post"));
        window->actions()->undo->trigger();
        QVERIFY(window->actions()->redo->isEnabled());
    }

    void aPanelsProblemIsSaidAndItsLinkIsShownFirst()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->showProject(u"rig"_s, false);
        window->show();
        Q_EMIT fixture.side->problemArose({Domain::Problem::Kind::DiskFull, u"/rig"_s, {}, 0, {}});
        QVERIFY(window->messages()->sentence().contains(u"/rig"));
        Q_EMIT fixture.side->linkRequested(QUrl(u"https://example.org/thread"_s));
        auto *box = window->findChild<QMessageBox *>();
        QVERIFY(box);
        QCOMPARE(box->informativeText(), u"https://example.org/thread"_s);
        box->reject();
    }

    void addressesThatAreNoWebPagesAreNotOffered()
    {
        QWidget window;
        Ui::openLink(QUrl(u"file:///etc/passwd"_s), &window);
        Ui::openLink(QUrl(u"javascript:alert(1)"_s), &window);
        QVERIFY(!window.findChild<QMessageBox *>());
    }

    void recentProjectsAreOfferedWithTheirAmpersands()
    {
        Fixture fixture;
        const auto window = fixture.window();
        window->welcomePage()->setRecentProjects({u"/a & b"_s});
        window->actions()->setRecentProjects({u"/a & b"_s});
        QSignalSpy chosen(window->welcomePage(), &Ui::WelcomePage::recentProjectChosen);
        auto *list = window->welcomePage()->findChild<QListWidget *>();
        Q_EMIT list->itemActivated(list->item(0));
        QCOMPARE(chosen.value(0).value(0).toString(), u"/a & b"_s);
    }

    void everyPanelHearsOfANewLanguage()
    {
        Fixture fixture;
        const auto window = fixture.window();
        const int before = fixture.side->retranslated;
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(fixture.side, &change);
        QApplication::sendEvent(window.get(), &change);
        QVERIFY(fixture.side->retranslated > before);
    }

    void aboutShowsTheTermsAsText()
    {
        Ui::AboutDialog about(
            {{u"Forum <b>"_s, u"Its people"_s, u"Ask kindly"_s, QUrl(u"https://example.org/terms"_s)}});
        QStringList texts;
        for (const auto *page : about.findChildren<QTextBrowser *>())
            texts << page->toPlainText();
        const auto all = texts.join(u'\n');
        QVERIFY(all.contains(u"Forum <b>"));
        QVERIFY(all.contains(u"Ask kindly"));
        QVERIFY(all.contains(u"GNU General Public License"));
        QCOMPARE(Ui::namelessControls(&about), QStringList());
    }
};

LP_TEST(ShellTest)
#include "tst_shell.moc"
