// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tongue.h"

#include <models/domain/finding.h>

#include <vector>

namespace LaunchProbe::Protocol {

//! What became of a question when it was asked last, in the newest harvest that was given an answer.
struct AskedLast {
    qint64 answered = 0; //!< queries, searched and empty ones too
    qint64 unanswered = 0; //!< queries that were blocked or not searched
    qint64 found = 0; //!< threads, each once
    qint64 fresh = 0; //!< of these, not in the archive before that harvest

    friend bool operator==(const AskedLast &, const AskedLast &) = default;
};

//! How much asking on would still bring. 1 - f·u, where f is the share of new ones among the threads found
//! last, and u the share of useful ones among the posts judged last over their share among all judged posts
//! of the question, at most 1; u is 1 where too few are judged. So it is near 1 when nothing new turns up, or
//! nothing useful. The idea: stopping rules of systematic reviews, which look at the yield of what was
//! screened last (Callaghan & Müller-Hansen, Systematic Reviews 9:273, 2020); formula and limits are this
//! program's own.
struct Saturation {
    enum class State {
        NotAsked, //!< or nobody answered: nothing can be said
        NothingFound, //!< every answer was empty: other words, rather than more of the same
        GoOn,
        NearlySaturated,
        Stop,
    };
    State state = State::NotAsked;
    double value = 0; //!< 0 … 1
    AskedLast last;
    qint64 judged = 0; //!< posts judged last that were looked at, lastJudged at most
    qint64 useful = 0; //!< of these

    friend bool operator==(const Saturation &, const Saturation &) = default;
};

inline constexpr double nearlySaturatedFrom = 0.75;
inline constexpr double stopFrom = 0.9;
inline constexpr size_t lastJudged = 20; //!< posts
inline constexpr qint64 fewestJudged = 10; //!< posts; fewer say nothing of what is useful
inline constexpr qint64 fewestFound = 5; //!< threads; fewer, or a query without an answer, never say "stop"

//! Share of new threads above which it is never "stop": most of what is there has not been seen yet.
inline constexpr double mostFresh = 0.5;

//! `judged`: verdicts on posts of the threads that the question found, in the order in which they were given.
[[nodiscard]] Saturation saturationOf(const AskedLast &last, const std::vector<Domain::Verdict> &judged);

[[nodiscard]] QString stateId(Saturation::State state); //!< "go_on"; stable
[[nodiscard]] QString stateWords(Saturation::State state, const Tongue &tongue = {});
//! What the value rests on: "3 of the last 40 threads found were new; no useful post in the last 10 judged".
[[nodiscard]] QString saturationReason(const Saturation &saturation, const Tongue &tongue = {});

} // namespace LaunchProbe::Protocol
