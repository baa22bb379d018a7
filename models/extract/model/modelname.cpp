// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelname.h"

#include <models/extract/field.h>
#include <models/extract/pattern.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace LaunchProbe::Extract {

namespace {

struct Spelling {
    std::string_view plain;
    std::string_view published;
};
constexpr std::array families{
    Spelling{"qwen", "Qwen"},
    Spelling{"qwq", "QwQ"},
    Spelling{"qvq", "QVQ"},
    Spelling{"llama", "Llama"},
    Spelling{"gpt-oss", "gpt-oss"},
    Spelling{"deepseek", "DeepSeek"},
    Spelling{"glm", "GLM"},
    Spelling{"kimi", "Kimi"},
    Spelling{"mistral", "Mistral"},
    Spelling{"mixtral", "Mixtral"},
    Spelling{"magistral", "Magistral"},
    Spelling{"devstral", "Devstral"},
    Spelling{"codestral", "Codestral"},
    Spelling{"ministral", "Ministral"},
    Spelling{"pixtral", "Pixtral"},
    Spelling{"gemma", "Gemma"},
    Spelling{"phi", "Phi"},
    Spelling{"nemotron", "Nemotron"},
    Spelling{"ernie", "ERNIE"},
    Spelling{"smollm", "SmolLM"},
    Spelling{"tinyllama", "TinyLlama"},
    Spelling{"codellama", "CodeLlama"},
    Spelling{"exaone", "EXAONE"},
    Spelling{"minimax", "MiniMax"},
    Spelling{"olmo", "OLMo"},
    Spelling{"hunyuan", "Hunyuan"},
    Spelling{"internlm", "InternLM"},
    Spelling{"internvl", "InternVL"},
    Spelling{"wizardlm", "WizardLM"},
    Spelling{"deepcoder", "DeepCoder"},
    Spelling{"starcoder", "StarCoder"},
    Spelling{"seed-oss", "Seed-OSS"},
    Spelling{"jan-nano", "Jan-nano"},
    Spelling{"dots.llm1", "dots.llm1"},
    Spelling{"lfm", "LFM"},
    Spelling{"bitnet", "BitNet"},
    Spelling{"tng", "TNG"},
    Spelling{"dbrx", "DBRX"},
    Spelling{"mythomax", "MythoMax"},
    Spelling{"openhermes", "OpenHermes"},
    Spelling{"nous-hermes", "Nous-Hermes"},
    Spelling{"deephermes", "DeepHermes"},
    Spelling{"command-r", "Command-R"},
    Spelling{"command-r+", "Command-R-Plus"},
    Spelling{"command-r7b", "Command-R7B"},
    Spelling{"command-a", "Command-A"},
    Spelling{"yi", "Yi"}};

//! Words that belong to a published name, wherever they stand in it.
constexpr std::array inside{
    Spelling{"coder", "Coder"},       Spelling{"vl", "VL"},           Spelling{"next", "Next"},
    Spelling{"omni", "Omni"},         Spelling{"math", "Math"},       Spelling{"small", "Small"},
    Spelling{"medium", "Medium"},     Spelling{"large", "Large"},     Spelling{"nemo", "Nemo"},
    Spelling{"air", "Air"},           Spelling{"flash", "Flash"},     Spelling{"scout", "Scout"},
    Spelling{"maverick", "Maverick"}, Spelling{"lite", "Lite"},       Spelling{"nemotron", "Nemotron"},
    Spelling{"ultra", "Ultra"},       Spelling{"super", "Super"},     Spelling{"nano", "Nano"},
    Spelling{"mini", "mini"},         Spelling{"distill", "Distill"}, Spelling{"distilled", "Distill"},
    Spelling{"chimera", "Chimera"},   Spelling{"r1t2", "R1T2"},       Spelling{"r1t", "R1T"},
    Spelling{"tng", "TNG"},           Spelling{"tiny", "tiny"},       Spelling{"zero", "Zero"},
    Spelling{"vision", "Vision"},     Spelling{"dev", "Dev"},         Spelling{"plus", "Plus"},
    Spelling{"hermes", "Hermes"},     Spelling{"thinker", "Thinker"}, Spelling{"z1", "Z1"},
    Spelling{"qwen", "Qwen"},         Spelling{"qwen2.5", "Qwen2.5"}, Spelling{"qwen3", "Qwen3"},
    Spelling{"llama", "Llama"},       Spelling{"3n", "3n"},           Spelling{"turbo", "Turbo"}};
constexpr std::array behind{
    Spelling{"instruct", "Instruct"},
    Spelling{"thinking", "Thinking"},
    Spelling{"chat", "Chat"},
    Spelling{"base", "Base"},
    Spelling{"preview", "Preview"},
    Spelling{"reasoning", "Reasoning"},
    Spelling{"abliterated", "abliterated"},
    Spelling{"it", "it"}};

template <typename List>
std::string_view published(const List &list, std::string_view plain)
{
    const auto found = std::ranges::find_if(list, [plain](const Spelling &spelling) {
        return spelling.plain.front() == plain.front() && spelling.plain == plain;
    });
    return found == list.end() ? std::string_view() : found->published;
}

std::string titled(std::string_view word)
{
    std::string out(word);
    if (!out.empty())
        out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
    return out;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! A piece of a name. Most pieces are told from others by their first letters.
class Form
{
public:
    using Glance = bool (*)(std::string_view);

    //! \a may says "yes" to the beginnings of all that the pattern matches.
    Form(Glance may, std::string_view pattern)
        : m_may(may)
        , m_pattern(pattern)
    {
    }

    bool findAt(std::string_view text, Match &match, int at) const
    {
        return at < static_cast<int>(text.size()) && m_may(text.substr(static_cast<size_t>(at)))
            && m_pattern.findAt(text, match, at);
    }

private:
    Glance m_may;
    Pattern m_pattern;
};

bool mayBeVersion(std::string_view text)
{
    return isDigit(text.front()) || (text.front() == 'v' && text.size() > 1 && isDigit(text[1]));
}

bool isLetterAndDigit(std::string_view text)
{
    constexpr std::string_view firsts = "rvkmxah";
    return text.size() > 1 && isDigit(text[1]) && firsts.find(text.front()) != std::string_view::npos;
}

//! Digits, and the letter of a size or of experts behind them.
bool mayBeSize(std::string_view text)
{
    if (text.front() == 'e')
        return text.size() > 1 && isDigit(text[1]);
    const auto *const end =
        std::ranges::find_if(text, [](char c) { return !isDigit(c) && c != '.' && c != 'x'; });
    return end != text.begin() && end != text.end() && (*end == 'b' || *end == 'm' || *end == 'e');
}

bool mayBeDate(std::string_view text)
{
    constexpr size_t length = 4;
    return text.size() >= length && std::ranges::all_of(text.substr(0, length), isDigit);
}

bool isUnknown(std::string_view text)
{
    return text.front() == '?';
}

struct Forms {
    Form version{
        mayBeVersion,
        R"(v?(\d{1,2}(?:\.\d{1,2})?|235|480)(?![\d.]*\d|bx?(?![a-z])|x\d|%|\s?(?:gb|k\b|t/s|tok|bpw)))"};
    Form generation{isLetterAndDigit, R"((r1|h1r?|v\d(?:\.\d)?|k2(?:\.\d)?|k1\.5|m1|m2|x1)(?![a-z0-9]))"};
    Form size{
        mayBeSize,
        R"((\d{1,3}x\d{1,3}b|\d{1,4}(?:\.\d{1,2})?b|\d{3}m|e[24]b)(?:\.(a\d{1,2}b))?(?![a-z0-9]))"};
    Form experts{mayBeSize, R"((\d{2,3}e)(?![a-z0-9]))"};
    Form active{isLetterAndDigit, R"((a\d{1,2}(?:\.\d)?b)(?![a-z0-9]))"};
    Form date{mayBeDate, R"((0[1-9][0-3]\d|1[0-2][0-3]\d|2[3-6](?:0[1-9]|1[0-2]))(?![a-z0-9]|\.\d))"};
    Form revision{isLetterAndDigit, R"((v\d(?:[._]\d)?[a-d]?)(?![a-z0-9]|\.\d))"};
    Form unknownSize{isUnknown, R"((\?b)(?![a-z0-9]))"};
    Pattern stop{
        R"((?:(?:i?q|p?tq|pq)\d\w*|ud|mxfp\d|nvfp\d|fp\d+|f16|f32|bf16|awq|gptq|gguf|exl\d|int\d|w\da\d+|bnb|mlx|imat\w*|imatrix|i1|dwq|hf|autoround|quant\w*|based|like|style|family|model\w*|type|specific|class|tune\w*|fine\w*|level|sized|server|cli|bench|cpp|index|moe|bit|dynamic|unsloth|gb|mix|series|and|on|at|with|in|is|for|from|vs|or|to|was|as|can|runs?|the|a)$)"};
};

const Forms &forms()
{
    static const Forms made;
    return made;
}

//! Reads the pieces behind the family's word, one by one.
class NameReader
{
public:
    NameReader(std::string_view text, int at)
        : m_text(text)
        , m_at(at)
        , m_end(at)
    {
    }

    ModelName read(std::string family)
    {
        m_name.family = std::move(family);
        while (readPiece())
            ;
        return std::move(m_name);
    }

    [[nodiscard]] int end() const { return m_end; }

private:
    //! The separator before the next piece: '-' for a joined one, ' ' for a spoken one, 0 for none at all.
    char separator()
    {
        m_at = m_end;
        if (m_at >= static_cast<int>(m_text.size()))
            return '\n';
        const char c = letter(m_at);
        if (c == '-' || c == '_' || c == ':') {
            ++m_at;
            return '-';
        }
        if (c == ' ') {
            ++m_at;
            if (m_at < static_cast<int>(m_text.size()) && letter(m_at) == '(')
                return '\n';
            return ' ';
        }
        if (c == '.' && m_at + 1 < static_cast<int>(m_text.size()) && letter(m_at + 1) == 'a')
            ++m_at; // llama-bench: "30B.A3B"
        return 0;
    }

    [[nodiscard]] char letter(int at) const { return m_text[static_cast<size_t>(at)]; }

    bool readPiece()
    {
        const char gap = separator();
        if (gap == '\n')
            return false;
        const auto &f = forms();
        Match m;
        const bool first =
            m_end == m_at || (m_name.version.empty() && m_name.size.empty() && m_name.words.empty());
        if (m_name.size.empty()
            && (f.size.findAt(m_text, m, m_at) || f.unknownSize.findAt(m_text, m, m_at))) {
            m_name.size = upper(m.text(m_text, 1));
            std::ranges::replace(m_name.size, 'X', 'x'); // "8x7B"
            if (m.has(2))
                m_name.active = upper(m.text(m_text, 2));
            return take(m);
        }
        if (m_name.active.empty() && f.active.findAt(m_text, m, m_at)) {
            m_name.active = upper(m.text(m_text, 1));
            return take(m);
        }
        if (!m_name.size.empty() && f.experts.findAt(m_text, m, m_at)) {
            m_name.size += joined({"-", upper(m.text(m_text, 1))});
            return take(m);
        }
        if (m_name.date.empty() && gap && f.date.findAt(m_text, m, m_at)) {
            m_name.date = std::string(m.text(m_text, 1));
            return take(m);
        }
        if (m_name.version.empty() && m_name.size.empty() && f.generation.findAt(m_text, m, m_at)) {
            m_name.version = upper(m.text(m_text, 1));
            return take(m);
        }
        if (m_name.version.empty() && (first || !m_name.words.empty()) && m_name.size.empty()
            && f.version.findAt(m_text, m, m_at)) {
            m_name.version = std::string(m.text(m_text, 1));
            const int after = m.end();
            // "Llama-3_1": an underscore stands for the point.
            if (m_name.version.size() == 1 && after + 1 < static_cast<int>(m_text.size())
                && letter(after) == '_' && std::isdigit(static_cast<unsigned char>(letter(after + 1)))
                && (after + 2 >= static_cast<int>(m_text.size())
                    || !std::isalnum(static_cast<unsigned char>(letter(after + 2))))) {
                m_name.version += joined({".", m_text.substr(static_cast<size_t>(after) + 1, 1)});
                m_end = after + 2;
                return true;
            }
            if (m_name.version.size() == 2 && m_name.family == "Qwen" && m_name.version == "25")
                m_name.version = "2.5";
            return take(m);
        }
        if (!m_name.size.empty() && f.revision.findAt(m_text, m, m_at)) {
            auto &revision = m_name.tail.emplace_back(m.text(m_text, 1));
            std::ranges::replace(revision, '_', '.');
            return take(m);
        }
        if (m_name.size.empty() && m_name.family == "TinyLlama" && f.revision.findAt(m_text, m, m_at))
            return take(m);
        return readWord(gap, first);
    }

    //! Letters, with digits and points behind the first.
    [[nodiscard]] std::string_view wordAt(int at) const
    {
        const auto text = m_text.substr(static_cast<size_t>(std::min(at, static_cast<int>(m_text.size()))));
        const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
        if (text.empty() || !isLetter(text.front()))
            return {};
        const auto *const end = std::ranges::find_if(
            text, [&](char c) { return !isLetter(c) && c != '.' && !(c >= '0' && c <= '9'); });
        return text.substr(0, static_cast<size_t>(end - text.begin()));
    }

    bool readWord(char gap, bool first)
    {
        auto word = wordAt(m_at);
        while (word.ends_with('.'))
            word.remove_suffix(1);
        if (word.empty())
            return false;
        if (first && word == "moe" && gap == 0) {
            m_end = m_at + 3; // llama-bench: "qwen3moe"
            return true;
        }
        if (word == "moe" && m_end == m_at) {
            m_end = m_at + 3;
            return true;
        }
        if (const auto known = published(inside, word); !known.empty() && (gap || first)) {
            // "Mistral large models": an adjective is no name, "air" without GLM neither.
            m_name.words.emplace_back(known);
            m_end = m_at + static_cast<int>(word.size());
            return true;
        }
        if (const auto known = published(behind, word); !known.empty() && gap == '-') {
            if (known != "it")
                m_name.tail.emplace_back(known);
            m_end = m_at + static_cast<int>(word.size());
            return true;
        }
        if (gap == ' ' && (word == "instruct" || word == "thinking")
            && (!m_name.size.empty() || !m_name.date.empty())) {
            m_name.tail.emplace_back(word == "instruct" ? "Instruct" : "Thinking");
            m_end = m_at + static_cast<int>(word.size());
            return true;
        }
        // A word nobody knows belongs to the name when it is joined to one that is already whole.
        if (gap == '-' && !m_name.size.empty() && word.size() > 2 && !forms().stop.isIn(word)) {
            m_name.tail.push_back(titled(word));
            m_end = m_at + static_cast<int>(word.size());
            return true;
        }
        return false;
    }

    bool take(const Match &match)
    {
        m_end = match.end();
        return true;
    }

    std::string_view m_text;
    int m_at;
    int m_end;
    ModelName m_name;
};

void finishQwen(ModelName &name)
{
    struct Known {
        std::string_view size;
        std::string_view version;
        std::string_view active;
    };
    constexpr std::array known{Known{"0.6B", "3", ""},     Known{"1.7B", "3", ""},
                               Known{"30B", "3", "A3B"},   Known{"235B", "3", "A22B"},
                               Known{"480B", "3", "A35B"}, Known{"72B", "2.5", ""},
                               Known{"110B", "1.5", ""}};
    if (name.size == "3B" && name.active.empty() && name.version == "30")
        name.size = "30B";
    // "Qwen 30 A3B": the size lost its letter.
    if (name.version == "30" || name.version == "235" || name.version == "480" || name.version == "32"
        || name.version == "14") {
        name.size = joined({name.version, "B"});
        name.version.erase(1);
        name.version.front() = '3';
    }
    const auto *found = std::ranges::find(known, name.size, &Known::size);
    if (found != known.end()) {
        if (name.version.empty())
            name.version = found->version;
        if (name.active.empty() && name.version == found->version)
            name.active = found->active;
    }
    if (name.size.empty() && name.active == "A3B")
        name.size = "30B";
    if (name.size.empty() && name.active == "A22B")
        name.size = "235B";
    if (name.size == "480B" && std::ranges::find(name.words, "Coder") == name.words.end())
        name.words.emplace_back("Coder");
}

void finishDeepSeek(ModelName &name)
{
    const bool lite = std::ranges::find(name.words, "Lite") != name.words.end();
    if (name.version.empty() && (lite || name.size == "16B"))
        name.version = "V2";
    if (name.version == "2" || name.version == "3")
        name.version = joined({"V", name.version});
    if (name.version == "V2" && name.size == "16B") {
        name.size.clear();
        if (!lite)
            name.words.emplace_back("Lite");
    }
    if (name.size.starts_with("256x"))
        name.size.clear(); // how a converter counts experts
    if (name.version == "V2" && (name.size == "671B" || name.size == "685B"))
        name.version = "V3";
    if (std::ranges::find(name.words, "Distill") == name.words.end()
        && (name.size == "671B" || name.size == "685B"))
        name.size.clear();
}

} // namespace

bool ModelName::isWhole() const
{
    if (family == "gpt-oss")
        return !size.empty() && size != "?B";
    if (family == "Llama" && version.empty())
        return std::ranges::find(words, "Nemotron") != words.end();
    if (family == "Qwen" || family == "Llama")
        return !size.empty() || (!words.empty() && !version.empty()) || (!date.empty());
    if (family == "Gemma" || family == "Yi" || family == "Phi" || family == "SmolLM")
        return !size.empty() || (family == "Phi" && !version.empty());
    if (family == "DeepSeek")
        return !version.empty() || !size.empty();
    if (family == "GLM" || family == "Kimi" || family == "MiniMax" || family == "ERNIE" || family == "Hunyuan"
        || family == "EXAONE")
        return !version.empty() || !size.empty() || !words.empty();
    if (family == "Mistral")
        return !words.empty() || !size.empty();
    if (family == "TNG")
        return !words.empty();
    return true;
}

std::string ModelName::text() const
{
    std::string out = family;
    const auto add = [&out](const std::string &part) {
        if (!part.empty())
            out += joined({"-", part});
    };
    const bool tiersFirst = family == "Mistral" || family == "Magistral" || family == "Devstral"
        || family == "TNG" || (family == "DeepSeek" && !words.empty() && words.front() == "Coder");
    const auto addVersion = [&] {
        if (family == "Qwen" || family == "SmolLM" || family == "StarCoder" || family == "InternVL"
            || family == "InternLM" || family == "LFM")
            out += version;
        else
            add(version);
    };
    if (!tiersFirst)
        addVersion();
    // "DeepSeek-R1-0528-Qwen3-8B": the date is of what was distilled.
    const bool distilled = family == "DeepSeek" && std::ranges::any_of(words, [](const std::string &word) {
                               return word.starts_with("Qwen") || word == "Llama";
                           });
    if (distilled)
        add(date);
    for (const auto &word : words)
        add(word);
    if (tiersFirst)
        addVersion();
    add(size == "?B" ? std::string() : size);
    add(active);
    for (const auto &word : tail)
        add(word);
    if (!distilled)
        add(date);
    return out;
}

ModelName readModelName(std::string_view text, int at, int familyLength, int &end)
{
    auto word = std::string(text.substr(static_cast<size_t>(at), static_cast<size_t>(familyLength)));
    if (word.find("oss") != std::string::npos && !word.starts_with("seed"))
        word = "gpt-oss";
    NameReader reader(text, at + familyLength);
    if (word.starts_with("command"))
        word =
            joined({"command-", word.substr(word.find_first_of("ra", std::string_view("command").size()))});
    const auto known = published(families, word);
    auto name = reader.read(known.empty() ? titled(word) : std::string(known));
    end = reader.end();
    if (name.family == "gpt-oss") {
        if (name.size.empty() && (name.version == "20" || name.version == "120"))
            name.size = joined({name.version, "B"});
        name.version.clear();
        name.words.clear();
        name.tail.clear();
        if (name.size != "?B")
            std::ranges::transform(name.size, name.size.begin(), [](unsigned char c) {
                return static_cast<char>(std::tolower(c));
            });
    } else if (name.family == "Qwen") {
        finishQwen(name);
    } else if (name.family == "DeepSeek") {
        finishDeepSeek(name);
    }
    return name;
}

} // namespace LaunchProbe::Extract
