// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment.h"

#include <models/extract/field.h>

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;
using Take = LineRule::Take;

const std::array rules{
    LineRule{
        "cuda used to build pytorch", R"(pytorch\s*:\s*(\d+\.\d+))", Take::Text, &CudaFramework,
        "environment.framework"},
    LineRule{"rocm used to build pytorch", "", Take::Own},
    LineRule{"pytorch version", R"(^\s*pytorch\sversion\s*:)", Take::Own},
    LineRule{"is debug build", "", Take::Own},
    LineRule{
        "cuda runtime version", R"(version\s*:\s*(\d+\.\d[\d.]*))", Take::Text, &Cuda, "environment.runtime"},
    LineRule{
        "nvidia driver version", R"(version\s*:\s*(\d{3}[\d.]+))", Take::Text, &Driver, "environment.driver"},
    LineRule{
        "cuda driver version", R"((?:^|\s)cuda\sdriver\sversion\s*:\s*(\d{3}[\d.]+))", Take::Text, &Driver,
        "environment.driver"},
    LineRule{"rocm driver version", R"(version\s*:\s*([\d.]+))", Take::Text, &Driver, "environment.driver"},
    LineRule{"nvcc:", R"((?:^|\s)nvcc:\s.*?release\s(\d+\.\d+))", Take::Text, &Cuda, "environment.toolkit"},
    LineRule{
        "gpu models and configuration", R"(configuration\s*:\s*(?:(gpu\s\d+\s*:\s*)?(\S.+))?)", Take::Special,
        &Gpu, "environment.gpu"},
    LineRule{
        "gpu ",
        R"((?:^\s*|available:\s\w+\s+)gpu\s(\d+(?:,\d+)*)\s*:\s*(\S.*?)\s*(?:$|\sgpu\s[\d,]+\scompute))",
        Take::Special, &Gpu, "environment.gpu"},
    LineRule{"compute capability", R"(^\s*gpu\s[\d,]+\scompute\scapability)", Take::Own},
    LineRule{"os ", R"(^\s*os\s*:\s*(.+)$)", Take::Special, &Os, "environment.os"},
    LineRule{"os:", R"(^\s*os:\s*(.+)$)", Take::Special, &Os, "environment.os"},
    LineRule{"model name", R"(^\s*model\sname\s*:\s*(.+)$)", Take::Special, &Cpu, "environment.cpu"},
    LineRule{
        "name=", R"(^\s*name=(.*(?:intel|amd|epyc|xeon|ryzen).*)$)", Take::Special, &Cpu, "environment.cpu"},
    LineRule{
        "python platform", R"(linux-(\d+\.\d+[\w.-]*?)-(?:x86_64|aarch64))", Take::Special, &Kernel,
        "environment.kernel"},
    LineRule{
        "vllm version", R"(^\s*vllm\sversion\s*:\s*v?(\d[\w.+]*))", Take::Special, &EngineVersion, "vLLM"},
    LineRule{"vllm build flags", "", Take::Own},
    LineRule{"cuda archs:", "", Take::Own},
    LineRule{"sglang:", R"((?:^|\s)sglang:\s*v?(\d[\w.+]*))", Take::Special, &EngineVersion, "SGLang"},
    LineRule{"vllm:", R"(^\s*vllm:\s)", Take::Own},
    LineRule{
        "pytorch:", R"((?:^|\s)pytorch:\s*\d[\w.]*\+cu(\d\d)(\d))", Take::Special, &CudaFramework,
        "environment.framework"},
    LineRule{"pytorch:", R"(^\s*pytorch:\s*\d[\w.]*(?!\S*\+cu))", Take::Own},
    LineRule{"transformers:", R"(^\s*transformers:\s*\d)", Take::Own},
    LineRule{"flashinfer", R"(^\s*flashinfer\w*:\s)", Take::Own},
    LineRule{"sgl_kernel:", "", Take::Own},
    LineRule{"triton:", R"(^\s*triton:\s*\d)", Take::Own},
    LineRule{"torchao:", R"(^\s*torchao:)", Take::Own},
    LineRule{"python:", R"(^\s*python:\s*3\.\d)", Take::Own},
    LineRule{"cuda_home", R"(^\s*cuda_home\s*[:=])", Take::Own},
    LineRule{"[pip3]", "", Take::Own},
    LineRule{"[conda]", "", Take::Own},
    LineRule{"cudnn version", "", Take::Own},
    LineRule{"libcudnn", R"(^\s*/)", Take::Own},
    LineRule{"libc version", "", Take::Own},
    LineRule{"gcc version", "", Take::Own},
    LineRule{"cmake version", "", Take::Own},
    LineRule{"python version", "", Take::Own},
    LineRule{"is cuda available", "", Take::Own},
    LineRule{"is xnnpack available", "", Take::Own},
    LineRule{"hip runtime version", "", Take::Own},
    LineRule{"rocm version", R"(^\s*rocm\sversion\s*:)", Take::Own},
    LineRule{"neuron sdk version", "", Take::Own},
    LineRule{"vulnerability ", "", Take::Own},
    LineRule{"flags:", R"(^\s*flags:\s)", Take::Own},
    LineRule{"environment variables", "", Take::Own},
    LineRule{
        "production-docker-image", R"(vllm_usage_source=(production-docker)-image)", Take::Special,
        &Container, "environment.container"},
    LineRule{"nvidia_require_cuda", "", Take::Own},
    LineRule{"nvidia_visible_devices", "", Take::Own},
    LineRule{"nvidia_driver_capabilities", "", Take::Own},
    LineRule{"cuda_version=", R"(^\s*cuda_version=(\d+\.\d+))", Take::Special, &Cuda, "environment.variable"},
    LineRule{"ld_library_path=", R"(^\s*ld_library_path=)", Take::Own},
    LineRule{"nccl_", R"(^\s*nccl_\w+=)", Take::Own},
    LineRule{"vllm_", R"(^\s*vllm_\w+=)", Take::Own},
    LineRule{"torch_", R"(^\s*(?:py)?torch\w*=)", Take::Own},
    LineRule{"pytorch_", R"(^\s*pytorch_\w+=)", Take::Own},
    LineRule{
        "kernel driver version",
        R"(using\scuda\s(\d+\.\d+)\sdriver\sversion\s[\d.]+\swith\skernel\sdriver\sversion\s(\d{3}[\d.]*\d))",
        Take::Special, &Driver, "environment.compat"},
};

//! The collectors of PyTorch, vLLM and SGLang.
class EnvironmentReader final : public RuleReader
{
public:
    EnvironmentReader()
        : RuleReader(rules, {.gap = 60, .least = 3})
    {
    }

private:
    void takeSpecial(const BlockText &text, int line, const LineRule &rule, const Match &match, Draft &draft)
        const override
    {
        const auto words = text.line(line);
        if (*rule.slot == Gpu) {
            takeGpu(text, line, match, draft);
        } else if (*rule.slot == EngineVersion) {
            give(draft, text.mention(line, Engine, rule.rule, 0, match.begin(1), "environment.engine"));
            give(
                draft,
                text.mention(
                    line, EngineVersion, std::string(match.text(words, 1)), match.begin(1), match.end(1),
                    "environment.version"));
        } else if (*rule.slot == Os) {
            takeOs(text, line, match, draft);
        } else if (*rule.slot == Cpu) {
            takeCpu(text, line, match, draft);
        } else if (*rule.slot == Kernel) {
            const auto release = match.text(words, 1);
            give(
                draft,
                text.mention(line, Kernel, std::string(release), match.begin(1), match.end(1), rule.rule));
            if (release.find("wsl2") != std::string_view::npos)
                give(draft, text.mention(line, Container, "wsl2", match.begin(1), match.end(1), rule.rule));
        } else if (*rule.slot == Container) {
            give(draft, text.mention(line, Container, "docker", match.begin(1), match.end(1), rule.rule));
        } else if (*rule.slot == CudaFramework) {
            give(
                draft,
                text.mention(
                    line, CudaFramework, joined({match.text(words, 1), ".", match.text(words, 2)}),
                    match.begin(1), match.end(2), rule.rule));
        } else if (*rule.slot == Cuda) {
            draft.run.said.push_back(text.mention(
                line, Cuda, std::string(match.text(words, 1)), match.begin(1), match.end(1), rule.rule));
        } else if (*rule.slot == Driver) {
            // Compat libraries bring a driver's user half; the kernel's is the one that is installed. The
            // line is a report of its own.
            draft.read += 2;
            give(
                draft,
                text.mention(
                    line, CudaDriver, std::string(match.text(words, 1)), match.begin(1), match.end(1),
                    rule.rule));
            give(
                draft,
                text.mention(
                    line, Driver, std::string(match.text(words, 2)), match.begin(2), match.end(2),
                    rule.rule));
        }
    }

    //! "GPU 0: NVIDIA A100-SXM4-80GB", "GPU 0,1,2,3: NVIDIA H100 80GB HBM3".
    static void takeGpu(const BlockText &text, int line, const Match &match, Draft &draft)
    {
        if (!match.has(2))
            return;
        const auto words = text.line(line);
        const auto ids = match.text(words, 1);
        const auto *known = text.said(line, Gpu);
        auto name = known ? known->value : plainCardName(match.text(words, 2));
        if (name.empty())
            return;
        auto card = text.number(
            line, Gpu, static_cast<double>(1 + std::ranges::count(ids, ',')), match.begin(2), match.end(2),
            "environment.gpu");
        card.value = std::move(name);
        give(draft, std::move(card));
        if (const auto *sku = text.said(line, GpuSku))
            give(draft, *sku);
    }

    static void takeOs(const BlockText &text, int line, const Match &match, Draft &draft)
    {
        if (const auto *known = text.said(line, Os)) {
            give(draft, *known);
            return;
        }
        const auto words = text.line(line);
        auto name = std::string(match.text(words, 1));
        name = name.substr(0, name.find(" ("));
        if (!name.empty() && name.size() < 48)
            give(
                draft,
                text.mention(
                    line, Os, name, match.begin(1), match.begin(1) + static_cast<int>(name.size()),
                    "environment.os"));
    }

    static void takeCpu(const BlockText &text, int line, const Match &match, Draft &draft)
    {
        const auto words = text.line(line);
        const auto *known = text.said(line, Cpu);
        auto name = known ? known->value : plainCpuName(match.text(words, 1));
        if (name.size() > 2)
            give(draft, text.mention(line, Cpu, name, match.begin(1), match.end(1), "environment.cpu"));
    }

    bool finish(const BlockText & /*text*/, Draft &draft) const override
    {
        // The image's own CUDA_VERSION stands in where the collector found no runtime.
        const auto variable = std::ranges::find(draft.run.said, Cuda, &Mention::slot);
        if (variable != draft.run.said.end()) {
            auto mention = *variable;
            std::erase_if(draft.run.said, [](const Mention &m) { return m.slot == Cuda; });
            give(draft, std::move(mention));
        }
        draft.block.machine = std::ranges::any_of(draft.block.setup, [](const Mention &m) {
            return m.slot == Gpu || m.slot == Driver || m.slot == Cuda || m.slot == CudaFramework
                || m.slot == Os;
        });
        return draft.block.machine || !draft.run.said.empty();
    }
};

} // namespace

std::unique_ptr<BlockReader> make_environment()
{
    return std::make_unique<EnvironmentReader>();
}

} // namespace LaunchProbe::Extract
