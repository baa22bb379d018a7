// SPDX-License-Identifier: GPL-3.0-or-later
#include "voicewords.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <numeric>

namespace LaunchProbe::Extract {

using namespace VoiceCue;

namespace {

//! A word without which a cue's pattern cannot match. Nearly all sentences lack most of them, so that few
//! patterns are tried.
struct Trigger {
    std::string_view word;
    unsigned cues;
    bool whole; //!< false: the word may go on
    unsigned sure = 0; //!< cues that the word alone is enough for
};
constexpr std::array triggers{
    Trigger{"i", Own, true, Own},
    Trigger{"im", Own, true, Own},
    Trigger{"ive", Own, true, Own},
    Trigger{"my", Own | Measured | Runs, true, Own},
    Trigger{"mine", Own, true, Own},
    Trigger{"we", Own, true, Own},
    Trigger{"our", Own, true, Own},
    Trigger{"me", Own | Runs, true, Own},
    Trigger{"myself", Own, true, Own},
    Trigger{"get", Measured | Told, false},
    Trigger{"got", Own | Measured | Works, true},
    Trigger{"getting", Own, true},
    Trigger{"trying", Own, true},
    Trigger{"been", Own | Works, true},
    Trigger{"having", Own, true},
    Trigger{"seeing", Own, true},
    Trigger{"can", Runs, true},
    Trigger{"tested", Own | Runs, true},
    Trigger{"see", Measured | Told, false},
    Trigger{"saw", Own | Measured | Others, true},
    Trigger{"hit", Measured, false},
    Trigger{"reach", Measured, false},
    Trigger{"achiev", Measured, false},
    Trigger{"averag", Measured, false},
    Trigger{"do", Measured, false},
    Trigger{"did", Own | Measured | Runs, true},
    Trigger{"ran", Own | Measured | Works | Runs, true},
    Trigger{"run", Own | Measured | Told | Works | Runs, false},
    Trigger{"manage", Measured, false},
    Trigger{"clock", Measured, false},
    Trigger{"generat", Measured, false},
    Trigger{"start", Measured | Told, false},
    Trigger{"begin", Measured, false},
    Trigger{"drop", Measured, false},
    Trigger{"slow", Measured, false},
    Trigger{"fall", Measured, false},
    Trigger{"fell", Measured, true},
    Trigger{"tops", Measured, true},
    Trigger{"maxe", Measured, false},
    Trigger{"hover", Measured, false},
    Trigger{"settle", Measured, false},
    Trigger{"peak", Measured, false},
    Trigger{"gave", Measured, true},
    Trigger{"giv", Measured, false},
    Trigger{"measured", Measured, true, Measured},
    Trigger{"benchmark", Own | Measured, false, Measured},
    Trigger{"test", Measured | Runs, false},
    Trigger{"result", Measured, false},
    Trigger{"work", Measured | Works | Runs, false},
    Trigger{"success", Works, true},
    Trigger{"would", Wish, false},
    Trigger{"should", Wish, false, Wish},
    Trigger{"could", Wish, false, Wish},
    Trigger{"might", Wish, true, Wish},
    Trigger{"maybe", Wish, true, Wish},
    Trigger{"may", Wish, true},
    Trigger{"probably", Wish, true, Wish},
    Trigger{"expect", Wish, false},
    Trigger{"guess", Wish, false, Wish},
    Trigger{"estimat", Wish, false},
    Trigger{"theor", Wish, false},
    Trigger{"assum", Wish, false},
    Trigger{"suppos", Wish, false},
    Trigger{"hop", Wish, false},
    Trigger{"wish", Wish, true, Wish},
    Trigger{"imagin", Wish, false},
    Trigger{"likely", Wish, true, Wish},
    Trigger{"perhaps", Wish, true, Wish},
    Trigger{"potential", Wish, false, Wish},
    Trigger{"plan", Wish, false},
    Trigger{"thinking", Wish, true},
    Trigger{"consider", Wish | Told, false, Wish},
    Trigger{"going", Wish, true},
    Trigger{"gonna", Wish, true, Wish},
    Trigger{"will", Wish, true},
    Trigger{"ll", Wish | MayDo, true},
    Trigger{"d", Wish | MayDo, true},
    Trigger{"wonder", Wish, false, Wish},
    Trigger{"look", Wish | Told, false},
    Trigger{"want", Wish, true},
    Trigger{"wanna", Wish, true, Wish},
    Trigger{"goal", Wish, true},
    Trigger{"napkin", Wish, true, Wish},
    Trigger{"so", Wish, true},
    Trigger{"think", Wish, true},
    Trigger{"saving", Wish, true},
    Trigger{"buy", Wish | Told, false, Wish},
    Trigger{"purchas", Wish, false},
    Trigger{"upgrading", Wish, true},
    Trigger{"dream", Wish, true, Wish},
    Trigger{"budget", Wish, true},
    Trigger{"least", Wish, true},
    Trigger{"shoot", Wish, true},
    Trigger{"aim", Wish, false},
    Trigger{"if", Wish, true},
    Trigger{"try", Told, true},
    Trigger{"use", Told | Runs, false},
    Trigger{"go", Told, true},
    Trigger{"set", Told | Runs, true},
    Trigger{"add", Told, true},
    Trigger{"check", Told, true},
    Trigger{"make", Told, true},
    Trigger{"update", Told, true},
    Trigger{"install", Told, true},
    Trigger{"installed", Own, true},
    Trigger{"download", Own | Told | Runs, false},
    Trigger{"pull", Told, true},
    Trigger{"launch", Told | Runs, false},
    Trigger{"enable", Told, true},
    Trigger{"disable", Told, true},
    Trigger{"offload", Told, true},
    Trigger{"keep", Told, true},
    Trigger{"put", Told, true},
    Trigger{"grab", Told, true},
    Trigger{"you", MayDo | Others, true, Others},
    Trigger{"recommend", Offered, false, Offered},
    Trigger{"suggest", Offered, true},
    Trigger{"instruction", Offered, false},
    Trigger{"guide", Offered, true},
    Trigger{"how", Offered, true},
    Trigger{"your", Others, false, Others},
    Trigger{"people", Others, true, Others},
    Trigger{"someone", Others, true, Others},
    Trigger{"somebody", Others, true, Others},
    Trigger{"anyone", Others, true, Others},
    Trigger{"they", Others, true, Others},
    Trigger{"their", Others, true, Others},
    Trigger{"he", Others, true, Others},
    Trigger{"his", Others, true, Others},
    Trigger{"she", Others, true, Others},
    Trigger{"others", Others, true, Others},
    Trigger{"folks", Others, true, Others},
    Trigger{"op", Others, true, Others},
    Trigger{"guy", Others, false},
    Trigger{"everyone", Others, true, Others},
    Trigger{"most", Others, true, Others},
    Trigger{"claim", Others, false},
    Trigger{"reportedly", Others, true, Others},
    Trigger{"advertis", Others, false},
    Trigger{"according", Others, true},
    Trigger{"seen", Others, true},
    Trigger{"heard", Others, true},
    Trigger{"read", Others, true},
    Trigger{"user", Others, true},
    Trigger{"paper", Others, true},
    Trigger{"introduce", Others, true},
    Trigger{"fixed", Works, true},
    Trigger{"solved", Works, true},
    Trigger{"resolved", Works, true},
    Trigger{"crash", Works, false},
    Trigger{"error", Works, false},
    Trigger{"issue", Works, false},
    Trigger{"problem", Works, false},
    Trigger{"able", Works, true},
    Trigger{"finally", Works, true},
    Trigger{"using", Own | Runs, true},
    Trigger{"tried", Own | Runs, true},
    Trigger{"playing", Runs, true},
    Trigger{"experiment", Runs, false},
    Trigger{"messing", Runs, true},
    Trigger{"load", Own | Runs, false},
    Trigger{"host", Runs, false},
    Trigger{"serv", Runs, false},
    Trigger{"deployed", Runs, true},
    Trigger{"evaluated", Runs, true},
    Trigger{"compiled", Runs, true},
    Trigger{"built", Runs, true},
    Trigger{"rebuilt", Runs, true},
    Trigger{"recompiled", Runs, true}};

//! What the search for words has to know of a letter.
constexpr unsigned letterNumber = 31; //!< of a small letter, counted from 1; 0: another
constexpr unsigned inWord = 32;
constexpr unsigned atSign = 64; //!< "@user"
constexpr unsigned russianLetter = 128;
constexpr auto letterBits = [] {
    std::array<unsigned char, 256> table{};
    for (size_t c = 0; c < table.size(); ++c) {
        if (c >= 'a' && c <= 'z')
            table[c] = static_cast<unsigned char>((c - 'a' + 1) | inWord);
        else if ((c >= '0' && c <= '9') || c == '_')
            table[c] = static_cast<unsigned char>(inWord);
        else if (c == '@')
            table[c] = static_cast<unsigned char>(atSign);
        else if (c >= 0xc0)
            table[c] = static_cast<unsigned char>(russianLetter);
    }
    return table;
}();

unsigned bitsOf(char c)
{
    return letterBits[static_cast<unsigned char>(c)];
}

//! The triggers by their first three letters.
class TriggerIndex
{
public:
    TriggerIndex()
    {
        std::ranges::stable_sort(m_sorted, {}, [](const Trigger &trigger) { return placeOf(trigger.word); });
        for (const auto &trigger : m_sorted) {
            ++m_ends[placeOf(trigger.word)];
            note(trigger);
        }
        std::partial_sum(m_ends.begin(), m_ends.end(), m_ends.begin());
    }

    //! Shifts the number of a letter into a key of three.
    static unsigned pushed(unsigned key, unsigned bits)
    {
        return ((key << shift) | (bits & letterNumber)) % keys;
    }
    //! May a word begin with these three letters that has cues? What is no letter counts 0.
    [[nodiscard]] bool mayBegin(unsigned key) const { return (m_known[key / digits] >> (key % digits)) & 1; }

    //! Adds the cues of a word that begins with a small letter.
    void addCuesOf(std::string_view word, PossibleCues &found) const
    {
        const auto place = placeOf(word);
        for (auto i = place ? m_ends[place - 1] : 0; i < m_ends[place]; ++i) {
            const auto &trigger = m_sorted[static_cast<size_t>(i)];
            // The first two letters are the same; the third parts nearly all others.
            const bool maybe = trigger.word.size() < 3 || (word.size() > 2 && word[2] == trigger.word[2]);
            if (!maybe || !word.starts_with(trigger.word))
                continue;
            const bool same = word.size() == trigger.word.size();
            found.cues |= same || !trigger.whole ? trigger.cues : 0;
            found.sure |= same ? trigger.sure : 0;
        }
    }

private:
    static constexpr size_t letters = 26;
    static constexpr unsigned shift = 5;
    static constexpr unsigned keys = 1U << (3 * shift);
    static constexpr unsigned digits = std::numeric_limits<std::uint64_t>::digits;

    static size_t placeOf(std::string_view word)
    {
        const auto first = static_cast<size_t>(word[0] - 'a');
        const bool more = word.size() > 1 && word[1] >= 'a' && word[1] <= 'z';
        return first * (letters + 1) + (more ? static_cast<size_t>(word[1] - 'a') + 1 : 0);
    }

    void note(const Trigger &trigger)
    {
        unsigned key = 0;
        for (size_t i = 0; i < 3; ++i)
            key = pushed(key, i < trigger.word.size() ? bitsOf(trigger.word[i]) : 0);
        // Behind a word that is over anything may stand, and a beginning may go on with anything.
        const bool open = trigger.word.size() == 1 || (trigger.word.size() == 2 && !trigger.whole);
        for (unsigned last = 0; last <= (open ? letterNumber : 0U); ++last)
            m_known[(key + last) / digits] |= std::uint64_t(1) << ((key + last) % digits);
    }

    std::array<Trigger, triggers.size()> m_sorted = triggers;
    std::array<std::uint8_t, letters *(letters + 1)> m_ends{}; //!< of a place's triggers among the sorted
    std::array<std::uint64_t, keys / digits> m_known{}; //!< a bit a key
};
static_assert(triggers.size() <= std::numeric_limits<std::uint8_t>::max());

} // namespace

PossibleCues possibleCues(std::string_view sentence)
{
    static const TriggerIndex index;
    PossibleCues found;
    unsigned seen = 0;
    unsigned key = 0; // of the last three letters
    unsigned words = 0; // a bit a letter, the last one lowest: is it part of a word?
    constexpr unsigned fourLast = 0xc;
    constexpr unsigned begun = 0x4; // the third-last letter is in a word, the one before it is not
    for (size_t next = 0; next < sentence.size() + 2;) {
        const unsigned bits = next < sentence.size() ? bitsOf(sentence[next]) : 0;
        ++next;
        seen |= bits;
        key = TriggerIndex::pushed(key, bits);
        words = (words << 1) | (bits & inWord ? 1U : 0U);
        // One branch that is seldom taken instead of two that nobody can foretell.
        if (static_cast<unsigned>((words & fourLast) == begun) & static_cast<unsigned>(index.mayBegin(key))) {
            const auto begin = next - 3;
            auto end = begin;
            while (end < sentence.size() && (bitsOf(sentence[end]) & inWord))
                ++end;
            index.addCuesOf(sentence.substr(begin, end - begin), found);
        }
    }
    if (seen & russianLetter)
        return {Every, 0};
    if (seen & atSign)
        found.cues |= Others;
    return found;
}

} // namespace LaunchProbe::Extract
