// SPDX-License-Identifier: GPL-3.0-or-later
#include "binder.h"

#include "postbinder.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;
using Domain::Outcome;
using Kind = Line::Kind;

Bound Binder::bind()
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

bool Binder::isWorthReading() const
{
    return std::ranges::any_of(
               m_facts.said,
               [](const Mention &m) {
                   return m.slot == Engine || m.slot == Failure || m.slot == Remedy || isMetric(m.slot)
                       || isParam(m.slot) || ((m.slot == Model || m.slot == Quant) && !m.is(Mention::Weak))
                       || std::string_view(m.rule) == "model.size";
               })
        || std::ranges::any_of(m_layout.lines(), [](const Line &line) { return line.kind == Kind::Table; });
}

bool isParam(const QString &slot)
{
    static const std::array<const QString *, 10> params{
        &Context,        &Batch,  &Ubatch,    &Threads, &GpuLayers,
        &TensorParallel, &KvType, &FlashAttn, &NCpuMoe, &GpuMemoryUtilization};
    return std::ranges::any_of(params, [&slot](const QString *param) { return *param == slot; });
}

bool isSetup(const QString &slot)
{
    static const std::array<const QString *, 11> setup{
        &Gpu, &GpuSku, &Cpu, &RamGb, &Os, &Kernel, &Driver, &Cuda, &CudaDriver, &CudaFramework, &Container};
    return std::ranges::any_of(setup, [&slot](const QString *one) { return *one == slot; });
}

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
