// SPDX-License-Identifier: GPL-3.0-or-later
#include "pace.h"
#include "pacememory.h"
#include "retry.h"

#include <tests/testlib/testcase.h>

#include <QTemporaryDir>
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

    void aWindowThatEndedBeforeItsAnnouncedSecondIsAnother()
    {
        Net::Pace pace(card(false));
        pace.depart(u"search"_s, m_now);
        pace.learn(u"search"_s, left(1, 2s), m_now); // in truth one second
        pace.depart(u"search"_s, m_now + 1100ms);
        pace.learn(u"search"_s, left(29, 2s), m_now + 1100ms);
        pace.learn(u"search"_s, left(0, 2s), m_now + 1500ms);
        QCOMPARE(pace.waitFor(u"search"_s, m_now + 1500ms), 1600ms);
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
        usedUp.everywhere = true;
        other.learn(u"search"_s, usedUp, m_now);
        QCOMPARE(other.waitFor(u"core"_s, m_now), 30'000ms);
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

    void aRequestWithoutAnAnswerCountsAsUsed()
    {
        Net::Pace pace(card(false));
        pace.depart(u"search"_s, m_now);
        pace.learn(u"search"_s, left(1, 40s), m_now);
        pace.depart(u"search"_s, m_now);
        QCOMPARE(pace.waitFor(u"search"_s, m_now), 40'000ms);
    }

    void whoFollowsAnotherProcessGoesOnWithItsPace()
    {
        Net::Pace killed(card(false));
        killed.depart(u"core"_s, m_now);
        auto hint = left(1, 40s);
        hint.bucket = u"search"_s;
        killed.learn(u"core"_s, hint, m_now);
        killed.depart(u"core"_s, m_now + 1s);

        Net::Pace next(card(false));
        next.restore(killed.record(m_now + 1s, m_today), Net::Moment(5h), m_today.addSecs(4));
        QCOMPARE(next.waitFor(u"core"_s, Net::Moment(5h)), 35'000ms);
        QCOMPARE(next.waitFor(u"core"_s, Net::Moment(5h) + 35s), 0ms);
    }

    void spreadsOverTheRestOfAnothersWindow()
    {
        Net::Pace killed(card(true));
        killed.depart(u"api"_s, m_now);
        killed.learn(u"api"_s, left(11, 100s), m_now);
        killed.depart(u"api"_s, m_now + 10s);
        Net::Pace next(card(true));
        next.restore(killed.record(m_now + 10s, m_today), m_now, m_today);
        QCOMPARE(next.waitFor(u"api"_s, m_now), 9'000ms);
    }

    void aSilenceOutlivesTheProcessButNotForDays()
    {
        Net::Pace killed(card(false));
        killed.holdBack(Milliseconds(24h * 300), m_now);
        Net::Pace next(card(false));
        next.restore(killed.record(m_now, m_today), m_now, m_today.addSecs(60));
        QCOMPARE(next.waitFor(u"core"_s, m_now), Net::Retry::longestWait - 60s);
    }

    void whatIsOverHoldsNobodyBack()
    {
        Net::Pace killed(card(false));
        killed.depart(u"search"_s, m_now);
        killed.learn(u"search"_s, left(0, 40s), m_now);
        killed.holdBack(50s, m_now);
        Net::Pace next(card(false));
        next.restore(killed.record(m_now, m_today), m_now, m_today.addSecs(61));
        QCOMPARE(next.waitFor(u"search"_s, m_now), 0ms);
    }

    void aClockThatWasPutBackHoldsNobodyLongerThanTheWindow()
    {
        Net::Pace killed(card(true));
        killed.depart(u"api"_s, m_now);
        killed.learn(u"api"_s, left(0, 500s), m_now);
        Net::Pace next(card(true));
        next.restore(killed.record(m_now, m_today), m_now, m_today.addDays(-30));
        QCOMPARE(next.waitFor(u"api"_s, m_now), Milliseconds(600s));
    }

    void whatMattersIsSavedAtOnceAndPlentyOnceASecond()
    {
        QTemporaryDir folder;
        auto plain = card(false);
        plain.id = u"plain"_s;
        Net::PaceMemory memory(folder.path(), plain, {});
        const auto leftIn = [&] {
            const auto known = Net::PaceMemory(folder.path(), plain, {}).load();
            return known && !known->buckets.empty() ? known->buckets[0].left : -1;
        };
        const auto note = [&](double requests, Net::Moment now) {
            Net::PaceRecord record;
            record.buckets.push_back({u"api"_s, requests, m_today.addSecs(60), m_today});
            memory.note(record, now);
        };
        note(900, m_now);
        QCOMPARE(leftIn(), 900.0);
        note(899, m_now + 10ms);
        QCOMPARE(leftIn(), 900.0);
        note(880, m_now + 1s);
        QCOMPARE(leftIn(), 880.0);
        note(5, m_now + 1s + 10ms);
        QCOMPARE(leftIn(), 5.0);
        note(4, m_now + 1s + 20ms);
        QCOMPARE(leftIn(), 4.0);
    }

    void isRememberedForEachHostAndAccount()
    {
        QTemporaryDir folder;
        Connectors::Setup setup;
        setup.endpoints[u"api"_s] = QUrl(u"https://api.example.org"_s);
        setup.secrets[u"plain/token"_s] = u"secret"_s;
        auto plain = card(false);
        plain.id = u"plain"_s;
        Net::Pace pace(plain);
        pace.depart(u"search"_s, m_now);
        pace.learn(u"search"_s, left(3, 40s), m_now);
        pace.holdBack(20s, m_now);
        const auto record = pace.record(m_now, m_today);
        Net::PaceMemory(folder.path(), plain, setup).save(record);
        QVERIFY(Net::PaceMemory(folder.path(), plain, setup).load() == record);

        auto other = setup;
        other.secrets[u"plain/token"_s] = u"another"_s;
        QVERIFY(!Net::PaceMemory(folder.path(), plain, other).load());
        other = setup;
        other.endpoints[u"api"_s] = QUrl(u"http://127.0.0.1:4000"_s);
        QVERIFY(!Net::PaceMemory(folder.path(), plain, other).load());

        for (const auto &entry : QDir(folder.path()).entryList(QDir::Files)) {
            QFile file(folder.filePath(entry));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(!entry.contains(u"secret") && !file.readAll().contains("secret"));
            file.resize(file.size() / 2);
        }
        QVERIFY(!Net::PaceMemory(folder.path(), plain, setup).load());
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
    const QDateTime m_today{{2025, 8, 8}, {12, 0}, Qt::UTC};
};

LP_TEST(PaceTest)
#include "tst_pace.moc"
