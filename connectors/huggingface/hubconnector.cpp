// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubconnector.h"

#include "hubsteps.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

#include <QCoreApplication>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

constexpr qsizetype longestFile = 2'000'000; //!< bytes of a README or config.json

Problem invalid(const QString &what)
{
    return {Problem::Kind::InvalidValue, u"Hugging Face"_s, what, 0, {}};
}

//! "name:quant", as a profile's models are written; the hub finds a model by a part of its name.
QString modelOf(const QString &place)
{
    return place.section(u':', 0, 0).trimmed();
}

QString modelsQuery(const Step &step)
{
    auto query = u"search="_s + encoded(modelOf(step.place)) + u"&sort=downloads&direction=-1&limit=50"_s;
    for (const auto *property : {"tags", "downloads", "lastModified", "gated", "sha"})
        query += u"&expand%5B%5D="_s + QLatin1String(property);
    return query;
}

QString revisionOf(const Step &step)
{
    const auto sha = step.memory.value(u"sha"_s).toString();
    return sha.isEmpty() ? u"main"_s : encoded(sha);
}

} // namespace

HubConnector::HubConnector(const Setup &setup)
    : m_api(endpointOf(setup, u"api"_s, u"https://huggingface.co"_s))
    , m_token(secretOf(setup, u"huggingface/token"_s))
{
}

Domain::Result<Step> HubConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    if (query.family != Hub::discussions && query.family != Hub::cards)
        return invalid(query.family);
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"Hugging Face"_s);
    if (modelOf(query.place).size() < 2)
        return invalid(QCoreApplication::translate("Connectors", "models are found by their name"));
    Step step;
    step.kind = Hub::searchKind;
    step.family = query.family;
    step.place = query.place;
    step.query = query.text;
    step.window = window;
    return step;
}

std::optional<Step>
HubConnector::threadStep(const Domain::ThreadKey &thread, const QString &, const Window &window) const
{
    if (thread.kind != Hub::discussions)
        return {};
    Step step;
    step.kind = Hub::threadKind;
    step.thread = thread;
    step.place = thread.repository;
    step.window = window;
    return step;
}

HttpCall HubConnector::callFor(const Step &step) const
{
    HttpCall call;
    call.bucket = u"api"_s;
    // Each question asks the same of the same models.
    call.shared = step.kind == Hub::searchKind || step.kind == Hub::listKind || step.kind == Hub::cardKind;
    call.headers = {{"Accept", Hub::readsFile(step) ? "text/plain, */*" : "application/json"}};
    if (!step.url.isEmpty()) {
        call.url = step.url;
        return call;
    }
    const auto &repository = step.thread.repository;
    if (step.kind == Hub::searchKind) {
        call.url = below(m_api, u"/api/models"_s);
        call.url.setQuery(modelsQuery(step));
    } else if (step.kind == Hub::listKind) {
        call.url = below(m_api, u"/api/models/%1/discussions"_s.arg(repository));
        call.url.setQuery(u"p=%1&type=all&status=all&sort=recently-created"_s.arg(step.page));
    } else if (Hub::readsFile(step)) {
        const auto file = step.kind == Hub::configKind ? u"config.json"_s : u"README.md"_s;
        call.url = below(m_api, u"/%1/raw/%2/%3"_s.arg(repository, revisionOf(step), file));
        call.bucket = u"resolvers"_s;
    } else if (step.thread.kind == Hub::models) {
        call.url = below(m_api, u"/api/models/"_s + repository);
        call.url.setQuery(u"blobs=true"_s);
    } else {
        call.url =
            below(m_api, u"/api/models/%1/discussions/%2"_s.arg(repository, encoded(step.thread.number)));
    }
    return call;
}

Domain::Result<Harvested> HubConnector::read(const Step &step, const HttpAnswer &answer) const
{
    if (Hub::readsFile(step)) {
        if (const auto problem = problemIn(step, answer))
            return *problem;
        const auto text = QString::fromUtf8(answer.body).remove(QChar::Null);
        return step.kind == Hub::cardKind ? Hub::readCard(step, text) : Hub::readFile(step, text, answer);
    }
    if (const auto refusal = Hub::refusalIn(answer))
        return *refusal;
    const auto json = jsonIn(answer);
    if (!json)
        return json.problem();
    if (step.kind == Hub::searchKind)
        return Hub::readModels(step, *json, answer);
    if (step.kind == Hub::listKind)
        return Hub::readDiscussions(step, *json, answer);
    return step.thread.kind == Hub::models ? Hub::readModel(step, *json, answer, !m_token.isEmpty())
                                           : Hub::readDiscussion(step, *json, answer);
}

std::optional<HttpCall> HubConnector::tokenCall() const
{
    return {};
}

Domain::Result<AccessToken> HubConnector::readToken(const HttpAnswer &) const
{
    return fixedToken();
}

AccessToken HubConnector::fixedToken() const
{
    if (!isHeaderWord(m_token))
        return {};
    return {"Bearer " + m_token.toLatin1(), {}};
}

RateHint HubConnector::readRate(const HttpAnswer &answer) const
{
    return Hub::readRate(answer);
}

std::optional<Problem> HubConnector::problemIn(const Step &step, const HttpAnswer &answer) const
{
    if (auto refusal = Hub::refusalIn(answer))
        return refusal;
    if (Hub::readsFile(step)) {
        if (answer.body.size() > longestFile)
            return Problem{Problem::Kind::TooLarge, placeOf(answer), {}, answer.status, {}};
        // A README may hold HTML, but none is a page of its own.
        const auto start = answer.body.left(200).trimmed().toLower();
        if (start.startsWith("<!doctype") || start.startsWith("<html"))
            return Problem{Problem::Kind::Malformed, placeOf(answer), u"HTML"_s, answer.status, {}};
        return {};
    }
    const auto json = jsonIn(answer);
    return json ? std::nullopt : std::optional(json.problem());
}

} // namespace LaunchProbe::Connectors
