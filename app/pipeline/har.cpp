// SPDX-License-Identifier: GPL-3.0-or-later
#include "har.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStringDecoder>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <cerrno>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

//! Parameters that carry a secret where a service takes it in a URL.
bool isSecret(const QString &name)
{
    static const std::array words{u"token"_s,   u"secret"_s, u"password"_s,
                                  u"api_key"_s, u"apikey"_s, u"signature"_s};
    const auto lower = name.toLower();
    return lower == u"key" || lower == u"hm" || lower == u"auth"
        || std::ranges::any_of(words, [&](const QString &word) { return lower.contains(word); });
}

QUrl withoutSecrets(const QUrl &url)
{
    auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    for (auto &[name, value] : items) {
        if (isSecret(name))
            value = u"REMOVED"_s;
    }
    QUrlQuery query;
    query.setQueryItems(items);
    auto clean = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (url.hasQuery())
        clean.setQuery(query);
    return clean;
}

QJsonObject pair(const QString &name, const QString &value)
{
    return {{u"name"_s, name}, {u"value"_s, value}};
}

QJsonArray queryOf(const QUrl &url)
{
    QJsonArray items;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        items << pair(name, value);
    return items;
}

QJsonObject contentOf(const Connectors::HttpAnswer &answer)
{
    const auto type = QString::fromLatin1(answer.header("Content-Type"));
    QJsonObject content{
        {u"size"_s, answer.body.size()},
        {u"mimeType"_s, type.isEmpty() ? u"application/octet-stream"_s : type}};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(answer.body);
    if (decoder.hasError()) {
        content[u"text"_s] = QString::fromLatin1(answer.body.toBase64());
        content[u"encoding"_s] = u"base64"_s;
    } else {
        content[u"text"_s] = text;
    }
    return content;
}

QJsonObject entryOf(const Net::Exchange &exchange)
{
    const auto url = withoutSecrets(exchange.url);
    QJsonObject request{
        {u"method"_s, QString::fromLatin1(exchange.method)},
        {u"url"_s, url.toString(QUrl::FullyEncoded)},
        {u"httpVersion"_s, u"HTTP/1.1"_s},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, QJsonArray{pair(u"Host"_s, url.authority())}},
        {u"queryString"_s, queryOf(url)},
        {u"headersSize"_s, -1},
        {u"bodySize"_s, exchange.requestBody.size()}};
    if (!exchange.requestBody.isEmpty())
        request[u"postData"_s] = QJsonObject{
            {u"mimeType"_s, u"application/json"_s}, {u"text"_s, QString::fromUtf8(exchange.requestBody)}};
    QJsonArray headers;
    for (const auto &[name, value] : exchange.answer.headers)
        headers << pair(QString::fromLatin1(name), QString::fromUtf8(value));
    const QJsonObject response{
        {u"status"_s, exchange.answer.status},
        {u"statusText"_s, u""_s},
        {u"httpVersion"_s, u"HTTP/1.1"_s},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, headers},
        {u"content"_s, contentOf(exchange.answer)},
        {u"redirectURL"_s, u""_s},
        {u"headersSize"_s, -1},
        {u"bodySize"_s, exchange.answer.body.size()}};
    const auto when = exchange.answer.fetched.isValid() ? exchange.answer.fetched
                                                        : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    return {
        {u"startedDateTime"_s, when.toUTC().toString(Qt::ISODateWithMs)},
        {u"time"_s, 0},
        {u"request"_s, request},
        {u"response"_s, response},
        {u"cache"_s, QJsonObject()},
        {u"timings"_s, QJsonObject{{u"send"_s, 0}, {u"wait"_s, 0}, {u"receive"_s, 0}}},
        {u"comment"_s, exchange.source}};
}

} // namespace

Result<qint64> writeHar(const Cassette &cassette, const QString &path)
{
    QSaveFile file(path);
    errno = 0;
    const auto cannotWrite = [&]() -> Problem {
        const auto kind = errno == ENOSPC ? Problem::Kind::DiskFull : Problem::Kind::CannotWrite;
        return {kind, path, file.errorString(), 0, {}};
    };
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite();
    file.write(R"({"log":{"version":"1.2","creator":{"name":"LaunchProbe","version":")" LP_VERSION
               R"("},"entries":[)");
    qint64 written = 0;
    for (const auto &answer : cassette.answers()) {
        const auto exchange = cassette.exchange(answer);
        if (!exchange)
            return exchange.problem();
        // One at a time: the whole of a year's answers is larger than memory.
        file.write(written++ > 0 ? ",\n" : "\n");
        file.write(QJsonDocument(entryOf(*exchange)).toJson(QJsonDocument::Compact));
    }
    file.write("\n]}}\n");
    if (!file.commit())
        return cannotWrite();
    return written;
}

} // namespace LaunchProbe::Pipeline
