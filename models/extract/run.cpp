// SPDX-License-Identifier: GPL-3.0-or-later
#include "run.h"

#include <algorithm>
#include <initializer_list>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;

namespace {

//! Slots come from Domain::Slot and nowhere else: the same slot has its letters in the same place.
bool isOneOf(const QString &slot, std::initializer_list<const QString *> wanted)
{
    return std::ranges::any_of(
        wanted, [place = slot.constData()](const QString *one) { return one->constData() == place; });
}

} // namespace

bool isParam(const QString &slot)
{
    return isOneOf(
        slot,
        {&Context, &Batch, &Ubatch, &Threads, &GpuLayers, &TensorParallel, &KvType, &FlashAttn, &NCpuMoe,
         &GpuMemoryUtilization});
}

bool isSetup(const QString &slot)
{
    return isOneOf(
        slot,
        {&Gpu, &GpuSku, &Cpu, &RamGb, &Os, &Kernel, &Driver, &Cuda, &CudaDriver, &CudaFramework, &Container});
}

bool isMetric(const QString &slot)
{
    return isOneOf(slot, {&TgTps, &PpTps, &TtftMs, &VramGb, &PowerW});
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
