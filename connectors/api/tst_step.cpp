// SPDX-License-Identifier: GPL-3.0-or-later
#include "connector.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Connectors;
using namespace Qt::StringLiterals;

namespace {

Step aStep()
{
    Step step;
    step.kind = u"comments"_s;
    step.url = QUrl(u"https://api.example.org/x?q=a%2Bb&page=2"_s);
    step.cursor = u"abc"_s;
    step.thread = {u"github"_s, u"o/r"_s, u"issues"_s, u"5"_s};
    step.place = u"o/r"_s;
    step.query = u"кот \"a b\""_s;
    step.family = u"issues"_s;
    step.page = 2;
    step.attempt = 1;
    step.window = {{}, {2025, 8, 8}};
    step.memory = {{u"title"_s, u"T"_s}};
    return step;
}

} // namespace

class StepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesACheckpoint()
    {
        const auto back = Step::fromBytes(aStep().toBytes());
        QVERIFY(back);
        QCOMPARE(*back, aStep());
        QCOMPARE(Step::fromBytes(Step().toBytes()).valueOr(aStep()), Step());
    }

    void refusesABrokenCheckpoint()
    {
        for (const auto *bad : {"", "{", "[]", "5", "\"x\""})
            QVERIFY(!Step::fromBytes(bad));
        QVERIFY(Step::fromBytes(R"({"kind": 5, "page": "x", "memory": [], "until": "never"})"));
    }

    void keysTellAttemptsApartButNotMemories()
    {
        auto other = aStep();
        other.memory = {};
        QCOMPARE(other.key(), aStep().key());
        other.attempt = 2;
        QVERIFY(other.key() != aStep().key());
    }

    void windowEndsWithItsDay()
    {
        const Window window{{2025, 8, 1}, {2025, 8, 8}};
        QVERIFY(window.endsAfter({{2025, 8, 8}, {23, 59, 59}, Qt::UTC}));
        QVERIFY(!window.endsAfter({{2025, 8, 9}, {0, 0}, Qt::UTC}));
        QVERIFY(window.beginsBefore({{2025, 8, 1}, {0, 0}, Qt::UTC}));
        QVERIFY(!window.beginsBefore({{2025, 7, 31}, {23, 59, 59}, Qt::UTC}));
        QVERIFY(Window().endsAfter({{2099, 1, 1}, {0, 0}, Qt::UTC}));
    }
};

LP_TEST(StepTest)
#include "tst_step.moc"
