// SPDX-License-Identifier: GPL-3.0-or-later
#include "tellingfields.h"

#include <QSet>

#include <algorithm>

namespace LaunchProbe::Evidence {

namespace Slot = Domain::Slot;

namespace {

//! What explains most often why it works here and not there comes first; ours, set once by hand.
const QStringList &fieldsInOrder()
{
    static const QStringList fields{
        Slot::EngineVersion,
        Slot::Driver,
        Slot::Cuda,
        Slot::CudaFramework,
        Slot::CudaDriver,
        Slot::GpuSku,
        Slot::Gpu,
        Slot::Quant,
        Slot::KvType,
        Slot::FlashAttn,
        Slot::AttentionBackend,
        Slot::QuantKernel,
        Slot::NCpuMoe,
        Slot::GpuLayers,
        Slot::TensorParallel,
        Slot::Context,
        Slot::Batch,
        Slot::Ubatch,
        Slot::GpuMemoryUtilization,
        Slot::Threads,
        Slot::Os,
        Slot::Kernel,
        Slot::Container,
        Slot::Cpu,
        Slot::RamGb};
    return fields;
}

constexpr qsizetype mostValues = 6; // more are no longer a difference that somebody can look for
constexpr qsizetype mostFlags = 4;
constexpr int allLayers = 99; // and anything above: people mean every layer

QStringList statedValues(const std::vector<const Ports::PostRow *> &posts, const QString &slot)
{
    QStringList values;
    for (const auto *post : posts) {
        for (const auto &reading : post->readings) {
            if (reading.slot != slot)
                continue;
            const auto value = slot == Slot::GpuLayers && reading.number.value_or(0) >= allLayers
                ? QString::number(allLayers)
                : reading.value;
            if (!values.contains(value))
                values << value;
        }
    }
    values.sort();
    return values;
}

QStringList notIn(const QStringList &values, const QStringList &others)
{
    QStringList left;
    std::ranges::copy_if(values, std::back_inserter(left), [&others](const QString &value) {
        return !others.contains(value);
    });
    return left;
}

} // namespace

std::vector<TellingField> tellingFields(
    const std::vector<const Ports::PostRow *> &one, const std::vector<const Ports::PostRow *> &other)
{
    std::vector<TellingField> fields;
    for (const auto &slot : fieldsInOrder()) {
        TellingField field{slot, statedValues(one, slot), statedValues(other, slot)};
        const bool stated = !field.one.isEmpty() || !field.other.isEmpty();
        const bool apart = notIn(field.one, field.other).size() == field.one.size();
        const bool few = field.one.size() <= mostValues && field.other.size() <= mostValues;
        if (stated && apart && few)
            fields.push_back(std::move(field));
    }
    const auto flags = statedValues(one, Slot::Flag);
    const auto others = statedValues(other, Slot::Flag);
    if (!flags.isEmpty() && !others.isEmpty()) {
        TellingField field{
            Slot::Flag, notIn(flags, others).mid(0, mostFlags), notIn(others, flags).mid(0, mostFlags)};
        if (!field.one.isEmpty() || !field.other.isEmpty())
            fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace LaunchProbe::Evidence
