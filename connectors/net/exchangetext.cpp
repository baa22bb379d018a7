// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangetext.h"

#include "digest.h"
#include "hosts.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Net {

using namespace Qt::StringLiterals;

namespace {

//! Lines of ours among the headers.
constexpr auto sourceName = "LaunchProbe-Source";
constexpr auto stepName = "LaunchProbe-Step";
constexpr auto fetchedName = "LaunchProbe-Fetched";

//! Secrets, and what spoke of the transfer and not of the body that is kept.
bool isLeftOut(const QByteArray &name)
{
    static const std::array<QByteArrayView, 9> leftOut{
        "set-cookie",          "cookie",         "authorization",
        "proxy-authorization", "content-length", "content-encoding",
        "transfer-encoding",   "connection",     "keep-alive"};
    return std::ranges::any_of(
        leftOut, [&](QByteArrayView other) { return other.compare(name, Qt::CaseInsensitive) == 0; });
}

//! The line at the offset, without its end; moves behind it.
QByteArray takeLine(const QByteArray &text, qsizetype &offset)
{
    auto end = text.indexOf('\n', offset);
    end = end < 0 ? text.size() : end;
    auto line = text.mid(offset, end - offset);
    offset = std::min(end + 1, text.size());
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

Connectors::Headers takeHeaders(const QByteArray &text, qsizetype &offset)
{
    Connectors::Headers headers;
    while (offset < text.size()) {
        const auto line = takeLine(text, offset);
        if (line.isEmpty())
            break;
        const auto colon = line.indexOf(':');
        if (colon > 0)
            headers.push_back({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return headers;
}

QByteArray valueOf(const Connectors::Headers &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void skipLineEnds(const QByteArray &text, qsizetype &offset)
{
    while (offset < text.size() && (text[offset] == '\n' || text[offset] == '\r'))
        ++offset;
}

Domain::Problem malformed(qsizetype offset, const QString &what)
{
    return {Domain::Problem::Kind::Malformed, u"byte %1"_s.arg(offset), what, 0, {}};
}

} // namespace

QByteArray exchangeToText(const Exchange &exchange)
{
    const auto target =
        exchange.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    QByteArray text = exchange.method + ' ' + (target.isEmpty() ? QByteArray("/") : target) + " HTTP/1.1\n";
    text += "Host: " + exchange.url.adjusted(QUrl::RemoveUserInfo).authority().toUtf8() + '\n';
    if (!exchange.source.isEmpty())
        text += sourceName + QByteArray(": ") + exchange.source.toUtf8() + '\n';
    if (!exchange.step.isEmpty() && !exchange.step.contains('\n'))
        text += stepName + QByteArray(": ") + exchange.step + '\n';
    if (!exchange.requestBody.isEmpty())
        text += "Content-Length: " + QByteArray::number(exchange.requestBody.size()) + "\n\n"
            + exchange.requestBody + '\n';
    text += "\nHTTP/1.1 " + QByteArray::number(exchange.answer.status) + '\n';
    if (exchange.answer.fetched.isValid())
        text += fetchedName + QByteArray(": ")
            + exchange.answer.fetched.toUTC().toString(Qt::ISODateWithMs).toLatin1() + '\n';
    for (const auto &[name, value] : exchange.answer.headers) {
        if (!isLeftOut(name) && !name.contains('\n') && !value.contains('\n'))
            text += name + ": " + value + '\n';
    }
    text +=
        "Content-Length: " + QByteArray::number(exchange.answer.body.size()) + "\n\n" + exchange.answer.body;
    return text;
}

Domain::Result<Exchange> exchangeFromText(const QByteArray &text, qsizetype &offset)
{
    skipLineEnds(text, offset);
    Exchange exchange;
    const auto request = takeLine(text, offset).split(' ');
    if (request.size() < 2 || request[0].isEmpty() || request[0].size() > 10)
        return malformed(offset, u"no request line"_s);
    exchange.method = request[0];
    const auto asked = takeHeaders(text, offset);
    const auto host = QString::fromUtf8(valueOf(asked, "host"));
    exchange.url = QUrl::fromEncoded(request[1]);
    if (exchange.url.isRelative() && !host.isEmpty())
        exchange.url = QUrl::fromEncoded("https://" + host.toUtf8() + request[1]);
    exchange.source = QString::fromUtf8(valueOf(asked, sourceName));
    exchange.step = valueOf(asked, stepName);
    const auto posted = valueOf(asked, "content-length").toLongLong();
    if (posted < 0 || posted > text.size() - offset)
        return malformed(offset, u"the request ends too early"_s);
    exchange.requestBody = text.mid(offset, posted);
    offset += posted;
    skipLineEnds(text, offset);

    const auto status = takeLine(text, offset).split(' ');
    if (!status[0].startsWith("HTTP/") || status.size() < 2)
        return malformed(offset, u"no status line"_s);
    exchange.answer.status = status[1].toInt();
    exchange.answer.headers = takeHeaders(text, offset);
    exchange.answer.url = exchange.url;
    exchange.answer.fetched = QDateTime::fromString(
        QString::fromLatin1(valueOf(exchange.answer.headers, fetchedName)), Qt::ISODateWithMs);
    exchange.answer.headers.removeIf([](const auto &header) { return header.first == fetchedName; });
    const auto length = valueOf(exchange.answer.headers, "content-length");
    const auto size = length.isEmpty() ? text.size() - offset : length.toLongLong();
    if (size < 0 || size > text.size() - offset)
        return malformed(offset, u"the answer ends too early"_s);
    exchange.answer.body = text.mid(offset, size);
    offset += size;
    return exchange;
}

QString storedUrl(const Connectors::HttpCall &call)
{
    const auto url = shownUrl(call.url);
    return call.body.isEmpty() ? url : url + u'#' + hashOf(call.body);
}

} // namespace LaunchProbe::Net
