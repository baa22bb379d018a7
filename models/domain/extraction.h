// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace LaunchProbe::Domain {

//! The extractor's word on the deployment that a post reports.
enum class Outcome { None, Success, Failure, Degraded };

[[nodiscard]] QString outcomeName(Outcome outcome); //!< "none", "success", "failure", "degraded"
[[nodiscard]] Outcome outcomeFromName(QStringView name);

//! A half-open range of UTF-16 code units in the post's text as it is stored.
struct Span {
    qsizetype start = 0;
    qsizetype end = 0;

    friend bool operator==(const Span &, const Span &) = default;
};

//! Names of the slots, as they stand in the archive, in JSON and in gold/GUIDE.md. A field of the extraction
//! may bring further ones; these are those that other rooms ask for by name.
namespace Slot {
inline const QString Gpu = QStringLiteral("gpu"); //!< number: how many
inline const QString GpuSku = QStringLiteral("gpu_sku");
inline const QString Cpu = QStringLiteral("cpu");
inline const QString RamGb = QStringLiteral("ram_gb");
inline const QString Os = QStringLiteral("os");
inline const QString Kernel = QStringLiteral("kernel");
inline const QString Driver = QStringLiteral("driver");
inline const QString Cuda = QStringLiteral("cuda");
inline const QString CudaDriver = QStringLiteral("cuda_driver"); //!< as nvidia-smi prints it
inline const QString CudaFramework = QStringLiteral("cuda_framework"); //!< the framework's build
inline const QString Container = QStringLiteral("container");
inline const QString Engine = QStringLiteral("engine");
inline const QString EngineVersion = QStringLiteral("engine_version");
inline const QString Model = QStringLiteral("model");
inline const QString Quant = QStringLiteral("quant");
inline const QString Context = QStringLiteral("context"); //!< tokens
inline const QString Batch = QStringLiteral("batch");
inline const QString Ubatch = QStringLiteral("ubatch");
inline const QString Threads = QStringLiteral("threads");
inline const QString GpuLayers = QStringLiteral("gpu_layers");
inline const QString TensorParallel = QStringLiteral("tensor_parallel");
inline const QString KvType = QStringLiteral("kv_type");
inline const QString FlashAttn = QStringLiteral("flash_attn");
inline const QString NCpuMoe = QStringLiteral("n_cpu_moe");
inline const QString GpuMemoryUtilization = QStringLiteral("gpu_memory_utilization");
inline const QString TgTps = QStringLiteral("tg_tps"); //!< decode, tokens/s
inline const QString PpTps = QStringLiteral("pp_tps"); //!< prefill, tokens/s
inline const QString TtftMs = QStringLiteral("ttft_ms");
inline const QString VramGb = QStringLiteral("vram_gb");
inline const QString PowerW = QStringLiteral("power_w");
inline const QString WeightsGb = QStringLiteral("weights_gb"); //!< of one rank, as a start log says
inline const QString KvTokens = QStringLiteral("kv_tokens"); //!< that the KV pool holds
inline const QString KvGb = QStringLiteral("kv_gb"); //!< of the KV pool, of one rank
inline const QString GraphGb = QStringLiteral("graph_gb"); //!< that captured CUDA graphs take, of one rank
inline const QString Concurrency = QStringLiteral("max_concurrency"); //!< requests of full length that fit
inline const QString AttentionBackend = QStringLiteral("attention_backend");
inline const QString QuantKernel = QStringLiteral("quant_kernel");
inline const QString Flag =
    QStringLiteral("flag"); //!< "--enforce-eager", "-ot=exps=CPU": a flag that no other slot holds
inline const QString ErrorLine =
    QStringLiteral("error_line"); //!< masked, see models/extract/failures/errorline.h
inline const QString ErrorFrame =
    QStringLiteral("error_frame"); //!< "vllm/v1/engine/core.py:__init__": the engine's own place that failed
inline const QString Failure = QStringLiteral("failure");
inline const QString Signature = QStringLiteral("signature"); //!< id of a record of failures.json
inline const QString Remedy = QStringLiteral("remedy");
} // namespace Slot

//! One extracted value with its place in the text.
struct Reading {
    QString slot;
    QString value; //!< canonical, as gold/GUIDE.md writes it
    std::optional<double> number; //!< the value where it is one, in the slot's unit; the count for a GPU
    Span span;
    int run = -1; //!< which of the post's runs it belongs to; -1: its setup, or the post as a whole
    QString rule; //!< what found it; for a remedy "kind" stands before a colon: "flag:remedy.helped"

    friend bool operator==(const Reading &, const Reading &) = default;
};

//! All that was read out of one post. A trace is the readings of one run together with those of the setup.
struct Extraction {
    Outcome outcome = Outcome::None;
    std::vector<Reading> readings; //!< in the order of the text

    friend bool operator==(const Extraction &, const Extraction &) = default;
};

//! What a trace is made of, gathered for those who show, rank or claim.
struct Trace {
    struct Gpu {
        QString name;
        QString sku; //!< empty: not stated
        int count = 1;
        friend bool operator==(const Gpu &, const Gpu &) = default;
    };

    int run = -1; //!< -1: a post that states a setup or failures but no run
    Outcome outcome = Outcome::None;
    std::vector<Gpu> gpus;
    std::vector<Reading> readings; //!< of the run and of the setup

    [[nodiscard]] QString text(const QString &slot) const; //!< first value of the slot, or empty
    [[nodiscard]] std::vector<double> numbers(const QString &slot) const;
    [[nodiscard]] const Reading *first(const QString &slot) const;

    friend bool operator==(const Trace &, const Trace &) = default;
};

//! One trace for each run; one with run -1 where there is a setup, failure or remedy but no run.
[[nodiscard]] std::vector<Trace> tracesOf(const Extraction &extraction);

//! What is known beforehand about a slot; columns, filters and units come from here.
struct FieldInfo {
    enum class Kind { Text, Number };
    QString slot;
    Kind kind = Kind::Text;
    QString unit; //!< "tok/s", "GB", "ms", "W", or empty
    bool perRun = true; //!< false: belongs to the setup or the post

    friend bool operator==(const FieldInfo &, const FieldInfo &) = default;
};

} // namespace LaunchProbe::Domain
