// SPDX-License-Identifier: GPL-3.0-or-later
#include "voice.h"

#include "pattern.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace LaunchProbe::Extract {

namespace {

struct Cues {
    Pattern own{
        R"((?<![\w])(?:i|i'm|im|i've|ive|i'll|i'd|my|mine|we|we're|we've|our|me|myself)(?![\w])|(?<![а-я])(?:я|мой|моя|мое|моей|моем|мне|меня|у\sнас|наш\w*)(?![а-я])|получаю|запустил|запускаю)"};
    Pattern measured{R"(
        \b(?:i|we|it|which|that|this|and|but|still|only|also|just|speed|llamafile|model)(?:'m|'ve|'re|\sam|\swas|\swere|\sis|\shave\sbeen|\sbeen|\sfinally|\sonly|\scan|\sactually|\sconsistently|\scurrently|\sjust|\susually|\salso|\sstill|\stypically)*\s(?:get|gets|got|getting|see|seeing|saw|hit|hitting|hits|reach\w*|achiev\w+|average|averaging|do|does|doing|did|ran|run|runs|running|manage\w*|clock\w*|generat\w+|starts?)\b
      | \b(?:gave\sme|gives\sme|gets\sme|giving\sme|getting|measured|benchmark(?:ed|s)?:?|tested|results?:|runs\sat|running\sat|ran\sat|works\s(?:fine|great|well)|my\s(?:tests?|setup|speed|results?|rig))
      | получа\w+|запустил\w*|выда[её]т|работает|измерил\w*|скорость
    )"};
    Pattern wish{R"(
        \b(?:would(?!\ssay)|wouldn't|should|shouldn't|could|couldn't|might|maybe|probably|(?<!while\s)expect\w*|guess\w*|guesstimat\w+|estimat\w+|theoretical\w*|theory|assum\w+|suppos\w+|hop(?:e|ing)|wish|imagin\w+|likely|perhaps|potential\w*|planning|plan\sto|thinking\s(?:of|about)|consider\w*|going\sto|gonna|will\s(?:be|get|run|give|need|have)|i'll|we'll|it'll|you'll|i'd|wonder\w*|looking\s(?:to|for|at\sbuying)|want\sto|wanna|my\sgoal|napkin|so\s(?:roughly|about|around|maybe)|i\sthink\syou|in\stheory|saving\sup|buy(?:ing)?|purchas\w+|upgrading\sto|dream|budget\sof|at\sleast\s\d+\s?t|need\sat\sleast|shoot\sfor|aim(?:ing)?\s(?:for|to))\b
      | \bif\s(?:you|i|we|it|they|only|he|one|someone|a|the|there)\b
      | \bmy\sgoal | (?<![а-я])(?:бы|планирую|хочу|думаю|наверное|возможно|должн\w+|ожида\w+|теоретическ\w+|купить|куплю)(?![а-я])
    )"};
    Pattern plan{
        R"(\b(?:would|i'd|we'd)\s(?:like|love)\s|\bwant(?:ing)?\sto\b|\bplan(?:ning)?\sto\b|\bhop(?:e|ing)\sto\b|\bgoing\sto\s(?:buy|get|build|order)|хочу|планирую|собираюсь)"};
    Pattern advice{R"(
        (?:^|[.;:!]\s)\s*(?:\*+|-|\d\.)?\s*(?:get|see)\s(?!\d) | (?:^|[.,;:!]\s|\b(?<!to\s)(?:then|and|or|just|also|so)\s)\s*(?:\*+|-|\d\.)?\s*(?:try|use|buy|run|go\sfor|set|add|check|consider|make\ssure|update|install|look\sat|download|pull|launch|start|enable|disable|offload|keep|put|grab)\s(?!(?:it|this)\sand\si)
      | \byou\s(?:can|could|should|need|may|might|want|must|have\sto|will|would)\b|\byou'(?:d|ll)\b|\brecommend\w*|\bi\ssuggest\b|\binstructions?:|\bguide\sto\b|\bhow\sto\b|попробуй\w*|советую|рекомендую
    )"};
    Pattern others{R"(
        \b(?:you|your|you're|yours|people|someone|somebody|anyone|they|their|he|his|she|others|folks|op|op's|guys|everyone|most|claims?|claimed|reportedly|advertis\w+|according\sto|i've\s(?:seen|heard|read)|i\ssaw|i\sread|i\sheard|this\sguy|that\sguy|another\suser|the\spaper|we\sintroduce)\b
      | @\w+ | (?<![а-я])(?:вы|ты|вас|вам|тебя|они|люди|говорят|пишут)(?![а-я])
    )"};
    Pattern works{R"(
        \b(?:works?|worked|working|runs?|ran|running)\s(?:\w+\s)?(?:fine|great|well|here|perfectly|flawlessly|ok|okay|nicely|now|for\sme|like\sa\scharm|smooth\w*|out\sof\sthe\sbox|awesome|good|without\s(?:issues?|problems?))
      | \b(?:fixed|solved|resolved)\b | \b(?:crashes|errors?|issues?|problem)\s(?:\w+\s){0,2}(?:were|was|is|are)\s(?:gone|fixed|solved) | \bno\s(?:issues?|problems?)\b | \bwas\sable\sto\b | \bfinally\s(?:got|works?|working)\b | \bgot\sit\s(?:working|to\swork|running)
      | работает\s(?:отлично|хорошо|нормально|быстро) | заработал\w* | помогло
    )"};
    Pattern runs{R"(
        \b(?:i|we)(?:'m|'ve|'re|\sam|\sare|\shave|\swas|\swere|\sdid)?(?:\s(?:also|just|currently|only|mostly|usually|still|always|personally|been|both|now|actually|mainly|already|normally|daily|often|successfully|recently|initially|first|happily|have|locally))*\s(?:run|ran|running|use|used|using|tried|test|tested|testing|load|loaded|host|hosting|serve|serving|launch\w*|deployed|set\sup|evaluated|compiled|built|rebuilt|recompiled|downloaded)\b
      | \band\s(?:run|use|serve|host)\s
      | \b(?:runs?|running|using|tried|tested|testing|works?|loaded)\b[^.]{0,60}\bmy\b | \bmy\s(?:\w+\s){0,3}(?:runs|setup|config|command|rig|server|settings)\b
      | (?<![а-я])(?:запустил|запускаю|использую|гоняю|пробовал|поставил|тестирую)
    )"};
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
    Advice = 8,
    Others = 16,
    Works = 32,
    Runs = 64,
    Every = 127
};

//! A word without which a cue's pattern cannot match. Nearly all sentences lack most of them, so that few
//! patterns are tried.
struct Trigger {
    std::string_view word;
    unsigned cues;
    bool whole; //!< false: the word may go on
};
constexpr std::array triggers{
    Trigger{"i", Own, true},
    Trigger{"im", Own, true},
    Trigger{"ive", Own, true},
    Trigger{"my", Own | Measured | Runs, true},
    Trigger{"mine", Own, true},
    Trigger{"we", Own, true},
    Trigger{"our", Own, true},
    Trigger{"me", Own, true},
    Trigger{"myself", Own, true},
    Trigger{"get", Measured | Advice, false},
    Trigger{"got", Measured | Works, true},
    Trigger{"see", Measured | Advice, false},
    Trigger{"saw", Measured | Others, true},
    Trigger{"hit", Measured, false},
    Trigger{"reach", Measured, false},
    Trigger{"achiev", Measured, false},
    Trigger{"averag", Measured, false},
    Trigger{"do", Measured, false},
    Trigger{"did", Measured, true},
    Trigger{"ran", Measured | Works | Runs, true},
    Trigger{"run", Measured | Advice | Works | Runs, false},
    Trigger{"manage", Measured, false},
    Trigger{"clock", Measured, false},
    Trigger{"generat", Measured, false},
    Trigger{"start", Measured | Advice, false},
    Trigger{"gave", Measured, true},
    Trigger{"giv", Measured, false},
    Trigger{"measured", Measured, true},
    Trigger{"benchmark", Measured, false},
    Trigger{"test", Measured | Runs, false},
    Trigger{"result", Measured, false},
    Trigger{"work", Measured | Works | Runs, false},
    Trigger{"would", Wish, false},
    Trigger{"should", Wish, false},
    Trigger{"could", Wish, false},
    Trigger{"might", Wish, true},
    Trigger{"maybe", Wish, true},
    Trigger{"probably", Wish, true},
    Trigger{"expect", Wish, false},
    Trigger{"guess", Wish, false},
    Trigger{"estimat", Wish, false},
    Trigger{"theor", Wish, false},
    Trigger{"assum", Wish, false},
    Trigger{"suppos", Wish, false},
    Trigger{"hop", Wish, false},
    Trigger{"wish", Wish, true},
    Trigger{"imagin", Wish, false},
    Trigger{"likely", Wish, true},
    Trigger{"perhaps", Wish, true},
    Trigger{"potential", Wish, false},
    Trigger{"plan", Wish, false},
    Trigger{"thinking", Wish, true},
    Trigger{"consider", Wish | Advice, false},
    Trigger{"going", Wish, true},
    Trigger{"gonna", Wish, true},
    Trigger{"will", Wish, true},
    Trigger{"ll", Wish | Advice, true},
    Trigger{"d", Wish | Advice, true},
    Trigger{"wonder", Wish, false},
    Trigger{"look", Wish | Advice, false},
    Trigger{"want", Wish, true},
    Trigger{"wanna", Wish, true},
    Trigger{"goal", Wish, true},
    Trigger{"napkin", Wish, true},
    Trigger{"so", Wish, true},
    Trigger{"think", Wish, true},
    Trigger{"saving", Wish, true},
    Trigger{"buy", Wish | Advice, false},
    Trigger{"purchas", Wish, false},
    Trigger{"upgrading", Wish, true},
    Trigger{"dream", Wish, true},
    Trigger{"budget", Wish, true},
    Trigger{"least", Wish, true},
    Trigger{"shoot", Wish, true},
    Trigger{"aim", Wish, false},
    Trigger{"if", Wish, true},
    Trigger{"try", Advice, true},
    Trigger{"use", Advice | Runs, false},
    Trigger{"go", Advice, true},
    Trigger{"set", Advice | Runs, true},
    Trigger{"add", Advice, true},
    Trigger{"check", Advice, true},
    Trigger{"make", Advice, true},
    Trigger{"update", Advice, true},
    Trigger{"install", Advice, true},
    Trigger{"download", Advice | Runs, false},
    Trigger{"pull", Advice, true},
    Trigger{"launch", Advice | Runs, false},
    Trigger{"enable", Advice, true},
    Trigger{"disable", Advice, true},
    Trigger{"offload", Advice, true},
    Trigger{"keep", Advice, true},
    Trigger{"put", Advice, true},
    Trigger{"grab", Advice, true},
    Trigger{"you", Advice | Others, true},
    Trigger{"recommend", Advice, false},
    Trigger{"suggest", Advice, true},
    Trigger{"instruction", Advice, false},
    Trigger{"guide", Advice, true},
    Trigger{"how", Advice, true},
    Trigger{"your", Others, false},
    Trigger{"people", Others, true},
    Trigger{"someone", Others, true},
    Trigger{"somebody", Others, true},
    Trigger{"anyone", Others, true},
    Trigger{"they", Others, true},
    Trigger{"their", Others, true},
    Trigger{"he", Others, true},
    Trigger{"his", Others, true},
    Trigger{"she", Others, true},
    Trigger{"others", Others, true},
    Trigger{"folks", Others, true},
    Trigger{"op", Others, true},
    Trigger{"guy", Others, false},
    Trigger{"everyone", Others, true},
    Trigger{"most", Others, true},
    Trigger{"claim", Others, false},
    Trigger{"reportedly", Others, true},
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
    Trigger{"using", Runs, true},
    Trigger{"tried", Runs, true},
    Trigger{"load", Runs, false},
    Trigger{"host", Runs, false},
    Trigger{"serv", Runs, false},
    Trigger{"deployed", Runs, true},
    Trigger{"evaluated", Runs, true},
    Trigger{"compiled", Runs, true},
    Trigger{"built", Runs, true},
    Trigger{"rebuilt", Runs, true},
    Trigger{"recompiled", Runs, true}};

//! The triggers by their first letter.
class TriggerIndex
{
public:
    TriggerIndex()
    {
        for (const auto &trigger : triggers)
            m_byLetter[static_cast<size_t>(trigger.word.front() - 'a')].push_back(trigger);
    }

    //! The cues of a word that begins with a small letter.
    [[nodiscard]] unsigned cuesOf(std::string_view word) const
    {
        unsigned found = 0;
        for (const auto &trigger : m_byLetter[static_cast<size_t>(word.front() - 'a')]) {
            if (trigger.whole ? word == trigger.word : word.starts_with(trigger.word))
                found |= trigger.cues;
        }
        return found;
    }

private:
    std::array<std::vector<Trigger>, 26> m_byLetter;
};

bool isWordLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

//! Which cues a sentence may hold. Russian is rare enough to be asked about all of them.
unsigned possibleCues(std::string_view sentence)
{
    static const TriggerIndex index;
    unsigned found = 0;
    for (size_t at = 0; at < sentence.size();) {
        const char c = sentence[at];
        if (static_cast<unsigned char>(c) >= 0xc0)
            return Every;
        if (c == '@')
            found |= Others;
        if (!isWordLetter(c)) {
            ++at;
            continue;
        }
        const auto begin = at;
        while (at < sentence.size() && isWordLetter(sentence[at]))
            ++at;
        if (c >= 'a' && c <= 'z')
            found |= index.cuesOf(sentence.substr(begin, at - begin));
    }
    return found;
}

} // namespace

Voice voiceOf(std::string_view sentence, Search search)
{
    constexpr size_t enough = 1200; // characters: a longer "sentence" is a list or a dump
    sentence = sentence.substr(0, enough);
    const auto possible = search == Search::Thorough ? static_cast<unsigned>(Every) : possibleCues(sentence);
    const auto has = [&](Cue cue, const Pattern &pattern) {
        return (possible & cue) && pattern.isIn(sentence);
    };
    const auto &c = cues();
    Voice voice;
    voice.own = has(Own, c.own);
    voice.measured = has(Measured, c.measured);
    voice.wish = has(Wish, c.wish);
    voice.plan = voice.wish && c.plan.isIn(sentence);
    voice.advice = has(Advice, c.advice);
    voice.others = has(Others, c.others);
    voice.works = has(Works, c.works);
    voice.runs = voice.own && has(Runs, c.runs);
    const auto last = sentence.find_last_not_of(" \t)*_");
    voice.question = last != std::string_view::npos && sentence[last] == '?';
    return voice;
}

Stretch sentenceAround(std::string_view line, int at)
{
    const auto ends = [line](size_t i) {
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
            for (const auto abbreviation : {"vs", "e.g", "i.e", "approx", "etc", "ca", "no", " ~"}) {
                if (before.ends_with(abbreviation))
                    return false;
            }
        }
        return true;
    };
    auto begin = static_cast<size_t>(std::clamp<int>(at, 0, static_cast<int>(line.size())));
    auto end = begin;
    constexpr size_t longest = 1000; // characters to either side
    const size_t first = begin > longest ? begin - longest : 0;
    const size_t last = std::min(line.size(), end + longest);
    while (begin > first && !ends(begin - 1))
        --begin;
    while (end < last && !ends(end))
        ++end;
    return {static_cast<int>(begin), static_cast<int>(std::min(end + 1, line.size()))};
}

} // namespace LaunchProbe::Extract
