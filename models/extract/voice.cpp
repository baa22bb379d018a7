// SPDX-License-Identifier: GPL-3.0-or-later
#include "voice.h"

#include "pattern.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <numeric>
#include <vector>

namespace LaunchProbe::Extract {

//! A pattern, and a word that stands in each of its matches; empty: there is none.
struct Voice::Asked {
    Pattern pattern;
    std::string_view word;
};

namespace {

constexpr size_t enough = 1200; // characters: a longer "sentence" is a list or a dump

struct Source {
    Source(const char *text, std::string_view held = {})
        : pattern(text)
        , word(held)
    {
    }

    const char *pattern;
    std::string_view word;
};
//! The word of those patterns that only Russian matches.
constexpr std::string_view russian = "\xff";

//! Each apart: alone a pattern knows with which letters a match begins.
std::vector<Voice::Asked> anyOfThese(std::initializer_list<Source> sources)
{
    std::vector<Voice::Asked> made;
    for (const auto &source : sources)
        made.push_back({Pattern(source.pattern), source.word});
    return made;
}

struct Cues {
    std::vector<Voice::Asked> own = anyOfThese({
        R"((?<![\w])(?:i|i'm|im|i've|ive|i'll|i'd|my|mine|we|we're|we've|our|me|myself)(?![\w])|(?<![а-я])(?:я|мой|моя|мое|моей|моем|мне|меня|у\sнас|наш\w*)(?![а-я])|получаю|запустил|запускаю)",
        R"(^\W*(?:(?:just|also|still|finally|only|keep|been|have|having|had)\s)*(?:got|getting|tried|trying|ran|tested|been|having|saw|seeing)\s(?!rid|me\b))",
    });
    std::vector<Voice::Asked> measured = anyOfThese({
        R"(\b(?:i|we|it|which|that|this|and|but|still|only|also|just|speed|llamafile|model)(?:'m|'ve|'re|\sam|\swas|\swere|\sis|\shave\sbeen|\sbeen|\sfinally|\sonly|\scan|\sactually|\sconsistently|\scurrently|\sjust|\susually|\salso|\sstill|\stypically)*\s(?:get|gets|got|getting|see|seeing|saw|hit|hitting|hits|reach\w*|achiev\w+|average|averaging|do|does|doing|did|ran|run|runs|running|manage\w*|clock\w*|generat\w+|starts?)\b)",
        R"(\b(?:starts|started|begins|drops|dropped|slows|slowed|falls|fell|tops|maxes|maxed|hovers|hovered|settles|settled|peaks|peaked)\s(?:off\s|out\s|down\s|up\s)?(?:at|to|around|about|from)\s(?:about\s|around\s|roughly\s|like\s)?~?\d)",
        R"(\b(?:gave\sme|gives\sme|gets\sme|giving\sme|getting|measured|benchmark(?:ed|s)?:?|tested|results?:|runs\sat|running\sat|ran\sat|works\s(?:fine|great|well)|my\s(?:tests?|setup|speed|results?|rig)))",
        {R"(получа\w+|запустил\w*|выда[её]т|работает|измерил\w*|скорость)", russian},
    });
    std::vector<Voice::Asked> wish = anyOfThese({
        R"(\b(?:
            a(?:ssum\w+|t\sleast\s\d+\s?t|im(?:ing)?\s(?:for|to)) | b(?:uy(?:ing)?|udget\sof)
          | c(?:ould|ouldn't|onsider\w*) | dream | (?<!while\s)expect\w* | estimat\w+
          | g(?:uess\w*|uesstimat\w+|oing\sto|onna) | hop(?:e|ing)
          | i(?:magin\w+|'ll|t'll|'d|\sthink\syou|n\stheory) | l(?:ikely|ooking\s(?:to|for|at\sbuying))
          | m(?:ight|aybe|y\sgoal) | n(?:apkin|eed\sat\sleast)
          | p(?:robably|erhaps|otential\w*|lanning|lan\sto|urchas\w+)
          | s(?:hould|houldn't|uppos\w+|o\s(?:roughly|about|around|maybe)|aving\sup|hoot\sfor)
          | t(?:heoretical\w*|heory|hinking\s(?:of|about)) | upgrading\sto
          | w(?:ould(?!\ssay)|ouldn't|ish|ill\s(?:be|get|run|give|need|have)|e'll|onder\w*|ant\sto|anna) | you'll
        )\b)",
        {R"(\bif\s(?:you|i|we|it|they|only|he|one|someone|a|the|there)\b)", "if"},
        {R"(\bmy\sgoal)", "goal"},
        {R"((?<![а-я])(?:бы|планирую|хочу|думаю|наверное|возможно|должн\w+|ожида\w+|теоретическ\w+|купить|куплю)(?![а-я]))",
         russian},
    });
    std::vector<Voice::Asked> plan = anyOfThese({
        R"(\b(?:would|i'd|we'd)\s(?:like|love)\s|\bwant(?:ing)?\sto\b|\bplan(?:ning)?\sto\b|\bhop(?:e|ing)\sto\b|\bgoing\sto\s(?:buy|get|build|order)|хочу|планирую|собираюсь)",
    });
    std::vector<Voice::Asked> told = anyOfThese({
        R"((?:^|[.;:!]\s)\s*(?:\*+|-|\d\.)?\s*(?:get|see)\s(?!\d))",
        R"(^\s*(?:\*+|-|\d\.)?\s*(?:try|use|buy|run|go\sfor|set|add|check|consider|make\ssure|update|install|look\sat|download|pull|launch|start|enable|disable|offload|keep|put|grab)\s(?!(?:it|this)\sand\si))",
        R"([.,;:!]\s\s*(?:\*+|-|\d\.)?\s*(?:try|use|buy|run|go\sfor|set|add|check|consider|make\ssure|update|install|look\sat|download|pull|launch|start|enable|disable|offload|keep|put|grab)\s(?!(?:it|this)\sand\si))",
        R"(\b(?<!to\s)(?:then|and|or|just|also|so)\s\s*(?:\*+|-|\d\.)?\s*(?:try|use|buy|run|go\sfor|set|add|check|consider|make\ssure|update|install|look\sat|download|pull|launch|start|enable|disable|offload|keep|put|grab)\s(?!(?:it|this)\sand\si))",
    });
    std::vector<Voice::Asked> mayDo = anyOfThese({
        R"(\byou\s(?:can|could|should|need|may|might|want|must|have\sto|will|would)\b|\byou'(?:d|ll)\b)",
    });
    std::vector<Voice::Asked> offered = anyOfThese({
        R"(\brecommend\w*|\bi\ssuggest\b|\binstructions?:|\bguide\sto\b|\bhow\sto\b)",
        {R"(попробуй\w*|советую|рекомендую)", russian},
    });
    std::vector<Voice::Asked> others = anyOfThese({
        R"(
        \b(?:you|your|you're|yours|people|someone|somebody|anyone|they|their|he|his|she|others|folks|op|op's|guys|everyone|most|claims?|claimed|reportedly|advertis\w+|according\sto|i've\s(?:seen|heard|read)|i\ssaw|i\sread|i\sheard|this\sguy|that\sguy|another\suser|the\spaper|we\sintroduce)\b
      | @\w+ | (?<![а-я])(?:вы|ты|вас|вам|тебя|они|люди|говорят|пишут)(?![а-я])
    )",
    });
    std::vector<Voice::Asked> works = anyOfThese({
        R"((?<!n't\s)(?<!not\s)(?<!never\s)(?<!cannot\s)(?<!stopped\s)\b(?:works?|worked|working|runs?|ran|running)\s(?:[\wа-я]+\s)?(?:fine|great|well|here|perfectly|flawlessly|ok|okay|nicely|now|for\sme|like\sa\scharm|smooth\w*|out\sof\sthe\sbox|awesome|good|without\s(?:issues?|problems?)))",
        R"(\b(?:fixed|solved|resolved)\b)",
        R"(\b(?:crashes|errors?|issues?|problem)\s(?:[\wа-я]+\s){0,2}(?:were|was|is|are)\s(?:gone|fixed|solved))",
        {R"(\bno\s(?:issues?|problems?)\b)", "no"},
        {R"(\bwas\sable\sto\b)", "able"},
        {R"(\bfinally\s(?:got|works?|working)\b)", "finally"},
        {R"(\bgot\sit\s(?:working|to\swork|running))", "got"},
        {R"(работает\s(?:отлично|хорошо|нормально|быстро)|заработал\w*|помогло)", russian},
    });
    std::vector<Voice::Asked> runs = anyOfThese({
        R"(\b(?:i|we)(?:'m|'ve|'re|\sam|\sare|\shave|\swas|\swere|\sdid)?(?:\s(?:also|just|currently|only|mostly|usually|still|always|personally|been|both|now|actually|mainly|already|normally|daily|often|successfully|recently|initially|first|happily|have|locally))*\s(?:run|ran|running|use|used|using|tried|test|tested|testing|load|loaded|host|hosting|serve|serving|launch\w*|deployed|set\sup|evaluated|compiled|built|rebuilt|recompiled|downloaded)\b)",
        {R"(\band\s(?:run|use|serve|host)\s)", "and"},
        {R"(\b(?:runs?|running|using|tried|tested|testing|works?|loaded)\b[^.]{0,60}\bmy\b)", "my"},
        {R"(\bmy\s(?:[\wа-я]+\s){0,3}(?:runs|setup|config|command|rig|server|settings)\b)", "my"},
        {R"((?<![а-я])(?:запустил|запускаю|использую|гоняю|пробовал|поставил|тестирую))", russian},
    });
};

const Cues &cues()
{
    static const Cues made;
    return made;
}

enum Cue : unsigned {
    Own = 1,
    Measured = 2,
    Wish = 4,
    Told = 8,
    MayDo = 16,
    Offered = 32,
    Others = 64,
    Works = 128,
    Runs = 256,
    Every = 511
};

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
    Trigger{"me", Own, true, Own},
    Trigger{"myself", Own, true, Own},
    Trigger{"get", Measured | Told, false},
    Trigger{"got", Own | Measured | Works, true},
    Trigger{"getting", Own, true},
    Trigger{"trying", Own, true},
    Trigger{"been", Own, true},
    Trigger{"having", Own, true},
    Trigger{"seeing", Own, true},
    Trigger{"tested", Own, true},
    Trigger{"see", Measured | Told, false},
    Trigger{"saw", Own | Measured | Others, true},
    Trigger{"hit", Measured, false},
    Trigger{"reach", Measured, false},
    Trigger{"achiev", Measured, false},
    Trigger{"averag", Measured, false},
    Trigger{"do", Measured, false},
    Trigger{"did", Measured, true},
    Trigger{"ran", Own | Measured | Works | Runs, true},
    Trigger{"run", Measured | Told | Works | Runs, false},
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
    Trigger{"benchmark", Measured, false, Measured},
    Trigger{"test", Measured | Runs, false},
    Trigger{"result", Measured, false},
    Trigger{"work", Measured | Works | Runs, false},
    Trigger{"would", Wish, false},
    Trigger{"should", Wish, false, Wish},
    Trigger{"could", Wish, false, Wish},
    Trigger{"might", Wish, true, Wish},
    Trigger{"maybe", Wish, true, Wish},
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
    Trigger{"download", Told | Runs, false},
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
    Trigger{"fixed", Works, true, Works},
    Trigger{"solved", Works, true, Works},
    Trigger{"resolved", Works, true, Works},
    Trigger{"crash", Works, false},
    Trigger{"error", Works, false},
    Trigger{"issue", Works, false},
    Trigger{"problem", Works, false},
    Trigger{"able", Works, true},
    Trigger{"finally", Works, true},
    Trigger{"using", Runs, true},
    Trigger{"tried", Own | Runs, true},
    Trigger{"load", Runs, false},
    Trigger{"host", Runs, false},
    Trigger{"serv", Runs, false},
    Trigger{"deployed", Runs, true},
    Trigger{"evaluated", Runs, true},
    Trigger{"compiled", Runs, true},
    Trigger{"built", Runs, true},
    Trigger{"rebuilt", Runs, true},
    Trigger{"recompiled", Runs, true}};

struct Possible {
    unsigned cues = 0; //!< that a sentence may hold
    unsigned sure = 0; //!< that it holds
};

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
    void addCuesOf(std::string_view word, Possible &found) const
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

//! Which cues a sentence may hold. Russian is rare enough to be asked about all of them.
Possible possibleCues(std::string_view sentence)
{
    static const TriggerIndex index;
    Possible found;
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

} // namespace

Voice::Voice(std::string_view sentence, Search search)
    : m_sentence(sentence.substr(0, enough))
    , m_search(search)
{
}

Voice Voice::ofProgram()
{
    Voice voice;
    voice.m_asked = ~0U;
    voice.m_true = bit(Question::Own) | bit(Question::Measured);
    return voice;
}

bool Voice::is(Question question) const
{
    if (!(m_asked & bit(question))) {
        m_asked |= bit(question);
        m_true |= find(question) ? bit(question) : 0;
    }
    return (m_true & bit(question)) != 0;
}

bool Voice::find(Question question) const
{
    const auto &c = cues();
    switch (question) {
    case Question::Own:
        return has(Own, c.own);
    case Question::Measured:
        return has(Measured, c.measured);
    case Question::Wish:
        return has(Wish, c.wish);
    case Question::Plan:
        return wish() && isAnyIn(c.plan);
    case Question::Advice:
        return has(MayDo, c.mayDo) || has(Offered, c.offered) || has(Told, c.told);
    case Question::Others:
        return has(Others, c.others);
    case Question::Question: {
        const auto last = m_sentence.find_last_not_of(" \t)*_");
        return last != std::string_view::npos && m_sentence[last] == '?';
    }
    case Question::Works:
        return has(Works, c.works);
    case Question::Runs:
        return own() && has(Runs, c.runs);
    }
    return false;
}

bool Voice::has(unsigned cue, const std::vector<Asked> &patterns) const
{
    if (m_search == Search::Quick && !m_looked) {
        const auto found = possibleCues(m_sentence);
        m_possible = found.cues;
        m_sure = found.sure;
        m_looked = true;
    }
    if (m_search == Search::Quick && ((m_sure & cue) || !(m_possible & cue)))
        return (m_sure & cue) != 0;
    return isAnyIn(patterns);
}

bool Voice::isAnyIn(const std::vector<Asked> &patterns) const
{
    return std::ranges::any_of(patterns, [this](const Asked &asked) {
        return mayHold(asked.word) && asked.pattern.isIn(m_sentence);
    });
}

bool Voice::mayHold(std::string_view word) const
{
    if (word.empty() || m_search == Search::Thorough)
        return true;
    // A Russian sentence may hold any cue.
    return word == russian ? m_possible == Every : m_sentence.find(word) != std::string_view::npos;
}

namespace {

constexpr size_t block = sizeof(std::uint64_t); // characters

//! Is there a letter in a block with which a sentence may end? All are looked at at once.
bool holdsMark(const char *text)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t tops = 0x8080808080808080;
    std::uint64_t letters = 0;
    std::memcpy(&letters, text, block);
    const auto holds = [letters](unsigned char c) {
        const auto rest = letters ^ (ones * c);
        return (rest - ones) & ~rest & tops;
    };
    return (holds('.') | holds('!') | holds('?')) != 0;
}

//! Does a sentence of the line end with this letter?
bool isEnd(std::string_view line, size_t i)
{
    const char c = line[i];
    if (c != '.' && c != '!' && c != '?')
        return false;
    if (c == '.' && i >= 2 && line[i - 1] == '.' && line[i - 2] == '.')
        return true;
    if (i + 1 < line.size() && line[i + 1] != ' ' && line[i + 1] != '\t' && line[i + 1] != ')')
        return false;
    // "vs. ", "e.g. ", "approx. ", "1. "
    if (c == '.' && i >= 1) {
        const auto before = line.substr(0, i);
        for (const auto *const abbreviation : {"vs", "e.g", "i.e", "approx", "etc", "ca", "no", " ~"}) {
            if (before.ends_with(abbreviation))
                return false;
        }
    }
    return true;
}

} // namespace

Stretch sentenceAround(std::string_view line, int at)
{
    auto begin = static_cast<size_t>(std::clamp<int>(at, 0, static_cast<int>(line.size())));
    auto end = begin;
    constexpr size_t longest = 1000; // characters to either side
    const size_t first = begin > longest ? begin - longest : 0;
    const size_t last = std::min(line.size(), end + longest);
    while (begin > first && !isEnd(line, begin - 1))
        --begin;
    while (end < last && !isEnd(line, end))
        ++end;
    return {static_cast<int>(begin), static_cast<int>(std::min(end + 1, line.size()))};
}

int sentenceEnd(std::string_view line, int begin)
{
    auto end = static_cast<size_t>(begin);
    while (end < line.size()) {
        if (end + block <= line.size() && !holdsMark(line.data() + end)) {
            end += block;
            continue;
        }
        const auto stop = std::min(end + block, line.size());
        while (end < stop && !isEnd(line, end))
            ++end;
        if (end < stop)
            break;
    }
    return static_cast<int>(std::min(end + 1, line.size()));
}

} // namespace LaunchProbe::Extract
