// SPDX-License-Identifier: GPL-3.0-or-later
#include "voice.h"

#include "pattern.h"

#include <algorithm>
#include <cctype>

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
        \b(?:would(?!\ssay)|wouldn't|should|shouldn't|could|couldn't|might|maybe|probably|expect\w*|guess\w*|guesstimat\w+|estimat\w+|theoretical\w*|theory|assum\w+|suppos\w+|hop(?:e|ing)|wish|imagin\w+|likely|perhaps|potential\w*|planning|plan\sto|thinking\s(?:of|about)|consider\w*|going\sto|gonna|will\s(?:be|get|run|give|need|have)|i'll|we'll|it'll|you'll|i'd|wonder\w*|looking\s(?:to|for|at\sbuying)|want\sto|wanna|my\sgoal|napkin|so\s(?:roughly|about|around|maybe)|i\sthink\syou|in\stheory|saving\sup|buy(?:ing)?|purchas\w+|upgrading\sto|dream|budget\sof|at\sleast\s\d+\s?t|need\sat\sleast|shoot\sfor|aim(?:ing)?\s(?:for|to))\b
      | \bif\s(?:you|i|we|it|they|only|he|one|someone|a|the|there)\b
      | \bmy\sgoal | (?<![а-я])(?:бы|планирую|хочу|думаю|наверное|возможно|должн\w+|ожида\w+|теоретическ\w+|купить|куплю)(?![а-я])
    )"};
    Pattern advice{R"(
        (?:^|[.;:!]\s)\s*(?:\*+|-|\d\.)?\s*(?:get|see)\s(?!\d) | (?:^|[.,;:!]\s|\b(?<!to\s)(?:then|and|or|just|also|so)\s)\s*(?:\*+|-|\d\.)?\s*(?:try|use|buy|run|go\sfor|set|add|check|consider|make\ssure|update|install|look\sat|download|pull|launch|start|enable|disable|offload|keep|put|grab)\s(?!(?:it|this)\sand\si)
      | \byou\s(?:can|could|should|need|may|might|want|must|have\sto|will|would)\b|\byou'(?:d|ll)\b|\brecommend\w*|\bi\ssuggest\b|\binstructions?:|\bguide\sto\b|\bhow\sto\b|попробуй\w*|советую|рекомендую
    )"};
    Pattern others{R"(
        \b(?:you|your|you're|yours|people|someone|somebody|anyone|they|their|he|his|she|others|folks|op|op's|guys|everyone|most|claims?|claimed|reportedly|advertis\w+|according\sto|i've\s(?:seen|heard|read)|i\ssaw|i\sread|i\sheard|this\sguy|that\sguy|another\suser|the\spaper|we\sintroduce)\b
      | @\w+ | (?<![а-я])(?:вы|ты|вас|вам|тебя|они|люди|говорят|пишут)(?![а-я])
    )"};
    Pattern works{R"(
        \b(?:works?|worked|working|runs?|ran|running)\s(?:\w+\s)?(?:fine|great|well|perfectly|flawlessly|ok|okay|nicely|now|for\sme|like\sa\scharm|smooth\w*|out\sof\sthe\sbox|awesome|good|without\s(?:issues?|problems?))
      | \b(?:fixed|solved|resolved)\b | \b(?:crashes|errors?|issues?|problem)\s(?:\w+\s){0,2}(?:were|was|is|are)\s(?:gone|fixed|solved) | \bno\s(?:issues?|problems?)\b | \bwas\sable\sto\b | \bfinally\s(?:got|works?|working)\b | \bgot\sit\s(?:working|to\swork|running)
      | работает\s(?:отлично|хорошо|нормально|быстро) | заработал\w* | помогло
    )"};
    Pattern runs{R"(
        \b(?:i|we)(?:'m|'ve|'re|\sam|\sare|\shave|\swas|\swere|\sdid)?(?:\s(?:also|just|currently|only|mostly|usually|still|always|personally|been|both|now|actually|mainly|already|normally|daily|often|successfully|recently|initially|first|happily|have|locally))*\s(?:run|ran|running|use|used|using|tried|test|tested|testing|load|loaded|host|hosting|serve|serving|launch\w*|deployed|set\sup|evaluated|compiled|built|rebuilt|recompiled|downloaded)\b
      | \b(?:running|using|tried|tested|testing|works?|loaded)\b[^.]{0,60}\bmy\b | \bmy\s(?:\w+\s){0,3}(?:runs|setup|config|command|rig|server|settings)\b
      | (?<![а-я])(?:запустил|запускаю|использую|гоняю|пробовал|поставил|тестирую)
    )"};
};

const Cues &cues()
{
    static const Cues made;
    return made;
}

} // namespace

Voice voiceOf(std::string_view sentence)
{
    constexpr size_t enough = 1200; // characters: a longer "sentence" is a list or a dump
    sentence = sentence.substr(0, enough);
    const auto &c = cues();
    Voice voice;
    voice.own = c.own.isIn(sentence);
    voice.measured = c.measured.isIn(sentence);
    voice.wish = c.wish.isIn(sentence);
    voice.advice = c.advice.isIn(sentence);
    voice.others = c.others.isIn(sentence);
    voice.works = c.works.isIn(sentence);
    voice.runs = voice.own && c.runs.isIn(sentence);
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
