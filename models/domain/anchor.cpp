// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchor.h"

#include <algorithm>

namespace LaunchProbe::Domain {

namespace {

constexpr qsizetype unitsAround = 24;
constexpr qsizetype tellingUnits = 4; //!< of what stood around a quote that is short enough to stand anywhere
constexpr qsizetype longQuote = 12; //!< code units; one that long is told by itself

bool isWithin(const Span &span, const QString &text)
{
    return span.start >= 0 && span.start < span.end && span.end <= text.size();
}

qsizetype commonEnd(QStringView one, QStringView other)
{
    qsizetype count = 0;
    while (count < one.size() && count < other.size()
           && one[one.size() - 1 - count] == other[other.size() - 1 - count])
        ++count;
    return count;
}

qsizetype commonStart(QStringView one, QStringView other)
{
    const auto pair = std::ranges::mismatch(one, other);
    return pair.in1 - one.begin();
}

//! How much of what stood around the quote stands around this place.
qsizetype likeness(const Anchor &anchor, QStringView text, qsizetype at)
{
    return commonEnd(anchor.before, text.left(at))
        + commonStart(anchor.after, text.mid(at + anchor.quote.size()));
}

} // namespace

void quoteFrom(Anchor &anchor, const QString &text)
{
    const auto &span = anchor.span;
    const bool stands = isWithin(span, text);
    anchor.quote = stands ? text.mid(span.start, span.end - span.start) : QString();
    anchor.before = stands
        ? text.mid(std::max<qsizetype>(0, span.start - unitsAround), std::min(span.start, unitsAround))
        : QString();
    anchor.after = stands ? text.mid(span.end, unitsAround) : QString();
}

void anchorIn(Anchor &anchor, const QString &text)
{
    const auto &quote = anchor.quote;
    if (quote.isEmpty())
        return;
    qsizetype best = -1;
    qsizetype bestLikeness = -1;
    const auto distance = [&anchor](qsizetype at) { return std::abs(at - anchor.span.start); };
    for (auto at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
        const auto like = likeness(anchor, text, at);
        if (like > bestLikeness || (like == bestLikeness && distance(at) < distance(best))) {
            best = at;
            bestLikeness = like;
        }
    }
    const auto needed = std::min(tellingUnits, anchor.before.size() + anchor.after.size());
    anchor.orphan = best < 0 || (bestLikeness < needed && quote.size() < longQuote);
    if (anchor.orphan)
        return;
    anchor.span = {best, best + quote.size()};
    quoteFrom(anchor, text);
}

void forgetWords(Anchor &anchor)
{
    anchor.orphan = true;
    for (auto *words : {&anchor.quote, &anchor.before, &anchor.after})
        *words = QStringLiteral("");
}

} // namespace LaunchProbe::Domain
