// SPDX-License-Identifier: GPL-3.0-or-later
#include "facetlist.h"
#include "lessonbook.h"
#include "savedsearches.h"
#include "searchbar.h"
#include "searchterms.h"
#include "sidepane.h"

#include <models/evidence/searcher.h>
#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Domain::Outcome;
using Compare = Domain::SlotCondition::Test;

namespace {

//! The search language proper: facets and saved searches speak it.
Domain::PostFilter read(const QString &line)
{
    static const auto searcher =
        Evidence::Searcher::load(qEnvironmentVariable("LAUNCHPROBE_DATA") + u"/catalogue"_s);
    return searcher->read(line).filter;
}

Ports::PostRow aSideRow(qint64 id, const QString &engine, Outcome outcome, const QStringList &tags = {})
{
    Ports::PostRow row;
    row.id = {id};
    row.thread = {id};
    row.service = id % 2 ? u"reddit"_s : u"github"_s;
    row.text = u"post %1"_s.arg(id);
    row.outcome = outcome;
    row.finding = {row.id, Domain::Verdict::NotJudged, tags, {}, {}};
    if (!engine.isEmpty())
        row.readings.push_back({Domain::Slot::Engine, engine, {}, {}, 0, {}});
    return row;
}

struct SideRoom {
    LaunchProbe::Test::FakeDesk desk;
    Session::Session session;
    SearchBar bar{session};
    SidePane side{session};
    FacetList *facets = side.facets();
    SavedSearches *searches = side.searches();
    SearchLine *line = bar.findChild<SearchLine *>();

    SideRoom()
    {
        desk.archive.rows = {
            aSideRow(1, u"vLLM"_s, Outcome::Failure, {u"later"_s}), aSideRow(2, u"vLLM"_s, Outcome::Success),
            aSideRow(3, u"llama.cpp"_s, Outcome::Failure)};
        bar.setLanguage(read, {u"engine"_s});
        bar.retranslate();
        side.setLanguage(read);
        side.retranslate();
        QObject::connect(facets, &FacetList::toggled, &bar, &SearchBar::toggle);
        QObject::connect(searches, &SavedSearches::chosen, &bar, &SearchBar::show);
        side.resize(220, 700);
        side.show();
        session.openProject(&desk, {});
    }

    [[nodiscard]] QTreeWidgetItem *value(const QString &words) const
    {
        const auto found = facets->findItems(words, Qt::MatchContains | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }
    void enter(const QString &words) const
    {
        line->setText(words);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void save(const QString &name) const
    {
        auto search = bar.current();
        search.name = name;
        searches->save(search);
    }
};

} // namespace

class SidePaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineFallsIntoTermsAsTheLanguageReadsThem_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("terms");
        QTest::newRow("nothing") << u"  "_s << QStringList();
        QTest::newRow("words") << u"a  b"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("quotes") << u"gpu:\"RTX 5090\" \"at once\" x"_s
                                << QStringList{u"gpu:\"RTX 5090\""_s, u"\"at once\""_s, u"x"_s};
        QTest::newRow("never closed") << u"a \"b c"_s << QStringList{u"a"_s, u"\"b c"_s};
    }

    void aLineFallsIntoTermsAsTheLanguageReadsThem()
    {
        QFETCH(QString, line);
        QTEST(termsOf(line), "terms");
    }

    void aFilterInWordsIsReadAsItself()
    {
        Domain::PostFilter filter;
        filter.conditions = {
            {Domain::Slot::Gpu, Compare::Is, u"RTX 5090"_s},
            {Domain::Slot::Driver, Compare::AtLeast, u"575"_s},
            {Domain::Slot::Engine, Compare::IsNot, u"vLLM"_s}};
        filter.tags = QStringList{u"power limit"_s};
        filter.question = u"kv-cache"_s;
        QCOMPARE(read(lineOf(filter)), filter);
    }

    void countsEveryFacetAndSaysWhereThereIsNothing()
    {
        const SideRoom room;
        QTRY_VERIFY(room.value(u"llama.cpp"_s));
        QTRY_VERIFY(room.value(u"not stated here"_s));
        QCOMPARE(room.value(u"vLLM"_s)->text(1), u"2"_s);
        QCOMPARE(room.value(u"later"_s)->text(1), u"1"_s);
        QCOMPARE(room.value(u"GitHub"_s)->text(1), u"1"_s);
        QVERIFY(room.value(u"vLLM"_s)->data(0, Qt::AccessibleTextRole).toString().contains(u"2 post"));
        QTRY_COMPARE(room.facets->topLevelItem(7)->text(0), u"Card"_s); // no longer counting
        const auto *nothing = room.facets->topLevelItem(7)->child(0);
        QVERIFY(nothing && !(nothing->flags() & Qt::ItemIsSelectable));
    }

    void aKeyAddsAValueToTheSearchAndTakesItOut()
    {
        SideRoom room;
        room.enter(u"post"_s);
        QTRY_VERIFY(room.value(u"vLLM"_s));
        room.facets->setCurrentItem(room.value(u"vLLM"_s));
        QTest::keyClick(room.facets, Qt::Key_Space);
        QCOMPARE(room.line->text(), u"post engine:vLLM"_s);
        QCOMPARE(room.session.filter().conditions.size(), size_t(1));
        QVERIFY(!room.session.filter().text.isEmpty());
        QTRY_COMPARE(room.value(u"vLLM"_s)->checkState(0), Qt::Checked);
        QCOMPARE(room.facets->currentItem(), room.value(u"vLLM"_s)); // the keyboard stays
        QTest::keyClick(room.facets, Qt::Key_Return);
        QCOMPARE(room.line->text(), u"post"_s);
        QVERIFY(room.session.filter().conditions.empty());
    }

    void copiesAreCountedAndLeftOutWithOneKey()
    {
        SideRoom room;
        room.desk.archive.rows.front().copies = {{{1}, {2}, Domain::Likeness::CrossPost, 95, {}}};
        Q_EMIT room.session.archiveGrew();
        QTRY_VERIFY(room.value(u"May be a copy"_s));
        QCOMPARE(room.value(u"May be a copy"_s)->text(1), u"1"_s);
        room.facets->setCurrentItem(room.value(u"No copy"_s));
        QTest::keyClick(room.facets, Qt::Key_Space);
        QCOMPARE(room.line->text(), u"copy:no"_s);
        QCOMPARE(room.session.filter().copies, Domain::Copies::LeftOut);
        QTRY_VERIFY(room.value(u"May be a copy"_s));
        room.facets->setCurrentItem(room.value(u"May be a copy"_s));
        QTest::keyClick(room.facets, Qt::Key_Space);
        QCOMPARE(room.line->text(), u"copy:yes"_s);
        QTRY_VERIFY(room.value(u"May be a copy"_s));
        QTRY_COMPARE(room.value(u"May be a copy"_s)->checkState(0), Qt::Checked);
        room.facets->setCurrentItem(room.value(u"May be a copy"_s));
        QTest::keyClick(room.facets, Qt::Key_Space);
        QCOMPARE(room.line->text(), QString());
        QCOMPARE(room.session.filter().copies, Domain::Copies::Either);
    }

    void whatTheFiltersBesideSayIsTakenOutToo()
    {
        SideRoom room;
        QTRY_VERIFY(room.value(u"vLLM"_s));
        Domain::PostFilter filter;
        filter.outcomes = {Outcome::Failure};
        filter.conditions = {{Domain::Slot::Engine, Compare::Is, u"vLLM"_s}};
        room.session.setFilter(filter);
        QCOMPARE(room.line->text(), u"engine:vLLM"_s); // another panel's, in words
        room.bar.toggle(u"outcome:failure"_s);
        QVERIFY(room.session.filter().outcomes.empty());
        QCOMPARE(room.session.filter().conditions, filter.conditions);
        room.bar.toggle(u"tag:later"_s);
        QCOMPARE(room.line->text(), u"engine:vLLM tag:later"_s);
        QCOMPARE(room.session.filter().tags, QStringList{u"later"_s});
    }

    void aTermTakenOutOfTheLineNoLongerNarrows()
    {
        SideRoom room;
        room.enter(u"outcome:failure"_s);
        QCOMPARE(room.session.filter().outcomes, std::vector{Outcome::Failure});
        room.enter(QString());
        QVERIFY(room.session.filter().outcomes.empty());
    }

    void aSearchIsKeptUnderItsNameWithItsCount()
    {
        SideRoom room;
        room.enter(u"post engine:vLLM"_s);
        room.bar.toggle(u"outcome:failure"_s);
        const auto kept = room.session.filter();
        room.save(u"Fails & hangs"_s);
        QCOMPARE(room.searches->count(), 1);
        QTRY_VERIFY(room.searches->item(0)->data(Qt::AccessibleTextRole).toString().contains(u"2 post"));
        room.enter(QString());
        QVERIFY(room.session.filter() == Domain::PostFilter());
        room.searches->setCurrentRow(0);
        QTest::keyClick(room.searches, Qt::Key_Return);
        QVERIFY(room.session.filter() == kept);
        QCOMPARE(room.line->text(), u"post engine:vLLM outcome:failure"_s);
        // The window's menus, and so the commands, have it as well.
        room.enter(QString());
        room.searches->menu()->actions().first()->trigger();
        QVERIFY(room.session.filter() == kept);
    }

    void aSavedSearchIsRenamedDeletedAndBroughtBack()
    {
        SideRoom room;
        room.save(u"one"_s);
        room.save(u"two"_s);
        QSignalSpy told(room.searches, &SavedSearches::told);
        room.searches->item(0)->setText(u"two"_s);
        QCOMPARE(told.size(), 1);
        QTRY_COMPARE(room.searches->item(0)->text(), u"one"_s);
        room.searches->item(0)->setText(u" first "_s);
        QTRY_COMPARE(room.searches->item(0)->text(), u"first"_s);
        QCOMPARE(room.session.shelf().searches.front().name, u"first"_s);
        room.searches->setCurrentRow(0);
        QTest::keyClick(room.searches, Qt::Key_Delete);
        QCOMPARE(room.searches->count(), 1);
        room.session.undoStack()->undo();
        QCOMPARE(room.searches->item(0)->text(), u"first"_s);
        room.session.undoStack()->undo();
        QCOMPARE(room.searches->item(0)->text(), u"one"_s);
    }

    void aSearchOfThatNameIsReplaced()
    {
        SideRoom room;
        room.save(u"one"_s);
        room.enter(u"hangs"_s);
        room.save(u"one"_s);
        QCOMPARE(room.searches->count(), 1);
        QCOMPARE(room.session.shelf().searches.front().words, u"hangs"_s);
    }

    void saysWhyAPostIsNext()
    {
        Evidence::Lesson lesson{Evidence::Lesson::Why::Unsure, 0.52, {}};
        using Kind = Evidence::PostFeature::Kind;
        lesson.reasons = {
            {{Kind::Slot, Domain::Slot::Engine, u"vLLM"_s}, 0.81}, {{Kind::Word, {}, u"thanks"_s}, -0.4}};
        const auto words = lessonWords(lesson);
        QVERIFY(words.contains(u"52\u00A0%"));
        QVERIFY(words.contains(u"For it: Engine vLLM 0.81"));
        QVERIFY(words.contains(u"Against it: \"thanks\" 0.40"));
        QVERIFY(lessonWords({}).contains(u"Nothing is learned yet"));
    }

    void namesEveryControl()
    {
        const SideRoom room;
        QCOMPARE(namelessControls(&room.side).join(u' '), QString());
    }
};

LP_TEST(SidePaneTest)
#include "tst_sidepane.moc"
