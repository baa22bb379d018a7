// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <array>

namespace LaunchProbe::Dossier {

using namespace Qt::StringLiterals;
using Evidence::Nearness;
namespace Slot = Domain::Slot;

namespace {

struct Named {
    const char *id;
    const char *words;
};

constexpr std::array failureWords{
    Named{"oom_vram", QT_TRANSLATE_NOOP("Dossier", "out of video memory")},
    Named{"oom_ram", QT_TRANSLATE_NOOP("Dossier", "out of system memory")},
    Named{"unsupported_arch", QT_TRANSLATE_NOOP("Dossier", "no kernels for this card's architecture")},
    Named{"unsupported_quant", QT_TRANSLATE_NOOP("Dossier", "quantisation not supported")},
    Named{"unsupported_model", QT_TRANSLATE_NOOP("Dossier", "model not supported")},
    Named{"driver_cuda_mismatch", QT_TRANSLATE_NOOP("Dossier", "driver and CUDA do not match")},
    Named{"build_error", QT_TRANSLATE_NOOP("Dossier", "build fails")},
    Named{"import_error", QT_TRANSLATE_NOOP("Dossier", "a module or symbol is missing")},
    Named{"illegal_memory_access", QT_TRANSLATE_NOOP("Dossier", "illegal memory access")},
    Named{"cuda_error", QT_TRANSLATE_NOOP("Dossier", "CUDA error")},
    Named{"assertion", QT_TRANSLATE_NOOP("Dossier", "internal check failed")},
    Named{"segfault", QT_TRANSLATE_NOOP("Dossier", "segmentation fault")},
    Named{"hang", QT_TRANSLATE_NOOP("Dossier", "hangs")},
    Named{"nan_output", QT_TRANSLATE_NOOP("Dossier", "not-a-number output")},
    Named{"garbage_output", QT_TRANSLATE_NOOP("Dossier", "garbage output")},
    Named{"template_error", QT_TRANSLATE_NOOP("Dossier", "chat template or tool calls broken")},
    Named{"slow", QT_TRANSLATE_NOOP("Dossier", "far slower than expected")},
    Named{"low_utilization", QT_TRANSLATE_NOOP("Dossier", "card hardly used")},
    Named{"throttling", QT_TRANSLATE_NOOP("Dossier", "throttling")},
    Named{"power", QT_TRANSLATE_NOOP("Dossier", "power trouble")},
    Named{"overheating", QT_TRANSLATE_NOOP("Dossier", "overheating")},
    Named{"nccl_p2p", QT_TRANSLATE_NOOP("Dossier", "cards cannot talk to each other")},
    Named{"paging", QT_TRANSLATE_NOOP("Dossier", "paging to disk or swap")},
    Named{"load_error", QT_TRANSLATE_NOOP("Dossier", "model does not load")},
    Named{"download_error", QT_TRANSLATE_NOOP("Dossier", "download fails")},
    Named{"kernel_fallback", QT_TRANSLATE_NOOP("Dossier", "falls back to a slower kernel")},
    Named{"regression", QT_TRANSLATE_NOOP("Dossier", "worked in an earlier version")},
    Named{"numa", QT_TRANSLATE_NOOP("Dossier", "memory of the wrong CPU node")},
    Named{"other", QT_TRANSLATE_NOOP("Dossier", "another failure")},
};

struct Reason {
    Nearness flag;
    const char *words;
};

constexpr std::array reasonWords{
    Reason{Nearness::SameSku, QT_TRANSLATE_NOOP("Dossier", "the same card and edition")},
    Reason{Nearness::SameCard, QT_TRANSLATE_NOOP("Dossier", "the same card")},
    Reason{Nearness::SameArchitecture, QT_TRANSLATE_NOOP("Dossier", "another card of the same architecture")},
    Reason{Nearness::SameVendor, QT_TRANSLATE_NOOP("Dossier", "another card of the same maker")},
    Reason{Nearness::OtherCard, QT_TRANSLATE_NOOP("Dossier", "another card")},
    Reason{Nearness::SameModel, QT_TRANSLATE_NOOP("Dossier", "the same model")},
    Reason{Nearness::SameFamily, QT_TRANSLATE_NOOP("Dossier", "another model of the family")},
    Reason{Nearness::OtherModel, QT_TRANSLATE_NOOP("Dossier", "another model")},
    Reason{Nearness::SameQuant, QT_TRANSLATE_NOOP("Dossier", "the same quantisation")},
    Reason{Nearness::SameQuantFamily, QT_TRANSLATE_NOOP("Dossier", "a related quantisation")},
    Reason{Nearness::OtherQuant, QT_TRANSLATE_NOOP("Dossier", "another quantisation")},
    Reason{Nearness::SameEngine, QT_TRANSLATE_NOOP("Dossier", "a wanted engine")},
    Reason{Nearness::OtherEngine, QT_TRANSLATE_NOOP("Dossier", "another engine")},
    Reason{Nearness::SameDriverBranch, QT_TRANSLATE_NOOP("Dossier", "the same driver branch")},
    Reason{Nearness::SameCuda, QT_TRANSLATE_NOOP("Dossier", "the same CUDA")},
    Reason{Nearness::SameOs, QT_TRANSLATE_NOOP("Dossier", "the same system")},
    Reason{Nearness::SameCpu, QT_TRANSLATE_NOOP("Dossier", "the same processor")},
};

} // namespace

QString Words::section(Claim::Section section) const
{
    switch (section) {
    case Claim::Section::Worked:
        return say(QT_TRANSLATE_NOOP("Dossier", "What worked"));
    case Claim::Section::Degraded:
        return say(QT_TRANSLATE_NOOP("Dossier", "What ran with losses"));
    case Claim::Section::Failed:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Dossier", "What failed"));
}

QString Words::failure(const QString &id) const
{
    for (const auto &known : failureWords) {
        if (id == QLatin1String(known.id))
            return say(known.words);
    }
    return id;
}

QString Words::coverage(Domain::Coverage state) const
{
    switch (state) {
    case Domain::Coverage::Answered:
        return say(QT_TRANSLATE_NOOP("Dossier", "answered"));
    case Domain::Coverage::Empty:
        return say(QT_TRANSLATE_NOOP("Dossier", "searched and empty"));
    case Domain::Coverage::Blocked:
        return say(QT_TRANSLATE_NOOP("Dossier", "blocked"));
    case Domain::Coverage::NotSearched:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Dossier", "not searched"));
}

QString Words::headline(const Claim &claim) const
{
    QStringList cards;
    for (const auto &gpu : claim.gpus) {
        const auto name = gpu.sku.isEmpty() ? gpu.name : gpu.name + u' ' + gpu.sku;
        cards << (gpu.count > 1 ? u"%1 × %2"_s.arg(gpu.count).arg(name) : name);
    }
    QStringList parts;
    for (const auto &part :
         {QString(claim.model + u' ' + claim.quant).trimmed(),
          QString(claim.engine + u' ' + claim.engineVersion).trimmed(), cards.join(u" + "_s)}) {
        if (!part.isEmpty())
            parts << part;
    }
    for (const auto &id : claim.failures) {
        if (claim.section != Claim::Section::Worked)
            parts << failure(id);
    }
    return parts.isEmpty() ? say(QT_TRANSLATE_NOOP("Dossier", "A report without details"))
                           : parts.join(u" · "_s);
}

QString Words::figure(const QString &slot, const std::vector<double> &values) const
{
    const auto low = std::min(values.front(), values.back());
    const auto high = std::max(values.front(), values.back());
    const int decimals = slot == Slot::Context ? 0 : 2;
    const auto range = high > low
        ? say(QT_TRANSLATE_NOOP("Dossier", "%1 to %2")).arg(number(low, decimals), number(high, decimals))
        : number(low, decimals);
    if (slot == Slot::TgTps)
        return say(QT_TRANSLATE_NOOP("Dossier", "decode %1 tok/s")).arg(range);
    if (slot == Slot::PpTps)
        return say(QT_TRANSLATE_NOOP("Dossier", "prefill %1 tok/s")).arg(range);
    if (slot == Slot::TtftMs)
        return say(QT_TRANSLATE_NOOP("Dossier", "first token after %1 ms")).arg(range);
    if (slot == Slot::VramGb)
        return say(QT_TRANSLATE_NOOP("Dossier", "%1 GB of video memory used")).arg(range);
    if (slot == Slot::PowerW)
        return say(QT_TRANSLATE_NOOP("Dossier", "%1 W")).arg(range);
    return say(QT_TRANSLATE_NOOP("Dossier", "context %1 tokens")).arg(range);
}

QString Words::figures(const Claim &claim) const
{
    QStringList parts;
    for (const auto &slot :
         {Slot::TgTps, Slot::PpTps, Slot::TtftMs, Slot::VramGb, Slot::PowerW, Slot::Context}) {
        if (const auto found = claim.figures.find(slot);
            found != claim.figures.end() && !found->second.empty())
            parts << figure(slot, found->second);
    }
    return parts.join(u", "_s);
}

QString Words::distance(const Claim &claim) const
{
    QStringList parts;
    bool cardIsTold = false;
    for (const auto &reason : reasonWords) {
        const bool isCard = reason.flag == Nearness::SameSku || reason.flag == Nearness::SameCard;
        if (!claim.proximity.reasons.testFlag(reason.flag) || (isCard && cardIsTold))
            continue;
        cardIsTold = cardIsTold || isCard;
        parts << say(reason.words);
    }
    return parts.isEmpty() ? say(QT_TRANSLATE_NOOP("Dossier", "not known")) : parts.join(u", "_s);
}

} // namespace LaunchProbe::Dossier
