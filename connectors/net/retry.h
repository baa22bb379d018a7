// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <models/domain/problem.h>

#include <functional>
#include <map>
#include <optional>

namespace LaunchProbe::Net {

//! Whether and when a request that failed is made again. One for each request.
class Retry
{
public:
    using Random = std::function<double()>; //!< 0 … 1

    //! `tries` is the most attempts, the first one included.
    Retry(int tries, Random random)
        : m_tries(tries)
        , m_random(std::move(random))
    {
    }

    //! After 5xx, a broken connection or an answer that cannot be read: 1, 2, 4, 8, 16 s with jitter, or what
    //! the server asked for. Nothing when it is enough.
    [[nodiscard]] std::optional<Milliseconds> afterFault(std::optional<Milliseconds> asked = {});
    //! After a refusal for a limit: what was told, at most five tries; where nothing was told `least`,
    //! doubled each time [docs.github.com, rate limits for the REST API], at most three tries.
    [[nodiscard]] std::optional<Milliseconds>
    afterLimit(std::optional<Milliseconds> told, Milliseconds least);

    //! Longer than this nobody waits; the run stops and can be resumed.
    static constexpr Milliseconds longestWait = std::chrono::minutes(65);

private:
    int m_tries;
    Random m_random;
    int m_faults = 0;
    int m_limits = 0;
};

//! How often a kind of request may fail before its likes are tried only once. Keeps a source that is down
//! from costing half a minute for each of hundreds of threads.
class Patience
{
public:
    [[nodiscard]] int triesFor(const QString &kind) const;
    void noteSuccess(const QString &kind) { m_failures.erase(kind); }
    void noteFailure(const QString &kind, Domain::Problem::Kind problem);

    static constexpr int fullTries = 6; //!< one, and five again
    static constexpr int enough = 3; //!< failures in a row

private:
    std::map<QString, int> m_failures;
};

//! Whether asking again may help.
[[nodiscard]] bool isPassing(Domain::Problem::Kind kind);

} // namespace LaunchProbe::Net
