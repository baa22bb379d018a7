// SPDX-License-Identifier: GPL-3.0-or-later
#include "card.h"

#include <QJsonArray>

#include <algorithm>

namespace LaunchProbe::Connectors {

namespace {

Domain::Problem unusable(const Card &card, const QString &why)
{
    return {Domain::Problem::Kind::PluginUnusable, card.id, why, 0, {}};
}

} // namespace

Domain::Result<Card> Card::fromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    Card card;
    card.id = text("id");
    card.name = text("name");
    card.dialect = Domain::Dialect::fromJson(card.id, object.value(QLatin1String("search")).toObject());
    card.isAskedUnbidden = object.value(QLatin1String("asked_unbidden")).toBool();
    card.instancePath = text("instance_path");
    card.userAgent = text("user_agent");
    card.attribution = text("attribution");
    card.attributionRu = text("attribution_ru");
    card.terms = text("terms");
    card.termsRu = text("terms_ru");
    card.termsUrl = QUrl(text("terms_url"));
    card.fallbackPerMinute =
        object.value(QLatin1String("fallback_per_minute")).toDouble(card.fallbackPerMinute);
    card.concurrency = object.value(QLatin1String("concurrency")).toInt(card.concurrency);
    card.spreadsPace = object.value(QLatin1String("spreads_pace")).toBool(card.spreadsPace);
    card.ceilingPerMinute = object.value(QLatin1String("ceiling_per_minute")).toDouble();
    card.limitSilence = object.value(QLatin1String("limit_silence_seconds")).toInt(card.limitSilence);
    const auto windows = object.value(QLatin1String("window_seconds")).toObject();
    for (auto it = windows.begin(); it != windows.end(); ++it)
        card.windows[it.key()] = it.value().toInt();
    card.dollarsPerPost = object.value(QLatin1String("dollars_per_post")).toDouble();
    const auto allowances = object.value(QLatin1String("window_requests")).toObject();
    for (auto it = allowances.begin(); it != allowances.end(); ++it) {
        const auto both = it.value().toArray();
        card.allowances[it.key()] = {both.at(0).toInteger(), both.at(1).toInteger()};
    }
    const auto results = object.value(QLatin1String("results")).toObject();
    card.resultsPage = std::max<qint64>(1, results.value(QLatin1String("page")).toInteger(card.resultsPage));
    card.resultCap = results.value(QLatin1String("cap")).toInteger();
    card.threadBucket = results.value(QLatin1String("thread_bucket")).toString();
    const auto endpoints = object.value(QLatin1String("endpoints")).toObject();
    for (auto it = endpoints.begin(); it != endpoints.end(); ++it) {
        const QUrl url(it.value().toString(), QUrl::StrictMode);
        if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty())
            return unusable(card, QStringLiteral("endpoint %1 is no https address").arg(it.key()));
        card.endpoints[it.key()] = url;
    }
    for (const auto &value : object.value(QLatin1String("secrets")).toArray()) {
        const auto secret = value.toObject();
        const auto word = [&secret](const char *key) { return secret.value(QLatin1String(key)).toString(); };
        card.secrets.push_back(
            {word("name"), word("environment"), secret.value(QLatin1String("required")).toBool(),
             word("purpose"), word("purpose_ru"), secret.value(QLatin1String("public")).toBool()});
    }
    if (card.id.isEmpty() || card.name.isEmpty() || card.endpoints.empty())
        return unusable(card, QStringLiteral("id, name or endpoints are missing on its card"));
    if (card.dialect.families.empty())
        return unusable(card, QStringLiteral("its card names no search"));
    if (!(card.fallbackPerMinute > 0 && card.fallbackPerMinute <= 6000) || card.concurrency < 1
        || card.concurrency > 16)
        return unusable(card, QStringLiteral("its card gives no pace"));
    return card;
}

} // namespace LaunchProbe::Connectors
