// SPDX-License-Identifier: GPL-3.0-or-later
#include "postbinder.h"

#include <algorithm>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;

using Kind = Line::Kind;

void Binder::findCommands()
{
    static const Pattern program(
        R"(\b(?:llama-(?:server|cli|bench|sweep-bench|batched-bench|perplexity|run)|vllm\sserve|vllm\.entrypoints|sglang\.launch_server|ollama\srun|koboldcpp|ktransformers|exllama|tabby|lms\sload|mlx_lm|trtllm-(?:serve|build|bench)|\./(?:main|server)|text-generation-launcher|docker\srun)\b)");
    static const Pattern moreFlags(R"(^[\s`\\]*-{1,2}[a-z])");
    const auto &said = m_facts.said;
    for (size_t i = 0; i < said.size();) {
        const int line = said[i].line;
        const auto kind = m_layout.line(line).kind;
        const bool argument = said[i].is(Mention::InCommand) || (said[i].slot == Flag && kind == Kind::Code);
        if (!argument || kind == Kind::Quote) {
            ++i;
            continue;
        }
        Command command{line, line, {}};
        // The program may stand some lines above its first argument that matters.
        while (command.firstLine > 0 && !isTaken(command.firstLine - 1)
               && belongs(command.firstLine - 1, command.firstLine, moreFlags)
               && line - command.firstLine < 12)
            --command.firstLine;
        int last = line;
        while (last + 1 < m_layout.count() && belongs(last, last + 1, moreFlags))
            ++last;
        command.lastLine = last;
        const auto firstSaid = std::ranges::lower_bound(said, command.firstLine, {}, &Mention::line);
        const auto lastSaid = std::ranges::upper_bound(firstSaid, said.end(), last, {}, &Mention::line);
        command.said = {firstSaid, lastSaid};
        const auto flagCount =
            std::ranges::count_if(command.said, [](const Mention &m) { return m.is(Mention::InCommand); });
        bool named = false;
        for (int at = command.firstLine; at <= last && !named; ++at)
            named = program.isIn(lineText(at));
        const bool documented =
            std::ranges::any_of(command.said, [](const Mention &m) { return m.slot == Flag; });
        const bool real = (named && (flagCount >= 1 || documented)) || flagCount >= 3;
        const bool inProse = kind == Kind::Prose && command.firstLine == last && !named && isTalk(line);
        if (real && !inProse)
            m_commands.push_back(command);
        while (i < said.size() && said[i].line <= last)
            ++i;
    }
}

bool Binder::isTalk(int line) const
{
    const Voice voice(lineText(line));
    return voice.own() || voice.advice() || voice.wish();
}

bool Binder::belongs(int above, int below, const Pattern &moreFlags) const
{
    const auto first = lineText(above);
    const auto second = lineText(below);
    const auto lastSign = first.find_last_not_of(" \t`");
    const bool open =
        lastSign != std::string_view::npos && (first[lastSign] == '\\' || first[lastSign] == '^');
    const bool blank = second.find_first_not_of(" \t`") == std::string_view::npos;
    if (open && !blank)
        return true;
    if (m_layout.line(below).kind == Kind::Quote || m_layout.line(below).kind == Kind::Table)
        return false;
    if (Match m; moreFlags.find(second, m) && m_layout.line(above).kind != Kind::Blank)
        return m_layout.line(below).kind == Kind::Code || second.find("--") != std::string_view::npos
            || second.find(" -") != std::string_view::npos || second.starts_with("-");
    // Reddit parts the lines of a command by blank ones.
    if (blank && (open || wasOpen(above)) && below + 1 < m_layout.count())
        return moreFlags.isIn(lineText(below + 1)) || open;
    if (m_layout.line(above).kind == Kind::Blank && above > 0)
        return wasOpen(above) && (moreFlags.isIn(second));
    return false;
}

bool Binder::wasOpen(int line) const
{
    for (int at = line; at >= 0 && at > line - 3; --at) {
        const auto text = lineText(at);
        const auto lastSign = text.find_last_not_of(" \t`");
        if (lastSign != std::string_view::npos)
            return text[lastSign] == '\\';
    }
    return false;
}

const Command *Binder::commandAt(int line) const
{
    const auto after = std::ranges::upper_bound(m_commands, line, {}, &Command::firstLine);
    if (after == m_commands.begin())
        return nullptr;
    const auto &candidate = *std::prev(after);
    return line <= candidate.lastLine ? &candidate : nullptr;
}

bool Binder::isPoolOfCache(const Mention &mention, const Command &command) const
{
    const auto place = static_cast<size_t>(mention.begin - m_layout.line(mention.line).begin);
    return mention.slot == Context && lineText(mention.line).substr(place).starts_with("--max-total-tokens")
        && std::ranges::any_of(
               command.said, [](const Mention &m) { return m.slot == Engine && m.value == "SGLang"; });
}

std::string_view Binder::lineAbove(int line) const
{
    constexpr int far = 3; // lines
    for (int at = line - 1; at >= 0 && at >= line - far; --at) {
        const auto text = lineText(at);
        const auto kind = m_layout.line(at).kind;
        if (kind == Kind::Prose)
            return text.substr(text.size() > 200 ? text.size() - 200 : 0);
        if (kind != Kind::Blank && !text.starts_with("```"))
            return {};
    }
    return {};
}

std::string_view Binder::lineBelow(int line) const
{
    constexpr int far = 3; // lines
    for (int at = line + 1; at < m_layout.count() && at <= line + far; ++at) {
        const auto text = lineText(at);
        const auto kind = m_layout.line(at).kind;
        if (kind == Kind::Prose)
            return text;
        if (kind != Kind::Blank && !text.starts_with("```"))
            return {};
    }
    return {};
}

bool Binder::isProposed(const Command &command) const
{
    static const Pattern asked(
        R"(^\W{0,4}(?:give\s(?:this|it|that)\sa\s(?:try|go|shot)|try\s(?:this|that|it)\b|(?:and\s)?report\sback|let\s(?:me|us)\sknow\s(?:if|how|what)))");
    static const Pattern proposal(
        R"(\b(?:what\shappens\sif\syou|what\sif\syou|(?:could|can|would)\syou\s(?:try|run|test|post|share|check)|you\s(?:can|could|should|may|might)\s(?:also\s|then\s)?(?:try|use|run|do)|please\s(?:try|run|test)|(?:love|like|curious|interested|nice)\sto\s(?:see|know|have)|interesting\s(?:is|would\sbe|thing)?\s?(?:is\s)?to\s(?:run|see|try)|try\s(?:this|something|running|with|it\swith))\b(?:[^.!?]|[.](?=\w))*(?:[.!?]\s+(?:i\.?e\.?,?|e\.?g\.?,?))?[\s:,.?]*$)");
    return proposal.isIn(lineAbove(command.firstLine)) || asked.isIn(lineBelow(command.lastLine));
}

bool Binder::isSaidToHaveRun(int line) const
{
    static const Pattern told(
        R"(\b(?:the|my|full|exact)\s(?:\w+\s)?command\s(?:line\s)?(?:was|i\s(?:used|ran|use|run|am\susing|'m\susing)|used|being\sused)\b[^.?]*$|\bi(?:'m|\sam|\swas)?\s(?:just\s|also\s)?(?:ran|used|running|launched|started)\s(?:it\s|this\s)?(?:with|using|like|as)\b[^.?]*$)");
    return told.isIn(lineAbove(line));
}

void Binder::findUnits()
{
    int known = -1; // the line of which is known whether it is a program's
    bool log = false;
    for (const auto &mention : m_facts.said) {
        const auto &line = m_layout.line(mention.line);
        if (line.kind == Kind::Quote || line.kind == Kind::Table || line.kind == Kind::TableRule
            || commandAt(mention.line))
            continue;
        if (known != mention.line) {
            known = mention.line;
            log = isLog(known);
        }
        const bool goesOn = !m_units.empty() && m_units.back().line == mention.line
            && (log || mention.begin < m_units.back().end);
        if (!goesOn && log) {
            // What a program printed is a unit of its own for each line: nobody's guess.
            m_units.push_back({mention.line, line.begin, line.end, Voice::ofProgram(), {}});
        } else if (!goesOn) {
            auto &sentences = *m_facts.sentences;
            const auto &sentence = sentences[sentences.at(mention.line, mention.begin - line.begin)];
            Stretch stretch{sentence.begin, sentence.end};
            auto voice = sentence.voice;
            if (sentence.isUnsure()) {
                const auto text = m_layout.text(mention.line);
                stretch = sentenceAround(text, mention.begin - line.begin);
                voice = Voice(text.substr(
                    static_cast<size_t>(stretch.begin), static_cast<size_t>(stretch.end - stretch.begin)));
            }
            m_units.push_back(
                {mention.line, line.begin + stretch.begin, line.begin + stretch.end, voice, {}});
        }
        // What stands in one sentence stands together in the post.
        auto &said = m_units.back().said;
        said = {said.empty() ? &mention : said.data(), said.size() + 1};
    }
}

} // namespace LaunchProbe::Extract
