// SPDX-License-Identifier: GPL-3.0-or-later
#include "voice.h"

#include "pattern.h"
#include "voicewords.h"

#include <algorithm>
#include <vector>

namespace LaunchProbe::Extract {

using namespace VoiceCue;

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

//! "It's been great": who says so runs it, and it works.
constexpr auto beenFine =
    R"(\bit(?:'s|\shas)\sbeen\s(?:\w+\s){0,2}(?:ok|okay|fine|good|great|solid|straightforward|easy)\b)";

struct Cues {
    std::vector<Voice::Asked> own = anyOfThese({
        R"((?<![\w])(?:i|i'm|im|i've|ive|i'll|i'd|my|mine|we|we're|we've|our|me|myself)(?![\w])|(?<![а-я])(?:я|мой|моя|мое|моей|моем|мне|меня|у\sнас|наш\w*)(?![а-я])|получаю|запустил|запускаю)",
        R"(^\W*(?:(?:just|also|still|finally|only|keep|been|have|having|had)\s)*(?:got|getting|tried|trying|ran|tested|downloaded|loaded|installed|benchmarked|been|having|saw|seeing|did\s(?:some|a)|(?:was|am|currently|now)\s(?:running|using|testing|trying))\s(?!rid|me\b))",
        {beenFine, "been"},
    });
    std::vector<Voice::Asked> measured = anyOfThese({
        R"(\b(?:i|we|it|which|that|this|and|but|still|only|also|just|speed|llamafile|model)(?:'m|'ve|'re|\sam|\swas|\swere|\sis|\shave\sbeen|\sbeen|\sfinally|\sonly|\scan|\sactually|\sconsistently|\scurrently|\sjust|\susually|\salso|\sstill|\stypically)*\s(?:get|gets|got|getting|see|seeing|saw|hit|hitting|hits|reach\w*|achiev\w+|average|averaging|do|does|doing|did|ran|run|runs|running|manage\w*|clock\w*|generat\w+|starts?)\b)",
        R"(\bcan(?:'?t|not)\s(?:seem\sto\s)?get\s(?:it\s)?(?:any\s)?(?:faster|more|higher|better|above|past|over|beyond)\b)",
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
          | m(?:ight|aybe|ay\s(?:get|see|reach|hit|have|be)|y\sgoal) | n(?:apkin|eed\sat\sleast)
          | p(?:robably|erhaps|otential\w*|lanning|lan\sto|urchas\w+)
          | s(?:hould|houldn't|uppos\w+|o\s(?:roughly|about|around|maybe)|aving\sup|hoot\sfor)
          | t(?:heoretical\w*|heory|hinking\s(?:of|about)) | upgrading\sto
          | w(?:ould(?!\ssay)|ouldn't|ish|ill\s(?:be|get|run|give|need|have)|e'll|onder\w*|ant\sto|anna) | you'll
        )\b)",
        // "If I use -rtr, the speed drops to …" tells what happens.
        {R"(\bif\s(?:you|we|it|they|only|he|one|someone|a|the|there|i(?!\s(?:do|use|set|enable|disable|turn|increase|add|remove|switch|offload|put|keep)\b))\b)",
         "if"},
        {R"(\bmy\sgoal)", "goal"},
        {R"((?<![а-я])(?:бы|планирую|хочу|думаю|наверное|возможно|должн\w+|ожида\w+|теоретическ\w+|купить|куплю)(?![а-я]))",
         russian},
    });
    std::vector<Voice::Asked> plan = anyOfThese({
        R"(\b(?:would|i'd|we'd)\s(?:like|love)\s|\bwant(?:ing)?\sto\b|\bplan(?:ning)?\sto\b|\bhop(?:e|ing)\sto\b|\bgoing\sto\s(?:buy|get|build|order)|\bin\stheory\b|\btheoretical\w*|\bestimat\w+|\bdid\sthe\smath\b|\bnapkin\b|хочу|планирую|собираюсь)",
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
      | (?<=[\w,;:)]\s)@[a-z]\w+ | (?<![а-я])(?:вы|ты|вас|вам|тебя|они|люди|говорят|пишут)(?![а-я])
    )",
    });
    std::vector<Voice::Asked> works = anyOfThese({
        R"((?<!n't\s)(?<!not\s)(?<!never\s)(?<!cannot\s)(?<!stopped\s)\b(?:works?|worked|working|runs?|ran|running)\s(?:[\wа-я]+\s)?(?:fine|great|well|here|perfectly|flawlessly|ok|okay|nicely|now|for\sme|like\sa\scharm|smooth\w*|out\sof\sthe\sbox|awesome|good|without\s(?:issues?|problems?)))",
        {R"((?<!not\s)(?<!n't\s)(?<!not\sbeen\s)(?<!n't\sbeen\s)(?<!not\syet\s)(?<!yet\sbeen\s)(?<!\bbe\s)(?<!never\s)\b(?:fixed|solved|resolved)\b)",
         "ed"},
        R"(\b(?:crashes|errors?|issues?|problem)\s(?:[\wа-я]+\s){0,2}(?:were|was|is|are)\s(?:gone|fixed|solved))",
        {R"(\bno\s(?:issues?|problems?)\b)", "no"},
        {R"(\bwith\ssuccess\b)", "success"},
        {beenFine, "been"},
        {R"(\bwas\sable\sto\b)", "able"},
        {R"(\bfinally\s(?:got|works?|working)\b)", "finally"},
        {R"(\bgot\sit\s(?:working|to\swork|running))", "got"},
        {R"(работает\s(?:отлично|хорошо|нормально|быстро)|заработал\w*|помогло)", russian},
    });
    std::vector<Voice::Asked> runs = anyOfThese({
        R"(\b(?:i|we)(?:'m|\sm|'ve|'re|\sam|\sare|\shave|\swas|\swere|\sdid)?(?:\s(?:also|just|currently|only|mostly|usually|still|always|personally|been|both|now|actually|mainly|already|normally|daily|often|successfully|recently|initially|first|happily|have|locally))*\s(?:run|ran|running|use|used|using|tried|test|tested|testing|load|loaded|host|hosting|serve|serving|launch\w*|deployed|set\sup|evaluated|compiled|built|rebuilt|recompiled|downloaded|working\swith|playing\swith|experimenting\swith|messing\swith)\b)",
        {R"((?<!so\s)(?<!that\s)(?<!until\s)(?<!what\s)(?<!which\s)(?<!model\s)(?<!models\s)(?<!thing\s)\bi\scan\s(?:run|load)\s)",
         "i can"},
        {R"(\bdid\s(?:some|a\sfew|a)\s(?:[\w-]+\s){0,2}(?:bench\w*|tests?|testing|runs?)\b)", "did"},
        {R"(\bfor\sme\s(?:on|with|in|using)\s)", "for me"},
        {R"(\bin\smy\s(?:experiments|tests|testing|benchmarks)\b)", "in my"},
        R"(\b(?:my|our|an?)\s(?:[\w-]+\s){0,5}(?:rig|server|machine|box|setup|pc|workstation|system|node|cluster)\s(?:that|which)\s(?:runs|is\srunning)\b)",
        R"(^\W*(?:just\s|also\s|finally\s)?(?:tried|tested|ran|downloaded|loaded|(?:was|am|currently|now)\s(?:running|using))\s)",
        {R"(\band\s(?:run|ran|use|used|serve|served|host|tested|tried|loaded)\s)", "and"},
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

} // namespace LaunchProbe::Extract
