// SPDX-License-Identifier: GPL-3.0-or-later
#include "run.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;

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

} // namespace LaunchProbe::Extract
