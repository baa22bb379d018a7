// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include "answers.h"

#include <QStringDecoder>

#include <cmath>
#include <limits>

namespace LaunchProbe::Connectors {

using Domain::Problem;

namespace {

//! Only listens for where the parser gave up.
struct PlaceOfError : nlohmann::json_sax<Json> {
    std::size_t at = 0;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        at = position;
        return false;
    }
};

int deepestLevel(const QByteArray &body)
{
    int level = 0;
    int deepest = 0;
    bool inText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const auto c = body[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++level);
        } else if (c == '}' || c == ']') {
            --level;
        }
    }
    return deepest;
}

//! The code unit of the \uXXXX that stands there, or -1.
int escapedUnit(const QByteArray &body, qsizetype at)
{
    if (at + 6 > body.size() || body[at] != '\\' || body[at + 1] != 'u')
        return -1;
    bool isHex = false;
    const auto unit = body.mid(at + 2, 4).toInt(&isHex, 16);
    return isHex ? unit : -1;
}

//! People's texts may be cut between the halves of an emoji; services pass the half on, parsers refuse it.
QByteArray withoutLoneSurrogates(QByteArray body)
{
    for (qsizetype i = 0; i + 1 < body.size(); ++i) {
        if (body[i] != '\\')
            continue;
        const auto unit = escapedUnit(body, i);
        if (unit >= 0xd800 && unit < 0xdc00) {
            const auto second = escapedUnit(body, i + 6);
            if (second >= 0xdc00 && second < 0xe000) {
                i += 11;
                continue;
            }
        }
        if (unit >= 0xd800 && unit < 0xe000)
            body.replace(i + 2, 4, "fffd");
        i += unit < 0 ? 1 : 5;
    }
    return body;
}

bool isUtf8(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    static_cast<void>(QString(decoder(body)));
    return !decoder.hasError();
}

Problem broken(const QByteArray &body, const QString &where)
{
    PlaceOfError place;
    Json::sax_parse(body.cbegin(), body.cend(), &place, Json::input_format_t::json, true);
    const auto at = std::min(place.at, static_cast<std::size_t>(body.size()));
    const auto reading = QStringLiteral("%1, byte %2").arg(where).arg(at);
    if (!isUtf8(body))
        return {Problem::Kind::Malformed, reading, QStringLiteral("broken UTF-8"), 0, {}};
    if (place.at >= static_cast<std::size_t>(body.size()))
        return {Problem::Kind::Truncated, reading, QStringLiteral("ends too early"), 0, {}};
    return {Problem::Kind::Malformed, reading, QStringLiteral("no JSON"), 0, {}};
}

const Json nothing;
const Json noItems = Json::array();

} // namespace

Domain::Result<Json> parseJson(const QByteArray &body, const QString &where)
{
    if (deepestLevel(body) > maxJsonDepth)
        return Problem{Problem::Kind::TooLarge, where, QStringLiteral("nested too deeply"), 0, {}};
    auto json = Json::parse(body.cbegin(), body.cend(), nullptr, false);
    if (json.is_discarded() && body.contains("\\u")) {
        const auto repaired = withoutLoneSurrogates(body);
        json = Json::parse(repaired.cbegin(), repaired.cend(), nullptr, false);
    }
    if (json.is_discarded())
        return broken(body, where);
    return json;
}

const Json &memberAt(const Json &object, const char *name)
{
    if (!object.is_object())
        return nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

const Json &listAt(const Json &object, const char *name)
{
    const auto &member = memberAt(object, name);
    return member.is_array() ? member : noItems;
}

Domain::Result<Json> jsonIn(const HttpAnswer &answer)
{
    if (looksLikeHtml(answer))
        return Problem{Problem::Kind::Malformed, placeOf(answer), QStringLiteral("HTML"), answer.status, {}};
    auto json = parseJson(answer.body, placeOf(answer));
    if (json)
        return json;
    auto problem = json.problem();
    problem.http = answer.status;
    return problem;
}

QString textAt(const Json &object, const char *name)
{
    const auto *text = memberAt(object, name).get_ptr<const std::string *>();
    if (!text)
        return {};
    auto result = QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
    result.remove(QChar::Null);
    return result;
}

std::optional<qint64> integerAt(const Json &object, const char *name)
{
    const auto &member = memberAt(object, name);
    if (member.is_number_unsigned()) {
        const auto value = member.get<quint64>();
        if (value > static_cast<quint64>(std::numeric_limits<qint64>::max()))
            return {};
        return static_cast<qint64>(value);
    }
    if (member.is_number_integer())
        return member.get<qint64>();
    if (member.is_number_float()) {
        const auto value = member.get<double>();
        if (std::isfinite(value) && std::abs(value) < 9e15)
            return static_cast<qint64>(value);
    }
    return {};
}

std::optional<int> scoreAt(const Json &object, const char *name)
{
    const auto value = integerAt(object, name);
    if (!value || *value > std::numeric_limits<int>::max() || *value < std::numeric_limits<int>::min())
        return {};
    return static_cast<int>(*value);
}

QString idAt(const Json &object, const char *name)
{
    if (const auto number = integerAt(object, name))
        return *number > 0 ? QString::number(*number) : QString();
    const auto text = textAt(object, name);
    const auto isPlain = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'=');
    };
    return text.size() <= 100 && std::all_of(text.begin(), text.end(), isPlain) ? text : QString();
}

bool flagAt(const Json &object, const char *name)
{
    const auto *flag = memberAt(object, name).get_ptr<const bool *>();
    return flag && *flag;
}

QDateTime timeAt(const Json &object, const char *name)
{
    const auto text = textAt(object, name);
    auto time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

QDateTime secondsAt(const Json &object, const char *name)
{
    const auto &member = memberAt(object, name);
    if (!member.is_number())
        return {};
    const auto seconds = member.get<double>();
    // 1970 to 9999: what a calendar can show
    if (!(seconds > 0 && seconds < 253'402'300'800.0))
        return {};
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Qt::UTC);
}

QUrl addressAt(const Json &object, const char *name)
{
    const QUrl url(textAt(object, name), QUrl::StrictMode);
    const auto isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && isWeb && !url.host().isEmpty() ? url : QUrl();
}

} // namespace LaunchProbe::Connectors
