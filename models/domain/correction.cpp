// SPDX-License-Identifier: GPL-3.0-or-later
#include "correction.h"

#include <algorithm>
#include <limits>

namespace LaunchProbe::Domain {

namespace {

const QString personsRule = QStringLiteral("person");

bool overlap(const Span &one, const Span &other)
{
    return one.start < other.end && other.start < one.end;
}

//! A remedy's kind stands before a colon in its rule.
QString kindOfRemedy(const QString &value)
{
    if (value.startsWith(u'-'))
        return QStringLiteral("flag");
    if (value.startsWith(u'#'))
        return QStringLiteral("pull_request");
    const auto name = QStringView(value).left(value.indexOf(u'='));
    const bool isVariable = !name.isEmpty()
        && std::ranges::all_of(name, [](QChar c) { return c.isUpper() || c.isDigit() || c == u'_'; });
    return isVariable ? QStringLiteral("env") : QStringLiteral("config");
}

Reading readingOf(const Correction &correction, const Reading *read)
{
    Reading reading{
        correction.slot,
        correction.value,
        correction.number,
        correction.span,
        correction.run.value_or(read ? read->run : -1),
        personsRule};
    if (reading.slot == Slot::Remedy) {
        const bool wasRemedy = read && read->slot == Slot::Remedy;
        reading.rule =
            (wasRemedy ? read->rule.section(u':', 0, 0) : kindOfRemedy(reading.value)) + u':' + personsRule;
    }
    return reading;
}

//! Whether the correction speaks of what the extractor read there.
bool meets(const Correction &correction, const Reading &reading)
{
    if (isPersons(reading))
        return false;
    if (correction.quote.isEmpty())
        return reading.slot == correction.readSlot && reading.value == correction.readValue;
    if (reading.slot == correction.readSlot)
        return overlap(reading.span, correction.span);
    // Where a later extractor reads there by itself what the person said, it is said once.
    return reading.slot == correction.slot
        && (correction.readSlot.isEmpty() ? reading.span == correction.span
                                          : overlap(reading.span, correction.span));
}

//! Of several values of its field that meet it, as both ends of a range do, those that it was made for.
std::vector<size_t> overruled(const std::vector<Reading> &readings, const Correction &correction)
{
    std::vector<size_t> met;
    bool isExact = false;
    const auto isMadeFor = [&correction](const Reading &reading) {
        return reading.slot == correction.readSlot && reading.value == correction.readValue;
    };
    for (size_t i = 0; i < readings.size(); ++i) {
        if (!meets(correction, readings[i]))
            continue;
        met.push_back(i);
        isExact = isExact || isMadeFor(readings[i]);
    }
    if (isExact)
        std::erase_if(met, [&](size_t i) {
            return readings[i].slot == correction.readSlot && !isMadeFor(readings[i]);
        });
    return met;
}

//! The run that is told of nearest to the place; -1 where there is none.
int runNear(const std::vector<Reading> &readings, const Span &span)
{
    int run = -1;
    qsizetype nearest = std::numeric_limits<qsizetype>::max();
    for (const auto &reading : readings) {
        const auto distance =
            std::max<qsizetype>({0, reading.span.start - span.end, span.start - reading.span.end});
        if (reading.run >= 0 && distance < nearest) {
            nearest = distance;
            run = reading.run;
        }
    }
    return run;
}

void put(std::vector<Reading> &readings, Reading reading)
{
    const auto behind = std::ranges::find_if(
        readings, [&reading](const Reading &one) { return one.span.start > reading.span.start; });
    readings.insert(behind, std::move(reading));
}

void apply(std::vector<Reading> &readings, const Correction &correction)
{
    std::vector<Reading> said;
    auto places = overruled(readings, correction);
    if (!correction.removes()) {
        for (const auto place : places) {
            auto reading = readingOf(correction, &readings[place]);
            if (std::ranges::find(said, reading) == said.end())
                said.push_back(std::move(reading));
        }
        if (said.empty()) {
            said.push_back(readingOf(correction, nullptr));
            if (!correction.run)
                said.front().run = runNear(readings, correction.span);
        }
    }
    std::ranges::for_each(places.rbegin(), places.rend(), [&readings](size_t place) {
        readings.erase(readings.begin() + static_cast<qsizetype>(place));
    });
    // An edition belongs to its card.
    if (correction.readSlot == Slot::Gpu)
        std::erase_if(readings, [&correction](const Reading &one) {
            return one.slot == Slot::GpuSku && !isPersons(one) && overlap(one.span, correction.span);
        });
    for (auto &reading : said)
        put(readings, std::move(reading));
}

} // namespace

bool isPersons(const Reading &reading)
{
    return reading.rule == personsRule || reading.rule.endsWith(u':' + personsRule);
}

std::vector<Reading>
withCorrections(std::vector<Reading> readings, const std::vector<Correction> &corrections)
{
    for (const auto &correction : corrections) {
        if (correction.counts())
            apply(readings, correction);
    }
    return readings;
}

} // namespace LaunchProbe::Domain
