// SPDX-License-Identifier: GPL-3.0-or-later
#include "binder.h"

#include "field.h"
#include "pattern.h"
#include "voice.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;
using Domain::Outcome;
using Kind = Line::Kind;

constexpr size_t mostRuns = 256; //!< of one post

bool isParam(const QString &slot)
{
    static const std::array<const QString *, 10> params {&Context, &Batch, &Ubatch, &Threads, &GpuLayers, &TensorParallel, &KvType,
                                                         &FlashAttn, &NCpuMoe, &GpuMemoryUtilization};
    return std::ranges::any_of(params, [&slot](const QString *param) { return *param == slot; });
}

bool isSetup(const QString &slot)
{
    static const std::array<const QString *, 11> setup {&Gpu, &GpuSku, &Cpu, &RamGb, &Os, &Kernel, &Driver, &Cuda, &CudaDriver, &CudaFramework, &Container};
    return std::ranges::any_of(setup, [&slot](const QString *one) { return *one == slot; });
}

//! A sentence of prose with what it says.
struct Unit {
    int line = 0;
    int begin = 0; //!< in the view
    int end = 0;
    Voice voice;
    Mentions said;
};

//! Lines that make up one command line, with the arguments that matter.
struct Command {
    int firstLine = 0;
    int lastLine = 0;
    Mentions said;
};

class Binder
{
public:
    explicit Binder(const PostFacts &facts) : m_facts(facts), m_layout(*facts.layout) { }

    Bound bind()
    {
        if (!isWorthReading())
            return {};
        findCommands();
        m_tables = readTables(m_layout, m_facts.said);
        findUnits();
        makeRuns();
        finishRuns();
        m_bound.outcome = outcome();
        if (m_bound.outcome != Outcome::None) {
            gatherSetup();
            m_bound.runs = std::move(m_runs);
        }
        gatherRemedies();
        return std::move(m_bound);
    }

private:
    //! Hardware alone, or a bare "70b", tells of no deployment.
    [[nodiscard]] bool isWorthReading() const
    {
        return std::ranges::any_of(m_facts.said, [](const Mention &m) {
            return m.slot == Engine || m.slot == Failure || m.slot == Remedy || isMetric(m.slot) || isParam(m.slot)
                || ((m.slot == Model || m.slot == Quant) && !m.is(Mention::Weak)) || std::string_view(m.rule) == "model.size";
        }) || std::ranges::any_of(m_layout.lines(), [](const Line &line) { return line.kind == Kind::Table; });
    }

    // --- cutting the post into what can be told apart

    [[nodiscard]] std::string_view lineText(int line) const { return m_layout.text(line); }

    void findCommands()
    {
        static const Pattern program(R"(\b(?:llama-(?:server|cli|bench|sweep-bench|batched-bench|perplexity|run)|vllm\sserve|vllm\.entrypoints|sglang\.launch_server|ollama\srun|koboldcpp|ktransformers|exllama|tabby|lms\sload|mlx_lm|trtllm-serve|\./(?:main|server)|text-generation-launcher|docker\srun)\b)");
        static const Pattern moreFlags(R"(^[\s`\\]*-{1,2}[a-z])");
        const auto &said = m_facts.said;
        for (size_t i = 0; i < said.size();) {
            const int line = said[i].line;
            const auto kind = m_layout.line(line).kind;
            const bool argument = said[i].is(Mention::InCommand);
            if (!argument || kind == Kind::Quote) {
                ++i;
                continue;
            }
            Command command {line, line, {}};
            // The program may stand some lines above its first argument that matters.
            while (command.firstLine > 0 && !isTaken(command.firstLine - 1) && belongs(command.firstLine - 1, command.firstLine, moreFlags)
                   && line - command.firstLine < 12)
                --command.firstLine;
            int last = line;
            while (last + 1 < m_layout.count() && belongs(last, last + 1, moreFlags))
                ++last;
            command.lastLine = last;
            const auto firstSaid = std::ranges::lower_bound(said, command.firstLine, {}, &Mention::line);
            for (auto at = firstSaid; at != said.end() && at->line <= last; ++at)
                command.said.push_back(*at);
            const auto flagCount = std::ranges::count_if(command.said, [](const Mention &m) { return m.is(Mention::InCommand); });
            bool named = false;
            for (int at = command.firstLine; at <= last && !named; ++at)
                named = program.isIn(lineText(at));
            const bool real = (named && flagCount >= 1) || flagCount >= 3;
            const bool inProse = kind == Kind::Prose && command.firstLine == last && !named && isTalk(line);
            if (real && !inProse)
                m_commands.push_back(std::move(command));
            while (i < said.size() && said[i].line <= last)
                ++i;
        }
    }

    //! Is this line a sentence about flags rather than a command?
    [[nodiscard]] bool isTalk(int line) const
    {
        const auto voice = voiceOf(lineText(line));
        return voice.own || voice.advice || voice.wish;
    }

    [[nodiscard]] bool isTaken(int line) const { return !m_commands.empty() && line <= m_commands.back().lastLine; }

    //! Does the command of line `above` go on in line `below`?
    [[nodiscard]] bool belongs(int above, int below, const Pattern &moreFlags) const
    {
        const auto first = lineText(above);
        const auto second = lineText(below);
        const auto lastSign = first.find_last_not_of(" \t`");
        const bool open = lastSign != std::string_view::npos && (first[lastSign] == '\\' || first[lastSign] == '^');
        const bool blank = second.find_first_not_of(" \t`") == std::string_view::npos;
        if (open && !blank)
            return true;
        if (m_layout.line(below).kind == Kind::Quote || m_layout.line(below).kind == Kind::Table)
            return false;
        if (Match m; moreFlags.find(second, m) && m_layout.line(above).kind != Kind::Blank)
            return m_layout.line(below).kind == Kind::Code || second.find("--") != std::string_view::npos || second.find(" -") != std::string_view::npos
                || second.starts_with("-");
        // Reddit parts the lines of a command by blank ones.
        if (blank && (open || wasOpen(above)) && below + 1 < m_layout.count())
            return moreFlags.isIn(lineText(below + 1)) || open;
        if (m_layout.line(above).kind == Kind::Blank && above > 0)
            return wasOpen(above) && (moreFlags.isIn(second));
        return false;
    }

    [[nodiscard]] bool wasOpen(int line) const
    {
        for (int at = line; at >= 0 && at > line - 3; --at) {
            const auto text = lineText(at);
            const auto lastSign = text.find_last_not_of(" \t`");
            if (lastSign != std::string_view::npos)
                return text[lastSign] == '\\';
        }
        return false;
    }

    [[nodiscard]] const Command *commandAt(int line) const
    {
        const auto after = std::ranges::upper_bound(m_commands, line, {}, &Command::firstLine);
        if (after == m_commands.begin())
            return nullptr;
        const auto &candidate = *std::prev(after);
        return line <= candidate.lastLine ? &candidate : nullptr;
    }

    void findUnits()
    {
        for (const auto &mention : m_facts.said) {
            const auto &line = m_layout.line(mention.line);
            if (line.kind == Kind::Quote || line.kind == Kind::Table || line.kind == Kind::TableRule || commandAt(mention.line))
                continue;
            if (line.kind == Kind::Code) {
                addLog(mention);
                continue;
            }
            if (m_units.empty() || m_units.back().line != mention.line || mention.begin >= m_units.back().end) {
                const auto stretch = sentenceAround(m_layout.text(mention.line), mention.begin - line.begin);
                Unit unit {mention.line, line.begin + stretch.begin, line.begin + stretch.end, {}, {}};
                unit.voice = voiceOf(m_layout.text(mention.line).substr(static_cast<size_t>(stretch.begin), static_cast<size_t>(stretch.end - stretch.begin)));
                m_units.push_back(std::move(unit));
            }
            m_units.back().said.push_back(mention);
        }
    }

    //! What a program printed is a unit of its own for each line: nobody's guess.
    void addLog(const Mention &mention)
    {
        if (m_units.empty() || m_units.back().line != mention.line) {
            const auto &line = m_layout.line(mention.line);
            Unit unit {mention.line, line.begin, line.end, {}, {}};
            unit.voice.own = unit.voice.measured = true;
            m_units.push_back(std::move(unit));
        }
        m_units.back().said.push_back(mention);
    }

    // --- making runs

    void makeRuns()
    {
        size_t command = 0;
        size_t table = 0;
        for (const auto &unit : m_units) {
            while (command < m_commands.size() && m_commands[command].firstLine <= unit.line)
                takeCommand(m_commands[command++]);
            while (table < m_tables.size() && m_tables[table].firstLine <= unit.line)
                takeTable(m_tables[table++]);
            takeUnit(unit);
        }
        // A table below a command is the command's: they are taken in the order of the text.
        while (command < m_commands.size() || table < m_tables.size()) {
            if (table >= m_tables.size() || (command < m_commands.size() && m_commands[command].firstLine <= m_tables[table].firstLine))
                takeCommand(m_commands[command++]);
            else
                takeTable(m_tables[table++]);
        }
        takeTitle();
    }

    //! The title of an opening post is its first sentence.
    void takeTitle()
    {
        if (!m_facts.opening || m_facts.title.empty())
            return;
        Unit unit {0, 0, 0, voiceOf(m_facts.titleText), m_facts.title};
        const bool hasMetric = std::ranges::any_of(unit.said, [](const Mention &m) { return isMetric(m.slot); });
        if (unit.voice.question && !unit.voice.own)
            return;
        std::erase_if(unit.said, [this](const Mention &m) {
            return isMetric(m.slot) && std::ranges::any_of(m_runs, [&m](const Run &run) {
                return std::ranges::any_of(run.metrics, [&m](const Mention &known) { return known.slot == m.slot && std::abs(known.number - m.number) <= 0.01 * m.number; });
            });
        });
        if (hasMetric && unit.voice.reports())
            takeMetrics(unit);
        for (const auto &mention : m_facts.title) {
            if (isParam(mention.slot) && !m_runs.empty())
                m_runs.back().give(mention);
        }
    }

    void takeCommand(const Command &command)
    {
        Run run;
        run.source = Run::Source::Command;
        run.line = command.firstLine;
        const Mention *model = nullptr;
        for (const auto &mention : command.said) {
            if (mention.slot == Model) {
                const bool better = !model || (model->is(Mention::Weak) && !mention.is(Mention::Weak))
                    || (model->is(Mention::Weak) == mention.is(Mention::Weak) && mention.value.size() > model->value.size());
                if (better && std::string_view(mention.rule) != "model.size")
                    model = &mention;
            } else if (mention.slot == KvType) {
                giveCache(run, mention);
            } else if (isParam(mention.slot) || mention.slot == Engine || mention.slot == EngineVersion || (isMetric(mention.slot) && !mention.is(Mention::InCommand))) {
                run.give(mention);
            } else if (mention.slot == Quant) {
                takeLongest(run, mention);
            }
        }
        if (model)
            run.give(*model);
        const bool worth = model || run.said.size() + run.metrics.size() >= 2;
        if (!worth)
            return;
        addRun(std::move(run));
        m_lastCommand = m_current;
    }

    //! "IQ1_S_R4" in the file's name beats "IQ1_S" in its alias.
    static void takeLongest(Run &run, const Mention &mention)
    {
        for (auto &known : run.said) {
            if (known.slot == mention.slot) {
                if (mention.value.size() > known.value.size())
                    known = mention;
                return;
            }
        }
        run.said.push_back(mention);
    }

    //! "-ctk A -ctv B" is A where they are alike, else "A/B".
    static void giveCache(Run &run, const Mention &mention)
    {
        for (auto &known : run.said) {
            if (known.slot != KvType)
                continue;
            if (known.value != mention.value && known.value.find('/') == std::string::npos && known.rule != mention.rule) {
                const bool firstIsK = !std::string_view(known.rule).ends_with("-v");
                known.value = firstIsK ? joined({known.value, "/", mention.value}) : joined({mention.value, "/", known.value});
                known.end = std::max(known.end, mention.end);
            }
            return;
        }
        run.said.push_back(mention);
    }

    void takeTable(const Table &table)
    {
        const int base = m_lastCommand >= 0 && table.firstLine - m_runs[static_cast<size_t>(m_lastCommand)].line < 60 ? m_lastCommand : -1;
        const Run above = base >= 0 ? m_runs[static_cast<size_t>(base)] : Run {};
        std::map<std::string, size_t> known;
        bool usedBase = false;
        for (const auto &row : table.rows) {
            Run run;
            run.source = Run::Source::Table;
            run.line = row.line;
            for (const auto &mention : row.said) {
                if (mention.slot == KvType)
                    giveCache(run, mention);
                else if (isMetric(mention.slot))
                    run.metrics.push_back(mention);
                else if (mention.slot == Model) {
                    if (std::string_view(mention.rule) != "model.size")
                        takeModel(run, mention);
                } else if (isParam(mention.slot) || mention.slot == Engine || mention.slot == Quant || mention.slot == EngineVersion)
                    run.give(mention);
                else if (isSetup(mention.slot))
                    m_tableSetup.push_back(mention);
            }
            if (!run.hasMetric())
                continue;
            auto key = keyOf(run);
            if (const auto found = known.find(key); found != known.end()) {
                append(m_runs[found->second].metrics, run.metrics);
                continue;
            }
            for (const auto &mention : above.said)
                run.give(mention);
            // The command above a bench is the bench's own run: no second one for it.
            if (base >= 0 && !usedBase && !m_runs[static_cast<size_t>(base)].hasMetric() && base == static_cast<int>(m_runs.size()) - 1) {
                m_runs[static_cast<size_t>(base)] = std::move(run);
                known[key] = static_cast<size_t>(base);
            } else if (m_runs.size() < mostRuns) {
                known[key] = m_runs.size();
                m_runs.push_back(std::move(run));
            }
            usedBase = true;
        }
        if (!known.empty())
            m_current = static_cast<int>(m_runs.size()) - 1;
    }

    static void takeModel(Run &run, const Mention &mention)
    {
        for (auto &known : run.said) {
            if (known.slot == Model) {
                if (known.is(Mention::Family) && !mention.is(Mention::Family))
                    known = mention;
                return;
            }
        }
        run.said.push_back(mention);
    }

    static std::string keyOf(const Run &run)
    {
        std::string key;
        for (const auto &mention : run.said)
            key += joined({mention.slot.toStdString(), "=", mention.value, ";"});
        return key;
    }

    void takeUnit(const Unit &unit)
    {
        const bool reports = unit.voice.reports();
        const bool hasMetric = std::ranges::any_of(unit.said, [](const Mention &m) { return isMetric(m.slot); });
        if (hasMetric && reports) {
            takeMetrics(unit);
            return;
        }
        const bool statement = unit.voice.runs && !unit.voice.wish && !unit.voice.question;
        if (statement && namesRun(unit)) {
            takeStatement(unit);
            return;
        }
        if (unit.voice.wish || unit.voice.question || (unit.voice.advice && !unit.voice.own))
            return;
        for (const auto &mention : unit.said) {
            if (isParam(mention.slot) && !mention.is(Mention::Weak))
                takeParam(mention);
            else if (mention.slot == Model || mention.slot == Quant || mention.slot == Engine || mention.slot == EngineVersion)
                remember(mention);
        }
    }

    static bool namesRun(const Unit &unit)
    {
        return std::ranges::any_of(unit.said, [](const Mention &m) {
            return (m.slot == Model && !m.is(Mention::Weak) && !m.is(Mention::Family)) || m.slot == Engine
                || (m.slot == Model && std::string_view(m.rule) == "model.size") || (m.slot == Quant && !m.is(Mention::Weak));
        });
    }

    void takeParam(const Mention &mention)
    {
        if (m_current >= 0) {
            auto &run = m_runs[static_cast<size_t>(m_current)];
            if (mention.slot == KvType)
                giveCache(run, mention);
            else
                run.give(mention);
        } else {
            m_pending.push_back(mention);
        }
    }

    void remember(const Mention &mention)
    {
        if (mention.slot == Model && std::string_view(mention.rule) == "model.size")
            return;
        m_context[mention.slot] = mention;
    }

    void takeStatement(const Unit &unit)
    {
        Run run;
        run.source = Run::Source::Statement;
        run.line = unit.line;
        for (const auto &mention : unit.said) {
            if (mention.slot == Model) {
                if (!mention.is(Mention::Weak))
                    takeModel(run, mention);
            } else if (mention.slot == KvType) {
                giveCache(run, mention);
            } else if (isParam(mention.slot) || mention.slot == Engine || mention.slot == EngineVersion || mention.slot == Quant) {
                run.give(mention);
            }
            if (mention.slot == Model || mention.slot == Quant || mention.slot == Engine)
                remember(mention);
        }
        m_stated = true;
        // The same run told once more adds to it; another model begins another run.
        if (m_current >= 0 && isSame(m_runs[static_cast<size_t>(m_current)], run)) {
            for (const auto &mention : run.said)
                m_runs[static_cast<size_t>(m_current)].give(mention);
            return;
        }
        givePending(run);
        addRun(std::move(run));
    }

    //! Begins a run. What is past the most that a reader would look at is dropped.
    Run &addRun(Run run)
    {
        if (m_runs.size() >= mostRuns)
            return m_spilled = std::move(run);
        m_runs.push_back(std::move(run));
        m_current = static_cast<int>(m_runs.size()) - 1;
        return m_runs.back();
    }

    static void append(Mentions &to, const Mentions &from) { to.insert(to.end(), from.begin(), from.end()); }

    void givePending(Run &run)
    {
        for (const auto &mention : m_pending) {
            if (mention.slot == KvType)
                giveCache(run, mention);
            else
                run.give(mention);
        }
        m_pending.clear();
    }

    //! Do two runs not contradict each other in model, quant and engine?
    static bool isSame(const Run &a, const Run &b)
    {
        for (const auto *slot : {&Model, &Quant, &Engine}) {
            const auto *left = a.first(*slot);
            const auto *right = b.first(*slot);
            if (left && right && left->value != right->value && !(*slot == Model && isWider(*left, *right)))
                return false;
        }
        return true;
    }

    //! "Qwen3" may be the "Qwen3-30B-A3B" of the sentence before.
    static bool isWider(const Mention &a, const Mention &b)
    {
        return a.value.starts_with(b.value) || b.value.starts_with(a.value);
    }

    void takeMetrics(const Unit &unit)
    {
        for (const auto &mention : unit.said) {
            if (mention.slot == Model || mention.slot == Quant || mention.slot == Engine)
                remember(mention);
        }
        m_reported = true;
        for (const auto &metric : unit.said) {
            if (!isMetric(metric.slot) || isComparison(unit, metric))
                continue;
            Run wanted;
            wanted.line = unit.line;
            for (const auto *slot : {&Model, &Quant, &Engine, &EngineVersion}) {
                if (const auto *near = nearest(unit, *slot, metric))
                    wanted.said.push_back(*near);
            }
            auto &run = runFor(std::move(wanted));
            run.metrics.push_back(metric);
            for (const auto &mention : unit.said) {
                if (mention.slot == KvType)
                    giveCache(run, mention);
                else if (isParam(mention.slot))
                    run.give(mention);
            }
        }
    }

    //! "faster than the 20 t/s of …", "instead of 3 t/s": somebody else's number.
    bool isComparison(const Unit &unit, const Mention &metric) const
    {
        static const Pattern before(R"(\b(?:than|instead\sof\s\w+|compared\sto|people\s(?:are\s)?getting|seen\speople\sgetting)\s(?:the\s|your\s|his\s|a\s|~)?$)");
        if (metric.is(Mention::Heading))
            return false;
        const auto &line = m_layout.line(metric.line);
        const auto text = m_layout.text(metric.line);
        const auto from = static_cast<size_t>(unit.begin - line.begin);
        const auto to = static_cast<size_t>(metric.begin - line.begin);
        constexpr size_t far = 40; // characters
        return before.isIn(text.substr(std::max(from, to > far ? to - far : 0), std::min(to - from, far)));
    }

    //! "20 t/s with Qwen3-32B": nothing but a joining word stands between them.
    [[nodiscard]] bool isJoined(const Mention &metric, const Mention &name) const
    {
        static const Pattern join(R"(^[^,;.]*\s(?:with|on|for|using|from|in|via|running|на|с|в)\s(?:the\s|my\s|an?\s)?$)");
        constexpr int far = 36; // characters
        if (metric.is(Mention::Heading) || name.line != metric.line || name.begin - metric.end > far || name.begin < metric.end)
            return false;
        const auto &line = m_layout.line(metric.line);
        return join.isIn(m_layout.text(metric.line).substr(static_cast<size_t>(metric.end - line.begin), static_cast<size_t>(name.begin - metric.end)));
    }

    //! The mention of a slot in the sentence that a number belongs to: one that is joined to it, else the last
    //! before it, else the first behind.
    [[nodiscard]] const Mention *nearest(const Unit &unit, const QString &slot, const Mention &metric) const
    {
        const Mention *found = nullptr;
        for (const auto &mention : unit.said) {
            if (mention.slot != slot || std::string_view(mention.rule) == "model.size" || (slot == Quant && mention.is(Mention::Weak) && found))
                continue;
            if (mention.begin > metric.end && !mention.is(Mention::Family) && isJoined(metric, mention))
                return &mention;
            if (mention.begin < metric.begin)
                found = found && !found->is(Mention::Family) && mention.is(Mention::Family) ? found : &mention;
            else if (!found)
                found = &mention;
        }
        return found;
    }

    Run &runFor(Run wanted)
    {
        if (m_current >= 0 && isSame(m_runs[static_cast<size_t>(m_current)], wanted)) {
            auto &run = m_runs[static_cast<size_t>(m_current)];
            for (const auto &mention : wanted.said)
                run.give(mention);
            return run;
        }
        for (size_t i = 0; i < m_runs.size(); ++i) {
            if (isSame(m_runs[i], wanted) && wanted.has(Model) && m_runs[i].has(Model)) {
                m_current = static_cast<int>(i);
                for (const auto &mention : wanted.said)
                    m_runs[i].give(mention);
                return m_runs[i];
            }
        }
        // Another model in the same breath keeps engine and machine; what was said before the first number belongs to it.
        if (m_runs.empty()) {
            for (const auto &[slot, mention] : m_context)
                wanted.give(mention);
        } else if (!wanted.has(Model)) {
            if (const auto found = m_context.find(Model); found != m_context.end())
                wanted.give(found->second);
        }
        givePending(wanted);
        return addRun(std::move(wanted));
    }

    // --- filling what a run leaves unsaid

    void finishRuns()
    {
        for (auto &run : m_runs) {
            for (const auto *slot : {&Model, &Quant, &Engine, &EngineVersion}) {
                if (!run.has(*slot)) {
                    if (const auto *only = onlyOne(*slot))
                        run.give(*only);
                }
            }
            nameFully(run);
            settleEngine(run);
        }
        std::erase_if(m_runs, [](const Run &run) { return run.said.empty() && run.metrics.empty(); });
        mergeEqual();
    }

    //! The one value of a slot that the post says of its own; null where there are several.
    [[nodiscard]] const Mention *onlyOne(const QString &slot) const
    {
        const Mention *found = nullptr;
        for (const auto &unit : m_units) {
            if (unit.voice.question && !unit.voice.own)
                continue;
            for (const auto &mention : unit.said) {
                if (mention.slot != slot || mention.is(Mention::Weak) || std::string_view(mention.rule) == "model.size")
                    continue;
                if (!found || (found->is(Mention::Family) && !mention.is(Mention::Family)))
                    found = &mention;
                else if (found->value != mention.value && !isWider(*found, mention) && !mention.is(Mention::Family))
                    return slot == Engine ? found : nullptr;
            }
        }
        return found;
    }

    //! A family, a bare size or nothing becomes the model that title or text name in full.
    void nameFully(Run &run)
    {
        const auto *model = run.first(Model);
        if (model && !model->is(Mention::Family) && !model->is(Mention::Weak))
            return;
        const auto *size = model ? nullptr : saidSize();
        if (size) {
            const bool inTitle = std::ranges::any_of(m_facts.title, [size](const Mention &m) { return m.slot == Model && !m.is(Mention::Family) && fits(*size, m); });
            if (!inTitle) {
                sizeFromTitle(run, size);
                return;
            }
        }
        std::vector<const Mention *> whole;
        for (const auto *list : {&m_facts.said, &m_facts.title}) {
            for (const auto &mention : *list) {
                if (mention.slot != Model || mention.is(Mention::Family) || mention.is(Mention::Weak))
                    continue;
                if (list == &m_facts.said && m_layout.line(mention.line).kind == Kind::Quote)
                    continue;
                if (!model || fits(*model, mention))
                    whole.push_back(&mention);
            }
            if (!whole.empty() && (model || list == &m_facts.said))
                break;
        }
        if (model && model->is(Mention::Weak) && !whole.empty() && std::string_view(model->rule) == "model.file")
            return;
        if (whole.empty() && model && std::string_view(model->rule) == "model.size")
            sizeFromTitle(run, model);
        if (whole.empty() || (!model && !isOne(whole)))
            return;
        // The title stands for a post that names no model: "works fine", "it gets 77 t/s".
        Mention full = *whole.front();
        if (!model && !full.is(Mention::Heading))
            return;
        if (model) {
            full.begin = model->begin;
            full.end = model->end;
            full.line = model->line;
            full.flags = model->flags & static_cast<unsigned>(Mention::Heading);
        }
        std::erase_if(run.said, [](const Mention &m) { return m.slot == Model; });
        run.said.push_back(full);
    }

    //! The bare size that stands for the model: "we run the 72b".
    [[nodiscard]] const Mention *saidSize() const
    {
        for (const auto &unit : m_units) {
            if (unit.voice.wish || unit.voice.question)
                continue;
            for (const auto &mention : unit.said) {
                if (mention.slot == Model && std::string_view(mention.rule) == "model.size")
                    return &mention;
            }
        }
        return nullptr;
    }

    static bool isOne(const std::vector<const Mention *> &list)
    {
        return std::ranges::all_of(list, [&list](const Mention *m) { return m->value == list.front()->value || isWider(*m, *list.front()); });
    }

    //! "120b" in the text, "gpt-oss" in the title; "Qwen 235b" in the title alone.
    void sizeFromTitle(Run &run, const Mention *size)
    {
        for (const auto *list : {&m_facts.said, &m_facts.title}) {
            for (const auto &mention : *list) {
                const bool oss = mention.slot == Model && mention.value.starts_with("gpt-oss");
                if (oss && (size->value == "120B" || size->value == "20B")) {
                    Mention full = *size;
                    full.value = size->value == "120B" ? "gpt-oss-120b" : "gpt-oss-20b";
                    full.flags = 0;
                    std::erase_if(run.said, [](const Mention &m) { return m.slot == Model; });
                    run.said.push_back(full);
                    return;
                }
            }
        }
    }

    static bool fits(const Mention &part, const Mention &full)
    {
        if (std::string_view(part.rule) == "model.size")
            return full.value.find(joined({"-", part.value})) != std::string::npos || full.value.ends_with(part.value) || lower(full.value).ends_with(lower(part.value));
        // "Llama-8B" of a bench is the "Llama-3.1-8B" of the text.
        const auto dash = part.value.find('-');
        const auto family = part.value.substr(0, dash);
        return full.value.starts_with(family) && (dash == std::string::npos || full.value.find(part.value.substr(dash)) != std::string::npos);
    }

    static std::string lower(std::string text)
    {
        std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return text;
    }

    void settleEngine(Run &run)
    {
        const auto *engine = run.first(Engine);
        Mention mine;
        if (!engine || (engine->value == "llama.cpp" && m_facts.defaultEngine == "ik_llama.cpp" && !isMeasuredWith(run, *engine))) {
            if (!m_facts.defaultEngine.empty()) {
                mine.slot = Engine;
                mine.value = m_facts.defaultEngine;
                mine.rule = "engine.repository";
                mine.flags = Mention::Heading;
            } else {
                const Mention *named = nullptr;
                for (const auto &mention : m_facts.title) {
                    if (mention.slot == Engine && (!named || named->value == mention.value))
                        named = &mention;
                    else if (mention.slot == Engine)
                        return;
                }
                if (!named)
                    return;
                mine = *named;
            }
            std::erase_if(run.said, [](const Mention &m) { return m.slot == Engine; });
            run.said.push_back(mine);
        } else if (engine->value == "llama.cpp" && ikIsMeant()) {
            mine = *engine;
            mine.value = "ik_llama.cpp";
            std::erase_if(run.said, [](const Mention &m) { return m.slot == Engine; });
            run.said.push_back(mine);
        }
    }

    //! Only a number beside the name says that it was mainline's.
    [[nodiscard]] bool isMeasuredWith(const Run &run, const Mention &engine) const
    {
        return !engine.is(Mention::Heading) && isSaidBare(engine)
            && std::ranges::any_of(run.metrics, [&engine](const Mention &m) { return m.line == engine.line; });
    }

    //! "llama.cpp" or "mainline" in words, not the name of a program that both share.
    [[nodiscard]] bool isSaidBare(const Mention &engine) const
    {
        const auto text = m_layout.text(engine.line);
        const auto said = text.substr(static_cast<size_t>(engine.begin - m_layout.line(engine.line).begin), static_cast<size_t>(engine.end - engine.begin));
        return said.find("cpp") != std::string_view::npos && m_layout.line(engine.line).kind != Kind::Code;
    }

    //! Programs called llama-server are ik_llama.cpp's where the post speaks of that engine or uses its flags.
    [[nodiscard]] bool ikIsMeant() const
    {
        bool ik = false;
        for (const auto &mention : m_facts.said) {
            if (mention.slot != Engine || m_layout.line(mention.line).kind == Kind::Quote)
                continue;
            if (mention.value == "ik_llama.cpp")
                ik = true;
            else if (mention.value == "llama.cpp" && isSaidBare(mention))
                return false;
        }
        for (const auto &mention : m_facts.title)
            ik = ik || (mention.slot == Engine && mention.value == "ik_llama.cpp");
        return ik || usesIkFlags();
    }

    [[nodiscard]] bool usesIkFlags() const
    {
        static const Pattern flags(R"((?:^|\s)-(?:fmoe|rtr|amb\s\d|mla\s\d|ser\s\d))");
        return std::ranges::any_of(m_commands, [this](const Command &command) {
            for (int line = command.firstLine; line <= command.lastLine; ++line) {
                if (flags.isIn(lineText(line)))
                    return true;
            }
            return false;
        });
    }

    void mergeEqual()
    {
        std::vector<Run> kept;
        for (auto &run : m_runs) {
            const auto same = std::ranges::find_if(kept, [&run](const Run &other) { return isSubset(run, other) || isSubset(other, run); });
            if (same == kept.end()) {
                kept.push_back(std::move(run));
                continue;
            }
            append(same->metrics, run.metrics);
            for (const auto &mention : run.said)
                same->give(mention);
        }
        m_runs = std::move(kept);
    }

    //! Nothing in `small` differs from `large`, and one of them has no numbers.
    static bool isSubset(const Run &small, const Run &large)
    {
        if (small.hasMetric() && (large.hasMetric() || small.source != Run::Source::Statement))
            return false;
        if (small.source == Run::Source::Command && large.source == Run::Source::Command)
            return false;
        if (small.source == Run::Source::Table || (small.source == Run::Source::Command && large.source == Run::Source::Table))
            return false;
        return std::ranges::all_of(small.said, [&large](const Mention &m) {
            const auto *other = large.first(m.slot);
            return !other || other->value == m.value || (m.slot == Model && isWider(m, *other));
        });
    }

    // --- how it went

    [[nodiscard]] Outcome outcome()
    {
        gatherFailures();
        const bool numbers = std::ranges::any_of(m_runs, &Run::hasMetric);
        const bool commands = std::ranges::any_of(m_runs, [](const Run &r) { return r.source == Run::Source::Command; }) && !isManual();
        const bool broken = std::ranges::any_of(m_failures, [](const Mention &m) { return m.value != "slow" && m.value != "regression"; });
        const bool slow = std::ranges::any_of(m_failures, [](const Mention &m) { return m.value == "slow"; });
        const bool stated = m_stated && (!m_runs.empty());
        const bool ran = numbers || commands || stated;
        const bool fails = broken && (ran || m_ownFailure);
        if (!ran && !fails)
            return Outcome::None;
        if (fails && m_runs.empty()) {
            Run run;
            for (const auto *slot : {&Model, &Quant, &Engine}) {
                if (const auto *only = onlyOne(*slot))
                    run.give(*only);
            }
            for (const auto &mention : m_pending)
                run.give(mention);
            nameFully(run);
            settleEngine(run);
            if (!run.said.empty())
                m_runs.push_back(std::move(run));
        }
        // A failure of nothing in particular is talk.
        if (!ran && m_runs.empty() && std::ranges::none_of(m_failures, [this](const Mention &m) { return m_layout.line(m.line).kind == Kind::Code; }))
            return Outcome::None;
        if (fails && !numbers && !m_works)
            return Outcome::Failure;
        return slow ? Outcome::Degraded : Outcome::Success;
    }

    //! Commands that are told to the reader: a guide, an answer, a maintainer's request.
    [[nodiscard]] bool isManual() const
    {
        int own = 0;
        int told = 0;
        for (int line = 0; line < m_layout.count(); ++line) {
            const auto kind = m_layout.line(line).kind;
            if ((kind != Kind::Prose && kind != Kind::Heading) || commandAt(line) || lineText(line).size() < 4)
                continue;
            const auto voice = voiceOf(lineText(line));
            const bool mine = voice.own || voice.measured || voice.works;
            own += mine ? 1 : 0;
            told += !mine && (voice.advice || voice.others) ? 1 : 0;
        }
        return told > own;
    }

    void gatherFailures()
    {
        for (const auto &unit : m_units) {
            m_works = m_works || (unit.voice.works && !unit.voice.wish && !unit.voice.question);
            for (const auto &mention : unit.said) {
                if (mention.slot != Failure)
                    continue;
                if (unit.voice.wish || (unit.voice.question && !unit.voice.own) || (unit.voice.others && !unit.voice.own) || (unit.voice.advice && !unit.voice.own))
                    continue;
                const bool log = m_layout.line(unit.line).kind == Kind::Code;
                if (unit.voice.own || log)
                    m_ownFailure = m_ownFailure || mention.value != "slow";
                if (mention.value == "slow" && !unit.voice.own && !m_reported && !m_stated)
                    continue;
                m_failures.push_back(mention);
            }
        }
        // The general names say nothing beside a particular one.
        const bool particular = std::ranges::any_of(m_failures, [](const Mention &m) { return m.value != "other" && m.value != "cuda_error" && m.value != "slow"; });
        if (particular)
            std::erase_if(m_failures, [](const Mention &m) { return m.value == "other" || m.value == "cuda_error"; });
        for (int line = 0; !m_works && line < m_layout.count(); ++line) {
            const auto kind = m_layout.line(line).kind;
            if (kind != Kind::Prose || lineText(line).size() < 8 || m_failures.empty())
                continue;
            const auto voice = voiceOf(lineText(line));
            m_works = voice.works && !voice.question;
        }
        takeTitlesFailure();
    }

    //! "Same issue here": what the title names goes on.
    void takeTitlesFailure()
    {
        static const Pattern same(R"(\b(?:same|similar)\s(?:issue|problem|error|crash|behaviou?r|gibberish|garbage)\b|\bstill\s(?:crash|fail|gibberish|garbage|the\ssame))");
        if (!m_failures.empty() || m_works)
            return;
        for (int line = 0; line < m_layout.count(); ++line) {
            if (m_layout.line(line).kind != Kind::Prose || !same.isIn(lineText(line)) || !voiceOf(lineText(line)).own)
                continue;
            for (const auto &mention : m_facts.title) {
                if (mention.slot == Failure) {
                    m_failures.push_back(mention);
                    m_ownFailure = true;
                }
            }
            return;
        }
    }

    // --- the machine

    void gatherSetup()
    {
        std::set<std::pair<QString, std::string>> seen;
        const auto take = [&](const Mention &mention) {
            if (mention.slot == Gpu) {
                takeGpu(mention);
                return;
            }
            if (mention.slot != GpuSku && std::ranges::any_of(m_bound.setup, [&mention](const Mention &m) { return m.slot == mention.slot; }))
                return;
            if (seen.emplace(mention.slot, mention.value).second)
                m_bound.setup.push_back(mention);
        };
        for (const auto &unit : m_units) {
            for (const auto &mention : unit.said) {
                if (isSetup(mention.slot) && isMine(unit, mention))
                    take(mention);
            }
        }
        for (const auto &command : m_commands) {
            for (const auto &mention : command.said) {
                if (isSetup(mention.slot))
                    take(mention);
            }
        }
        for (const auto &mention : m_tableSetup)
            take(mention);
        const bool aboutTitle = m_facts.opening || answersTitle();
        if (aboutTitle && std::ranges::none_of(m_bound.setup, [](const Mention &m) { return m.slot == Gpu; })) {
            for (const auto &mention : m_facts.title) {
                if (isSetup(mention.slot))
                    take(mention);
            }
        }
        for (const auto &failure : m_failures) {
            if (seen.emplace(Failure, failure.value).second)
                m_bound.setup.push_back(failure);
        }
        for (const auto &mention : m_facts.said) {
            if (mention.slot == Signature && m_layout.line(mention.line).kind != Kind::Quote && seen.emplace(Signature, mention.value).second)
                m_bound.setup.push_back(mention);
        }
    }

    //! "works fine on …" under a question that names the card.
    [[nodiscard]] bool answersTitle() const
    {
        static const Pattern answer(R"(^\s*(?:yes|yep|yeah|works|it\sworks|same|runs|running\sfine)\b)");
        for (int line = 0; line < m_layout.count(); ++line) {
            if (m_layout.line(line).kind == Kind::Prose)
                return answer.isIn(lineText(line)) && m_facts.titleText.find('?') != std::string_view::npos;
        }
        return false;
    }

    bool isMine(const Unit &unit, const Mention &mention) const
    {
        static const Pattern others(R"((?:\b(?:than|like|versus|vs\.?|compared\s(?:to|with)|your|his|their|someone's|instead\sof|upgrad\w+\s(?:to|from)|buy(?:ing)?|bought\sa|sell(?:ing)?|sold|or\s(?:even\s|maybe\s)?an?|if\s(?:i|you)\s(?:had|have)|get(?:ting)?\san?(?:other)?|need|replace\w*|with\sonly|used\sto\shave|order(?:ed)?|waiting\s(?:for|on)|want|trained\son)\s(?:an?\s|the\s|my\s|some\s|two\s|another\s|2x?\s|new\s|used\s)*)$)");
        if (unit.voice.wish && !unit.voice.measured)
            return false;
        if (unit.voice.question && !unit.voice.own)
            return false;
        if ((unit.voice.others || unit.voice.advice) && !unit.voice.own && !unit.voice.measured)
            return false;
        const auto &line = m_layout.line(mention.line);
        const auto before = m_layout.text(mention.line).substr(0, static_cast<size_t>(mention.begin - line.begin));
        const auto tail = before.substr(before.size() > 48 ? before.size() - 48 : 0);
        if (mention.is(Mention::Weak) && mention.slot == Os && tail.find("on ") == std::string_view::npos && mention.value != "Windows" && mention.value != "macOS")
            return false;
        return !others.isIn(tail);
    }

    void takeGpu(const Mention &mention)
    {
        const double count = mention.hasNumber() ? mention.number : 1;
        for (auto &known : m_bound.setup) {
            if (known.slot != Gpu || known.value != mention.value)
                continue;
            // A log lists its devices one a line; people say a number.
            const bool device = m_layout.count() > mention.line && !mention.is(Mention::Heading) && isDevice(mention);
            known.number = device && !mention.hasNumber() ? known.number + (isDevice(known) && mention.line != known.line ? 1 : 0) : std::max(known.number, count);
            return;
        }
        auto mine = mention;
        mine.number = count;
        m_bound.setup.push_back(mine);
    }

    bool isDevice(const Mention &mention) const
    {
        static const Pattern device(R"(\bdevice\s\d+\s?:|^gpu\s?\d+\s?:|\bcuda\d:)");
        return !mention.is(Mention::Heading) && device.isIn(lineText(mention.line));
    }

    // --- what helped

    void gatherRemedies()
    {
        const bool asks = m_facts.opening;
        std::set<std::string> seen;
        for (const auto &unit : m_units) {
            for (const auto &mention : unit.said) {
                if (mention.slot != Remedy || (unit.voice.question && !unit.voice.own))
                    continue;
                const bool helped = std::string_view(mention.rule).ends_with("helped") || std::string_view(mention.rule).ends_with("option");
                if (!helped && (asks || (unit.voice.own && !unit.voice.others)))
                    continue;
                if (seen.insert(mention.value).second)
                    m_bound.setup.push_back(mention);
            }
        }
    }

    const PostFacts &m_facts;
    const Layout &m_layout;
    std::vector<Command> m_commands;
    std::vector<Table> m_tables;
    std::vector<Unit> m_units;
    std::vector<Run> m_runs;
    Mentions m_pending;
    Mentions m_tableSetup;
    Mentions m_failures;
    std::map<QString, Mention> m_context;
    Run m_spilled;
    int m_current = -1;
    int m_lastCommand = -1;
    bool m_stated = false;
    bool m_reported = false;
    bool m_works = false;
    bool m_ownFailure = false;
    Bound m_bound;
};

} // namespace

bool isMetric(const QString &slot)
{
    return slot == TgTps || slot == PpTps || slot == TtftMs || slot == VramGb || slot == PowerW;
}

const Mention *Run::first(const QString &slot) const
{
    const auto found = std::ranges::find(said, slot, &Mention::slot);
    return found == said.end() ? nullptr : &*found;
}

void Run::give(const Mention &mention)
{
    if (isMetric(mention.slot))
        metrics.push_back(mention);
    else if (!has(mention.slot))
        said.push_back(mention);
}

Bound bind(const PostFacts &facts)
{
    return Binder(facts).bind();
}

} // namespace LaunchProbe::Extract
