// SPDX-License-Identifier: GPL-3.0-or-later
#include "outlook.h"

#include "unnamedthreads.h"

#include <connectors/net/fetcher.h>
#include <models/harvest/forecast.h>

#include <QSet>

#include <algorithm>
#include <limits>
#include <tuple>

namespace LaunchProbe::Pipeline {

using Domain::Outlook;
using Domain::Result;
using Domain::SourceOutlook;

namespace {

//! What the last run knew of its queries.
struct Former {
    using Key = std::tuple<QString, QString, QString, QString>; //!< source, family, place, query
    std::map<Key, qint64> named; //!< threads, by query
    std::map<QString, qint64> threads; //!< different ones, by source
    qint64 failed = 0; //!< requests
};

Result<Former> formerOf(const Ports::Archive &archive)
{
    Former former;
    const auto last = archive.lastRun();
    if (!last)
        return last.problem();
    if (!*last)
        return former;
    const auto rows = archive.runLedger((*last)->id);
    if (!rows)
        return rows.problem();
    for (const auto &row : *rows) {
        if (row.state == Domain::Coverage::Answered || row.state == Domain::Coverage::Empty)
            former.named[{row.source, row.family, row.place, row.query}] = row.items;
    }
    const auto failed = archive.failedTasks((*last)->id);
    if (!failed)
        return failed.problem();
    former.failed = static_cast<qint64>(failed->size());
    const auto found = archive.runFound((*last)->id);
    if (!found)
        return found.problem();
    QSet<Domain::ThreadKey> counted;
    for (const auto &thread : *found) {
        const auto query = static_cast<size_t>(thread.query);
        if (thread.query < 0 || query >= rows->size() || counted.contains(thread.thread))
            continue;
        counted.insert(thread.thread);
        ++former.threads[(*rows)[query].source];
    }
    return former;
}

Harvest::PlannedSearch plannedSearch(
    const Connectors::Connector &connector, const Domain::Query &query, const Connectors::Step &step,
    const Connectors::Window &window, const Former &former)
{
    Harvest::PlannedSearch search;
    search.bucket = connector.callFor(step).bucket;
    if (const auto prelude = connector.preludeOf(step)) {
        search.look = prelude->key();
        search.lookBucket = connector.callFor(*prelude).bucket;
    }
    const auto known = former.named.find({query.source, query.family, query.place, query.text});
    if (known == former.named.end())
        return search;
    search.named = known->second;
    if (const auto look = connector.placeStep(query, window)) {
        search.look = look->key();
        search.lookBucket = connector.callFor(*look).bucket;
    }
    return search;
}

Harvest::SourcePlan planOf(const Connectors::Card &card, bool hasKey)
{
    Harvest::SourcePlan plan;
    plan.threadBucket = card.threadBucket;
    plan.page = card.resultsPage;
    plan.cap = card.resultCap;
    plan.perMinute = card.fallbackPerMinute;
    plan.ceilingPerMinute = card.ceilingPerMinute;
    plan.spreads = card.spreadsPace;
    for (const auto &[bucket, allowance] : card.allowances) {
        const auto window = card.windows.find(bucket);
        if (window != card.windows.end())
            plan.quotas[bucket] = {
                hasKey ? allowance.withKey : allowance.withoutKey, std::chrono::seconds(window->second)};
    }
    return plan;
}

SourceOutlook sentBy(const HarvestSource &source)
{
    SourceOutlook outlook;
    outlook.id = source.card.id;
    outlook.name = source.card.name;
    outlook.isChosen = true;
    outlook.off = source.off;
    outlook.resultCap = source.card.resultCap;
    outlook.userAgent = QString::fromUtf8(Net::userAgentOf(source.card, source.setup));
    for (const auto &[family, url] : source.setup.endpoints) {
        if (!outlook.hosts.contains(url.host()))
            outlook.hosts << url.host();
    }
    for (const auto &[name, value] : source.setup.secrets)
        outlook.secrets << name;
    return outlook;
}

Result<SourceOutlook> outlookOf(
    const HarvestSource &source, const HarvestPlan &harvest, const Former &former,
    const Ports::Upkeep &upkeep)
{
    auto outlook = sentBy(source);
    auto plan = planOf(source.card, !source.setup.secrets.empty());
    const auto looks = UnnamedThreads(harvest, source, upkeep).looks({});
    if (!looks)
        return looks.problem();
    outlook.mostRechecks = static_cast<qint64>(looks->size());
    plan.mostRechecks = outlook.mostRechecks;
    if (const auto known = former.threads.find(source.card.id); known != former.threads.end())
        plan.threadsBefore = known->second;
    for (const auto &query : harvest.queries) {
        if (query.source != source.card.id)
            continue;
        ++outlook.queries;
        if (!outlook.texts.contains(query.text))
            outlook.texts << query.text;
        if (!source.connector)
            continue;
        const auto step = source.connector->searchStep(query, harvest.window);
        if (!step)
            continue;
        plan.searches.push_back(plannedSearch(*source.connector, query, *step, harvest.window, former));
        if (plan.searches.back().named)
            ++outlook.askedBefore;
    }
    const auto forecast = Harvest::forecast(plan);
    outlook.requests = forecast.requests;
    outlook.seconds = forecast.seconds;
    outlook.shares = forecast.shares;
    outlook.slices = forecast.slices;
    outlook.mostDollars =
        source.card.dollarsPerPost * static_cast<double>(outlook.requests.most * source.card.resultsPage);
    return outlook;
}

} // namespace

Result<Outlook> outlookOf(
    const HarvestPlan &plan, const std::vector<HarvestSource> &sources, const Ports::Archive &archive,
    const Ports::Upkeep &upkeep)
{
    const auto former = formerOf(archive);
    if (!former)
        return former.problem();
    const auto unfinished = archive.unfinishedRun(plan.options);
    if (!unfinished)
        return unfinished.problem();
    Outlook outlook;
    outlook.budget = plan.budget;
    outlook.isResumed = unfinished->has_value();
    outlook.failed = former->failed;
    for (const auto &source : sources) {
        auto of = outlookOf(source, plan, *former, upkeep);
        if (!of)
            return of.problem();
        outlook.sources.push_back(*std::move(of));
        if (!outlook.isResumed)
            continue;
        const auto waiting =
            archive.pendingTasks((*unfinished)->id, source.card.id, std::numeric_limits<int>::max());
        if (!waiting)
            return waiting.problem();
        auto &requests = outlook.sources.back().requests;
        requests.least = static_cast<qint64>(std::ranges::count_if(
            *waiting, [](const auto &task) { return !UnnamedThreads::isMarker(task); }));
        requests.most = std::max(requests.most, requests.least);
    }
    return outlook;
}

} // namespace LaunchProbe::Pipeline
