// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes.h"

#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Evidence;
using namespace Qt::StringLiterals;
using Domain::Outcome;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

Test::PostBuilder aTrial(qint64 id, const QString &who, Outcome outcome)
{
    return aPost(id)
        .by(who)
        .ending(outcome)
        .saying(Slot::Engine, u"vLLM"_s)
        .saying(Slot::Model, u"gpt-oss-120b"_s)
        .saying(Slot::Quant, u"MXFP4"_s);
}

Test::PostBuilder anError(qint64 id)
{
    return aPost(id).inThread(1).saying(
        Slot::ErrorLine, u"error: no such kernel on this card"_s, u"failures.error-line.2"_s);
}

} // namespace

class DisputesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oppositeOutcomesOfOneCombinationAreADispute()
    {
        const auto found = disputes(
            {aTrial(1, u"ann"_s, Outcome::Success).saying(Slot::Driver, u"580.65"_s),
             aTrial(2, u"bob"_s, Outcome::Success),
             aTrial(3, u"cid"_s, Outcome::Failure).saying(Slot::Driver, u"570.86"_s)});
        QCOMPARE(found.size(), size_t(1));
        const auto &dispute = found[0];
        QCOMPARE(dispute.kind, Dispute::Kind::Outcomes);
        QCOMPARE(dispute.about.size(), size_t(3));
        QCOMPARE(dispute.one.rigs, 2);
        QCOMPARE(dispute.other.rigs, 1);
        QCOMPARE(dispute.other.outcome, Outcome::Failure);
        QCOMPARE(
            dispute.differing, (std::vector<TellingField>{{Slot::Driver, {u"580.65"_s}, {u"570.86"_s}}}));
    }

    void agreementIsNone()
    {
        QVERIFY(
            disputes({aTrial(1, u"ann"_s, Outcome::Success), aTrial(2, u"bob"_s, Outcome::Success)}).empty());
    }

    void whoeverSolvedItIsNoDispute()
    {
        QVERIFY(
            disputes({aTrial(1, u"ann"_s, Outcome::Failure), aTrial(2, u"ann"_s, Outcome::Success)}).empty());
    }

    void aPostThatComparesSaysNothingOfEither()
    {
        QVERIFY(disputes({aTrial(1, u"ann"_s, Outcome::Success),
                          aTrial(2, u"bob"_s, Outcome::Failure)
                              .inRun(1)
                              .saying(Slot::Engine, u"vLLM"_s)
                              .saying(Slot::Model, u"another"_s)
                              .saying(Slot::Quant, u"FP8"_s)})
                    .empty());
    }

    void aPersonsVerdictOverrules()
    {
        QVERIFY(disputes({aTrial(1, u"ann"_s, Outcome::Success),
                          aTrial(2, u"bob"_s, Outcome::Failure).judged(Domain::Verdict::Success)})
                    .empty());
        QVERIFY(disputes({aTrial(1, u"ann"_s, Outcome::Success),
                          aTrial(2, u"bob"_s, Outcome::Failure).judged(Domain::Verdict::Unclear)})
                    .empty());
    }

    void saysWhatASideLeavesUnsaid()
    {
        const auto found = disputes(
            {aTrial(1, u"ann"_s, Outcome::Success).saying(Slot::Driver, u"580.65"_s),
             aTrial(2, u"bob"_s, Outcome::Degraded)});
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].other.outcome, Outcome::Degraded);
        QVERIFY(found[0].differing.empty());
        QCOMPARE(found[0].unstated, (std::vector<TellingField>{{Slot::Driver, {u"580.65"_s}, {}}}));
    }

    void aSharedValueTellsNothingApart()
    {
        const auto found = disputes(
            {aTrial(1, u"ann"_s, Outcome::Success).saying(Slot::Driver, u"580.65"_s),
             aTrial(2, u"bob"_s, Outcome::Failure).saying(Slot::Driver, u"580.65"_s)});
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(found[0].differing.empty());
        QVERIFY(found[0].unstated.empty());
    }

    void allLayersAreAllLayersHoweverManyAreAskedFor()
    {
        const auto found = disputes(
            {aTrial(1, u"ann"_s, Outcome::Success).measuring(Slot::GpuLayers, 99),
             aTrial(2, u"bob"_s, Outcome::Failure).measuring(Slot::GpuLayers, 999)});
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(found[0].differing.empty());
    }

    void flagsThatOneSideUsesTellThemApart()
    {
        const auto found = disputes(
            {aTrial(1, u"ann"_s, Outcome::Success)
                 .saying(Slot::Flag, u"--enforce-eager"_s)
                 .saying(Slot::Flag, u"-x"_s),
             aTrial(2, u"bob"_s, Outcome::Failure).saying(Slot::Flag, u"-x"_s)});
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].differing, (std::vector<TellingField>{{Slot::Flag, {u"--enforce-eager"_s}, {}}}));
    }

    void fixesOfDifferentPeopleAreRivals()
    {
        const auto found = disputes(
            {anError(1).by(u"ann"_s),
             aPost(2).inThread(1).by(u"bob"_s).saying(Slot::Remedy, u"-fa"_s, u"flag:remedy.helped"_s),
             aPost(3).inThread(1).by(u"cid"_s).saying(
                 Slot::Remedy, u"rebuilt"_s, u"rebuild:remedy.helped"_s)});
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].kind, Dispute::Kind::Fixes);
        QCOMPARE(found[0].error, u"error: no such kernel on this card"_s);
        QCOMPARE(found[0].one.rigs, 1);
    }

    void twoFixesOfOnePersonAreOneStory()
    {
        QVERIFY(disputes({anError(1).by(u"ann"_s),
                          aPost(2)
                              .inThread(1)
                              .by(u"bob"_s)
                              .saying(Slot::Remedy, u"-fa"_s, u"flag:remedy.helped"_s)
                              .saying(Slot::Remedy, u"rebuilt"_s, u"rebuild:remedy.helped"_s)})
                    .empty());
    }

    void aFixThatOthersHadAlreadyIsDisputed()
    {
        const auto found = disputes(
            {anError(1).by(u"ann"_s).saying(Slot::Flag, u"-b=4096"_s),
             aPost(2).inThread(1).by(u"bob"_s).saying(Slot::Remedy, u"-b 4096"_s, u"flag:remedy.helped"_s)});
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].kind, Dispute::Kind::FixFails);
        QCOMPARE(found[0].one.fix.value, u"-b 4096"_s);
        QCOMPARE(found[0].other.reports.front().rig, u"github/ann"_s);
    }
};

LP_TEST(DisputesTest)
#include "tst_disputes.moc"
