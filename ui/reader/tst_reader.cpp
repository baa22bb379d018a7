// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingbar.h"
#include "readingtable.h"
#include "tst_readerroom.h"

#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionFrame>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

Ports::PostRow aRow(qint64 id, const QString &text, const QString &parent = {})
{
    auto row = anOpeningPost(text);
    row.id = {id};
    row.opening = id == 1;
    row.printedId = id == 1 ? u"reddit:t"_s : u"reddit:t/c%1"_s.arg(id);
    row.parent = parent;
    row.permalink = QUrl(u"https://example.org/t/%1"_s.arg(id));
    return row;
}

Ports::PostRow reading(Ports::PostRow row, const QString &words, const QString &slot)
{
    addReading(row, slot, words, words);
    return row;
}

std::vector<ReaderPost> shown(const std::vector<Ports::PostRow> &rows)
{
    return readerPosts(rows, std::vector<int>(rows.size(), 1));
}

//! A project with three posts.
struct Room : ReaderRoom {
    Room()
        : ReaderRoom(
            {aRow(1, u"Has anybody run it?"_s),
             reading(aRow(2, u"Yes: **41.5** tok/s with driver 575.64"_s), u"41.5"_s, Domain::Slot::TgTps),
             aRow(3, u"see [the log](https://example.org/log)"_s, u"c2"_s)})
    {
    }
};

} // namespace

class ReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheWholeThreadOfTheSelectedPost()
    {
        Room room;
        room.session.selectPost({2});
        QTRY_VERIFY(room.isRead());
        const auto text = room.text->toPlainText();
        QVERIFY(text.contains(u"Has anybody run it?"));
        QVERIFY(text.contains(u"41.5 tok/s with driver 575.64"));
        QVERIFY(text.contains(u"see the log"));
        QCOMPARE(room.text->currentPost().value, 2);
    }

    void aPostMayHaveFewerPointsThanNone()
    {
        Room room;
        room.desk.archive.rows[1].score = -3;
        room.session.selectPost({2});
        QTRY_VERIFY(room.isRead());
        QVERIFY(room.text->toPlainText().contains(u"\u22123 point"));
    }

    void marksWhatWasReadOut()
    {
        Room room;
        room.session.selectPost({2});
        QTRY_VERIFY(room.isRead());
        QCOMPARE(room.text->shownReading({2}, 0), u"41.5"_s);
        const int position = room.text->document()->find(u"41.5"_s).selectionStart();
        QCOMPARE(room.text->postAt(position).value, 2);
        QCOMPARE(room.text->readingAt(position).value_or(-1), 0);
        QTextCursor cursor(room.text->document());
        cursor.setPosition(position + 1);
        QVERIFY(cursor.charFormat().fontUnderline());
    }

    void placesStayTrueWhenAHeadingChanges()
    {
        Room room;
        room.session.selectPost({2});
        QTRY_VERIFY(room.isRead());
        Domain::Finding finding;
        finding.post = {1};
        finding.note = u"a note that makes the heading longer"_s;
        room.session.noteFindingsChanged({finding});
        QVERIFY(room.text->toPlainText().contains(finding.note));
        QCOMPARE(room.text->shownReading({2}, 0), u"41.5"_s);
        QCOMPARE(room.text->postAt(room.text->document()->find(u"see the log"_s).selectionStart()).value, 3);
    }

    void showsAFoldedLineThatIsLookedFor()
    {
        Room room;
        QStringList log;
        for (int line = 0; line < 200; ++line)
            log << (line == 190 ? u"fatal error"_s : u"loading layer %1"_s.arg(line));
        auto row = aRow(9, u"```\n"_s + log.join(u'\n') + u"\n```"_s);
        row.thread = {77};
        room.desk.archive.rows.push_back(row);
        room.panel.show();
        room.session.selectPost({9});
        QTRY_VERIFY(room.isRead());
        QTRY_VERIFY(room.text->hasFolds());
        const auto line = [&room](const QString &words) {
            return room.text->document()->find(words).block();
        };
        QVERIFY(!line(u"layer 90"_s).isVisible());
        QVERIFY(line(u"fatal error"_s).isVisible());
        const auto folded = room.text->document()->size().height();
        QVERIFY(room.text->findWords(u"layer 90"_s, false));
        QVERIFY(line(u"layer 90"_s).isVisible());
        QVERIFY(room.text->document()->size().height() > folded * 2);
        room.text->unfoldAll();
        QVERIFY(!room.text->hasFolds());
    }

    void opensNoLinkUnasked()
    {
        Room room;
        room.session.selectPost({3});
        QTRY_VERIFY(room.isRead());
        QSignalSpy opened(&room.panel, &ReaderPanel::openRequested);
        Q_EMIT room.text->anchorClicked(QUrl(u"https://example.org/log"_s));
        QCOMPARE(opened.size(), 0);
        const auto buttons = room.panel.findChildren<QToolButton *>();
        for (auto *button : buttons) {
            if (button->text() == u"Open in the browser")
                button->click();
        }
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toUrl(), QUrl(u"https://example.org/log"_s));
    }

    void fetchesNoPicture()
    {
        ThreadText text;
        text.setThread(
            shown({aRow(1, u"![x](http://example.org/a.png) <img src='http://example.org/b.png'>"_s)}));
        QVERIFY(
            !text.loadResource(QTextDocument::ImageResource, QUrl(u"http://example.org/a.png"_s)).isValid());
        QVERIFY(!text.toHtml().contains(u"src="_s + u'"'));
    }

    void judgesByKeysOfTheText_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("verdict");
        QTest::newRow("s") << int(Qt::Key_S) << int(Domain::Verdict::Success);
        QTest::newRow("f") << int(Qt::Key_F) << int(Domain::Verdict::Failure);
        QTest::newRow("d") << int(Qt::Key_D) << int(Domain::Verdict::Degraded);
        QTest::newRow("u") << int(Qt::Key_U) << int(Domain::Verdict::Unclear);
        QTest::newRow("x") << int(Qt::Key_X) << int(Domain::Verdict::Duplicate);
    }

    void judgesByKeysOfTheText()
    {
        QFETCH(int, key);
        QFETCH(int, verdict);
        Room room;
        room.panel.show();
        room.panel.activateWindow();
        QTRY_VERIFY(room.panel.isActiveWindow());
        room.session.selectPost({2});
        QTRY_VERIFY(room.isRead());
        room.text->setFocus();
        QTest::keyClick(room.text, Qt::Key(key));
        QTRY_COMPARE(int(room.desk.archive.rows[1].finding.verdict), verdict);
    }

    void writesNotesAndTags()
    {
        KeyMap keys;
        FindingBar bar(keys);
        Domain::Finding finding;
        finding.post = {5};
        finding.tags = QStringList{u"old"_s};
        bar.setPost(finding, true);
        QSignalSpy added(&bar, &FindingBar::tagAdded);
        QSignalSpy removed(&bar, &FindingBar::tagRemoved);
        QSignalSpy noted(&bar, &FindingBar::noteWritten);
        const auto lines = bar.findChildren<QLineEdit *>();
        lines[0]->setFocus();
        lines[0]->selectAll();
        QTest::keyClicks(lines[0], u"new, new"_s);
        QTest::keyClicks(lines[1], u"worth trying"_s);
        bar.setPost({}, false); // what was half typed belongs to the post that it was typed for
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().at(1).toString(), u"new"_s);
        QCOMPARE(removed.first().at(1).toString(), u"old"_s);
        QCOMPARE(noted.first().at(0).value<Domain::PostId>().value, 5);
        QCOMPARE(noted.first().at(1).toString(), u"worth trying"_s);
    }

    void theTagsLineHasRoomForItsHint()
    {
        KeyMap keys;
        FindingBar bar(keys);
        bar.retranslate();
        bar.resize(360, 60);
        bar.show();
        const auto *tags = bar.findChildren<QLineEdit *>().first();
        QStyleOptionFrame option;
        option.initFrom(tags);
        option.lineWidth = tags->style()->pixelMetric(QStyle::PM_DefaultFrameWidth);
        const auto room = tags->style()->subElementRect(QStyle::SE_LineEditContents, &option, tags).width();
        QVERIFY(!tags->placeholderText().isEmpty());
        QVERIFY(room >= tags->fontMetrics().horizontalAdvance(tags->placeholderText()));
    }

    void aDigitTagsThePostThatIsRead()
    {
        Room room;
        Domain::Shelf shelf;
        shelf.pinnedTags = {{4, u"later"_s}};
        room.session.setShelf(shelf);
        room.session.selectPost({1});
        auto *text = room.panel.findChild<ThreadText *>();
        QTRY_VERIFY(text->currentPost());
        QTest::keyClick(text, Qt::Key_4);
        QTRY_COMPARE(room.desk.archive.rows[0].finding.tags, QStringList{u"later"_s});
        QTest::keyClick(text, Qt::Key_5); // says nothing yet
        QCOMPARE(room.session.undoStack()->count(), 1);
    }

    void findsWordsFromBothEnds()
    {
        ThreadText text;
        text.setThread(shown({aRow(1, u"one needle"_s), aRow(2, u"another needle"_s)}));
        QVERIFY(text.findWords(u"needle"_s, false));
        const int first = text.textCursor().position();
        QVERIFY(text.findWords(u"needle"_s, false));
        QVERIFY(text.textCursor().position() > first);
        QVERIFY(text.findWords(u"needle"_s, false));
        QCOMPARE(text.textCursor().position(), first);
        QVERIFY(!text.findWords(u"haystack"_s, true));
    }

    void writesLongThreadsInSlices()
    {
        std::vector<Ports::PostRow> rows;
        for (qint64 id = 1; id <= 30; ++id)
            rows.push_back(
                aRow(id, u"```\nggml_cuda_init: 12345 | a | line of a log\n```\nwords\n\n"_s.repeated(200)));
        ThreadText text;
        text.resize(600, 400);
        text.show();
        QSignalSpy whole(&text, &ThreadText::wroteAll);
        text.setThread(shown(rows));
        QVERIFY(!text.isWhole());
        text.showPost({30});
        QVERIFY(whole.wait(60'000));
        QTRY_VERIFY(text.verticalScrollBar()->value() > 1000);
        const int shown = text.cursorForPosition({10, 12}).position();
        QCOMPARE(text.postAt(shown).value, 30);
    }

    void forgetsAClosedProject()
    {
        Room room;
        room.session.selectPost({2});
        QTRY_VERIFY(room.isRead());
        room.session.closeProject();
        QVERIFY(room.text->toPlainText().isEmpty());
    }

    void listsReadings()
    {
        ReadingTable table;
        const QAbstractItemModelTester tester(&table);
        table.setReadings(reading(aRow(1, u"at 41.5"_s), u"41.5"_s, Domain::Slot::TgTps).readings);
        QCOMPARE(table.index(0, ReadingTable::ValueColumn).data().toString(), u"41.5"_s);
        QCOMPARE(table.index(0, ReadingTable::RuleColumn).data().toString(), u"some.rule"_s);
    }

    void cutsLongBlocksAtTheirPlaces()
    {
        const auto text =
            u"```\n"_s + u"line of a log 1\n"_s.repeated(1000) + u"```\n"_s + QString(30'000, u'y');
        for (const auto &block : inPortions(readMarkdown(text))) {
            QVERIFY(block.runs.size() <= 400);
            for (const auto &run : block.runs)
                QVERIFY(
                    run.text.size() <= 8000
                    && (run.source < 0 || text.mid(run.source, run.text.size()) == run.text));
        }
    }

    void namesEveryControl()
    {
        Room room;
        room.session.selectPost({2});
        QTRY_VERIFY(room.isRead());
        QCOMPARE(namelessControls(&room.panel).join(u' '), QString());
    }
};

LP_TEST(ReaderTest)
#include "tst_reader.moc"
