// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace LaunchProbe::Connectors {

using Domain::Problem;
using std::chrono::milliseconds;

std::optional<double> numberIn(const HttpAnswer &answer, QByteArrayView header)
{
    const auto text = answer.header(header).trimmed();
    bool isNumber = false;
    const auto value = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return {};
    return value;
}

milliseconds duration(double seconds)
{
    constexpr double year = 365.0 * 24 * 3600;
    if (!(seconds > 0))
        return milliseconds(0);
    return milliseconds(static_cast<qint64>(std::ceil(std::min(seconds, year) * 1000)));
}

QDateTime httpDate(const QByteArray &text)
{
    const auto date = QDateTime::fromString(QString::fromLatin1(text.trimmed().left(100)), Qt::RFC2822Date);
    if (date.isValid())
        return date.toUTC();
    // Qt's RFC 2822 reader does not know the zone name that HTTP prescribes.
    auto named = QLocale::c().toDateTime(
        QString::fromLatin1(text.trimmed().left(100)), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    named.setTimeSpec(Qt::UTC);
    return named;
}

QDateTime dateOf(const HttpAnswer &answer)
{
    const auto date = httpDate(answer.header("Date"));
    return date.isValid() ? date : answer.fetched.toUTC();
}

std::optional<milliseconds> retryAfterIn(const HttpAnswer &answer)
{
    if (const auto seconds = numberIn(answer, "Retry-After"))
        return duration(*seconds);
    const auto until = httpDate(answer.header("Retry-After"));
    const auto now = dateOf(answer);
    if (!until.isValid() || !now.isValid())
        return {};
    return duration(static_cast<double>(now.msecsTo(until)) / 1000);
}

QUrl nextLink(const HttpAnswer &answer)
{
    const auto header = QString::fromLatin1(answer.header("Link").left(8192));
    qsizetype at = 0;
    while ((at = header.indexOf(u'<', at)) >= 0) {
        const auto end = header.indexOf(u'>', at);
        if (end < 0)
            break;
        const auto nextOne = header.indexOf(u'<', end);
        const auto parameters = header.mid(end + 1, nextOne < 0 ? -1 : nextOne - end - 1);
        if (parameters.contains(QLatin1String("rel=\"next\""))
            || parameters.contains(QLatin1String("rel=next")))
            return answer.url.resolved(QUrl(header.mid(at + 1, end - at - 1)));
        at = end;
    }
    return {};
}

bool looksLikeHtml(const HttpAnswer &answer)
{
    return answer.header("Content-Type").toLower().contains("text/html")
        || answer.body.trimmed().startsWith('<');
}

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 200;
    auto line = text.left(4 * longest).simplified();
    line.removeIf([](QChar c) { return !c.isPrint(); });
    return line.size() <= longest ? line : line.left(longest - 1) + u'…';
}

QString placeOf(const HttpAnswer &answer)
{
    return answer.url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

Problem problemOfStatus(const HttpAnswer &answer, const QString &message)
{
    Problem problem{Problem::Kind::Refused, placeOf(answer), shortened(message), answer.status, {}};
    if (answer.status == 401)
        problem.kind = Problem::Kind::BadCredentials;
    else if (answer.status == 429)
        problem.kind = Problem::Kind::RateLimited;
    else if (answer.status >= 500)
        problem.kind = Problem::Kind::ServiceFailed;
    if (const auto wait = retryAfterIn(answer))
        problem.retryAfter = std::chrono::ceil<std::chrono::seconds>(*wait);
    return problem;
}

Problem emptyQuery(const QString &source)
{
    return {
        Problem::Kind::InvalidValue,
        source,
        QCoreApplication::translate("Connectors", "the query is empty"),
        0,
        {}};
}

bool isHeaderWord(const QString &word)
{
    return !word.isEmpty() && word.size() <= 4096
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace LaunchProbe::Connectors
