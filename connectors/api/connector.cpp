// SPDX-License-Identifier: GPL-3.0-or-later
#include "connector.h"

#include "answers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace LaunchProbe::Connectors {

Connector::~Connector() = default;
ConnectorPlugin::~ConnectorPlugin() = default;

std::optional<Step> Connector::preludeOf(const Step &) const
{
    return {};
}

std::optional<Step> Connector::placeStep(const Domain::Query &, const Window &) const
{
    return {};
}

std::optional<Step> Connector::threadStep(const Domain::ThreadKey &, const QString &, const Window &) const
{
    return {};
}

std::optional<RecheckStep> Connector::recheckStep(std::span<const KnownThread>, const Window &) const
{
    return {};
}

std::vector<Step>
Connector::checkSteps(std::span<const KnownThread> threads, const Window &window, size_t most) const
{
    std::vector<Step> steps;
    for (const auto &known : threads) {
        if (steps.size() >= most)
            break;
        if (auto step = threadStep(known.thread, known.place, window))
            steps.push_back(*std::move(step));
    }
    return steps;
}

bool Connector::asksForComments(const Step &) const
{
    return false;
}

bool Connector::beginsThread(const Step &step) const
{
    const auto first = threadStep(step.thread, step.place, step.window);
    return first && step.page == 0 && step.attempt == 0 && first->kind == step.kind && first->url == step.url
        && first->cursor == step.cursor;
}

bool Connector::tellsGone(const Step &, const HttpAnswer &answer) const
{
    // A page for people comes from something in between as easily as from the service.
    return (answer.status == 404 || answer.status == 410) && !looksLikeHtml(answer);
}

std::optional<Step> Connector::otherWay(const Step &, const HttpAnswer &) const
{
    return {};
}

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray Step::toBytes() const
{
    QJsonObject json{{QStringLiteral("kind"), kind}};
    const auto put = [&json](const char *key, const QString &value) {
        if (!value.isEmpty())
            json.insert(QLatin1String(key), value);
    };
    put("url", url.toString(QUrl::FullyEncoded));
    put("cursor", cursor);
    put("service", thread.service);
    put("repository", thread.repository);
    put("thread_kind", thread.kind);
    put("number", thread.number);
    put("place", place);
    put("query", query);
    put("family", family);
    put("from", window.from.toString(Qt::ISODate));
    put("until", window.until.toString(Qt::ISODate));
    if (page)
        json.insert(QStringLiteral("page"), page);
    if (attempt)
        json.insert(QStringLiteral("attempt"), attempt);
    if (!memory.isEmpty())
        json.insert(QStringLiteral("memory"), memory);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Domain::Result<Step> Step::fromBytes(const QByteArray &bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return Domain::Problem{Domain::Problem::Kind::Malformed, QStringLiteral("checkpoint"), {}, 0, {}};
    const auto json = document.object();
    const auto take = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    Step step;
    step.kind = take("kind");
    step.url = QUrl(take("url"));
    step.cursor = take("cursor");
    step.thread = {take("service"), take("repository"), take("thread_kind"), take("number")};
    step.place = take("place");
    step.query = take("query");
    step.family = take("family");
    step.page = json.value(QStringLiteral("page")).toInt();
    step.attempt = json.value(QStringLiteral("attempt")).toInt();
    step.window = {
        QDate::fromString(take("from"), Qt::ISODate), QDate::fromString(take("until"), Qt::ISODate)};
    step.memory = json.value(QStringLiteral("memory")).toObject();
    return step;
}

QString Step::key() const
{
    const auto again = attempt ? QStringLiteral(" #%1").arg(attempt) : QString();
    if (!url.isEmpty())
        return kind + u' ' + url.toString(QUrl::FullyEncoded) + u' ' + cursor + again;
    return QStringList{kind,
                       family,
                       place,
                       query,
                       thread.repository,
                       thread.kind,
                       thread.number,
                       cursor,
                       QString::number(page)}
               .join(u' ')
        + again;
}

} // namespace LaunchProbe::Connectors
