// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary.h"

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace LaunchProbe::Evidence {

//! What one walk over a text found.
struct TextLook {
    struct Hit {
        double times = 0; //!< of the best wording, times its weight
        double weight = 0; //!< of the best wording that stands there at all
    };
    std::vector<Hit> hits; //!< one for each concept
    struct Place {
        int word = 0; //!< counted from the text's first
        int concept_ = 0;
        double weight = 0;
    };
    std::vector<Place> places; //!< of the hits, in the order of the text; the first `mostPlaces`
    int words = 0;
    int speeds = 0; //!< numbers of tokens per second
    int numbers = 0; //!< numbers with another unit
    int flags = 0;
    int codeLines = 0; //!< fences of code, and indented lines
    int firstPerson = 0;
    int hedges = 0;
    int questions = 0;
    qsizetype length = 0;
};

//! Looks for the concepts of one search in many texts, and for what tells evidence from talk.
class TextLooker
{
public:
    TextLooker(const std::vector<Concept> &concepts, const Vocabulary::Signals &evidenceWords);

    [[nodiscard]] TextLook look(QStringView text) const;

    static constexpr size_t starts = 256; //!< kinds of first letters that words are told apart by
    static constexpr size_t mostPlaces = 2000;
    static constexpr qsizetype longest = 30'000; //!< characters that are looked at; logs go on for ever

private:
    struct Sought {
        size_t concept_ = 0;
        double weight = 0;
        std::vector<int> words;
    };
    enum Class { FirstPerson = 1, Hedging = 2, SpeedUnit = 4, SpeedStart = 8, SpeedEnd = 16, Unit = 32 };
    struct Seen {
        int word = -1; //!< -1: none that is sought
        bool number = false;
        int classes = 0;
    };

    int numberOf(const QString &word);
    void mark(const QSet<QString> &words, Class as);
    [[nodiscard]] int find(std::u16string_view word) const;
    [[nodiscard]] int classesOf(int word) const;
    void countHits(const std::vector<Seen> &seen, TextLook &look) const;
    void countNumbers(const std::vector<Seen> &seen, TextLook &look) const;

    std::deque<std::u16string> m_spellings;
    std::unordered_map<std::u16string_view, int> m_numbers;
    std::array<quint64, starts> m_lengths{}; //!< of the words that begin so, a bit a length
    std::vector<int> m_classes;
    std::vector<Sought> m_sought;
    std::vector<std::vector<int>> m_byFirst; //!< by word: indexes into m_sought
    size_t m_concepts = 0;
};

} // namespace LaunchProbe::Evidence
