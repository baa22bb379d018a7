// SPDX-License-Identifier: GPL-3.0-or-later
#include "pace.h"

#include <algorithm>
#include <cmath>

namespace LaunchProbe::Net {

using namespace std::chrono_literals;

namespace {

//! A window for which the card names no length is taken to be no longer than GitHub's hour.
constexpr int longestWindow = 3600;

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
    if (!state.told)
        state.nextFree = now + m_fallbackGap;
    if (m_ceiling == 0)
        return;
    m_departures.push_back(now);
    while (m_departures.size() > m_ceiling)
        m_departures.pop_front();
}

void Pace::learn(const QString &bucket, const Connectors::RateHint &hint, Moment now)
{
    // A bucket that is used up keeps its own requests waiting, another refusal those of all.
    if (hint.retryAfter && hint.remaining.value_or(1) >= 1)
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
    state.told = true;
    // A window does not move away before it has ended: of two announcements the nearer one is right.
    const auto announced = now + believable(name, *hint.resetAfter);
    state.windowEnd = state.windowEnd > now ? std::min(state.windowEnd, announced) : announced;
    const auto left = std::floor(*hint.remaining);
    if (left < 1)
        state.nextFree = state.windowEnd;
    else if (m_spreads)
        state.nextFree =
            state.lastDeparture + std::chrono::ceil<Milliseconds>((state.windowEnd - now) / left);
    else
        state.nextFree = now;
}

void Pace::holdBack(Milliseconds time, Moment now)
{
    m_silentUntil = std::max(m_silentUntil, now + time);
}

Milliseconds Pace::believable(const QString &bucket, Milliseconds resetAfter) const
{
    const auto window = m_windows.find(bucket);
    const auto longest = std::chrono::seconds(window == m_windows.end() ? longestWindow : window->second);
    // Less than a second is told of a window that ends right now; clocks are whole seconds.
    return std::clamp<Milliseconds>(resetAfter, 1s, longest);
}

} // namespace LaunchProbe::Net
