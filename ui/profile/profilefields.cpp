// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilefields.h"

#include <QCoreApplication>

namespace LaunchProbe::Ui {

using Domain::Profile;

namespace {

template <typename Number>
std::optional<double> widened(const std::optional<Number> &value)
{
    return value ? std::optional<double>(static_cast<double>(*value)) : std::nullopt;
}

std::optional<int> whole(std::optional<double> value)
{
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

using enum ProfileSection;

// Highest values are those that models/protocol accepts.
const TextField texts[] = {
    {"cpu", Machine, QT_TRANSLATE_NOOP("ProfileFields", "CPU:"),
     QT_TRANSLATE_NOOP("ProfileFields", "As people write it: Ryzen 9 9950X"),
     [](Profile &p) -> QString & { return p.cpu; }},
    {"ram_type", Machine, QT_TRANSLATE_NOOP("ProfileFields", "Memory type:"),
     QT_TRANSLATE_NOOP("ProfileFields", "DDR4, DDR5, LPDDR5X"),
     [](Profile &p) -> QString & { return p.ramType; }},
    {"os", Machine, QT_TRANSLATE_NOOP("ProfileFields", "System:"),
     QT_TRANSLATE_NOOP("ProfileFields", "Distribution and version: Ubuntu 24.04"),
     [](Profile &p) -> QString & { return p.os; }},
    {"kernel", Machine, QT_TRANSLATE_NOOP("ProfileFields", "Kernel:"),
     QT_TRANSLATE_NOOP("ProfileFields", "What \"uname -r\" prints"),
     [](Profile &p) -> QString & { return p.kernel; }},
    {"driver", Machine, QT_TRANSLATE_NOOP("ProfileFields", "Driver:"),
     QT_TRANSLATE_NOOP("ProfileFields", "\"Driver Version\" in the first line of nvidia-smi: 575.57.08"),
     [](Profile &p) -> QString & { return p.driver; }},
    {"cuda.driver_reported", Cuda, QT_TRANSLATE_NOOP("ProfileFields", "CUDA of the driver:"),
     QT_TRANSLATE_NOOP(
         "ProfileFields",
         "\"CUDA Version\" in the first line of nvidia-smi: the highest version that the driver can serve. "
         "It says nothing of what is installed."),
     [](Profile &p) -> QString & { return p.cuda.driverReported; }},
    {"cuda.toolkit", Cuda, QT_TRANSLATE_NOOP("ProfileFields", "CUDA toolkit:"),
     QT_TRANSLATE_NOOP(
         "ProfileFields",
         "The toolkit or runtime that is installed: what \"nvcc --version\" prints. Engines that you compile "
         "are built with it."),
     [](Profile &p) -> QString & { return p.cuda.toolkit; }},
    {"cuda.framework_build", Cuda, QT_TRANSLATE_NOOP("ProfileFields", "CUDA of the framework:"),
     QT_TRANSLATE_NOOP(
         "ProfileFields",
         "What the framework was built against and brings along: the \"cu128\" of PyTorch, or "
         "torch.version.cuda."),
     [](Profile &p) -> QString & { return p.cuda.frameworkBuild; }},
};

const NumberField numbers[] = {
    {"accelerator.vram_gib", Card, QT_TRANSLATE_NOOP("ProfileFields", "Memory of one card:"),
     QT_TRANSLATE_NOOP("ProfileFields", "Nominal; drivers report a little less"),
     QT_TRANSLATE_NOOP("ProfileFields", "GiB"), 4096, 8,
     [](const Profile &p) { return p.accelerator.vramGib; },
     [](Profile &p, std::optional<double> value) { p.accelerator.vramGib = value; }},
    {"accelerator.power_limit_w", Card, QT_TRANSLATE_NOOP("ProfileFields", "Power limit:"),
     QT_TRANSLATE_NOOP("ProfileFields", "What \"nvidia-smi -pl\" was set to; not stated: the card's own"),
     QT_TRANSLATE_NOOP("ProfileFields", "W"), 10000, 25,
     [](const Profile &p) { return widened(p.accelerator.powerLimitW); },
     [](Profile &p, std::optional<double> value) { p.accelerator.powerLimitW = whole(value); }},
    {"accelerator.price_usd", Card, QT_TRANSLATE_NOOP("ProfileFields", "Price:"),
     QT_TRANSLATE_NOOP("ProfileFields", "Of one card; not stated: the catalogue's"),
     QT_TRANSLATE_NOOP("ProfileFields", "USD"), 10000000, 100,
     [](const Profile &p) { return p.accelerator.priceUsd; },
     [](Profile &p, std::optional<double> value) { p.accelerator.priceUsd = value; }},
    {"ram_gb", Machine, QT_TRANSLATE_NOOP("ProfileFields", "Memory:"),
     QT_TRANSLATE_NOOP("ProfileFields", "The machine's main memory"),
     QT_TRANSLATE_NOOP("ProfileFields", "GB"), 65536, 16, [](const Profile &p) { return widened(p.ramGb); },
     [](Profile &p, std::optional<double> value) { p.ramGb = whole(value); }},
    {"context", Wanted, QT_TRANSLATE_NOOP("ProfileFields", "Context:"),
     QT_TRANSLATE_NOOP("ProfileFields", "Tokens that a request may hold"), "", 100000000, 1024,
     [](const Profile &p) { return widened(p.context); },
     [](Profile &p, std::optional<double> value) { p.context = whole(value); }},
    {"concurrency", Wanted, QT_TRANSLATE_NOOP("ProfileFields", "Requests at once:"),
     QT_TRANSLATE_NOOP("ProfileFields", "How many people or programs ask at the same time"), "", 100000, 1,
     [](const Profile &p) { return widened(p.concurrency); },
     [](Profile &p, std::optional<double> value) { p.concurrency = whole(value); }},
};

} // namespace

std::span<const TextField> textFields()
{
    return texts;
}

std::span<const NumberField> numberFields()
{
    return numbers;
}

} // namespace LaunchProbe::Ui
