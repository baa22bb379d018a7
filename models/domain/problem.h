// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace LaunchProbe::Domain {

//! A failure as code sees it. The sentence for people is made in one place (ui/kit/problemwords).
struct Problem {
    enum class Kind {
        // network
        NoNetwork, //!< nothing could be reached
        TimedOut,
        Refused, //!< the service said no (403, 404, 410, 422, …); `http` says how
        Gone, //!< the service says that what it once showed is not there any more; `http` says how
        NeedsCredentials, //!< there is no token, or the service needs one
        BadCredentials, //!< the token was refused (401)
        RateLimited, //!< still limited after the last allowed try; `retryAfter` says for how long
        ServiceFailed, //!< 5xx after the last allowed try
        NotAllowedHost, //!< a redirect or link that leads to another host, or plain http off loopback
        TooLarge, //!< a body, depth or decompression past its cap
        Cancelled,
        BudgetSpent,
        // content
        Malformed, //!< not what its format says; `where` names the place
        Truncated, //!< ends in the middle; what stood before is kept
        UnknownFormat,
        InvalidValue, //!< well-formed, but a value cannot be
        UnknownName, //!< the catalogue does not know it
        // storage
        CannotRead,
        CannotWrite,
        DiskFull,
        Damaged, //!< the archive is broken inside: it fails its integrity check
        NewerVersion, //!< written by a newer LaunchProbe
        InUse, //!< another process writes here
        NotAProject,
        NotFound,
        // program
        PluginUnusable,
        WrongUsage,
        Internal,
    };

    Kind kind = Kind::Internal;
    QString where; //!< file, line and byte, URL without secrets, or field
    QString detail; //!< for the log and for the sentence's second half; never a secret
    int http = 0; //!< HTTP status, 0 when there was none
    std::optional<std::chrono::seconds> retryAfter;

    friend bool operator==(const Problem &, const Problem &) = default;
};

//! The kind's stable name for logs, JSON and the ledger: "rate_limited".
[[nodiscard]] QString kindName(Problem::Kind kind);

//! Either a value or the problem that stood in its way.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Problem problem)
        : m_state(std::in_place_index<1>, std::move(problem))
    {
    }

    [[nodiscard]] explicit operator bool() const { return m_state.index() == 0; }
    [[nodiscard]] T &operator*() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &operator*() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&operator*() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T *operator->() { return &std::get<0>(m_state); }
    [[nodiscard]] const T *operator->() const { return &std::get<0>(m_state); }
    [[nodiscard]] const Problem &problem() const { return std::get<1>(m_state); }
    [[nodiscard]] T valueOr(T other) const { return *this ? **this : std::move(other); }

private:
    std::variant<T, Problem> m_state;
};

//! Success without a value, or a problem.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Problem problem)
        : m_problem(std::move(problem))
    {
    }

    [[nodiscard]] explicit operator bool() const { return !m_problem; }
    [[nodiscard]] const Problem &problem() const { return *m_problem; }

private:
    std::optional<Problem> m_problem;
};

} // namespace LaunchProbe::Domain

Q_DECLARE_METATYPE(LaunchProbe::Domain::Problem)
