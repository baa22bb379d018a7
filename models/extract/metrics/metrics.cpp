// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

//! A line that a program prints: group 1 is the value.
struct LogShape {
    const char *pattern;
    int slot; //!< 0 decode, 1 prefill, 2 time to first token, 3 memory, 4 power
    double factor;
    const char *rule;
    const char *words; //!< one of which a match holds, parted by bars
};
constexpr std::array logShapes{
    LogShape{
        R"(prompt\seval\s(?:time\s*=.*?,\s+|rate\s*:\s*)([\d.,]+)\s*tokens?(?:\sper\ssecond|/s))", 1, 1,
        "metrics.llama-timing", "eval"},
    LogShape{
        R"((?<!prompt\s)\beval\s(?:time\s*=.*?,\s+|rate\s*:\s*)([\d.,]+)\s*tokens?(?:\sper\ssecond|/s))", 0,
        1, "metrics.llama-timing", "eval"},
    LogShape{
        R"((?:prompt\stokens/s|prompt\sthroughput)\s*[:=]\s*([\d.]+))", 1, 1, "metrics.vllm-log",
        "tokens/s|throughput"},
    LogShape{R"(generation\sthroughput\s*:\s*([\d.]+)\s*tok)", 0, 1, "metrics.vllm-log", "throughput"},
    LogShape{R"(gen\sthroughput\s\(tok\w*/s\)\s*:\s*([\d.]+))", 0, 1, "metrics.sglang-log", "throughput"},
    LogShape{
        R"(output\stoken\sthroughput\s\(tok/s\)\s*:\s*([\d.]+))", 0, 1, "metrics.bench-serve", "throughput"},
    LogShape{R"((?:mean|median)\sttft\s\(ms\)\s*:\s*([\d.]+))", 2, 1, "metrics.bench-serve", "ttft"},
    LogShape{
        R"(\bprocess(?:ing)?(?:\sprompt)?:[^,]*?[\s(]([\d.]+)\s?t/s)", 1, 1, "metrics.kobold",
        "process:|processing:|prompt:"},
    LogShape{
        R"(\bgenerat(?:e|ion)(?:ng)?:[^,]*?[\s(]([\d.]+)\s?t/s)", 0, 1, "metrics.kobold",
        "generate:|generation:|generateng:|generationng:"},
    LogShape{R"(prompt:\s\d+\stokens?,\s([\d.]+)\stokens-per-sec)", 1, 1, "metrics.mlx", "tokens-per-sec"},
    LogShape{
        R"(generation:\s\d+\stokens?,\s([\d.]+)\stokens-per-sec)", 0, 1, "metrics.mlx", "tokens-per-sec"},
    LogShape{R"(peak\smemory:\s([\d.]+)\sgb)", 3, 1, "metrics.mlx", "peak"},
    LogShape{
        R"(([\d.]+)\s?s(?:econds)?\sto\sfirst\stoken)", 2, 1000, "metrics.lm-studio", "first t|first\tt"},
    LogShape{R"(\b(\d{3,6})mib\s*/\s*\d{4,6}mib)", 3, 1.0 / 1024, "metrics.nvidia-smi", "mib"},
};

constexpr auto number = R"((?:\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?|\d{1,6}(?:[.,]\d{1,4})?)\s?k?)";

class MetricsField final : public Field
{
public:
    MetricsField()
    {
        for (const auto &shape : logShapes)
            m_logs.push_back({Pattern(shape.pattern), cueOf(shape.words)});
        const std::string n = number;
        // "7-8 t/s", "between 15 and 30 tok/s", "20 t/s", "over 1000T/s", "x tokens a second".
        // "tps" alone stands in every "https".
        m_speed = std::make_unique<CuedPattern>(
            cueOf("/s|/ s|/\ts| sec|\tsec|tkps| tps|\ttps|ktps|+tps|.tps|0tps|1tps|2tps|3tps|4tps|5tps|6tps|"
                  "7tps|8tps|9tps|/с|/ с|/\tс|сек"),
            96,
            R"((?<![\w.,+/-])(?<!batch\s)(?<!concurrency\s)(?<!-ub\s)(?<!-[bct]\s)(?<!-ngl\s)(?:~|>|<|>=|\+)?\s?()"
                + n + R"()(?:\s?(?:t/s|tps|tok(?:ens?)?/s(?:ec)?)?\s?(-|to|or|and|/|(?<!\s)~|до|или)\s?~?()"
                + n
                + R"())?[*`]{0,2}\+?\s?(?:\xb1\s?[\d.]+\s?)?(?:x\s)?(?:(?:output|generated|gen|decode|prompt|prefill|tg|pp|input|total|eval)\s)?
              (?:t/s|tk/s|tks/s|tok/s(?:ec|ek|econd)?|toks/s(?:ec)?|toks?\sper\ssec(?:ond)?|tokens?\s?/\s?s(?:ec|ek|econds?)?|tokens?\s(?:per|a|each|every)\s?sec(?:ond)?|tokens?\sp/s|tkps|it/s|tps(?:ec)?|tok\s?/\s?sec|t\s?/\s?sec|t/sec|t\sper\ssec|tk/sec|tps
                |т/с|ток/с|токен(?:а|ов)?\s?/\s?с(?:ек)?|токен(?:а|ов)?\sв\sсек(?:унду)?|т\.?/сек|ток\.?/сек)(?![a-z]|=|\s?:\s*[~\d]))");
        m_named = std::make_unique<Pattern>(
            R"(\b(pp|tg|prefill|decode|prompt\sprocessing|generation|tps|token\sgeneration)\s?(\d{2,6}\b)?\s?(?:[:=@]|\|(?=\s*[\d.]+\s*\xb1))\s*~?()"
            + n
            + R"()(?!\s?(?:-\s?\d+\s?)?(?:ms|s\b|sec|min|gb|%|k?\s?tok(?:ens)?\b(?!/)|tokens\s(?!per)|x\b|\d|мин|сек|с\b|мс|час)))");
    }

    std::vector<std::string> anchors() const override
    {
        return {
            "t/s",
            "tps",
            "tk/s",
            "tks/s",
            "tok/s",
            "toks/s",
            "token/s",
            "tokens/s",
            "tokens /",
            "token /",
            "tok /",
            "per sec",
            "per-sec",
            "peak memory",
            "a sec",
            "each sec",
            "every sec",
            "/sec",
            "/ s",
            "tkps",
            "p/s",
            "т/с",
            "ток/с",
            "токен",
            "т/сек",
            "ток/сек",
            "throughput",
            "ttft",
            "first token",
            "first-token",
            "vram",
            "mib /",
            "mib/",
            "watt",
            "power",
            "w each",
            "0w",
            "5w",
            "0 w",
            "eval",
            "pp:",
            "tg:",
            "pp =",
            "tg =",
            "prefill:",
            "decode:",
            "processing:",
            "generation:",
            "pp=",
            "tg=",
            "pp512",
            "tg128",
            " pp and",
            " pp,",
            " tg and",
            " tg,",
            " tg.",
            "pp@",
            "первого токена",
            "видеопамят",
            "вт",
            "ватт"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        using Kind = Domain::FieldInfo::Kind;
        const auto speed = QStringLiteral("tok/s");
        return {
            {TgTps, Kind::Number, speed, true},
            {PpTps, Kind::Number, speed, true},
            {TtftMs, Kind::Number, QStringLiteral("ms"), true},
            {VramGb, Kind::Number, QStringLiteral("GB"), true},
            {PowerW, Kind::Number, QStringLiteral("W"), true}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        if (line.kind == Line::Kind::Table)
            return; // columns are read with their heads
        std::vector<int> printed; // where the values begin that a program's own shape has read
        if (readLog(line, sink, printed))
            return;
        readSpeeds(line, sink, printed);
        readOthers(line, sink);
    }

private:
    const std::string inMilliseconds = inViewLetters("мс");
    const std::string upTo = inViewLetters(" до ");

    static const QString &slotOf(int index)
    {
        const std::array<const QString *, 5> slots{&TgTps, &PpTps, &TtftMs, &VramGb, &PowerW};
        return *slots[static_cast<size_t>(index)];
    }

    bool readLog(const LineText &line, Sink &sink, std::vector<int> &printed) const
    {
        bool found = false;
        Match m;
        for (size_t i = 0; i < m_logs.size(); ++i) {
            if (!line.holds(m_logs[i].cue) || !m_logs[i].pattern.find(line.text, m))
                continue;
            const auto value = readNumber(m.text(line.text, 1));
            if (std::isnan(value) || value <= 0)
                continue;
            sink.add(
                    slotOf(logShapes[i].slot), value * logShapes[i].factor, m.begin(1), m.end(1),
                    logShapes[i].rule)
                .flags = Mention::InLog;
            printed.push_back(m.begin(1));
            found = true;
        }
        return found && line.kind != Line::Kind::Prose;
    }

    enum class Speed { Unsaid, Prefill, Decode };

    //! Which of two speeds a number is: the nearest word that says so decides; behind the number is nearer
    //! than before.
    Speed kindOf(std::string_view text, int begin, int end, int previousEnd, int nextBegin) const
    {
        Match m;
        constexpr int farthest = 70; // characters
        constexpr int longest = 60; // characters of a word that says so
        int best = farthest;
        auto kind = Speed::Unsaid;
        const int last = std::min(nextBegin, end + farthest);
        int from = std::max(previousEnd, begin - farthest - longest);
        for (from = std::max(0, from); findKind(text, m, from, last); from = m.end()) {
            int distance = 0;
            if (m.begin() >= end) {
                distance = m.begin() - end + gap(text, end, m.begin());
                // Another sentence tells of something else.
                if (text.substr(static_cast<size_t>(end), static_cast<size_t>(m.begin() - end)).find(". ")
                    != std::string_view::npos)
                    distance = farthest;
            } else if (m.end() <= begin) {
                distance = begin - m.end() + 4 + gap(text, m.end(), begin);
            }
            if (distance < best) {
                best = distance;
                kind = m.has(1) ? Speed::Prefill : Speed::Decode;
            }
        }
        return kind;
    }

    //! "from 119 t/s to 605 t/s", "8000 t/s vs 5800 t/s": the second number is what the first was.
    bool goesOn(std::string_view text, int previousEnd, int begin) const
    {
        const auto between =
            text.substr(static_cast<size_t>(previousEnd), static_cast<size_t>(begin - previousEnd));
        constexpr size_t far = 48; // characters
        return between.size() <= far && m_goesOn.isIn(between);
    }

    //! Looks at the beginnings of words only.
    bool findKind(std::string_view text, Match &match, int from, int last) const
    {
        for (int at = from; at <= last && at < static_cast<int>(text.size()); ++at) {
            if (mayBeKind(text, static_cast<size_t>(at)) && m_kind.findAt(text, match, at))
                return true;
        }
        return false;
    }

    static bool mayBeKind(std::string_view text, size_t at)
    {
        const auto first = static_cast<unsigned char>(text[at]);
        const auto before = at > 0 ? static_cast<unsigned char>(text[at - 1]) : ' ';
        if (isRussian(first))
            return !isRussian(before);
        if (before == '_' || std::isalnum(before) || at + 1 == text.size())
            return false;
        switch (text[at + 1]) {
        case 'r':
            return first == 'p' || first == 'w'; // prompt, writing
        case 'p':
            return first == 'p';
        case 'o':
            return first == 'c' || first == 't'; // context, token
        case 'n':
            return first == 'i'; // input, inference
        case 'e':
            return first == 'g' || first == 'd' || first == 'r'
                || first == 'n'; // generate, decode, response, new
        case 'g':
            return first == 't';
        case 'u':
            return first == 'o'; // output
        case 'v':
            return first == 'e'; // eval
        default:
            return false;
        }
    }

    static bool isRussian(unsigned char c) { return c >= 0xe0; }

    //! Does a number stand behind a sign that gives a name its value?
    static bool givesValue(std::string_view text)
    {
        for (size_t at = 0; at < text.size(); ++at) {
            if (text[at] != ':' && text[at] != '=' && text[at] != '@' && text[at] != '|')
                continue;
            auto next = text.substr(at + 1);
            while (next.starts_with(' ') || next.starts_with('\t'))
                next.remove_prefix(1);
            if (next.starts_with('~'))
                next.remove_prefix(1);
            if (!next.empty() && std::isdigit(static_cast<unsigned char>(next.front())))
                return true;
        }
        return false;
    }

    static int gap(std::string_view text, int from, int to)
    {
        const auto between = text.substr(static_cast<size_t>(from), static_cast<size_t>(to - from));
        int weight = 0;
        for (size_t i = 0; i < between.size(); ++i) {
            const char c = between[i];
            // "llama.cpp", "29.7"
            const bool ends = i + 1 == between.size() || between[i + 1] == ' ' || between[i + 1] == '\n';
            weight += c == ';' || (c == '.' && ends) ? 40 : c == ',' ? 12 : c == '&' ? 12 : 0;
        }
        if (between.find(" and ") != std::string_view::npos
            || between.find(" but ") != std::string_view::npos)
            weight += 12;
        return weight;
    }

    void readSpeeds(const LineText &line, Sink &sink, const std::vector<int> &printed) const
    {
        const auto text = line.text;
        std::vector<Match> found;
        Match m;
        bool wasPrefill = false;
        for (int from = 0; m_speed->find(line, m, from); from = m.end()) {
            if (std::ranges::find(printed, m.begin(1)) == printed.end())
                found.push_back(m);
        }
        // Pictures are made in iterations, too.
        const bool ofText = text.find("inferenc") != std::string_view::npos
            || text.find("prompt") != std::string_view::npos || text.find(" pp") != std::string_view::npos;
        std::erase_if(found, [&](const Match &one) { return !ofText && one.text(text).ends_with("it/s"); });
        for (size_t i = 0; i < found.size(); ++i) {
            const auto &at = found[i];
            const int before = i ? found[i - 1].end() : 0;
            const int after = i + 1 < found.size() ? found[i + 1].begin() : static_cast<int>(text.size());
            const bool pair = m_pair.isIn(text.substr(0, static_cast<size_t>(at.begin())));
            const auto kind = kindOf(text, at.begin(), at.end(), before, after);
            const bool prefill = pair || kind == Speed::Prefill
                || (kind == Speed::Unsaid && wasPrefill && goesOn(text, before, at.begin()));
            wasPrefill = prefill;
            const auto &slot = prefill ? PpTps : TgTps;
            // "3090 - 50 t/s" is a card and its speed.
            const bool range = at.has(3)
                && !(at.text(text, 2) == "-" && at.text(text, 1).find('k') == std::string_view::npos
                     && readNumber(at.text(text, 1)) > 20 * readNumber(at.text(text, 3)));
            if (at.has(3) && !range) {
                if (const auto value = readNumber(at.text(text, 3)); value > 0)
                    sink.add(slot, value, at.begin(3), at.end(3), "metrics.said");
                continue;
            }
            double second = range ? readNumber(at.text(text, 3)) : 0;
            double first = readNumber(at.text(text, 1));
            if (range && at.text(text, 3).find('k') != std::string_view::npos
                && at.text(text, 1).find('k') == std::string_view::npos && first < second / 100)
                first *= 1000;
            if (first > 0 && first < 1e6)
                sink.add(slot, first, at.begin(1), at.end(1), "metrics.said");
            if (range && second > 0 && second < 1e6)
                sink.add(pair ? TgTps : slot, second, at.begin(3), at.end(3), "metrics.said");
            readOtherEnd(text, at, after, slot, sink);
        }
        const auto names = [text](std::string_view word) {
            return text.find(word) != std::string_view::npos;
        };
        if (found.empty() ? names(" pp") && names(" tg") : names(" pp") || names(" tg") || names(" prefill"))
            readLabelled(text, found, sink);
        if (!found.empty() || !givesValue(text))
            return;
        for (int from = 0; m_named->find(text, m, from); from = m.end()) {
            const auto word = m.text(text, 1);
            const bool prefill =
                word.starts_with("pp") || word.starts_with("pre") || word.starts_with("prompt");
            if (const auto value = readNumber(m.text(text, 3)); value > 0)
                sink.add(prefill ? PpTps : TgTps, value, m.begin(3), m.end(3), "metrics.named");
        }
    }

    //! "from 19.7 to 12.6 t/s", "45 t/s, dropping to 30 later": the unit is said once.
    void
    readOtherEnd(std::string_view text, const Match &at, int after, const QString &slot, Sink &sink) const
    {
        constexpr int far = 48; // characters
        Match m;
        const int begin = std::max(0, at.begin() - far);
        const auto before = text.substr(static_cast<size_t>(begin), static_cast<size_t>(at.begin() - begin));
        if (before.find("from ") != std::string_view::npos && m_fromBefore.find(before, m)) {
            if (const auto value = readNumber(m.text(before, 1)); value > 0)
                sink.add(slot, value, begin + m.begin(1), begin + m.end(1), "metrics.from");
        }
        constexpr int farther = 80; // characters
        int last = std::min({static_cast<int>(text.size()), at.end() + farther, after});
        while (last < after && last > at.end() && last < static_cast<int>(text.size())
               && text[static_cast<size_t>(last)] != ' ')
            --last; // a number is whole, with what says that it counts something else
        const auto behind = text.substr(static_cast<size_t>(at.end()), static_cast<size_t>(last - at.end()));
        const bool opened = before.ends_with("from ") || before.ends_with("from ~");
        const auto &pattern = opened ? m_toBehind : m_dropBehind;
        const bool may =
            behind.find("to ") != std::string_view::npos || behind.find(upTo) != std::string_view::npos;
        if (may && pattern.find(behind, m)) {
            if (const auto value = readNumber(m.text(behind, 1)); value > 0)
                sink.add(slot, value, at.end() + m.begin(1), at.end() + m.end(1), "metrics.to");
        }
    }

    //! "34 tps gen and ~900 pp": where one speed has its unit the other may have only its name; "80-90 PP and
    //! 14-16 TG": where both are named neither needs one.
    void readLabelled(std::string_view text, const std::vector<Match> &found, Sink &sink) const
    {
        Match m;
        for (int from = 0; m_labelled.find(text, m, from); from = m.end()) {
            const bool known = std::ranges::any_of(
                found, [&m](const Match &one) { return one.begin() < m.end() && m.begin() < one.end(); });
            const auto &slot = m.text(text, 3) == "tg" ? TgTps : PpTps;
            for (const int end : {1, 2}) {
                const auto value = m.has(end) ? readNumber(m.text(text, end)) : 0;
                if (!known && value > 0)
                    sink.add(slot, value, m.begin(end), m.end(end), "metrics.labelled");
            }
        }
    }

    void readOthers(const LineText &line, Sink &sink) const
    {
        const auto text = line.text;
        Match m;
        for (int from = 0; line.holds(m_ofFirst) && m_first.find(text, m, from); from = m.end()) {
            const auto unit = m.text(text, 2);
            if (const auto value = readNumber(m.text(text, 1)); value > 0)
                sink.add(
                    TtftMs, unit.starts_with("ms") || unit == inMilliseconds ? value : value * 1000,
                    m.begin(1), m.end(1), "metrics.first-token");
        }
        const bool memory = line.holds(m_memory.cue()) && saysSize(text);
        for (int from = 0; memory && m_memory.find(line, m, from); from = m.end()) {
            const int group = m.has(1) ? 1 : m.has(2) ? 2 : m.has(3) ? 3 : 4;
            if (const auto value = readNumber(m.text(text, group)); value > 0.2 && value < 2000)
                sink.add(VramGb, value, m.begin(group), m.end(group), "metrics.memory");
        }
        for (int from = 0; m_power.find(line, m, from); from = m.end()) {
            const int group = m.has(1) ? 1 : m.has(2) ? 2 : 3;
            if (isIdle(text, m))
                continue;
            if (const auto value = readNumber(m.text(text, group)); value >= 10 && value < 5000)
                sink.add(PowerW, value, m.begin(group), m.end(group), "metrics.power");
        }
    }

    //! "Idle power is 30 W", "draws 30 W at idle": what a card needs while nothing runs.
    static bool isIdle(std::string_view text, const Match &m)
    {
        constexpr size_t far = 16; // characters
        const auto begin = static_cast<size_t>(m.begin());
        const auto before = text.substr(begin > far ? begin - far : 0, std::min(begin, far));
        const auto behind = text.substr(static_cast<size_t>(m.end()), far);
        return m.text(text).find("idl") != std::string_view::npos
            || before.find("idl") != std::string_view::npos || behind.find("idl") != std::string_view::npos;
    }

    struct Log {
        Pattern pattern;
        Cues cue = 0;
    };
    std::vector<Log> m_logs;
    const Cues m_ofFirst = cueOf("ttft|first t|first-t|first\tt|первого");
    std::unique_ptr<CuedPattern> m_speed;
    std::unique_ptr<Pattern> m_named;
    // "pp512/tg128 of 886 t/s and 83 t/s": the first is the prompt's.
    Pattern m_pair{R"(\bpp\d*\s?/\s?tg\d*\b[^\d\n]{0,24}$)"};
    Pattern m_goesOn{
        R"(^[^.;\n]*(?:(?<!up\s)\bto\b|\bvs\.?\b|\bversus\b|->|\bnow\b|\bwhile\s(?:here|mine|we|i)\b|\binstead\sof\b|\bup\sfrom\b|\bcompared\sto\b|\bor\b|\bдо\b|\bпротив\b)[^.;\n]*$)"};
    Pattern m_fromBefore{
        R"(\bfrom\s(?:about\s|around\s|~\s?)?(\d{1,5}(?:[.,]\d{1,3})?)\s(?:down\s|up\s)?to\s(?:about\s|around\s|~\s?)?$)"};
    Pattern m_toBehind{
        R"(^\s(?:down\s|up\s)?to\s(?:about\s|around\s|~\s?)?(\d{1,5}(?:[.,]\d{1,3})?)(?![\d.,]*\d|\s?(?:[kmg]?b\b|k\b|%|ms|s\b|sec|min|h\b|w\b|x\b|tok|layers|context)))"};
    Pattern m_dropBehind{R"(
        ^[^.;:()\n]{0,60}?(?:\b(?:drop(?:s|ped|ping)?|fall(?:s|ing)?|fell|slow(?:s|ed|ing)?|degrad(?:es|ed|ing)|decreas(?:es|ed|ing)|declin(?:es|ed|ing))\s(?:down\s|off\s)?to|(?:падает|падала|упала|проседает|снижается)\sдо)
        \s(?:about\s|around\s|maybe\s|like\s|~\s?)?(\d{1,5}(?:[.,]\d{1,3})?)(?![\d.,]*\d|\s?(?:[kmg]?b\b|k\b|к|%|ms|s\b|sec|min|h\b|w\b|x\b|tok|t/s|tk|tps|т/с|layers|context))
    )"};
    Pattern m_labelled{
        R"((?<![\w.,/@-])~?(\d{1,5}(?:[.,]\d{1,2})?)(?:\s?-\s?(\d{1,5}(?:[.,]\d{1,2})?))?\s(pp|tg|prefill)\b(?!\s?[\d:=@(/]|\s(?:of|at|for|tok|speed|t/s)))"};
    Pattern m_kind{R"(
        (?:\b|(?<![а-я])(?=[а-я]))(prompt\s?-?(?:process\w*|proc\b|eval\w*|ingest\w*|speed|reading|parsing|throughput|tok)|prompt\s?(?:[:=]|(?=~?\d))|pp\d*\b|pre-?fill\w*|context\sprocessing|process(?:es|ing|ed)?\sthe\sprompt|process(?:ed|ing)\s(?:a\s)?[\d,.]+k?\s(?:prompt\s|new\s)?tok\w*|(?:context|prompt)\sof\s[\d,.]+k?\stok\w*(?=\sat)|(?:new|prompt)\stokens(?=\sat)|input(?=\s?(?:tok|tk|speed|proc|[:=]))|ingest\w*|промпт\w*|префилл?\w*)
      | (?:\b|(?<![а-я])(?=[а-я]))(gen(?:erat\w*)?\b|tg\d*\b|token\sgen\w*|decod\w*|output|(?<=t/s\s)out\b|(?<=tps\s)out\b|(?<=tok/s\s)out\b|inferenc\w*|response|eval\b|writing|генерац\w*)
    )"};
    Pattern m_first{
        R"((?:ttft|time[\s-]to[\s-](?:the\s)?first[\s-]token|до\sпервого\sтокена)[^\d\n.]{0,24}(\d+(?:[.,]\d+)?)\s?(ms|s\b|sec\w*|мс|с\b))"};
    CuedPattern m_memory{cueOf("vram|memory|видеопамят"), 128, R"(
        \b(?:us(?:es?|ed|ing)|takes?(?:\sup)?|taking|consum\w+|occup\w+|needs?\sonly|only\susing|занимает|at)\s(?:up\s)?(?:the\s)?(?:about\s|around\s|only\s|just\s|roughly\s|nearly\s|~\s?|approx\w*\s)*(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:gb|gib|g|gigs?|гб)\s(?:of\s)?(?:my\s|the\s|total\s|gpu\s)?(?:vram|video\smemory|gpu\smemory|видеопамяти)
      | (?:@|\babout|[~])\s?(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:gb|gib)\s(?:of\s)?vram\b(?=\s(?:for|with|at|used)|$|\s*\n)
      | \bvram(?:\s(?:usage|used|use|consumption))\s?(?:is|was|:|=|of|at|about|around|sits\sat|-|~|\s)*\s?(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:gb|gib|g)\b
      | видеопамяти\s(?:занимает|занято|занимается|использует\w*|уходит|жр[её]т|ест)\s(?:около\s|всего\s|примерно\s|~)?(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:гб|gb|gib)
    )"};
    CuedPattern m_power{
        cueOf("0w|1w|2w|3w|4w|5w|6w|7w|8w|9w|0 w|1 w|2 w|3 w|4 w|5 w|6 w|7 w|8 w|9 w|\tw|вт|ватт"), 128, R"(
        \b(?:power[\s-]?(?:limit\w*|cap\w*|draw\w*|target|consumption)?|limit\w*|capp?(?:ed)?|draw(?:s|ing|n)?|pull(?:s|ing)?|consum\w+|undervolt\w*|peak\w*)\s(?:(?:it|them|each|the|card|cards|gpu|gpus|is|was|are|of|to|at|about|around|only|just|set|both|all|down|my|wall|from)\s|~\s?)*(\d{2,4})\s?w(?:atts?)?\b
      | (?:лимит\w*|потребл\w+|ограничен\w*|жр[её]т)\s(?:до\s|около\s|по\s|в\s)?(\d{2,4})\s?(?:вт|ватт\w*|w)
      | (?<!psu\s)(?<![\d.x])\b(\d{2,4})\s?w(?:atts?)?\s(?:power\s)?(?:limit|cap|draw|each\sunder|under\sload|while\s(?:gen|infer)|during\s(?:gen|infer)|at\sthe\swall)
    )"};
};

} // namespace

std::unique_ptr<Field> make_metrics(const Catalogue::Catalogue &)
{
    return std::make_unique<MetricsField>();
}

} // namespace LaunchProbe::Extract
