// SPDX-License-Identifier: GPL-3.0-or-later
#include "textlook.h"

#include "wordreader.h"

#include <algorithm>

namespace LaunchProbe::Evidence {

namespace {

size_t startOf(std::u16string_view word)
{
    return word.front() % TextLooker::starts;
}

quint64 lengthBit(std::u16string_view word)
{
    return 1ULL << std::min<size_t>(word.size(), 63);
}

void countMarks(QStringView text, TextLook &look)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto c = text[at];
        if (c == u'?')
            ++look.questions;
        else if (
            (c == u'`' && text.mid(at).startsWith(u"```"))
            || (c == u'\n' && text.mid(at).startsWith(u"\n    ")))
            ++look.codeLines;
    }
}

} // namespace

TextLooker::TextLooker(const std::vector<Concept> &concepts, const Vocabulary::Signals &evidenceWords)
    : m_concepts(concepts.size())
{
    for (size_t i = 0; i < concepts.size(); ++i) {
        for (const auto &wording : concepts[i].wordings) {
            Sought sought{i, wording.weight, {}};
            for (const auto &word : wording.words)
                sought.words.push_back(numberOf(word));
            if (!sought.words.empty())
                m_sought.push_back(std::move(sought));
        }
    }
    mark(evidenceWords.firstHand, FirstPerson);
    mark(evidenceWords.hedging, Hedging);
    mark(evidenceWords.speedUnits, SpeedUnit);
    mark(evidenceWords.speedStarts, SpeedStart);
    mark(evidenceWords.speedEnds, SpeedEnd);
    mark(evidenceWords.units, Unit);
    m_byFirst.resize(m_spellings.size());
    for (size_t i = 0; i < m_sought.size(); ++i)
        m_byFirst[static_cast<size_t>(m_sought[i].words.front())].push_back(static_cast<int>(i));
}

int TextLooker::numberOf(const QString &word)
{
    const auto spelling = word.toStdU16String();
    if (const auto known = find(spelling); known >= 0)
        return known;
    m_spellings.push_back(spelling);
    m_classes.push_back(0);
    const int number = static_cast<int>(m_spellings.size()) - 1;
    m_numbers.emplace(m_spellings.back(), number);
    if (!spelling.empty())
        m_lengths[startOf(spelling)] |= lengthBit(spelling);
    return number;
}

void TextLooker::mark(const QSet<QString> &words, Class as)
{
    for (const auto &word : words)
        m_classes[static_cast<size_t>(numberOf(word))] |= as;
}

//! Nearly all words of a text are sought by nobody.
int TextLooker::find(std::u16string_view word) const
{
    if (word.empty() || (m_lengths[startOf(word)] & lengthBit(word)) == 0)
        return -1;
    const auto found = m_numbers.find(word);
    return found == m_numbers.end() ? -1 : found->second;
}

int TextLooker::classesOf(int word) const
{
    return word < 0 ? 0 : m_classes[static_cast<size_t>(word)];
}

TextLook TextLooker::look(QStringView whole) const
{
    const auto text = whole.left(longest);
    TextLook look;
    look.hits.resize(m_concepts);
    look.length = whole.size();
    countMarks(text, look);

    std::vector<Seen> seen;
    seen.reserve(static_cast<size_t>(text.size()) / 5);
    for (WordReader reader(text); reader.next();) {
        const auto word = reader.word();
        const int number = find(word);
        if (reader.isFlag()) {
            ++look.flags;
            // The words of the flag follow; the flag itself stands outside of what is side by side.
            for (const int sought :
                 number < 0 ? std::vector<int>() : m_byFirst[static_cast<size_t>(number)]) {
                const auto &wanted = m_sought[static_cast<size_t>(sought)];
                if (wanted.words.size() > 1)
                    continue;
                auto &hit = look.hits[wanted.concept_];
                hit.times += wanted.weight;
                hit.weight = std::max(hit.weight, wanted.weight);
                if (look.places.size() < mostPlaces)
                    look.places.push_back(
                        {static_cast<int>(seen.size()), static_cast<int>(wanted.concept_), wanted.weight});
            }
            continue;
        }
        // "18t/s" is a number and its unit.
        const auto digits = static_cast<size_t>(
            std::ranges::find_if(word, [](char16_t c) { return c < u'0' || c > u'9'; }) - word.begin());
        const bool splits = digits > 0 && digits < word.size() && number < 0;
        if (splits) {
            const int unit = find(word.substr(digits));
            seen.push_back({-1, true, 0});
            seen.push_back({unit, false, classesOf(unit)});
        } else {
            seen.push_back({number, digits == word.size(), classesOf(number)});
        }
        ++look.words;
    }
    countHits(seen, look);
    countNumbers(seen, look);
    return look;
}

void TextLooker::countHits(const std::vector<Seen> &seen, TextLook &look) const
{
    std::vector<double> times(m_sought.size(), 0.0);
    for (size_t at = 0; at < seen.size(); ++at) {
        if (seen[at].word < 0)
            continue;
        for (const int sought : m_byFirst[static_cast<size_t>(seen[at].word)]) {
            const auto &words = m_sought[static_cast<size_t>(sought)].words;
            bool fits = at + words.size() <= seen.size();
            for (size_t i = 1; fits && i < words.size(); ++i)
                fits = seen[at + i].word == words[i];
            if (!fits)
                continue;
            times[static_cast<size_t>(sought)] += 1.0;
            const auto &wanted = m_sought[static_cast<size_t>(sought)];
            if (look.places.size() < mostPlaces)
                look.places.push_back(
                    {static_cast<int>(at), static_cast<int>(wanted.concept_), wanted.weight});
        }
    }
    std::ranges::stable_sort(look.places, {}, &TextLook::Place::word);
    for (size_t i = 0; i < m_sought.size(); ++i) {
        if (times[i] <= 0)
            continue;
        auto &hit = look.hits[m_sought[i].concept_];
        hit.times = std::max(hit.times, times[i] * m_sought[i].weight);
        hit.weight = std::max(hit.weight, m_sought[i].weight);
    }
}

void TextLooker::countNumbers(const std::vector<Seen> &seen, TextLook &look) const
{
    for (size_t at = 0; at < seen.size(); ++at) {
        look.firstPerson += (seen[at].classes & FirstPerson) != 0;
        look.hedges += (seen[at].classes & Hedging) != 0;
        if (!seen[at].number || at + 1 >= seen.size())
            continue;
        const int unit = seen[at + 1].classes;
        const bool perSecond =
            (unit & SpeedStart) && at + 2 < seen.size() && (seen[at + 2].classes & SpeedEnd);
        if ((unit & SpeedUnit) || perSecond)
            ++look.speeds;
        else if (unit & Unit)
            ++look.numbers;
    }
}

} // namespace LaunchProbe::Evidence
