// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonvalues.h"

#include <charconv>
#include <cmath>

namespace LaunchProbe::Pipeline {

using Domain::Problem;
using simdjson::dom::element;

std::string_view bytesAt(element object, std::string_view name)
{
    std::string_view bytes;
    return object[name].get(bytes) == simdjson::SUCCESS ? bytes : std::string_view();
}

bool has(element object, std::string_view name)
{
    return object[name].error() == simdjson::SUCCESS;
}

QString textOf(std::string_view bytes)
{
    auto text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (bytes.find('\0') != bytes.npos)
        text.remove(QChar(0));
    return text;
}

QString textAt(element object, std::string_view name)
{
    return textOf(bytesAt(object, name));
}

QString unescapedAt(element object, std::string_view name)
{
    const auto bytes = bytesAt(object, name);
    if (bytes.find('&') == bytes.npos)
        return textOf(bytes);
    std::string plain;
    plain.reserve(bytes.size());
    for (size_t at = 0; at < bytes.size();) {
        const auto rest = bytes.substr(at);
        if (rest.starts_with("&amp;") || rest.starts_with("&lt;") || rest.starts_with("&gt;")) {
            plain += rest[1] == 'a' ? '&' : rest[1] == 'l' ? '<' : '>';
            at += rest[1] == 'a' ? 5 : 4;
        } else {
            plain += rest.front();
            ++at;
        }
    }
    return textOf(plain);
}

std::optional<qint64> wholeAt(element object, std::string_view name)
{
    int64_t whole = 0;
    double fraction = 0;
    const auto member = object[name];
    if (member.get(whole) == simdjson::SUCCESS)
        return whole;
    if (member.get(fraction) == simdjson::SUCCESS && std::abs(fraction) < 1e15)
        return static_cast<qint64>(fraction);
    return {};
}

bool flagAt(element object, std::string_view name)
{
    bool flag = false;
    return object[name].get(flag) == simdjson::SUCCESS && flag;
}

QDateTime secondsAt(element object, std::string_view name)
{
    auto seconds = wholeAt(object, name);
    if (const auto bytes = bytesAt(object, name); !seconds && !bytes.empty()) {
        qint64 number = 0;
        if (std::from_chars(bytes.data(), bytes.data() + bytes.size(), number).ec == std::errc())
            seconds = number;
    }
    return seconds && *seconds > 0 && *seconds < 253'402'300'800
        ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC)
        : QDateTime();
}

QDateTime timeAt(element object, std::string_view name)
{
    const auto bytes = bytesAt(object, name);
    const auto text =
        QString::fromLatin1(bytes.data(), static_cast<qsizetype>(std::min<size_t>(bytes.size(), 40)));
    auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC); // services that leave the zone out mean UTC
    return time.toUTC();
}

std::optional<int> scoreAt(element object, std::string_view name)
{
    const auto score = wholeAt(object, name);
    return score && std::abs(*score) < 1'000'000'000 ? std::optional<int>(static_cast<int>(*score))
                                                     : std::nullopt;
}

QUrl addressAt(element object, std::string_view name)
{
    const QUrl url(textAt(object, name));
    return url.scheme() == u"https" || url.scheme() == u"http" ? url : QUrl();
}

Problem problemOf(simdjson::error_code error)
{
    const auto kind = error == simdjson::DEPTH_ERROR || error == simdjson::CAPACITY
        ? Problem::Kind::TooLarge
        : Problem::Kind::Malformed;
    return {kind, {}, QString::fromLatin1(simdjson::error_message(error)), 0, {}};
}

Problem malformed(const QString &what)
{
    return {Problem::Kind::Malformed, {}, what, 0, {}};
}

} // namespace LaunchProbe::Pipeline
