// SPDX-License-Identifier: GPL-3.0-or-later
#include "retry.h"

#include <algorithm>

namespace LaunchProbe::Net {

using namespace std::chrono_literals;
using Kind = Domain::Problem::Kind;

std::optional<Milliseconds> Retry::afterFault(std::optional<Milliseconds> asked)
{
    if (++m_faults >= m_tries)
        return {};
    if (asked)
        return *asked <= longestWait ? asked : std::nullopt;
    const double seconds = (1 << std::min(m_faults - 1, 4)) * (0.75 + 0.5 * m_random());
    return Milliseconds(static_cast<qint64>(seconds * 1000));
}

std::optional<Milliseconds> Retry::afterLimit(std::optional<Milliseconds> told, Milliseconds least)
{
    if (++m_limits >= std::min(m_tries, told ? 5 : 3))
        return {};
    const Milliseconds wait = told.value_or(least * (1 << (m_limits - 1)));
    return wait <= longestWait ? std::optional(wait) : std::nullopt;
}

int Patience::triesFor(const QString &kind) const
{
    const auto found = m_failures.find(kind);
    return found != m_failures.end() && found->second >= enough ? 1 : fullTries;
}

void Patience::noteFailure(const QString &kind, Kind problem)
{
    // Where nothing can be reached, the next attempt will not fare better.
    m_failures[kind] += problem == Kind::NoNetwork ? enough : 1;
}

bool isPassing(Kind kind)
{
    switch (kind) {
    case Kind::NoNetwork:
    case Kind::TimedOut:
    case Kind::ServiceFailed:
    case Kind::NotAllowedHost:
    case Kind::TooLarge:
    case Kind::Malformed:
    case Kind::Truncated:
    case Kind::UnknownFormat:
    case Kind::InvalidValue:
        return true;
    default:
        return false;
    }
}

} // namespace LaunchProbe::Net
