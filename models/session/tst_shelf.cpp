// SPDX-License-Identifier: GPL-3.0-or-later
#include "shelffile.h"
#include "shelfstep.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using Session::shelfFromJson;
using Session::ShelfStep;
using Session::shelfToJson;
using namespace Qt::StringLiterals;

namespace {

Domain::Shelf aShelf()
{
    Domain::PostFilter rest;
    rest.services = QStringList{u"reddit"_s};
    rest.outcomes = {Domain::Outcome::Failure, Domain::Outcome::None};
    rest.verdicts = {Domain::Verdict::NotJudged, Domain::Verdict::Unclear};
    rest.conditions = {
        {Domain::Slot::Driver, Domain::SlotCondition::Test::AtLeast, u"575"_s},
        {Domain::Slot::Engine, Domain::SlotCondition::Test::IsNot, u"Ollama"_s}};
    rest.tags = QStringList{u"to try"_s};
    rest.question = u"kv-cache"_s;
    rest.from = QDateTime({2025, 8, 1}, {0, 0}, Qt::UTC);
    rest.to = QDateTime({2025, 8, 8}, {23, 59, 59, 999}, Qt::UTC);
    rest.withRunOnly = true;
    rest.copies = Domain::Copies::LeftOut;
    Domain::Shelf shelf;
    shelf.pinnedTags = {{0, u"later"_s}, {7, u"power limit"_s}};
    shelf.searches = {{u"Зависания"_s, u"hang \"xid 79\" -windows"_s, rest}, {u"all"_s, {}, {}}};
    return shelf;
}

} // namespace

class ShelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPutDownIsThereAgain()
    {
        const auto again = shelfFromJson(shelfToJson(aShelf()));
        QVERIFY(again);
        QVERIFY(*again == aShelf());
        QVERIFY(shelfFromJson({})->searches.empty());
    }

    void whatIsNoShelfIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kind");
        using Kind = Domain::Problem::Kind;
        QTest::newRow("no JSON") << QByteArray("{") << int(Kind::Malformed);
        QTest::newRow("a list") << QByteArray("[]") << int(Kind::Malformed);
        QTest::newRow("says nothing of itself") << QByteArray("{}") << int(Kind::Malformed);
        QTest::newRow("newer") << QByteArray(R"({"schema": "launchprobe.shelf/2"})")
                               << int(Kind::NewerVersion);
        QTest::newRow("too large") << QByteArray(Session::largestShelf + 1, 'x') << int(Kind::TooLarge);
    }

    void whatIsNoShelfIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto read = shelfFromJson(json);
        QVERIFY(!read);
        QTEST(int(read.problem().kind), "kind");
    }

    void oddEntriesAreLeftOut()
    {
        const auto read = shelfFromJson(
            R"({"schema": "launchprobe.shelf/1", "pinned_tags": {"10": "x", "a": "y", "3": " ", "4": "z"},
                "searches": [{"name": "one"}, {"name": "one"}, {"name": ""}, 7]})");
        QVERIFY(read);
        QCOMPARE(read->pinnedTags, (std::map<int, QString>{{4, u"z"_s}}));
        QCOMPARE(read->searches.size(), size_t(1));
    }

    void everyChangeIsAStepThatOutlivesTheProgram()
    {
        Test::FakeDesk desk;
        Session::Session session;
        session.openProject(&desk, {});
        ShelfStep::take(session, aShelf(), ShelfStep::Act::Save, u"Зависания"_s);
        QVERIFY(session.shelf() == aShelf());
        ShelfStep::take(session, aShelf(), ShelfStep::Act::Pins);
        QCOMPARE(session.undoStack()->count(), 1); // nothing changed
        QVERIFY(Session::stepWords(*session.undoStack(), 0).contains(u"Зависания"));
        const auto *step = dynamic_cast<const Session::Step *>(session.undoStack()->command(0));
        QVERIFY(step);
        const auto again = ShelfStep::read(session, step->toJson());
        QVERIFY(again);
        again->undo();
        QVERIFY(session.shelf() == Domain::Shelf());
        QVERIFY(!ShelfStep::read(session, {}));
    }

    void nothingChangesInAProjectThatOthersWrite()
    {
        Test::FakeDesk desk;
        desk.readOnly = true;
        Session::Session session;
        session.openProject(&desk, {});
        ShelfStep::take(session, aShelf(), ShelfStep::Act::Pins);
        QVERIFY(session.shelf() == Domain::Shelf());
    }
};

LP_TEST(ShelfTest)
#include "tst_shelf.moc"
