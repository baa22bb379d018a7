// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"
#include "pindialog.h"
#include "resultspanel.h"

#include <models/session/preferences.h>
#include <models/tables/findingundo.h>
#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/keymap.h>
#include <ui/kit/namelesscontrols.h>
#include <ui/kit/verdictbuttons.h>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

Ports::PostRow aRow(qint64 id, const QString &text, Domain::Outcome outcome = Domain::Outcome::None)
{
    Ports::PostRow row;
    row.id = {id};
    row.thread = {id};
    row.opening = true;
    row.service = id % 2 ? u"reddit"_s : u"github"_s;
    row.title = u"Thread %1"_s.arg(id);
    row.text = text;
    row.outcome = outcome;
    row.permalink = QUrl(u"https://example.org/%1"_s.arg(id));
    row.written = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC).addDays(-id);
    return row;
}

//! Stands in for the search language: one word.
Domain::PostFilter readWord(const QString &words)
{
    Domain::PostFilter filter;
    filter.text.text = words;
    return filter;
}

struct Room {
    QTemporaryDir folder;
    Test::FakeDesk desk;
    Session::Session session;
    Session::Preferences preferences{folder.filePath(u"settings.ini"_s)};
    Tables::FindingUndo findings{session};
    KeyMap keys;
    ResultsPanel panel{session, preferences, findings, keys};
    QTableView *table = panel.findChild<QTableView *>();
    SearchLine *search = panel.findChild<SearchLine *>();

    explicit Room(std::vector<Ports::PostRow> rows)
    {
        desk.archive.rows = std::move(rows);
        panel.setSearch({readWord, {u"engine"_s, u"driver"_s}, {}, {}, {}});
        panel.retranslate();
        panel.resize(1000, 500);
        session.openProject(&desk, {});
    }

    Room()
        : Room(
            {aRow(1, u"it hangs"_s, Domain::Outcome::Failure),
             aRow(2, u"it runs"_s, Domain::Outcome::Success), aRow(3, u"does it run"_s)})
    {
    }

    [[nodiscard]] int rows() const { return table->model()->rowCount(); }
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = panel.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) {
            return !label->isHidden() && label->text().contains(words);
        });
    }
    [[nodiscard]] QToolButton *button(const QString &name) const
    {
        const auto buttons = panel.findChildren<QToolButton *>();
        const auto found = std::ranges::find(buttons, name, &QWidget::accessibleName);
        return found == buttons.end() ? nullptr : *found;
    }
    void focus()
    {
        panel.show();
        panel.activateWindow();
        table->setFocus();
    }
};

} // namespace

class ResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingAtFirst()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        QVERIFY(room.says(u"3 post"_s));
    }

    void searchesOnEnter()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        QTest::keyClicks(room.search, u"hangs"_s);
        QCOMPARE(room.rows(), 3);
        QTest::keyClick(room.search, Qt::Key_Return);
        QTRY_COMPARE(room.rows(), 1);
        QVERIFY(room.says(u"best evidence first"_s));
    }

    void completesFieldNamesWordByWord()
    {
        SearchLine line;
        line.setFields({u"engine"_s, u"driver"_s});
        auto *completer = line.completer();
        completer->setCompletionPrefix(u"oom -dri"_s);
        QCOMPARE(completer->completionCount(), 1);
        QCOMPARE(completer->pathFromIndex(completer->completionModel()->index(0, 0)), u"oom -driver:"_s);
    }

    void judgesSeveralPostsByOneKey()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        room.focus();
        QTRY_VERIFY(room.panel.isActiveWindow());
        room.table->selectAll();
        QTest::keyClick(room.table, Qt::Key_X);
        QTRY_COMPARE(room.desk.archive.rows[2].finding.verdict, Domain::Verdict::Duplicate);
        QCOMPARE(room.desk.archive.rows[0].finding.verdict, Domain::Verdict::Duplicate);
        QTRY_VERIFY(room.session.undoStack()->canUndo());
        room.session.undoStack()->undo();
        QTRY_COMPARE(room.desk.archive.rows[0].finding.verdict, Domain::Verdict::NotJudged);
    }

    void aDigitSetsItsTagAndTakesItOffAgain()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        Domain::Shelf shelf;
        shelf.pinnedTags = {{3, u"power & heat"_s}};
        room.session.setShelf(shelf);
        room.table->selectAll();
        QTest::keyClick(room.table, Qt::Key_3);
        const auto tagsOf = [&room](size_t row) { return room.desk.archive.rows[row].finding.tags; };
        QTRY_COMPARE(tagsOf(2), QStringList{u"power & heat"_s});
        QCOMPARE(tagsOf(0), QStringList{u"power & heat"_s});
        auto *button = room.button(u"Tag: power & heat"_s);
        QVERIFY(button);
        QVERIFY(button->text().endsWith(u'3'));
        QTest::keyClick(room.table, Qt::Key_3);
        QTRY_VERIFY(tagsOf(0).isEmpty());
        QTRY_COMPARE(room.session.undoStack()->count(), 2); // what is written is a step a moment later
        room.session.undoStack()->undo();
        QTRY_COMPARE(tagsOf(0), QStringList{u"power & heat"_s});
    }

    void aDigitWithoutATagAsksForOne()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        room.table->selectRow(1);
        QTest::keyClick(room.table, Qt::Key_0);
        QInputDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = room.table->findChild<QInputDialog *>());
        dialog->setTextValue(u" to  try "_s);
        dialog->accept();
        QTRY_COMPARE(room.desk.archive.rows[1].finding.tags, QStringList{u"to try"_s});
        QCOMPARE(room.session.shelf().pinnedTags, (std::map<int, QString>{{0, u"to try"_s}}));
    }

    void pinsAreChangedInOneStep()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        Domain::Shelf shelf;
        shelf.pinnedTags = {{1, u"a"_s}, {2, u"b"_s}};
        room.session.setShelf(shelf);
        QTest::keyClick(room.table, Qt::Key_P);
        PinDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = room.table->findChild<PinDialog *>());
        QCOMPARE(namelessControls(dialog).join(u' '), QString());
        const auto tags = dialog->findChildren<QComboBox *>();
        tags[0]->setEditText(QString());
        tags[9]->setEditText(u"z"_s);
        dialog->accept();
        QCOMPARE(room.session.shelf().pinnedTags, (std::map<int, QString>{{0, u"z"_s}, {2, u"b"_s}}));
        QCOMPARE(room.session.undoStack()->count(), 1);
        room.session.undoStack()->undo();
        QVERIFY(room.session.shelf() == shelf);
    }

    void theMenuHasWhatTheKeysDo()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        auto *all = room.panel.menu()->findChild<QAction *>(u"posts.all"_s);
        auto *duplicate = room.panel.menu()->findChild<QAction *>(u"posts.duplicate"_s);
        QVERIFY(all && duplicate);
        QVERIFY(!duplicate->isEnabled());
        QCOMPARE(duplicate->shortcut(), QKeySequence(Qt::Key_X));
        all->trigger();
        QVERIFY(duplicate->isEnabled());
        duplicate->trigger();
        QTRY_COMPARE(room.desk.archive.rows[2].finding.verdict, Domain::Verdict::Duplicate);
    }

    void anotherKeyIsHeardAndPrinted()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        room.keys.setKey(u"posts.failure"_s, Qt::Key_B);
        room.table->selectRow(0);
        QTest::keyClick(room.table, Qt::Key_F);
        QTest::keyClick(room.table, Qt::Key_B);
        QTRY_COMPARE(room.desk.archive.rows[0].finding.verdict, Domain::Verdict::Failure);
        QTRY_COMPARE(room.session.undoStack()->count(), 1);
        QVERIFY(room.button(u"Verdict: Failure"_s)->text().endsWith(u'B'));
        const auto hints = room.panel.keyHints();
        QVERIFY(std::ranges::any_of(hints, [](const KeyHint &hint) { return hint.keys == Qt::Key_B; }));
    }

    void judgesNothingInAProjectThatOthersWrite()
    {
        Room room;
        room.desk.readOnly = true;
        QTRY_COMPARE(room.rows(), 3);
        room.focus();
        QTRY_VERIFY(room.panel.isActiveWindow());
        room.table->selectAll();
        QTest::keyClick(room.table, Qt::Key_F);
        QVERIFY(!room.session.undoStack()->canUndo());
    }

    void judgesByTheSameKeyUnderARussianLayout()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        room.table->selectRow(1);
        QKeyEvent press(QEvent::KeyPress, 0x410, Qt::NoModifier, u"а"_s); // where F is
        QCoreApplication::sendEvent(room.table, &press);
        QTRY_COMPARE(room.desk.archive.rows[1].finding.verdict, Domain::Verdict::Failure);
    }

    void goesToTheNextPostThatIsNotJudged()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        room.desk.archive.rows[1].finding = {{2}, Domain::Verdict::Success, {}, {}, {}};
        room.table->selectRow(0);
        QTest::keyClick(room.table, Qt::Key_J);
        QTRY_COMPARE(room.table->currentIndex().row(), 2);
        QTest::keyClick(room.table, Qt::Key_J);
        QTRY_COMPARE(room.table->currentIndex().row(), 0);
        for (qint64 id = 1; id <= 3; ++id)
            room.desk.archive.rows[static_cast<size_t>(id - 1)].finding = {
                {id}, Domain::Verdict::Success, {}, {}, {}};
        QTest::keyClick(room.table, Qt::Key_J);
        QTRY_VERIFY(room.says(u"Every post here has been judged"_s));
        QCOMPARE(room.table->currentIndex().row(), 0);
    }

    void whatIsPressedWhileTheNextOneIsLookedForIsMeantForIt()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        room.table->selectRow(0);
        QTest::keyClick(room.table, Qt::Key_J);
        QTest::keyClick(room.table, Qt::Key_F);
        QTRY_COMPARE(room.desk.archive.rows[1].finding.verdict, Domain::Verdict::Failure);
        QCOMPARE(room.desk.archive.rows[0].finding.verdict, Domain::Verdict::NotJudged);
    }

    void judgesTheChosenPostsByAButton()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        auto *failure = room.panel.findChild<VerdictButtons *>()->findChildren<QToolButton *>().at(1);
        QVERIFY(!failure->isEnabled());
        room.table->selectAll();
        QVERIFY(failure->isEnabled());
        failure->click();
        QTRY_COMPARE(room.desk.archive.rows[2].finding.verdict, Domain::Verdict::Failure);
        QCOMPARE(room.desk.archive.rows[0].finding.verdict, Domain::Verdict::Failure);
    }

    void opensTheCurrentPostInTheReader()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        room.focus();
        QTRY_VERIFY(room.panel.isActiveWindow());
        QSignalSpy read(&room.panel, &ResultsPanel::readRequested);
        room.table->selectRow(1);
        QTest::keyClick(room.table, Qt::Key_Return);
        QCOMPARE(read.size(), 1);
        QCOMPARE(room.session.selectedPost().value, 2);
    }

    void followsAFilterOfAnotherPanel()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        Domain::PostFilter filter;
        filter.outcomes = {Domain::Outcome::Failure};
        filter.conditions = {{Domain::Slot::Engine, Domain::SlotCondition::Test::Is, u"vLLM"_s}};
        room.session.setFilter(filter);
        QTRY_COMPARE(room.rows(), 1);
        QVERIFY(room.says(u"= vLLM"_s));
        // What another panel chose can be taken back in the bar.
        const auto boxes = room.panel.findChild<FilterBar *>()->findChildren<QComboBox *>();
        boxes[1]->setCurrentIndex(0);
        QVERIFY(room.session.filter().outcomes.empty());
        QCOMPARE(room.session.filter().conditions, filter.conditions);
    }

    void tellsNothingYetFromNothingFound()
    {
        Room empty(std::vector<Ports::PostRow>{});
        QTRY_VERIFY(empty.says(u"Nothing has been imported yet"_s));
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        room.search->setText(u"nowhere"_s);
        QTest::keyClick(room.search, Qt::Key_Return);
        QTRY_VERIFY(room.says(u"No post matches"_s));
    }

    void copiesAddresses()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 3);
        room.focus();
        QTRY_VERIFY(room.panel.isActiveWindow());
        QTRY_VERIFY(room.table->model()->index(1, 0).data(Tables::LoadedRole).toBool());
        room.table->selectRow(1);
        QTest::keyClick(room.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://example.org/2"_s);
    }

    void remembersItsColumns()
    {
        QTemporaryDir folder;
        Session::Preferences preferences(folder.filePath(u"settings.ini"_s));
        Session::Session session;
        Tables::FindingUndo findings(session);
        KeyMap keys;
        {
            ResultsPanel panel(session, preferences, findings, keys);
            panel.findChild<QTableView *>()->setColumnWidth(Tables::PostTableModel::TitleColumn, 517);
        }
        ResultsPanel panel(session, preferences, findings, keys);
        QCOMPARE(panel.findChild<QTableView *>()->columnWidth(Tables::PostTableModel::TitleColumn), 517);
    }

    void staysQuickWithAMillionPosts()
    {
        Room room;
        std::vector<Domain::PostId> ids(1'000'000);
        for (size_t i = 0; i < ids.size(); ++i)
            ids[i].value = static_cast<qint64>(i) + 1;
        Tables::PostTableModel model(
            room.session, [ids](const Ports::Archive &, const Domain::PostFilter &, Domain::PostOrder) {
                return Domain::Result<std::vector<Domain::PostId>>(ids);
            });
        room.table->setModel(&model);
        room.panel.show();
        QTRY_COMPARE(model.rowCount(), 1'000'000);
        room.table->scrollToBottom();
        QVERIFY(room.table->indexAt({5, 5}).row() > 999'000);
    }

    void theHeaderDoesNotLookThroughAllChosenRows()
    {
        Room room;
        room.panel.show();
        QTRY_VERIFY(room.table->model()->rowCount() > 0);
        room.table->selectAll();
        QVERIFY(room.table->selectionModel()->hasSelection());
        QVERIFY(!room.table->horizontalHeader()->selectionModel()->hasSelection());
    }

    void namesEveryControl()
    {
        Room room;
        QCOMPARE(namelessControls(&room.panel).join(u' '), QString());
    }
};

LP_TEST(ResultsTest)
#include "tst_results.moc"
