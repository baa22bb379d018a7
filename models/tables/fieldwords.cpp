// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("Field", text);
}

const QMap<QString, const char *> &failureWords()
{
    static const QMap<QString, const char *> words{
        {u"oom_vram"_s, QT_TRANSLATE_NOOP("Field", "Out of VRAM")},
        {u"oom_ram"_s, QT_TRANSLATE_NOOP("Field", "Out of RAM")},
        {u"unsupported_arch"_s, QT_TRANSLATE_NOOP("Field", "Card not supported by the build")},
        {u"unsupported_quant"_s, QT_TRANSLATE_NOOP("Field", "Quantisation not supported")},
        {u"unsupported_model"_s, QT_TRANSLATE_NOOP("Field", "Model not supported")},
        {u"driver_cuda_mismatch"_s, QT_TRANSLATE_NOOP("Field", "Driver and CUDA do not match")},
        {u"build_error"_s, QT_TRANSLATE_NOOP("Field", "Build fails")},
        {u"import_error"_s, QT_TRANSLATE_NOOP("Field", "Import fails")},
        {u"illegal_memory_access"_s, QT_TRANSLATE_NOOP("Field", "Illegal memory access")},
        {u"cuda_error"_s, QT_TRANSLATE_NOOP("Field", "Other CUDA error")},
        {u"assertion"_s, QT_TRANSLATE_NOOP("Field", "Assertion fails")},
        {u"segfault"_s, QT_TRANSLATE_NOOP("Field", "Segmentation fault")},
        {u"hang"_s, QT_TRANSLATE_NOOP("Field", "Hangs")},
        {u"nan_output"_s, QT_TRANSLATE_NOOP("Field", "NaN in the output")},
        {u"garbage_output"_s, QT_TRANSLATE_NOOP("Field", "Garbage in the output")},
        {u"template_error"_s, QT_TRANSLATE_NOOP("Field", "Template or tool call fails")},
        {u"slow"_s, QT_TRANSLATE_NOOP("Field", "Slower than expected")},
        {u"low_utilization"_s, QT_TRANSLATE_NOOP("Field", "Card hardly used")},
        {u"throttling"_s, QT_TRANSLATE_NOOP("Field", "Throttling")},
        {u"power"_s, QT_TRANSLATE_NOOP("Field", "Power failure")},
        {u"overheating"_s, QT_TRANSLATE_NOOP("Field", "Overheating")},
        {u"nccl_p2p"_s, QT_TRANSLATE_NOOP("Field", "Cards do not reach each other")},
        {u"paging"_s, QT_TRANSLATE_NOOP("Field", "Paging")},
        {u"load_error"_s, QT_TRANSLATE_NOOP("Field", "Model does not load")},
        {u"download_error"_s, QT_TRANSLATE_NOOP("Field", "Download fails")},
        {u"kernel_fallback"_s, QT_TRANSLATE_NOOP("Field", "Slower kernel chosen")},
        {u"regression"_s, QT_TRANSLATE_NOOP("Field", "Worse than before")},
        {u"numa"_s, QT_TRANSLATE_NOOP("Field", "NUMA")},
        {u"other"_s, QT_TRANSLATE_NOOP("Field", "Other failure")},
    };
    return words;
}

} // namespace

QString fieldName(const QString &slot)
{
    static const QHash<QString, const char *> words{
        {Slot::Gpu, QT_TRANSLATE_NOOP("Field", "Card")},
        {Slot::GpuSku, QT_TRANSLATE_NOOP("Field", "Edition")},
        {Slot::Cpu, QT_TRANSLATE_NOOP("Field", "CPU")},
        {Slot::RamGb, QT_TRANSLATE_NOOP("Field", "RAM")},
        {Slot::Os, QT_TRANSLATE_NOOP("Field", "System")},
        {Slot::Kernel, QT_TRANSLATE_NOOP("Field", "Kernel")},
        {Slot::Driver, QT_TRANSLATE_NOOP("Field", "Driver")},
        {Slot::Cuda, QT_TRANSLATE_NOOP("Field", "CUDA")},
        {Slot::CudaDriver, QT_TRANSLATE_NOOP("Field", "CUDA of the driver")},
        {Slot::CudaFramework, QT_TRANSLATE_NOOP("Field", "CUDA of the framework")},
        {Slot::Container, QT_TRANSLATE_NOOP("Field", "Container")},
        {Slot::Engine, QT_TRANSLATE_NOOP("Field", "Engine")},
        {Slot::EngineVersion, QT_TRANSLATE_NOOP("Field", "Engine version")},
        {Slot::Model, QT_TRANSLATE_NOOP("Field", "Model")},
        {Slot::Quant, QT_TRANSLATE_NOOP("Field", "Quantisation")},
        {Slot::Context, QT_TRANSLATE_NOOP("Field", "Context")},
        {Slot::Batch, QT_TRANSLATE_NOOP("Field", "Batch")},
        {Slot::Ubatch, QT_TRANSLATE_NOOP("Field", "Micro-batch")},
        {Slot::Threads, QT_TRANSLATE_NOOP("Field", "Threads")},
        {Slot::GpuLayers, QT_TRANSLATE_NOOP("Field", "Layers on the card")},
        {Slot::TensorParallel, QT_TRANSLATE_NOOP("Field", "Tensor parallel")},
        {Slot::KvType, QT_TRANSLATE_NOOP("Field", "KV cache type")},
        {Slot::FlashAttn, QT_TRANSLATE_NOOP("Field", "Flash attention")},
        {Slot::NCpuMoe, QT_TRANSLATE_NOOP("Field", "Expert layers on the CPU")},
        {Slot::GpuMemoryUtilization, QT_TRANSLATE_NOOP("Field", "Share of VRAM")},
        {Slot::TgTps, QT_TRANSLATE_NOOP("Field", "Generation")},
        {Slot::PpTps, QT_TRANSLATE_NOOP("Field", "Prompt")},
        {Slot::TtftMs, QT_TRANSLATE_NOOP("Field", "First token")},
        {Slot::VramGb, QT_TRANSLATE_NOOP("Field", "VRAM used")},
        {Slot::PowerW, QT_TRANSLATE_NOOP("Field", "Power")},
        {Slot::WeightsGb, QT_TRANSLATE_NOOP("Field", "Weights")},
        {Slot::KvTokens, QT_TRANSLATE_NOOP("Field", "Tokens in the KV cache")},
        {Slot::KvGb, QT_TRANSLATE_NOOP("Field", "KV cache")},
        {Slot::GraphGb, QT_TRANSLATE_NOOP("Field", "CUDA graphs")},
        {Slot::Concurrency, QT_TRANSLATE_NOOP("Field", "Full requests at once")},
        {Slot::AttentionBackend, QT_TRANSLATE_NOOP("Field", "Attention backend")},
        {Slot::QuantKernel, QT_TRANSLATE_NOOP("Field", "Quantisation kernel")},
        {Slot::Flag, QT_TRANSLATE_NOOP("Field", "Flag")},
        {Slot::ErrorLine, QT_TRANSLATE_NOOP("Field", "Error")},
        {Slot::ErrorFrame, QT_TRANSLATE_NOOP("Field", "Place of the error")},
        {Slot::Failure, QT_TRANSLATE_NOOP("Field", "Failure")},
        {Slot::Signature, QT_TRANSLATE_NOOP("Field", "Signature")},
        {Slot::Remedy, QT_TRANSLATE_NOOP("Field", "Remedy")},
    };
    const auto found = words.constFind(slot);
    return found == words.cend() ? slot : word(*found);
}

QString failureName(const QString &failureClass)
{
    const auto *name = failureWords().value(failureClass);
    return name ? word(name) : QString(failureClass).replace(u'_', u' ');
}

QString outcomeWord(Domain::Outcome outcome)
{
    switch (outcome) {
    case Domain::Outcome::Success:
        return word(QT_TRANSLATE_NOOP("Field", "Success"));
    case Domain::Outcome::Failure:
        return word(QT_TRANSLATE_NOOP("Field", "Failure"));
    case Domain::Outcome::Degraded:
        return word(QT_TRANSLATE_NOOP("Field", "Degraded"));
    case Domain::Outcome::None:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Field", "No outcome"));
}

QString verdictWord(Domain::Verdict verdict)
{
    switch (verdict) {
    case Domain::Verdict::Success:
        return word(QT_TRANSLATE_NOOP("Field", "Success"));
    case Domain::Verdict::Failure:
        return word(QT_TRANSLATE_NOOP("Field", "Failure"));
    case Domain::Verdict::Degraded:
        return word(QT_TRANSLATE_NOOP("Field", "Degraded"));
    case Domain::Verdict::Unclear:
        return word(QT_TRANSLATE_NOOP("Field", "Unclear"));
    case Domain::Verdict::Duplicate:
        return word(QT_TRANSLATE_NOOP("Field", "Duplicate"));
    case Domain::Verdict::NotJudged:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Field", "Not judged"));
}

QString likenessWord(Domain::Likeness likeness)
{
    switch (likeness) {
    case Domain::Likeness::Quote:
        return word(QT_TRANSLATE_NOOP("Field", "Quote"));
    case Domain::Likeness::Digest:
        return word(QT_TRANSLATE_NOOP("Field", "Digest"));
    case Domain::Likeness::Log:
        return word(QT_TRANSLATE_NOOP("Field", "Copied log"));
    case Domain::Likeness::CrossPost:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Field", "Cross-post"));
}

QString coverageWord(Domain::Coverage coverage)
{
    switch (coverage) {
    case Domain::Coverage::Answered:
        return word(QT_TRANSLATE_NOOP("Field", "Answered"));
    case Domain::Coverage::Empty:
        return word(QT_TRANSLATE_NOOP("Field", "Searched, empty"));
    case Domain::Coverage::Blocked:
        return word(QT_TRANSLATE_NOOP("Field", "Blocked"));
    case Domain::Coverage::NotSearched:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Field", "Not searched"));
}

QString serviceName(const QString &service)
{
    static const QHash<QString, QString> names{{u"github"_s, u"GitHub"_s}, {u"reddit"_s, u"Reddit"_s}};
    return names.value(service, service);
}

QString familyName(const QString &family)
{
    static const QHash<QString, const char *> names{
        {u"issues"_s, QT_TRANSLATE_NOOP("Field", "Issues")},
        {u"pull_requests"_s, QT_TRANSLATE_NOOP("Field", "Pull requests")},
        {u"discussions"_s, QT_TRANSLATE_NOOP("Field", "Discussions")},
        {u"search"_s, QT_TRANSLATE_NOOP("Field", "Posts")}};
    const auto *name = names.value(family);
    return name ? word(name) : QString(family).replace(u'_', u' ');
}

const std::vector<Domain::FieldInfo> &importantFields()
{
    using Kind = Domain::FieldInfo::Kind;
    static const std::vector<Domain::FieldInfo> fields{
        {Slot::Gpu, Kind::Text, {}, false},
        {Slot::Engine, Kind::Text, {}, true},
        {Slot::Model, Kind::Text, {}, true},
        {Slot::Quant, Kind::Text, {}, true},
        {Slot::TgTps, Kind::Number, u"tok/s"_s, true},
        {Slot::PpTps, Kind::Number, u"tok/s"_s, true},
        {Slot::VramGb, Kind::Number, u"GB"_s, true},
        {Slot::Context, Kind::Number, {}, true},
    };
    return fields;
}

const std::vector<Domain::FieldInfo> &knownFields()
{
    using Kind = Domain::FieldInfo::Kind;
    const auto setup = [](const QString &slot) { return Domain::FieldInfo{slot, Kind::Text, {}, false}; };
    const auto words = [](const QString &slot) { return Domain::FieldInfo{slot, Kind::Text, {}, true}; };
    const auto number = [](const QString &slot, const QString &unit = {}) {
        return Domain::FieldInfo{slot, Kind::Number, unit, true};
    };
    static const std::vector<Domain::FieldInfo> fields{
        words(Slot::Model),
        words(Slot::Quant),
        words(Slot::Engine),
        words(Slot::EngineVersion),
        setup(Slot::Gpu),
        setup(Slot::GpuSku),
        number(Slot::TgTps, u"tok/s"_s),
        number(Slot::PpTps, u"tok/s"_s),
        number(Slot::TtftMs, u"ms"_s),
        number(Slot::VramGb, u"GB"_s),
        number(Slot::PowerW, u"W"_s),
        number(Slot::Context),
        number(Slot::Batch),
        number(Slot::Ubatch),
        number(Slot::Threads),
        number(Slot::GpuLayers),
        number(Slot::TensorParallel),
        words(Slot::KvType),
        words(Slot::FlashAttn),
        number(Slot::NCpuMoe),
        number(Slot::GpuMemoryUtilization),
        words(Slot::AttentionBackend),
        words(Slot::QuantKernel),
        words(Slot::Flag),
        number(Slot::WeightsGb, u"GB"_s),
        number(Slot::KvTokens),
        number(Slot::Concurrency),
        setup(Slot::Cpu),
        {Slot::RamGb, Kind::Number, u"GB"_s, false},
        setup(Slot::Os),
        setup(Slot::Kernel),
        setup(Slot::Driver),
        setup(Slot::Cuda),
        setup(Slot::CudaDriver),
        setup(Slot::CudaFramework),
        setup(Slot::Container),
        setup(Slot::Failure),
        setup(Slot::Signature),
        setup(Slot::Remedy),
        setup(Slot::ErrorLine),
    };
    return fields;
}

const QStringList &failureClasses()
{
    static const QStringList classes = failureWords().keys();
    return classes;
}

} // namespace LaunchProbe::Tables
