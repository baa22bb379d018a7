// SPDX-License-Identifier: GPL-3.0-or-later
#include "saturation.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Protocol;
using namespace Qt::StringLiterals;
using Domain::Verdict;
using State = Saturation::State;

namespace {

//! S success, F failure, D degraded, u unclear, d duplicate; in the order of judging.
std::vector<Verdict> judged(const QString &letters)
{
    std::vector<Verdict> verdicts;
    for (const auto letter : letters)
        verdicts.push_back(
            letter == u'S'       ? Verdict::Success
                : letter == u'F' ? Verdict::Failure
                : letter == u'D' ? Verdict::Degraded
                : letter == u'u' ? Verdict::Unclear
                                 : Verdict::Duplicate);
    return verdicts;
}

} // namespace

class SaturationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenToStop_data()
    {
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("unanswered");
        QTest::addColumn<int>("found");
        QTest::addColumn<int>("fresh");
        QTest::addColumn<QString>("verdicts");
        QTest::addColumn<double>("value");
        QTest::addColumn<State>("state");
        QTest::newRow("never asked") << 0 << 0 << 0 << 0 << QString() << 0.0 << State::NotAsked;
        QTest::newRow("all refused") << 0 << 4 << 0 << 0 << u"SS"_s << 0.0 << State::NotAsked;
        QTest::newRow("all empty") << 4 << 0 << 0 << 0 << QString() << 0.0 << State::NothingFound;
        QTest::newRow("a first harvest") << 4 << 0 << 40 << 40 << QString() << 0.0 << State::GoOn;
        QTest::newRow("half is new") << 4 << 0 << 40 << 20 << QString() << 0.5 << State::GoOn;
        QTest::newRow("a fifth is new") << 4 << 0 << 40 << 8 << QString() << 0.8 << State::NearlySaturated;
        QTest::newRow("nothing is new") << 4 << 0 << 40 << 0 << QString() << 1.0 << State::Stop;
        QTest::newRow("nothing is new, but who was silent?")
            << 3 << 1 << 40 << 0 << QString() << 1.0 << State::NearlySaturated;
        QTest::newRow("nothing is new of very few")
            << 4 << 0 << 4 << 0 << QString() << 1.0 << State::NearlySaturated;
        QTest::newRow("new, but nothing useful lately")
            << 4 << 0 << 40 << 40 << u"SSSSS"_s + QString(20, u'u') << 1.0 << State::NearlySaturated;
        QTest::newRow("a little new, but nothing useful lately")
            << 4 << 0 << 40 << 20 << u"SSSSS"_s + QString(20, u'u') << 1.0 << State::Stop;
        QTest::newRow("a little new, and never anything useful")
            << 4 << 0 << 40 << 20 << u"duddududud"_s << 1.0 << State::Stop;
        QTest::newRow("too few judged to say") << 4 << 0 << 40 << 40 << u"duddududu"_s << 0.0 << State::GoOn;
        // 4 of the last 20 are useful, 12 of all 28.
        QTest::newRow("useful less often") << 4 << 0 << 40 << 20 << u"SFDSFDSFSFSF"_s + QString(16, u'u')
                                           << 1 - 0.5 * (0.2 / (12.0 / 28.0)) << State::NearlySaturated;
        QTest::newRow("useful more often counts as once")
            << 4 << 0 << 40 << 20 << QString(20, u'u') + QString(20, u'S') << 0.5 << State::GoOn;
    }

    void saysWhenToStop()
    {
        QFETCH(int, answered);
        QFETCH(int, unanswered);
        QFETCH(int, found);
        QFETCH(int, fresh);
        QFETCH(QString, verdicts);
        QFETCH(double, value);
        QFETCH(State, state);
        const auto saturation = saturationOf({answered, unanswered, found, fresh}, judged(verdicts));
        QVERIFY2(qAbs(saturation.value - value) < 1e-9, qPrintable(QString::number(saturation.value)));
        QCOMPARE(stateId(saturation.state), stateId(state));
    }

    void tellsWhatItRestsOn()
    {
        const auto silent = saturationOf({4, 1, 40, 3}, judged(u"SSSS"_s + QString(20, u'd')));
        QCOMPARE(
            saturationReason(silent),
            u"3 of the last 40 thread(s) found were new; no useful post among the last 20 judged; "
            "1 query(ies) got no answer"_s);
        const auto telling = saturationOf({4, 0, 40, 3}, judged(u"SuF"_s));
        QCOMPARE(
            saturationReason(telling),
            u"3 of the last 40 thread(s) found were new; 2 useful among the last 3 post(s) judged"_s);
        QCOMPARE(
            saturationReason(saturationOf({4, 0, 0, 0}, {})),
            u"no thread was found: other words may find some"_s);
    }
};

LP_TEST(SaturationTest)
#include "tst_saturation.moc"
