// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingjson.h"

#include <tests/testlib/testcase.h>

#include <QJsonObject>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Finding;
using Domain::FindingList;
using Domain::Verdict;

namespace {

std::vector<Finding> allOf(const FindingList &findings)
{
    std::vector<Finding> all;
    for (size_t i = 0; i < findings.size(); ++i)
        all.push_back(findings.at(i));
    return all;
}

} // namespace

class FindingJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListHasOneFindingOfEachPost()
    {
        const Finding first{{7}, Verdict::Success, {u"a"_s}, u"note"_s, {}};
        const Finding other{{3}, Verdict::Failure, {}, {}, {}};
        const Finding again{{7}, Verdict::Unclear, {}, {}, {}};
        const FindingList findings{first, other, again};
        QCOMPARE(allOf(findings), (std::vector<Finding>{other, again}));
        QCOMPARE(findings.of({7}), again);
        QVERIFY(!findings.of({5}));
        QVERIFY(!FindingList().of({5}));
        QVERIFY(!findings.of({(qint64(1) << 32) + 7}));
    }

    void whatIsWrittenDownIsReadAgain()
    {
        const QDateTime when({2025, 8, 8}, {9, 0, 0, 7}, Qt::UTC);
        FindingList findings;
        for (qint64 post = 1; post <= 900; ++post) {
            Finding finding{{post}, post % 3 == 0 ? Verdict::Success : Verdict::NotJudged, {}, {}, when};
            if (post % 100 == 0)
                finding.note = u"note %1"_s.arg(post); // more than are looked through for the same
            if (post == 5)
                finding.tags = QStringList{u"a, b"_s, u"c-d"_s};
            findings.add(finding);
        }
        for (qint64 post = 2000; post < 3000; ++post)
            findings.add({{post}, Verdict::Duplicate, {}, {}, {}});
        const auto json = Tables::findingsToJson(findings);
        QVERIFY(json.size() < 20);
        QCOMPARE(allOf(Tables::findingsFromJson(json)), allOf(findings));
    }

    void postsInARowAreOneSpan()
    {
        FindingList findings;
        for (const qint64 post : {3, 4, 5, 9, 11, 12})
            findings.add({{post}, Verdict::Success, {}, {}, {}});
        const auto json = Tables::findingsToJson(findings);
        QCOMPARE(json.size(), 1);
        QCOMPARE(json[0].toObject()[u"posts"_s].toString(), u"3-5,9,11-12"_s);
    }

    void stepsOfEarlierVersionsAreRead()
    {
        const QJsonArray list{
            QJsonObject{{u"post"_s, 4}, {u"verdict"_s, u"failure"_s}}, QJsonObject{{u"post"_s, 2}}};
        QCOMPARE(
            allOf(Tables::findingsFromJson(list)),
            (std::vector<Finding>{{{2}, {}, {}, {}, {}}, {{4}, Verdict::Failure, {}, {}, {}}}));
    }

    void whatIsBrokenIsLeftOut_data()
    {
        QTest::addColumn<QString>("spans");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << u"a-b,c"_s;
        QTest::newRow("backwards") << u"9-3"_s;
        QTest::newRow("below the first") << u"-5,0"_s;
        QTest::newRow("without an end") << u"1-9000000000000000000"_s;
    }

    void whatIsBrokenIsLeftOut()
    {
        QFETCH(QString, spans);
        QVERIFY(Tables::findingsFromJson({QJsonObject{{u"posts"_s, spans}}}).isEmpty());
    }
};

LP_TEST(FindingJsonTest)
#include "tst_findingjson.moc"
