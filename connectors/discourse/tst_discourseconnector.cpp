// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoursetesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using namespace std::chrono_literals;
using LaunchProbe::Domain::Problem;

class DiscourseConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForumIsNamedByFamilyOrHost_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("url");
        QTest::newRow("family") << u"a"_s << u"https://forum.a.org/search.json?q=x&page=1"_s;
        QTest::newRow("host") << u"Forum.A.org"_s << u"https://forum.a.org/search.json?q=x&page=1"_s;
        QTest::newRow("below a path") << u"b"_s << u"https://b.org/talk/search.json?q=x&page=1"_s;
        QTest::newRow("unknown") << u"c"_s << QString();
        QTest::newRow("none") << QString() << QString();
    }

    void aForumIsNamedByFamilyOrHost()
    {
        QFETCH(QString, place);
        const auto connector = aConnector();
        const auto step = connector.searchStep(aQuery(place, u"x"_s), {});
        QTEST(step ? connector.callFor(*step).url.toString() : QString(), "url");
    }

    void topicsAreAskedAtTheirOwnForum()
    {
        auto step = aThreadStep();
        QCOMPARE(
            aConnector().callFor(step).url.toString(), u"https://forum.a.org/t/57.json?include_raw=true"_s);
        step.kind = u"posts"_s;
        step.cursor = u"505,506"_s;
        step.thread.repository = u"b.org"_s;
        const auto call = aConnector().callFor(step);
        QCOMPARE(
            call.url.toString(),
            u"https://b.org/talk/t/57/posts.json?post_ids[]=505&post_ids[]=506&include_raw=true"_s);
        QVERIFY2(call.bucket != aConnector().callFor(aThreadStep()).bucket, "each forum has its own limits");
    }

    void aForumThatIsNotConfiguredAnyMoreIsNotAskedElsewhere()
    {
        auto step = aThreadStep();
        step.thread.repository = u"gone.org"_s;
        QCOMPARE(aConnector().callFor(step).url.host(), u"gone.org"_s);
    }

    void limitsSayHowLongTheyLast()
    {
        const QByteArray body =
            R"({"errors": ["Too often."], "error_type": "rate_limit", "extras": {"wait_seconds": 7}})";
        const auto hint = aConnector().readRate(anAnswer(body, 429));
        QVERIFY(hint.limited);
        QCOMPARE(hint.retryAfter, std::optional<std::chrono::milliseconds>(7s));
        const auto problem = aConnector().problemIn({}, anAnswer(body, 429));
        QCOMPARE(problem->kind, Problem::Kind::RateLimited);
        QCOMPARE(problem->detail, u"Too often."_s);
        QVERIFY(!aConnector().readRate(anAnswer(body, 200)).limited);
    }

    void whatIsGoneIsRefused()
    {
        const auto problem = aConnector().problemIn(
            {}, anAnswer(R"({"errors": ["Not there."], "error_type": "not_found"})", 404));
        QVERIFY(problem);
        QCOMPARE(problem->kind, Problem::Kind::Refused);
        QCOMPARE(problem->detail, u"Not there."_s);
    }
};

LP_TEST(DiscourseConnectorTest)
#include "tst_discourseconnector.moc"
