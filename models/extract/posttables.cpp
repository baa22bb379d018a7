// SPDX-License-Identifier: GPL-3.0-or-later
#include "postbinder.h"

#include <algorithm>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;
using Kind = Line::Kind;

void Binder::takeTable(const Table &table)
{
    // A log may be long; what stands in one fence is one session's.
    const int commandLine = m_lastCommand >= 0 ? m_runs[static_cast<size_t>(m_lastCommand)].line : 0;
    const int fence = m_layout.line(table.firstLine).fence;
    const bool near = m_lastCommand >= 0
        && (table.firstLine - commandLine < 60 || (fence && m_layout.line(commandLine).fence == fence));
    const int base = near ? m_lastCommand : -1;
    const Run above = base >= 0 ? m_runs[static_cast<size_t>(base)] : Run{};
    const auto caption = captionOf(table);
    const bool byCard = comparesCards(table);
    std::map<std::string, size_t> known;
    bool usedBase = false;
    Mentions broken; // in rows that have no number
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
            } else if (
                isParam(mention.slot) || mention.slot == Engine || mention.slot == Quant
                || mention.slot == EngineVersion
                || (byCard && (mention.slot == Gpu || mention.slot == GpuSku)))
                run.give(mention);
            else if (isSetup(mention.slot))
                m_tableSetup.push_back(mention);
        }
        if (!run.hasMetric()) {
            append(m_loose, run.said);
            append(broken, failuresOf(row));
            continue;
        }
        auto key = keyOf(run);
        if (const auto found = known.find(key); found != known.end()) {
            append(m_runs[found->second].metrics, run.metrics);
            continue;
        }
        for (const auto &mention : caption)
            run.give(mention);
        for (const auto &mention : above.said)
            run.give(mention);
        run.flags = above.flags;
        if (table.bench && onlyOne(Engine) == nullptr)
            run.give(benchEngine(table));
        // The command above a bench is the bench's own run: no second one for it.
        if (base >= 0 && !usedBase && !m_runs[static_cast<size_t>(base)].hasMetric()
            && base == static_cast<int>(m_runs.size()) - 1) {
            m_runs[static_cast<size_t>(base)] = std::move(run);
            known[key] = static_cast<size_t>(base);
        } else if (m_runs.size() < mostRuns) {
            known[key] = m_runs.size();
            m_runs.push_back(std::move(run));
        }
        usedBase = true;
    }
    if (!known.empty())
        append(m_tableFailures, broken);
    if (!known.empty())
        m_current = static_cast<int>(m_runs.size()) - 1;
}

Mentions Binder::failuresOf(const TableRow &row)
{
    Mentions failures;
    for (const auto &mention : row.said) {
        if (mention.slot == Failure && std::string_view(mention.rule) != "failures.vague")
            failures.push_back(mention);
    }
    return failures;
}

Mentions Binder::captionOf(const Table &table) const
{
    constexpr int far = 12; // lines
    constexpr size_t longest = 160; // characters of a line that stands for a heading
    Mentions names;
    bool nearest = true;
    for (int line = table.firstLine - 1; line >= 0 && line >= table.firstLine - far; --line) {
        const auto kind = m_layout.line(line).kind;
        if (kind == Kind::Blank)
            continue;
        const bool heading = kind == Kind::Heading;
        if (kind == Kind::Table || kind == Kind::TableRule || kind == Kind::Quote)
            break;
        if (heading || (nearest && kind == Kind::Prose && lineText(line).size() <= longest)) {
            for (const auto &mention : mentionsOf(m_facts.said, line)) {
                const bool name = mention.slot == Model || mention.slot == Quant || mention.slot == Engine
                    || mention.slot == EngineVersion;
                const bool whole = !mention.is(Mention::Weak) && !mention.is(Mention::Family)
                    && std::string_view(mention.rule) != "model.size";
                if (name && whole)
                    names.push_back(mention);
            }
        }
        nearest = false;
        if (heading)
            break;
    }
    // Of several models none is the table's.
    for (const auto *slot : {&Model, &Quant, &Engine, &EngineVersion}) {
        const auto same = [slot](const Mention &m) { return m.slot == *slot; };
        const auto first = std::ranges::find_if(names, same);
        if (first == names.end())
            continue;
        const auto value = first->value;
        if (std::ranges::any_of(
                names, [&](const Mention &m) { return same(m) && m.value != value && !isWider(m, *first); }))
            std::erase_if(names, same);
    }
    return names;
}

bool Binder::comparesCards(const Table &table)
{
    const std::string *first = nullptr;
    bool several = false;
    for (const auto &row : table.rows) {
        const std::string *ofRow = nullptr;
        for (const auto &mention : row.said) {
            if (mention.slot != Gpu)
                continue;
            if (ofRow && *ofRow != mention.value)
                return false;
            ofRow = &mention.value;
        }
        if (!ofRow)
            return false;
        several = several || (first && *first != *ofRow);
        first = first ? first : ofRow;
    }
    return several;
}

Mention Binder::benchEngine(const Table &table) const
{
    Mention engine;
    engine.slot = Engine;
    engine.value = "llama.cpp";
    engine.line = table.firstLine;
    engine.begin = engine.end = m_layout.line(table.firstLine).begin;
    engine.rule = "table.bench";
    return engine;
}

} // namespace LaunchProbe::Extract
