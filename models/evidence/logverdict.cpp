// SPDX-License-Identifier: GPL-3.0-or-later
#include "logverdict.h"

#include "reportgroups.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

constexpr qsizetype mostOdd = 50; // one letter in so many may be none: a log is cut in the middle of one

//! How much a reading says of what went wrong; 0: nothing.
int weightOf(const Domain::Reading &reading, const QHash<QString, QString> &severities)
{
    if (reading.slot == Slot::ErrorLine)
        return isSymptom(reading.value) ? 3 : 4;
    if (reading.slot == Slot::Signature) {
        const auto severity = severities.value(reading.value);
        return severity == u"error" ? 4 : severity == u"info" ? 0 : 2;
    }
    return reading.slot == Slot::Failure ? 1 : 0;
}

Domain::Span lineAround(const QString &text, const Domain::Span &span)
{
    const auto start = span.start > 0 ? text.lastIndexOf(u'\n', span.start - 1) + 1 : 0;
    const auto end = text.indexOf(u'\n', span.start);
    return {start, end < 0 ? text.size() : end};
}

} // namespace

std::optional<DecidedLine> decidedLine(
    const QString &text, const std::vector<Domain::Reading> &readings, const Catalogue::Catalogue &catalogue)
{
    QHash<QString, QString> severities;
    for (const auto &failure : catalogue.failures())
        severities.insert(failure.id, failure.severity);
    const Domain::Reading *best = nullptr;
    int most = 0;
    for (const auto &reading : readings) {
        const int weight = weightOf(reading, severities);
        const bool earlier = best && reading.span.start < best->span.start;
        if (weight > most || (weight == most && weight > 0 && earlier)) {
            best = &reading;
            most = weight;
        }
    }
    if (!best)
        return {};
    DecidedLine decided;
    decided.line = lineAround(text, best->span);
    for (const auto &reading : readings) {
        if (reading.span.start < decided.line.start || reading.span.start >= decided.line.end)
            continue;
        const auto take = [&reading](QString &value, const QString &slot) {
            if (value.isEmpty() && reading.slot == slot)
                value = reading.value;
        };
        take(decided.error, Slot::ErrorLine);
        take(decided.signature, Slot::Signature);
        take(decided.failure, Slot::Failure);
    }
    return decided;
}

std::optional<QString> logText(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    const auto encoding = marked.value_or(QStringConverter::Utf8);
    const bool wide = encoding != QStringConverter::Utf8;
    if (!wide && bytes.contains('\0'))
        return {};
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    const auto odd = std::ranges::count_if(text, [](QChar c) {
        return c == QChar::ReplacementCharacter || (c < u' ' && !c.isSpace() && c != u'\x1b' && c != u'\b');
    });
    if (odd > text.size() / mostOdd + 1)
        return {};
    static const QRegularExpression colours(u"\x1b\\[[0-9;?]*[A-Za-z]"_s);
    return text.remove(colours).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

} // namespace LaunchProbe::Evidence
