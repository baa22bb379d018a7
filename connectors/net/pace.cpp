// SPDX-License-Identifier: GPL-3.0-or-later
#include "pace.h"

#include "retry.h"

#include <algorithm>
#include <cmath>

namespace LaunchProbe::Net {

using namespace std::chrono_literals;

namespace {

//! A window for which the card names no length is taken to be no longer than GitHub's hour.
constexpr int longestWindow = 3600;

QDateTime byTheWall(Moment moment, Moment now, const QDateTime &today)
{
    return today.addMSecs(std::chrono::ceil<Milliseconds>(moment - now).count());
}

//! Never further from now than `longest`, whatever the clocks say.
Moment byTheClock(const QDateTime &time, Moment now, const QDateTime &today, Milliseconds longest)
{
    return now + std::clamp(Milliseconds(today.msecsTo(time)), -longest, longest);
}

Milliseconds remainingTime(Moment until, Moment now)
{
    return std::max(Milliseconds::zero(), std::chrono::ceil<Milliseconds>(until - now));
}

} // namespace

Pace::Pace(const Connectors::Card &card)
    : m_spreads(card.spreadsPace)
    , m_fallbackGap(
          card.fallbackPerMinute > 0 ? Milliseconds(std::llround(60'000 / card.fallbackPerMinute)) : 2s)
    , m_ceiling(static_cast<size_t>(std::max(0.0, card.ceilingPerMinute)))
    , m_windows(card.windows)
{
}

Milliseconds Pace::waitFor(const QString &bucket, Moment now) const
{
    auto wait = remainingTime(m_silentUntil, now);
    const auto name = m_names.find(bucket);
    const auto found = m_buckets.find(name == m_names.end() ? bucket : name->second);
    if (found != m_buckets.end())
        wait = std::max(wait, remainingTime(found->second.nextFree, now));
    if (m_ceiling > 0 && m_departures.size() >= m_ceiling)
        wait = std::max(wait, remainingTime(m_departures[m_departures.size() - m_ceiling] + 1min, now));
    return wait;
}

void Pace::depart(const QString &bucket, Moment now)
{
    const auto name = m_names.find(bucket);
    auto &state = m_buckets[name == m_names.end() ? bucket : name->second];
    state.lastDeparture = now;
    if (state.left && state.windowEnd <= now)
        state.left.reset();
    // Until the answer comes, this one counts as used: it may never come.
    if (state.left)
        *state.left -= 1;
    schedule(state, now);
    if (m_ceiling == 0)
        return;
    m_departures.push_back(now);
    while (m_departures.size() > m_ceiling)
        m_departures.pop_front();
}

void Pace::learn(const QString &bucket, const Connectors::RateHint &hint, Moment now)
{
    // A bucket that is used up keeps its own requests waiting, another refusal those of all.
    if (hint.retryAfter && (hint.everywhere || hint.remaining.value_or(1) >= 1))
        holdBack(*hint.retryAfter, now);
    if (!hint.remaining || !hint.resetAfter)
        return;
    const auto name = hint.bucket.isEmpty() ? bucket : hint.bucket;
    if (name != bucket) {
        m_names[bucket] = name;
        m_buckets[name].lastDeparture =
            std::max(m_buckets[name].lastDeparture, m_buckets[bucket].lastDeparture);
    }
    auto &state = m_buckets[name];
    // A window does not move away before it has ended: of two announcements the nearer one is right.
    // Announced are whole seconds, so that one may have ended before: then there is more left than there was.
    const auto announced = now + believable(name, *hint.resetAfter);
    const bool isSame = state.windowEnd > now && *hint.remaining <= state.left.value_or(*hint.remaining);
    state.windowEnd = isSame ? std::min(state.windowEnd, announced) : announced;
    state.left = *hint.remaining;
    schedule(state, now);
}

void Pace::schedule(Bucket &bucket, Moment now) const
{
    if (!bucket.left) {
        bucket.nextFree = bucket.lastDeparture + m_fallbackGap;
        return;
    }
    const auto left = std::floor(*bucket.left);
    if (left < 1)
        bucket.nextFree = bucket.windowEnd;
    else if (m_spreads)
        bucket.nextFree =
            bucket.lastDeparture + std::chrono::ceil<Milliseconds>((bucket.windowEnd - now) / left);
    else
        bucket.nextFree = now;
}

void Pace::holdBack(Milliseconds time, Moment now)
{
    m_silentUntil = std::max(m_silentUntil, now + time);
}

PaceRecord Pace::record(Moment now, const QDateTime &today) const
{
    PaceRecord record;
    record.names = m_names;
    for (const auto &[name, bucket] : m_buckets) {
        if (bucket.lastDeparture == Moment{})
            continue;
        PaceRecord::Bucket kept;
        kept.name = name;
        kept.lastDeparture = byTheWall(bucket.lastDeparture, now, today);
        if (bucket.left && bucket.windowEnd > now) {
            kept.left = *bucket.left;
            kept.windowEnd = byTheWall(bucket.windowEnd, now, today);
        }
        record.buckets.push_back(std::move(kept));
    }
    if (m_silentUntil > now)
        record.silentUntil = byTheWall(std::min(m_silentUntil, now + Retry::longestWait), now, today);
    return record;
}

void Pace::restore(const PaceRecord &record, Moment now, const QDateTime &today)
{
    m_names.insert(record.names.begin(), record.names.end());
    for (const auto &kept : record.buckets) {
        auto &bucket = m_buckets[kept.name];
        bucket.lastDeparture =
            std::min(now, byTheClock(kept.lastDeparture, now, today, std::chrono::hours(24)));
        if (kept.windowEnd.isValid() && kept.windowEnd > today) {
            bucket.left = kept.left;
            bucket.windowEnd = now + believable(kept.name, Milliseconds(today.msecsTo(kept.windowEnd)));
        }
        schedule(bucket, now);
    }
    if (record.silentUntil.isValid())
        m_silentUntil = byTheClock(record.silentUntil, now, today, Retry::longestWait);
}

Milliseconds Pace::believable(const QString &bucket, Milliseconds resetAfter) const
{
    const auto window = m_windows.find(bucket);
    const auto longest = std::chrono::seconds(window == m_windows.end() ? longestWindow : window->second);
    // Less than a second is told of a window that ends right now; clocks are whole seconds.
    return std::clamp<Milliseconds>(resetAfter, 1s, longest);
}

} // namespace LaunchProbe::Net
