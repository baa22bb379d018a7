// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportgroups.h"

#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Evidence;
using namespace Qt::StringLiterals;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

const auto shapes = u"error loading model: wrong shape of <n>; expected <n>"_s;
const auto outOfMemory = u"outofmemoryerror: cuda out of memory"_s;

Test::PostBuilder anError(qint64 id, const QString &error, int version = 2)
{
    return aPost(id).saying(Slot::ErrorLine, error, u"failures.error-line.%1"_s.arg(version));
}

} // namespace

class ReportGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsReportsOfOneErrorAndCountsRigs()
    {
        const auto groups = reportGroups(
            {anError(1, shapes).by(u"ann"_s).saying(Slot::Failure, u"load_error"_s),
             anError(2, shapes).by(u"ann"_s), anError(3, shapes).by(u"bob"_s),
             anError(4, u"ggml_assert(x > 0)"_s), aPost(5).saying(Slot::Engine, u"vLLM"_s)});
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].error, shapes);
        QCOMPARE(groups[0].threads, 3);
        QCOMPARE(groups[0].rigs, 2);
        QCOMPARE(groups[0].reports.front().post.value, 3); // the newest
    }

    void whatIsMaskedInAnotherWayIsNoGroup()
    {
        QCOMPARE(reportGroups({anError(1, shapes, 1), anError(2, shapes, 2)}).size(), size_t(2));
    }

    void aSymptomIsMergedForOneRigOfOneThreadAlone()
    {
        const auto groups = reportGroups(
            {anError(1, outOfMemory).by(u"ann"_s), anError(2, outOfMemory).by(u"bob"_s),
             anError(3, outOfMemory).inThread(2).by(u"ann"_s),
             anError(4, outOfMemory).inThread(2).by(u"ann"_s)});
        QCOMPARE(groups.size(), size_t(3));
        QVERIFY(groups[0].symptom);
        QCOMPARE(groups[0].reports.size(), size_t(2));
    }

    void duplicatesAreLeftOut()
    {
        QVERIFY(reportGroups({anError(1, shapes).judged(Domain::Verdict::Duplicate)}).empty());
    }

    void takesFixesFromWhatAnsweredTheReport()
    {
        const auto groups = reportGroups(
            {anError(1, shapes).by(u"ann"_s),
             aPost(2).inThread(1).by(u"bob"_s).saying(Slot::Remedy, u"-fa"_s, u"flag:remedy.advised"_s),
             aPost(3).inThread(1).by(u"ann"_s).saying(Slot::Remedy, u"rebuilt"_s, u"rebuild:remedy.helped"_s),
             aPost(4).saying(Slot::Remedy, u"--other"_s, u"flag:remedy.helped"_s)});
        QCOMPARE(groups.size(), size_t(1));
        QCOMPARE(groups[0].fixes.size(), size_t(2));
        QCOMPARE(groups[0].fixes[0].value, u"rebuild"_s);
        QVERIFY(groups[0].fixes[0].helped);
        QCOMPARE(groups[0].fixes[1].kind, u"flag"_s);
        QVERIFY(!groups[0].fixes[1].helped);
    }

    void buildingAgainIsOneFixHoweverItIsSaid()
    {
        const auto groups = reportGroups(
            {anError(1, shapes),
             aPost(2).inThread(1).by(u"bob"_s).saying(Slot::Remedy, u"rebuilt"_s, u"rebuild:remedy.helped"_s),
             aPost(3).inThread(1).by(u"cid"_s).saying(
                 Slot::Remedy, u"recompile"_s, u"rebuild:remedy.helped"_s)});
        QCOMPARE(groups[0].fixes.size(), size_t(1));
        QCOMPARE(groups[0].fixes[0].rigs, 2);
    }

    void whatWasSaidBeforeIsNoFix()
    {
        const auto groups = reportGroups(
            {anError(5, shapes),
             aPost(2).inThread(5).saying(Slot::Remedy, u"-fa"_s, u"flag:remedy.helped"_s)});
        QVERIFY(groups[0].fixes.empty());
    }

    void saysWhichVersionsReportIt()
    {
        const auto groups = reportGroups(
            {anError(1, shapes).saying(Slot::Engine, u"vLLM"_s).saying(Slot::EngineVersion, u"0.9.2"_s),
             anError(2, shapes).saying(Slot::Engine, u"vLLM"_s).saying(Slot::EngineVersion, u"0.10.0"_s)});
        QCOMPARE(groups[0].engineVersions, (QStringList{u"vLLM 0.10.0"_s, u"vLLM 0.9.2"_s}));
    }

    void findsTheNearestGroups()
    {
        const auto groups = reportGroups(
            {anError(1, shapes), anError(2, u"error loading model: wrong shape of the tensor"_s),
             anError(3, u"modulenotfounderror: no module named 'sgl_kernel'"_s), anError(4, outOfMemory)});
        const auto near = nearestGroups(groups, shapes, {}, 10);
        QVERIFY(near.size() >= 2);
        QCOMPARE(groups[near[0].group].error, shapes);
        QCOMPARE(near[0].why, NearGroup::Why::SameError);
        QCOMPARE(groups[near[1].group].error, u"error loading model: wrong shape of the tensor"_s);
        QCOMPARE(near[1].why, NearGroup::Why::SimilarWords);
        for (const auto &one : near)
            QVERIFY(groups[one.group].error != outOfMemory);
        QVERIFY(nearestGroups(groups, {}, {}, 10).empty());
        QCOMPARE(nearestGroups(groups, shapes, {}, 1).size(), size_t(1));
    }

    void aKnownSignatureIsNearWithOtherWords()
    {
        Ports::PostRow post = anError(1, shapes);
        post.readings.front().span = {10, 40};
        Domain::Reading known;
        known.slot = Slot::Signature;
        known.value = u"wrong-shape"_s;
        known.span = {10, 30};
        post.readings.push_back(known);
        const auto groups = reportGroups({post});
        QCOMPARE(groups[0].signatures, QStringList{u"wrong-shape"_s});
        const auto near = nearestGroups(groups, u"something else entirely"_s, u"wrong-shape"_s, 5);
        QCOMPARE(near.size(), size_t(1));
        QCOMPARE(near[0].why, NearGroup::Why::SameSignature);
    }
};

LP_TEST(ReportGroupsTest)
#include "tst_reportgroups.moc"
