// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerreading.h"

#include "hosts.h"

#include <QtConcurrentRun>

#include <QCoro/QCoroFuture>

#include <simdjson.h>

namespace LaunchProbe::Net {

using namespace Qt::StringLiterals;
using Connectors::Connector;
using Connectors::HttpAnswer;
using Connectors::Step;
using Domain::Problem;

namespace {

//! Bytes from which a body is worth a worker's time.
constexpr qsizetype largeBody = 16 * 1024;

bool isBrokenText(const HttpAnswer &answer)
{
    return answer.header("Content-Type").contains("json")
        && !simdjson::validate_utf8(answer.body.constData(), static_cast<size_t>(answer.body.size()));
}

AnswerReading
readNow(const Connector *connector, const RawFolder *raws, const Step &step, const Exchange &exchange)
{
    const auto &answer = exchange.answer;
    if (isBrokenText(answer))
        return {
            Problem{Problem::Kind::Malformed, shownUrl(answer.url), u"broken UTF-8"_s, answer.status, {}},
            QString()};
    auto harvested = connector->read(step, answer);
    auto kept = harvested ? raws->keep(exchange) : Domain::Result<QString>(QString());
    return {std::move(harvested), std::move(kept)};
}

} // namespace

QCoro::Task<AnswerReading>
readAnswer(const Connector *connector, const RawFolder *raws, Step step, Exchange exchange)
{
    if (exchange.answer.body.size() < largeBody) {
        auto reading = readNow(connector, raws, step, exchange);
        co_return reading;
    }
    auto future = QtConcurrent::run(readNow, connector, raws, std::move(step), std::move(exchange));
    co_await qCoro(future).waitForFinished();
    co_return future.takeResult();
}

} // namespace LaunchProbe::Net
