// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Domain::Range;
using Harvest::forecast;

class ForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstVisitLiesBetweenNothingFoundAndAPageOfEachSearch()
    {
        auto plan = github();
        plan.searches = {{u"search"_s, {}, {}, {}}, {u"search"_s, {}, {}, {}}};
        const auto seen = forecast(plan);
        // 2 searches; and 2 pages of 100 threads, two requests each.
        QCOMPARE(seen.requests, (Range{2, 402}));
        QCOMPARE(seen.slices, 1);
    }

    void whatWasNamedBeforeIsExpectedAgain()
    {
        auto plan = github();
        plan.searches = {{u"search"_s, {}, {}, 250}};
        plan.threadsBefore = 200;
        // 275 results are 3 pages; 220 threads, two requests each.
        QCOMPARE(forecast(plan).requests, (Range{1, 443}));
    }

    void looksAtAPlaceSaveItsSearches()
    {
        auto plan = github();
        plan.searches = {
            {u"search"_s, u"ggml-org/llama.cpp"_s, u"core"_s, 0},
            {u"search"_s, u"ggml-org/llama.cpp"_s, u"core"_s, 0},
            {u"search"_s, u"vllm-project/vllm"_s, u"core"_s, 0}};
        plan.threadsBefore = 0;
        QCOMPARE(forecast(plan).requests, (Range{2, 5}));
    }

    void aSearchOverTheCapIsCutIntoWindowsOfTime()
    {
        auto plan = github();
        plan.searches = {{u"search"_s, {}, {}, 2000}};
        plan.threadsBefore = 0;
        const auto seen = forecast(plan);
        // 2,200 results are three windows: 22 pages, two more begun, one answer that said so.
        QCOMPARE(seen.slices, 3);
        QCOMPARE(seen.requests.most, 25);
    }

    void timeIsThatOfTheSlowestLimit()
    {
        auto plan = github();
        plan.searches.assign(61, {u"search"_s, {}, {}, 0});
        plan.threadsBefore = 0;
        // Thirty a minute: the 61st leaves in the third minute.
        QCOMPARE(forecast(plan).seconds, (Range{120, 120}));
        plan.spreads = true;
        QCOMPARE(forecast(plan).seconds, (Range{120, 120}));
        plan.searches.resize(31);
        plan.spreads = false;
        QCOMPARE(forecast(plan).seconds, (Range{60, 60}));
        plan.searches.resize(30);
        QCOMPARE(forecast(plan).seconds, (Range{6, 30}));
    }

    void withoutAQuotaThePaceOfTheCardCounts()
    {
        Harvest::SourcePlan plan;
        plan.perMinute = 20;
        plan.searches.assign(21, {u"entries"_s, {}, {}, 0});
        plan.threadsBefore = 0;
        QCOMPARE(forecast(plan).seconds, (Range{60, 60}));
    }

    void sharesAreToldByLimit()
    {
        auto plan = github();
        plan.searches = {{u"search"_s, {}, {}, 10}};
        plan.threadsBefore = 10;
        const auto seen = forecast(plan);
        QCOMPARE(seen.shares.size(), 2U);
        QCOMPARE(seen.shares[0], (Domain::QuotaShare{u"core"_s, {0, 22}, {5000, 3600s}}));
        QCOMPARE(seen.shares[1], (Domain::QuotaShare{u"search"_s, {1, 1}, {30, 60s}}));
    }

    void nothingToAskTakesNothing() { QCOMPARE(forecast({}).requests, (Range{0, 0})); }

    void aHarvestIsAsSlowAsItsSlowestSourceAndEndsWithItsBudget()
    {
        Domain::Outlook outlook;
        outlook.sources = {source(u"github"_s, {10, 100}, {5, 50}), source(u"reddit"_s, {20, 30}, {1, 60})};
        QCOMPARE(outlook.requests(), (Range{30, 130}));
        QCOMPARE(outlook.seconds(), (Range{5, 60}));
        outlook.budget = 40;
        QCOMPARE(outlook.requests(), (Range{30, 40}));
        outlook.sources[0].off = Domain::Problem{};
        outlook.sources[1].isChosen = false;
        QCOMPARE(outlook.requests(), (Range{0, 0}));
    }

private:
    [[nodiscard]] static Harvest::SourcePlan github()
    {
        Harvest::SourcePlan plan;
        plan.threadBucket = u"core"_s;
        plan.page = 100;
        plan.cap = 1000;
        plan.quotas = {{u"core"_s, {5000, 3600s}}, {u"search"_s, {30, 60s}}};
        plan.spreads = false;
        return plan;
    }

    [[nodiscard]] static Domain::SourceOutlook source(const QString &id, Range requests, Range seconds)
    {
        Domain::SourceOutlook source;
        source.id = id;
        source.isChosen = true;
        source.requests = requests;
        source.seconds = seconds;
        return source;
    }
};

LP_TEST(ForecastTest)
#include "tst_forecast.moc"
