// SPDX-License-Identifier: GPL-3.0-or-later
#include "pace.h"
#include "retry.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Connectors::RateHint;
using Net::Milliseconds;

namespace {

Connectors::Card card(bool spreads, double ceiling = 0)
{
    Connectors::Card made;
    made.fallbackPerMinute = 60;
    made.spreadsPace = spreads;
    made.ceilingPerMinute = ceiling;
    made.windows[u"api"_s] = 600;
    return made;
}

RateHint left(double remaining, Milliseconds resetAfter)
{
    RateHint hint;
    hint.remaining = remaining;
    hint.resetAfter = resetAfter;
    return hint;
}

} // namespace

class PaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheCardsPaceUntilAnAnswerTellsMore()
    {
        Net::Pace pace(card(true));
        QCOMPARE(pace.waitFor(u"api"_s, m_now), 0ms);
        pace.depart(u"api"_s, m_now);
        QCOMPARE(pace.waitFor(u"api"_s, m_now + 400ms), 600ms);
        QCOMPARE(pace.waitFor(u"other"_s, m_now), 0ms);
    }

    void spreadsWhatIsLeftOverTheRestOfTheWindow()
    {
        Net::Pace pace(card(true));
        pace.depart(u"api"_s, m_now);
        pace.learn(u"api"_s, left(100, 50s), m_now);
        QCOMPARE(pace.waitFor(u"api"_s, m_now), 500ms);
    }

    void mayUseUpAWindowAtOnceAndThenWaitsForItsEnd()
    {
        Net::Pace pace(card(false));
        pace.depart(u"search"_s, m_now);
        pace.learn(u"search"_s, left(1, 40s), m_now);
        QCOMPARE(pace.waitFor(u"search"_s, m_now), 0ms);
        pace.learn(u"search"_s, left(0, 40s), m_now);
        QCOMPARE(pace.waitFor(u"search"_s, m_now), 40'000ms);
        QCOMPARE(pace.waitFor(u"core"_s, m_now), 0ms);
    }

    void believesNoLongerWaitThanTheWindow()
    {
        Net::Pace pace(card(true));
        pace.depart(u"api"_s, m_now);
        pace.learn(u"api"_s, left(0, 4200s), m_now);
        QCOMPARE(pace.waitFor(u"api"_s, m_now), Milliseconds(600s));
    }

    void aWindowDoesNotMoveAwayBeforeItsEnd()
    {
        Net::Pace pace(card(true));
        pace.depart(u"api"_s, m_now);
        pace.learn(u"api"_s, left(10, 10s), m_now);
        pace.learn(u"api"_s, left(0, 500s), m_now + 1s);
        QCOMPARE(pace.waitFor(u"api"_s, m_now + 1s), 9'000ms);
    }

    void silenceHoldsForAllBucketsButAUsedUpOneForItself()
    {
        Net::Pace pace(card(false));
        RateHint secondary;
        secondary.retryAfter = 60s;
        secondary.limited = true;
        pace.learn(u"core"_s, secondary, m_now);
        QCOMPARE(pace.waitFor(u"search"_s, m_now), 60'000ms);

        Net::Pace other(card(false));
        auto usedUp = left(0, 30s);
        usedUp.retryAfter = 30s;
        other.learn(u"search"_s, usedUp, m_now);
        QCOMPARE(other.waitFor(u"search"_s, m_now), 30'000ms);
        QCOMPARE(other.waitFor(u"core"_s, m_now), 0ms);
    }

    void answersMayNameTheBucketOtherwise()
    {
        Net::Pace pace(card(false));
        pace.depart(u"core"_s, m_now);
        auto hint = left(0, 20s);
        hint.bucket = u"code_search"_s;
        pace.learn(u"core"_s, hint, m_now);
        QCOMPARE(pace.waitFor(u"core"_s, m_now), 20'000ms);
    }

    void neverPassesTheCeilingOfAMinute()
    {
        Net::Pace pace(card(false, 3));
        for (int i = 0; i < 3; ++i) {
            const auto when = m_now + i * 10s;
            QCOMPARE(pace.waitFor(u"core"_s, when), 0ms);
            pace.depart(u"core"_s, when);
            pace.learn(u"core"_s, left(4000, 3000s), when);
        }
        QCOMPARE(pace.waitFor(u"core"_s, m_now + 30s), 30'000ms);
        QCOMPARE(pace.waitFor(u"core"_s, m_now + 60s), 0ms);
    }

    void waitsTwiceAsLongEachTimeAndGivesUp()
    {
        Net::Retry retry(Net::Patience::fullTries, [] { return 0.5; });
        for (const auto seconds : {1, 2, 4, 8, 16})
            QCOMPARE(retry.afterFault().value(), Milliseconds(seconds * 1000));
        QVERIFY(!retry.afterFault());
    }

    void jitterStaysWithinAQuarter()
    {
        Net::Retry early(6, [] { return 0.0; });
        QCOMPARE(early.afterFault().value(), 750ms);
        Net::Retry late(6, [] { return 1.0; });
        QCOMPARE(late.afterFault().value(), 1250ms);
    }

    void doublesTheSilenceWhereNoneWasTold()
    {
        Net::Retry retry(6, [] { return 0.5; });
        QCOMPARE(retry.afterLimit({}, 60s).value(), Milliseconds(60s));
        QCOMPARE(retry.afterLimit({}, 60s).value(), Milliseconds(120s));
        QVERIFY(!retry.afterLimit({}, 60s));
    }

    void obeysWhatWasToldAtMostFiveTriesAndNotForHours()
    {
        Net::Retry retry(6, [] { return 0.5; });
        for (int i = 0; i < 4; ++i)
            QCOMPARE(retry.afterLimit(Milliseconds(2s), 60s).value(), Milliseconds(2s));
        QVERIFY(!retry.afterLimit(Milliseconds(2s), 60s));
        Net::Retry hours(6, [] { return 0.5; });
        QVERIFY(!hours.afterLimit(Milliseconds(3h), 60s));
    }

    void losesPatienceWithAKindThatKeepsFailing()
    {
        Net::Patience patience;
        patience.noteFailure(u"comments"_s, Domain::Problem::Kind::ServiceFailed);
        patience.noteFailure(u"comments"_s, Domain::Problem::Kind::TimedOut);
        QCOMPARE(patience.triesFor(u"comments"_s), Net::Patience::fullTries);
        patience.noteFailure(u"comments"_s, Domain::Problem::Kind::ServiceFailed);
        QCOMPARE(patience.triesFor(u"comments"_s), 1);
        QCOMPARE(patience.triesFor(u"thread"_s), Net::Patience::fullTries);
        patience.noteSuccess(u"comments"_s);
        QCOMPARE(patience.triesFor(u"comments"_s), Net::Patience::fullTries);
    }

private:
    const Net::Moment m_now{1h};
};

LP_TEST(PaceTest)
#include "tst_pace.moc"
