// SPDX-License-Identifier: GPL-3.0-or-later
#include "binder.h"

#include "postbinder.h"

#include <algorithm>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;
using Domain::Outcome;
using Kind = Line::Kind;

Bound Binder::bind()
{
    findCommands();
    m_tables = readTables(m_layout, m_facts.said);
    findUnits();
    makeRuns();
    finishRuns();
    m_bound.outcome = outcome();
    if (m_bound.outcome != Outcome::None) {
        gatherSetup();
        m_bound.runs = std::move(m_runs);
    } else {
        keepReported();
    }
    gatherRemedies();
    return std::move(m_bound);
}

//! A report of a machine says what it says, whether or not something ran on it.
void Binder::keepReported()
{
    for (const auto &block : m_facts.blocks) {
        if (std::ranges::none_of(block.runs, &Run::file))
            takeReport(block);
    }
    if (isForm(m_layout))
        takeForm();
    std::erase_if(m_runs, [](const Run &run) { return run.source != Run::Source::Log; });
    m_bound.runs = std::move(m_runs);
}

void Binder::takeForm()
{
    Run run;
    run.source = Run::Source::Log;
    for (const auto &unit : m_units) {
        if (!isFormLine(m_layout, unit.line) || unit.voice.question())
            continue;
        for (const auto &mention : unit.said) {
            if (isSetup(mention.slot))
                takeSetup(mention);
            else if (mention.slot == Domain::Slot::Engine || mention.slot == Domain::Slot::EngineVersion)
                run.give(mention);
        }
    }
    for (const auto &mention : m_tableSetup)
        takeSetup(mention);
    for (const auto &mention : m_loose) {
        if (mention.slot == Domain::Slot::Engine || mention.slot == Domain::Slot::EngineVersion)
            run.give(mention);
    }
    if (run.has(Domain::Slot::EngineVersion) && m_runs.empty())
        m_runs.push_back(std::move(run));
}

bool Binder::isWorthReading() const
{
    if (!m_facts.blocks.empty())
        return true;
    const auto isTable = [](const Line &line) { return line.kind == Kind::Table; };
    if (m_facts.said.empty())
        return std::ranges::any_of(m_layout.lines(), isTable);
    return std::ranges::any_of(
               m_facts.said,
               [](const Mention &m) {
                   return m.slot == Engine || m.slot == Failure || m.slot == Remedy || isMetric(m.slot)
                       || isParam(m.slot) || ((m.slot == Model || m.slot == Quant) && !m.is(Mention::Weak))
                       || std::string_view(m.rule) == "model.size";
               })
        || isForm(m_layout) || std::ranges::any_of(m_layout.lines(), isTable);
}

bool isWorthReading(const PostFacts &facts)
{
    return Binder(facts).isWorthReading();
}

Bound bind(const PostFacts &facts)
{
    return Binder(facts).bind();
}

} // namespace LaunchProbe::Extract
