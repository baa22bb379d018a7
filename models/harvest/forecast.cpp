// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace LaunchProbe::Harvest {

using Domain::Quota;
using Domain::Range;

namespace {

constexpr qint64 growth = 10; //!< a search names one more for each so many, since it was asked last
constexpr qint64 requestsOfALongThread = 2;
constexpr double quickAnswer = 0.2; // s
constexpr double slowAnswer = 1.0; // s

qint64 ceilDiv(qint64 amount, qint64 part)
{
    return (amount + part - 1) / part;
}

qint64 grown(qint64 amount)
{
    return amount + ceilDiv(amount, growth);
}

//! Pages that a search is read in, and the windows of time that it is cut into.
struct Reading {
    qint64 threads = 0;
    qint64 slices = 1;
    qint64 pages = 1;
};

Reading readingOf(const PlannedSearch &search, const SourcePlan &plan)
{
    Reading reading;
    reading.threads = search.named ? grown(*search.named) : plan.page;
    if (plan.cap > 0 && reading.threads > plan.cap)
        reading.slices = ceilDiv(reading.threads, plan.cap);
    // A search over the cap is asked once to learn that.
    const auto learning = reading.slices > 1 ? 1 : 0;
    reading.pages = std::max<qint64>(1, ceilDiv(reading.threads, plan.page)) + reading.slices - 1 + learning;
    return reading;
}

double secondsFor(qint64 requests, const Quota &quota, const SourcePlan &plan)
{
    if (requests == 0)
        return 0;
    const auto amount = static_cast<double>(requests);
    const auto seconds = plan.ceilingPerMinute > 0 ? (amount - 1) * 60 / plan.ceilingPerMinute : 0;
    if (quota.requests == 0)
        return std::max(seconds, (amount - 1) * 60 / plan.perMinute);
    const auto window = static_cast<double>(quota.window.count());
    if (plan.spreads)
        return std::max(seconds, (amount - 1) * window / static_cast<double>(quota.requests));
    const auto fullWindows = (requests - 1) / quota.requests;
    return std::max(seconds, static_cast<double>(fullWindows) * window);
}

} // namespace

Forecast forecast(const SourcePlan &plan)
{
    std::map<QString, Range> buckets;
    std::set<QString> looks;
    Forecast forecast;
    qint64 newThreads = 0;
    for (const auto &search : plan.searches) {
        const auto reading = readingOf(search, plan);
        forecast.slices = std::max(forecast.slices, reading.slices);
        buckets[search.bucket].most += reading.pages;
        if (search.look.isEmpty()) {
            ++buckets[search.bucket].least;
        } else if (looks.insert(search.look).second) {
            ++buckets[search.lookBucket].least;
            ++buckets[search.lookBucket].most;
        }
        if (!search.named)
            newThreads += reading.threads;
    }
    const auto threads = grown(plan.threadsBefore.value_or(0)) + newThreads + plan.mostRechecks;
    if (threads > 0)
        buckets[plan.threadBucket].most += threads * requestsOfALongThread;

    double least = 0;
    double most = 0;
    for (const auto &[bucket, requests] : buckets) {
        const auto known = plan.quotas.find(bucket);
        const auto quota = known == plan.quotas.end() ? Quota() : known->second;
        forecast.shares.push_back({bucket, requests, quota});
        forecast.requests.least += requests.least;
        forecast.requests.most += requests.most;
        least = std::max(least, secondsFor(requests.least, quota, plan));
        most = std::max(most, secondsFor(requests.most, quota, plan));
    }
    least = std::max(least, static_cast<double>(forecast.requests.least) * quickAnswer);
    most = std::max(most, static_cast<double>(forecast.requests.most) * slowAnswer);
    forecast.seconds = {std::llround(std::floor(least)), std::llround(std::ceil(most))};
    return forecast;
}

} // namespace LaunchProbe::Harvest
