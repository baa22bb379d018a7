// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <optional>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestPart = 8;
constexpr qsizetype mostHeaders = 1 << 20; //!< bytes

QString decoded(const QByteArray &bytes, const QByteArray &charset)
{
    QStringDecoder decoder(charset.isEmpty() ? "UTF-8" : charset.constData());
    if (!decoder.isValid())
        decoder = QStringDecoder(QStringDecoder::Latin1);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        text = QString::fromLatin1(bytes);
    text.remove(QChar(0));
    return text;
}

std::optional<char> hexAt(QByteArrayView bytes, qsizetype at)
{
    const auto isDigit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    };
    if (at + 2 > bytes.size() || !isDigit(bytes[at]) || !isDigit(bytes[at + 1]))
        return {};
    return static_cast<char>(bytes.sliced(at, 2).toByteArray().toInt(nullptr, 16));
}

//! `inHeader`: an underscore is a blank there (RFC 2047), and a line never ends softly.
QByteArray fromQuotedPrintable(QByteArrayView bytes, bool inHeader)
{
    QByteArray plain;
    plain.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const auto c = bytes[at];
        if (c == '_' && inHeader) {
            plain += ' ';
        } else if (const auto byte = c == '=' ? hexAt(bytes, at + 1) : std::nullopt) {
            plain += *byte;
            at += 2;
        } else if (c == '=' && bytes.sliced(at + 1).startsWith("\n")) {
            ++at;
        } else if (c == '=' && bytes.sliced(at + 1).startsWith("\r\n")) {
            at += 2;
        } else {
            plain += c;
        }
    }
    return plain;
}

//! "=?utf-8?B?...?=" words of a header.
QString decodedHeader(const QByteArray &value)
{
    static const QRegularExpression word(u"=\\?([^?\\s]+)\\?([bBqQ])\\?([^?\\s]*)\\?="_s);
    const auto text = QString::fromUtf8(value);
    QString plain;
    qsizetype from = 0;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto between = text.mid(from, match.capturedStart() - from);
        // Blanks between two encoded words belong to the writing, not to the text.
        if (from == 0 || !between.trimmed().isEmpty())
            plain += between;
        const auto bytes = match.captured(3).toLatin1();
        const bool base64 = match.captured(2).compare(u"b", Qt::CaseInsensitive) == 0;
        plain += decoded(
            base64 ? QByteArray::fromBase64(bytes) : fromQuotedPrintable(bytes, true),
            match.captured(1).section(u'*', 0, 0).toLatin1());
        from = match.capturedEnd();
    }
    return (plain + text.mid(from)).simplified();
}

using Headers = QHash<QByteArray, QByteArray>;

//! Reads headers, unfolded; moves `at` behind the empty line that ends them.
Headers takeHeaders(QByteArrayView bytes, qsizetype &at)
{
    Headers headers;
    QByteArray name;
    const auto limit = std::min(bytes.size(), at + mostHeaders);
    while (at < limit) {
        auto end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        auto line = bytes.sliced(at, end - at);
        at = std::min(end + 1, bytes.size());
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            break;
        if ((line[0] == ' ' || line[0] == '\t') && !name.isEmpty()) {
            headers[name] += ' ' + line.trimmed().toByteArray();
            continue;
        }
        const auto colon = line.indexOf(':');
        name = colon > 0 ? line.first(colon).toByteArray().trimmed().toLower() : QByteArray();
        if (!name.isEmpty() && !headers.contains(name))
            headers[name] = line.sliced(colon + 1).trimmed().toByteArray();
        else
            name.clear();
    }
    return headers;
}

//! A parameter of Content-Type: charset="utf-8".
QByteArray parameter(const QByteArray &type, const QByteArray &name)
{
    const auto at = type.toLower().indexOf(name + '=');
    if (at < 0)
        return {};
    auto value = type.mid(at + name.size() + 1).trimmed();
    if (value.startsWith('"'))
        return value.mid(1, value.indexOf('"', 1) - 1);
    const auto end = value.indexOf(';');
    return (end < 0 ? value : value.left(end)).trimmed();
}

QString withoutTags(QString html)
{
    static const QRegularExpression unseen(
        u"<(script|style|head)\\b.*?</\\1\\s*>"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression lineEnd(
        u"<(br|/p|/div|/tr|/li|/h[1-6]|/pre)\\b[^>]*>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    html.remove(unseen).replace(lineEnd, u"\n"_s).remove(tag);
    html.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
    html.replace(u"&#39;"_s, u"'"_s).replace(u"&nbsp;"_s, u" "_s).replace(u"&amp;"_s, u"&"_s);
    return html.trimmed();
}

struct Words {
    QString plain;
    QString html;
};

void readPart(const Headers &headers, QByteArrayView body, int depth, Words &words);

void readParts(const QByteArray &boundary, QByteArrayView body, int depth, Words &words)
{
    const auto mark = "--" + boundary;
    auto at = body.indexOf(mark);
    while (at >= 0 && words.plain.isEmpty()) {
        auto start = body.indexOf('\n', at);
        if (start < 0 || body.sliced(at + mark.size()).startsWith("--"))
            return;
        ++start;
        const auto next = body.indexOf(mark, start);
        const auto end = next < 0 ? body.size() : next;
        auto inner = body.sliced(start, end - start);
        qsizetype behind = 0;
        const auto headers = takeHeaders(inner, behind);
        readPart(headers, inner.sliced(behind), depth + 1, words);
        at = next;
    }
}

void readPart(const Headers &headers, QByteArrayView body, int depth, Words &words)
{
    const auto type = headers.value("content-type", "text/plain");
    const auto kind = type.toLower();
    if (kind.startsWith("multipart/")) {
        const auto boundary = parameter(type, "boundary");
        if (!boundary.isEmpty() && depth < deepestPart)
            readParts(boundary, body, depth, words);
        return;
    }
    if (!kind.startsWith("text/") || headers.value("content-disposition").toLower().startsWith("attachment"))
        return;
    const auto encoding = headers.value("content-transfer-encoding").toLower();
    const auto bytes = encoding == "base64" ? QByteArray::fromBase64(body.toByteArray())
        : encoding == "quoted-printable"    ? fromQuotedPrintable(body, false)
                                            : body.toByteArray();
    auto text = decoded(bytes, parameter(type, "charset"));
    text.replace(u"\r\n"_s, u"\n"_s);
    if (kind.startsWith("text/html"))
        words.html = words.html.isEmpty() ? text : words.html;
    else if (words.plain.isEmpty())
        words.plain = text;
}

//! mbox writes a ">" before lines of a mail that begin with "From ".
QString unquotedFrom(QString text)
{
    static const QRegularExpression quoted(u"^>(>*From )"_s, QRegularExpression::MultilineOption);
    return text.replace(quoted, u"\\1"_s);
}

QDateTime dateOf(const QString &header)
{
    static const QRegularExpression comment(u"\\s*\\([^)]*\\)\\s*$"_s);
    auto text = header;
    text.remove(comment);
    return QDateTime::fromString(text, Qt::RFC2822Date).toUTC();
}

} // namespace

Mail readMail(const QByteArray &bytes)
{
    qsizetype at = 0;
    if (bytes.startsWith("From ")) {
        const auto end = bytes.indexOf('\n');
        at = end < 0 ? bytes.size() : end + 1;
    }
    const auto headers = takeHeaders(bytes, at);
    Words words;
    readPart(headers, QByteArrayView(bytes).sliced(at), 0, words);
    Mail mail;
    for (auto it = headers.cbegin(); it != headers.cend(); ++it)
        mail.headers.insert(it.key(), decodedHeader(it.value()));
    mail.text = unquotedFrom(words.plain.isEmpty() ? withoutTags(words.html) : words.plain).trimmed();
    mail.written = dateOf(mail.header("date"));
    return mail;
}

} // namespace LaunchProbe::Pipeline
