// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes.h"

#include <algorithm>

namespace LaunchProbe::Dossier {

namespace {

constexpr qsizetype longestLine =
    320; //!< UTF-16 code units; a longer line is cut around what it is quoted for
constexpr qsizetype sideOfSpan = 130; //!< what stays of such a line on either side
constexpr qsizetype joinedWithin = 2; //!< code units between two quotes that become one: a line end
constexpr qsizetype longestOpening = 300;

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

//! Not into a word, and never between the halves of a character.
qsizetype wordStart(const QString &text, qsizetype at, qsizetype end)
{
    while (at < end && at > 0 && !text[at - 1].isSpace())
        ++at;
    return at;
}

qsizetype wordEnd(const QString &text, qsizetype at, qsizetype start)
{
    while (at > start && at < text.size() && !text[at].isSpace())
        --at;
    return at;
}

Domain::Span lineAround(const QString &text, const Domain::Span &span)
{
    auto start = span.start;
    auto end = span.end;
    while (start > 0 && !isBreak(text[start - 1]))
        --start;
    while (end < text.size() && !isBreak(text[end]))
        ++end;
    if (end - start > longestLine) {
        if (span.start - start > sideOfSpan)
            start = wordStart(text, span.start - sideOfSpan, span.start);
        if (end - span.end > sideOfSpan)
            end = wordEnd(text, span.end + sideOfSpan, span.end);
    }
    while (start < span.start && text[start].isSpace())
        ++start;
    while (end > span.end && text[end - 1].isSpace())
        --end;
    return {start, end};
}

qsizetype codePoints(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

Quote quoteOf(const QString &text, const Domain::Span &span)
{
    const auto before = codePoints(QStringView(text).left(span.start));
    const auto quoted = text.mid(span.start, span.end - span.start);
    return {quoted, before, before + codePoints(quoted)};
}

bool isWithin(const Domain::Span &span, const QString &text)
{
    return span.start >= 0 && span.start < span.end && span.end <= text.size();
}

std::vector<Quote> quotesAround(const QString &text, const std::vector<Domain::Span> &spans)
{
    std::vector<Domain::Span> lines;
    for (const auto &span : spans) {
        if (isWithin(span, text))
            lines.push_back(lineAround(text, span));
    }
    std::ranges::sort(lines, {}, &Domain::Span::start);
    std::vector<Domain::Span> merged;
    for (const auto &line : lines) {
        if (!merged.empty() && line.start <= merged.back().end + joinedWithin)
            merged.back().end = std::max(merged.back().end, line.end);
        else
            merged.push_back(line);
    }
    std::vector<Quote> quotes;
    quotes.reserve(merged.size());
    for (const auto &span : merged)
        quotes.push_back(quoteOf(text, span));
    return quotes;
}

std::vector<Quote> openingQuote(const QString &text)
{
    qsizetype start = 0;
    while (start < text.size() && text[start].isSpace())
        ++start;
    auto end = std::min(text.size(), start + longestOpening);
    if (const auto whole = wordEnd(text, end, start); end < text.size() && whole > start)
        end = whole;
    if (end < text.size() && text[end].isLowSurrogate())
        --end;
    while (end > start && text[end - 1].isSpace())
        --end;
    return start < end ? std::vector<Quote>{quoteOf(text, {start, end})} : std::vector<Quote>{};
}

bool stands(const Quote &quote, const QString &text)
{
    const auto points = text.toUcs4();
    if (quote.start < 0 || quote.end > points.size() || quote.start >= quote.end)
        return false;
    return QString::fromUcs4(
               reinterpret_cast<const char32_t *>(points.constData()) + quote.start, quote.end - quote.start)
        == quote.text;
}

} // namespace LaunchProbe::Dossier
