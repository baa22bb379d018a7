// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetcher.h"

#include "answerreading.h"

#include <algorithm>

namespace LaunchProbe::Net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Connectors::HttpAnswer;
using Connectors::HttpCall;
using Connectors::Step;
using Domain::Problem;
using Kind = Problem::Kind;

namespace {

constexpr int longestRedirect = 4; //!< hops

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QUrl targetOf(const HttpAnswer &answer)
{
    const auto location = answer.header("Location");
    return location.isEmpty() ? QUrl() : answer.url.resolved(QUrl::fromEncoded(location));
}

//! A lasting move, or a detour to the same place. A passing one to another place is how a service says "not
//! here".
bool mayFollow(const HttpAnswer &answer, const QUrl &target)
{
    return (answer.status != 302 && answer.status != 303) || target.path() == answer.url.path();
}

//! What services call the number under which they find a request again.
QString requestIdOf(const HttpAnswer &answer)
{
    constexpr qsizetype longest = 80; // it is shown in a line
    for (const auto *name : {"X-GitHub-Request-Id", "X-Request-Id", "X-Transaction-Id", "CF-Ray"}) {
        if (const auto value = answer.header(name); !value.isEmpty())
            return QString::fromLatin1(value.left(longest)).simplified();
    }
    return {};
}

} // namespace

//! What became of one attempt.
struct Fetcher::Attempt {
    enum class Next { Read, Done, Again, AgainWithNewToken, AgainInFull, Over };
    Next next = Next::Over;
    Problem problem;
    Milliseconds wait{0}; //!< before the next attempt
    Fetched fetched;
};

Fetcher::Fetcher(Source source, World world)
    : m_source(std::move(source))
    , m_world(std::move(world))
    , m_hosts(m_source.setup.endpoints)
    , m_pace(m_source.card)
    , m_memory(m_world.transport.isRecorded() ? QString() : m_world.paceFolder, m_source.card, m_source.setup)
{
    if (const auto known = m_memory.load())
        m_pace.restore(*known, m_world.clock.now(), m_world.clock.today());
}

Milliseconds Fetcher::waitFor(const Step &step) const
{
    if (m_world.transport.isRecorded())
        return 0ms;
    return m_pace.waitFor(m_source.connector.callFor(step).bucket, m_world.clock.now());
}

QCoro::Task<Domain::Result<Fetched>> Fetcher::fetch(Step step)
{
    const auto call = m_source.connector.callFor(step);
    if (auto here = alreadyHere(step, call))
        co_return std::move(*here);
    if (const auto refusal = m_refused.find(storedUrl(call)); call.shared && refusal != m_refused.end())
        co_return refusal->second;
    if (const auto closed = m_closed.find(call.domain); closed != m_closed.end())
        co_return closed->second;
    Retry retry(m_patience.triesFor(step.kind), m_world.random);
    bool onCondition = true;
    bool renewed = false;
    for (;;) {
        auto answer = co_await exchange(call, onCondition);
        auto attempt = judge(step, call, answer, retry);
        if (attempt.next == Attempt::Next::Read)
            attempt = co_await readInto(step, call, std::move(*answer), &retry);
        if (attempt.next == Attempt::Next::AgainWithNewToken && renewed)
            attempt.next = Attempt::Next::Over;
        switch (attempt.next) {
        case Attempt::Next::Read: // has become one of the others
        case Attempt::Next::Done:
            m_patience.noteSuccess(step.kind);
            if (call.shared)
                m_shared.insert(storedUrl(call));
            co_return std::move(attempt.fetched);
        case Attempt::Next::Over:
            if (isPassing(attempt.problem.kind))
                m_patience.noteFailure(step.kind, attempt.problem.kind);
            else if (call.shared && attempt.problem.kind == Kind::Refused)
                m_refused[storedUrl(call)] = attempt.problem;
            if (attempt.problem.http == 403 && attempt.problem.kind == Kind::Refused
                && !call.domain.isEmpty())
                m_closed[call.domain] = attempt.problem;
            co_return std::move(attempt.problem);
        case Attempt::Next::AgainWithNewToken:
            m_hasToken = false;
            renewed = true;
            break;
        case Attempt::Next::AgainInFull:
            onCondition = false;
            break;
        case Attempt::Next::Again:
            co_await sleep(attempt.wait);
            break;
        }
    }
}

// --- sending

QCoro::Task<Fetcher::Answer> Fetcher::exchange(HttpCall call, bool onCondition)
{
    Connectors::Headers extra{{"User-Agent", userAgentOf(m_source.card, m_source.setup)}};
    const auto known = onCondition && call.conditional ? remembered(call) : std::nullopt;
    if (known && !known->etag.isEmpty())
        extra.push_back({"If-None-Match", known->etag.toLatin1()});
    if (known && !known->lastModified.isEmpty())
        extra.push_back({"If-Modified-Since", known->lastModified.toLatin1()});
    QByteArray authorization;
    if (call.authorise) {
        auto given = co_await token();
        if (!given)
            co_return given.problem();
        authorization = *given;
    }
    co_return co_await sendFollowing(std::move(call), std::move(extra), std::move(authorization));
}

QCoro::Task<Fetcher::Answer>
Fetcher::sendFollowing(HttpCall call, Connectors::Headers extra, QByteArray authorization)
{
    Wire wire{call.method, call.url, call.headers + extra, call.body};
    const auto home = originOf(call.url);
    for (int hop = 0; hop <= longestRedirect; ++hop) {
        if (const auto allowed = m_hosts.check(wire.url); !allowed && !m_world.transport.isRecorded())
            co_return allowed.problem();
        auto sent = wire;
        if (!authorization.isEmpty() && originOf(wire.url) == home)
            sent.headers.push_back({"Authorization", authorization});
        auto answer = co_await sendOnce(std::move(sent), call.bucket);
        if (!answer || !isRedirect(answer->status))
            co_return answer;
        const auto target = targetOf(*answer);
        if (target.isEmpty() || !mayFollow(*answer, target))
            co_return answer;
        wire.url = target;
        if (answer->status == 303 && wire.method == "POST") {
            wire.method = "GET";
            wire.body.clear();
        }
    }
    co_return Problem{Kind::ServiceFailed, shownUrl(call.url), u"redirects without end"_s, 302, {}};
}

QCoro::Task<Fetcher::Answer> Fetcher::sendOnce(Wire wire, QString bucket)
{
    const bool recorded = m_world.transport.isRecorded();
    for (;;) {
        co_await m_world.control.untilUnpaused();
        if (m_world.control.isStopped())
            co_return Problem{Kind::Cancelled, {}, {}, 0, {}};
        const auto wait = recorded ? 0ms : m_pace.waitFor(bucket, m_world.clock.now());
        if (wait <= 0ms)
            break;
        if (wait > Retry::longestWait)
            co_return Problem{
                Kind::RateLimited, shownUrl(wire.url), {}, 0, std::chrono::ceil<std::chrono::seconds>(wait)};
        co_await sleep(wait);
    }
    if (!m_world.admit())
        co_return Problem{Kind::BudgetSpent, {}, {}, 0, {}};
    ++m_requests;
    m_pace.depart(bucket, m_world.clock.now());
    // Before it leaves: a process may be killed while it waits for the answer.
    rememberPace();
    const auto departure = m_world.clock.now();
    Domain::Exchange told;
    told.source = m_source.card.id;
    told.method = QString::fromLatin1(wire.method);
    told.address = shownUrl(wire.url);
    auto answer = co_await m_world.transport.send(std::move(wire), m_world.control);
    told.took = std::chrono::duration_cast<Milliseconds>(m_world.clock.now() - departure);
    if (answer) {
        answer->fetched = m_world.clock.today();
        const auto hint = m_source.connector.readRate(*answer);
        m_pace.learn(bucket, hint, m_world.clock.now());
        rememberPace();
        told.status = answer->status;
        told.requestId = requestIdOf(*answer);
        told.bytes = answer->body.size();
        told.left = hint.remaining;
    }
    if (m_world.exchanged)
        m_world.exchanged(told);
    co_return answer;
}

void Fetcher::rememberPace()
{
    const auto now = m_world.clock.now();
    m_memory.note(m_pace.record(now, m_world.clock.today()), now);
}

QCoro::Task<> Fetcher::sleep(Milliseconds time)
{
    if (m_world.waiting)
        m_world.waiting(time);
    co_await m_world.clock.sleep(time, m_world.control);
}

// --- the token

QCoro::Task<Domain::Result<QByteArray>> Fetcher::token()
{
    if (m_world.transport.isRecorded())
        co_return QByteArray();
    // A copy is returned each time: QCoro moves out of whatever is named.
    if (m_hasToken && m_world.clock.now() < m_tokenEnds)
        co_return QByteArray(m_token);
    if (!m_source.connector.tokenCall()) {
        m_token = m_source.connector.fixedToken().header;
        m_hasToken = true;
        m_tokenEnds = Moment::max();
        co_return QByteArray(m_token);
    }
    co_return co_await askForToken();
}

QCoro::Task<Domain::Result<QByteArray>> Fetcher::askForToken()
{
    const auto call = *m_source.connector.tokenCall();
    Retry retry(m_patience.triesFor(u"token"_s), m_world.random);
    for (;;) {
        Connectors::Headers extra{{"User-Agent", userAgentOf(m_source.card, m_source.setup)}};
        Wire wire{call.method, call.url, call.headers + extra, call.body};
        if (const auto allowed = m_hosts.check(wire.url); !allowed)
            co_return allowed.problem();
        // Never redirected: it carries the client's own secret.
        auto answer = co_await sendOnce(std::move(wire), call.bucket);
        Problem problem;
        if (answer) {
            auto given = m_source.connector.readToken(*answer);
            if (given) {
                m_token = given->header;
                m_hasToken = true;
                // Renewed a little early; ten percent keeps short lives usable.
                m_tokenEnds =
                    given->lifetime > 0s ? m_world.clock.now() + given->lifetime * 9 / 10 : Moment::max();
                m_patience.noteSuccess(u"token"_s);
                co_return QByteArray(m_token);
            }
            problem = given.problem();
        } else {
            problem = answer.problem();
        }
        const auto hint = answer ? m_source.connector.readRate(*answer) : Connectors::RateHint();
        const bool passing = isPassing(problem.kind) || (answer && isRedirect(answer->status));
        const auto wait = hint.limited ? retry.afterLimit(hint.retryAfter, limitSilence())
            : passing                  ? retry.afterFault(hint.retryAfter)
                                       : std::nullopt;
        if (!wait) {
            if (isPassing(problem.kind))
                m_patience.noteFailure(u"token"_s, problem.kind);
            co_return problem;
        }
        co_await sleep(*wait);
    }
}

// --- judging

Fetcher::Attempt Fetcher::judge(const Step &step, const HttpCall &call, Answer &answer, Retry &retry)
{
    if (!answer)
        return judgeFault(answer.problem(), {}, retry);
    const auto hint = m_source.connector.readRate(*answer);
    if (hint.limited) {
        const auto wait = retry.afterLimit(hint.retryAfter, limitSilence());
        const auto lasts = std::chrono::ceil<std::chrono::seconds>(hint.retryAfter.value_or(limitSilence()));
        Problem problem{Kind::RateLimited, shownUrl(answer->url), {}, answer->status, lasts};
        return {
            wait ? Attempt::Next::Again : Attempt::Next::Over, std::move(problem), wait.value_or(0ms), {}};
    }
    if (answer->status == 304) {
        answer = fromStore(call);
        if (!answer)
            return {Attempt::Next::AgainInFull, {}, 0ms, {}};
    }
    if (isRedirect(answer->status))
        return judgeRedirect(step, *answer, retry);
    if (auto other = m_source.connector.otherWay(step, *answer)) {
        Fetched detour;
        detour.harvested.next.push_back(*std::move(other));
        detour.status = answer->status;
        return {Attempt::Next::Done, {}, 0ms, std::move(detour)};
    }
    // What is wrong with a success is told when it is read: bodies are large, and parsed once.
    const bool isSuccess = answer->status >= 200 && answer->status < 300;
    auto problem = isSuccess ? std::nullopt : m_source.connector.problemIn(step, *answer);
    if (answer->status == 401 && call.authorise)
        return {
            Attempt::Next::AgainWithNewToken,
            problem.value_or(Problem{Kind::BadCredentials, shownUrl(answer->url), {}, 401, {}}),
            0ms,
            {}};
    if (!problem && !isSuccess)
        problem = Problem{
            answer->status >= 500 ? Kind::ServiceFailed : Kind::Refused,
            shownUrl(answer->url),
            {},
            answer->status,
            {}};
    if (problem)
        return judgeFault(told(*std::move(problem), step, call, *answer), hint.retryAfter, retry);
    return {Attempt::Next::Read, {}, 0ms, {}};
}

Problem Fetcher::told(Problem problem, const Step &step, const HttpCall &call, const HttpAnswer &answer) const
{
    // What was never recorded, and what is missing at another address, may well be where it was.
    const bool isItsOwn = problem.http == 410 || (answer.url == call.url && !m_world.transport.isRecorded());
    const bool speaksOfIt = m_source.connector.beginsThread(step) || m_source.connector.asksForComments(step);
    if (problem.kind == Kind::Refused && isItsOwn && speaksOfIt && m_source.connector.tellsGone(step, answer))
        problem.kind = Kind::Gone;
    return problem;
}

Fetcher::Attempt Fetcher::judgeFault(Problem problem, std::optional<Milliseconds> asked, Retry &retry) const
{
    const auto wait = isPassing(problem.kind) ? retry.afterFault(asked) : std::nullopt;
    return {wait ? Attempt::Next::Again : Attempt::Next::Over, std::move(problem), wait.value_or(0ms), {}};
}

Fetcher::Attempt Fetcher::judgeRedirect(const Step &step, const HttpAnswer &answer, Retry &retry)
{
    const auto target = shownUrl(targetOf(answer));
    auto problem =
        m_source.connector.problemIn(step, answer)
            .value_or(Problem{Kind::Refused, shownUrl(answer.url), u"led to "_s + target, answer.status, {}});
    // Once more, in case it was a passing whim; a target that was confirmed is a refusal at once.
    const bool knownDeadEnd = m_deadEnds.contains(target);
    const auto wait = knownDeadEnd ? std::nullopt : retry.afterFault();
    m_deadEnds.insert(target);
    return {wait ? Attempt::Next::Again : Attempt::Next::Over, std::move(problem), wait.value_or(0ms), {}};
}

QCoro::Task<Fetcher::Attempt> Fetcher::readInto(Step step, HttpCall call, HttpAnswer answer, Retry *retry)
{
    const Exchange exchanged{call.method, call.url, call.body, answer, m_source.card.id, step.toBytes()};
    auto reading = co_await readAnswer(&m_source.connector, &m_world.raws, step, exchanged);
    if (!reading.harvested) {
        auto problem = reading.harvested.problem();
        if (problem.http == 0)
            problem.http = answer.status;
        co_return judgeFault(told(std::move(problem), step, call, answer), {}, *retry);
    }
    if (!reading.kept)
        co_return Attempt{Attempt::Next::Over, reading.kept.problem(), 0ms, {}};
    if (m_world.recorder) {
        if (const auto recorded = m_world.recorder->append(m_source.card.id, exchanged); !recorded)
            co_return Attempt{Attempt::Next::Over, recorded.problem(), 0ms, {}};
    }
    co_return Attempt{
        Attempt::Next::Done,
        {},
        0ms,
        {std::move(*reading.harvested), recordOf(call, answer, *reading.kept), answer.status}};
}

// --- keeping

Ports::RawRecord Fetcher::recordOf(const HttpCall &call, const HttpAnswer &answer, const QString &hash) const
{
    return {
        hash,
        m_source.card.id,
        QString::fromLatin1(call.method),
        storedUrl(call),
        answer.status,
        QString::fromLatin1(answer.header("ETag")),
        QString::fromLatin1(answer.header("Last-Modified")),
        answer.fetched};
}

std::optional<Ports::RawRecord> Fetcher::remembered(const HttpCall &call) const
{
    const auto known = m_world.archive.rawFor(QString::fromLatin1(call.method), storedUrl(call));
    if (!known || !*known || !m_world.raws.contains((*known)->hash))
        return {};
    return *known;
}

std::optional<Fetched> Fetcher::alreadyHere(const Step &step, const HttpCall &call) const
{
    if (!call.shared || !m_shared.contains(storedUrl(call)))
        return {};
    const auto answer = fromStore(call);
    auto known = remembered(call);
    if (!answer || !known)
        return {};
    auto harvested = m_source.connector.read(step, *answer);
    if (!harvested)
        return {};
    return Fetched{std::move(*harvested), std::move(*known), answer->status};
}

Fetcher::Answer Fetcher::fromStore(const HttpCall &call) const
{
    const auto known = remembered(call);
    if (!known)
        return Problem{Kind::NotFound, storedUrl(call), {}, 304, {}};
    auto stored = m_world.raws.load(known->hash);
    if (!stored)
        return stored.problem();
    auto answer = std::move(stored->answer);
    answer.url = call.url;
    answer.fetched = m_world.clock.today();
    answer.fromStore = true;
    return answer;
}

Milliseconds Fetcher::limitSilence() const
{
    return std::chrono::seconds(std::max(1, m_source.card.limitSilence));
}

QByteArray userAgentOf(const Connectors::Card &card, const Connectors::Setup &setup)
{
    auto text = card.userAgent;
    if (text.isEmpty())
        text = u"LaunchProbe/{version}"_s;
    text.replace(u"{version}"_s, QStringLiteral(LP_VERSION)).replace(u"{user}"_s, setup.user);
    // What a person typed in the settings must not begin a header line of its own.
    text.removeIf([](QChar c) { return c < u' ' || c > u'~'; });
    return text.toLatin1();
}

} // namespace LaunchProbe::Net
