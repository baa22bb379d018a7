// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims.h"

#include "quotes.h"

#include <QCryptographicHash>

#include <algorithm>

namespace LaunchProbe::Dossier {

using namespace Qt::StringLiterals;
using Domain::Reading;
namespace Slot = Domain::Slot;

namespace {

constexpr size_t listsOfAClaim = 4; //!< failures, remedies: more would bury the claim

const QStringList &figureSlots()
{
    static const QStringList slots_{Slot::TgTps,  Slot::PpTps,  Slot::TtftMs,
                                    Slot::VramGb, Slot::PowerW, Slot::Context};
    return slots_;
}

//! Collects values together with the places that carry them.
class Collector
{
public:
    explicit Collector(const QString &text)
        : m_text(text)
    {
    }

    QString take(const Reading *reading)
    {
        if (!reading)
            return {};
        m_spans.push_back(reading->span);
        return reading->value;
    }

    //! Lowest and highest of a slot, in the order of the text: a range shows both ends.
    std::vector<double> figures(const Domain::Trace &trace, const QString &slot)
    {
        std::vector<const Reading *> found;
        for (const auto &reading : trace.readings) {
            if (reading.slot == slot && reading.number && isWithin(reading.span, m_text))
                found.push_back(&reading);
        }
        if (found.empty())
            return {};
        const auto [low, high] = std::ranges::minmax(found, {}, [](const Reading *r) { return *r->number; });
        std::vector<const Reading *> ends{low};
        if (*high->number > *low->number)
            ends.push_back(high);
        std::ranges::sort(ends, {}, [](const Reading *r) { return r->span.start; });
        std::vector<double> numbers;
        for (const auto *reading : ends) {
            m_spans.push_back(reading->span);
            numbers.push_back(*reading->number);
        }
        return numbers;
    }

    QStringList list(const Domain::Trace &trace, const QString &slot)
    {
        QStringList values;
        for (const auto &reading : trace.readings) {
            if (reading.slot != slot || values.contains(reading.value)
                || values.size() >= qsizetype(listsOfAClaim))
                continue;
            values << reading.value;
            m_spans.push_back(reading.span);
        }
        return values;
    }

    void note(const Reading &reading) { m_spans.push_back(reading.span); }

    [[nodiscard]] std::vector<Quote> quotes() const { return quotesAround(m_text, m_spans); }

private:
    const QString &m_text;
    std::vector<Domain::Span> m_spans;
};

} // namespace

std::optional<Claim::Section> sectionOf(const Ports::PostRow &post)
{
    switch (post.effectiveOutcome()) {
    case Domain::Outcome::Success:
        return Claim::Section::Worked;
    case Domain::Outcome::Degraded:
        return Claim::Section::Degraded;
    case Domain::Outcome::Failure:
        return Claim::Section::Failed;
    case Domain::Outcome::None:
        break;
    }
    return {};
}

//! Creative Commons' attribution licences allow a quotation only with its author's name.
QString creditOf(const Ports::PostRow &post)
{
    const auto licence = post.licence.simplified().replace(u'-', u' ');
    return licence.startsWith(u"CC BY"_s, Qt::CaseInsensitive) ? post.author : QString();
}

std::vector<Claim> ClaimMaker::claimsOf(const Ports::PostRow &post)
{
    if (!sectionOf(post) || post.deleted)
        return {};
    auto traces = Domain::tracesOf({post.outcome, post.readings});
    if (traces.empty() && post.finding.verdict != Domain::Verdict::NotJudged)
        traces.emplace_back(); // a person saw what the extraction did not
    std::vector<Claim> claims;
    for (const auto &trace : traces) {
        if (auto claim = claimOf(post, trace))
            claims.push_back(*std::move(claim));
    }
    std::ranges::stable_sort(
        claims, std::greater<>(), [](const Claim &claim) { return claim.proximity.value; });
    if (claims.size() > runsOfAPost)
        claims.erase(claims.begin() + runsOfAPost, claims.end());
    const auto source = claims.empty() ? Source{} : sourceOf(post);
    for (auto &claim : claims) {
        claim.source = source;
        number(claim);
    }
    return claims;
}

std::optional<Claim> ClaimMaker::claimOf(const Ports::PostRow &post, const Domain::Trace &trace) const
{
    Collector found(post.text);
    Claim claim;
    claim.section = *sectionOf(post);
    claim.judged = post.finding.verdict != Domain::Verdict::NotJudged;
    claim.note = post.finding.note;
    claim.tags = post.finding.tags;
    claim.proximity = m_ruler.measure(trace);
    claim.gpus = trace.gpus;
    for (const auto &reading : trace.readings) {
        if (reading.slot == Slot::Gpu)
            found.note(reading);
    }
    claim.model = found.take(trace.first(Slot::Model));
    claim.quant = found.take(trace.first(Slot::Quant));
    claim.engine = found.take(trace.first(Slot::Engine));
    claim.engineVersion = found.take(trace.first(Slot::EngineVersion));
    for (const auto &slot : figureSlots()) {
        if (auto figures = found.figures(trace, slot); !figures.empty())
            claim.figures[slot] = std::move(figures);
    }
    claim.failures = found.list(trace, Slot::Failure);
    claim.remedies = found.list(trace, Slot::Remedy);
    for (const auto &reading : trace.readings) {
        if (Domain::isPersons(reading) && !claim.corrected.contains(reading.value))
            claim.corrected << reading.value;
    }
    claim.quotes = found.quotes();
    if (claim.quotes.empty() && claim.judged)
        claim.quotes = openingQuote(post.text);
    // What cannot be quoted is no claim.
    if (claim.quotes.empty())
        return {};
    return claim;
}

QString ClaimMaker::numbered(QHash<QString, QString> &numbers, const QString &name)
{
    auto &number = numbers[name];
    if (number.isEmpty())
        number = QString::number(numbers.size());
    return number;
}

Source ClaimMaker::sourceOf(const Ports::PostRow &post)
{
    const auto author = post.author.isEmpty() ? QString() : numbered(m_authors, post.ownRig());
    const auto rig = numbered(m_rigs, post.rig());
    const auto hash = QCryptographicHash::hash(post.text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return {post.printedId, post.service,   post.place,   post.title,   post.permalink,           author, rig,
            post.licence,   creditOf(post), post.written, post.fetched, QString::fromLatin1(hash)};
}

void ClaimMaker::number(Claim &claim)
{
    const auto letter = claim.section == Claim::Section::Worked ? u'W'
        : claim.section == Claim::Section::Degraded             ? u'D'
                                                                : u'F';
    claim.id = letter + QString::number(++m_numbers[claim.section]);
}

} // namespace LaunchProbe::Dossier
