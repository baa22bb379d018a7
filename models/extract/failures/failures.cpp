// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures.h"

#include "anchor.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Failure;
using Domain::Slot::Signature;

//! How people and programs say that a class of failure happened. `anchors` are parted by a bar.
struct Saying {
    const char *failureClass;
    const char *anchors;
    const char *pattern;
};
constexpr std::array sayings{
    Saying{
        "oom_vram", "out of memory|oom|out of vram|enough vram|cudamalloc|fit in vram|vram error",
        R"(cuda\sout\sof\smemory|cudamalloc\sfailed|out\sof\smemory(?!\skiller)|\booms?\b|\boom'?(?:ed|ing)\b|(?:ran|run|running)\sout\sof\svram|not\senough\svram|(?:doesn't|won't|didn't|not)\sfit\s(?:in(?:to)?\s)?(?:my\s|the\s)?vram)"},
    Saying{
        "oom_ram", "oom-kill|out of ram|enough ram|killed process",
        R"(oom-kill|killed\sprocess|(?:ran|run|running)\sout\sof\s(?:system\s)?ram|not\senough\sram)"},
    Saying{
        "unsupported_arch", "no kernel image|sm_120|not compatible with the current pytorch",
        R"(no\skernel\simage\sis\savailable|sm_\d+\sis\snot\s(?:compatible|supported)|not\scompatible\swith\sthe\scurrent\spytorch)"},
    Saying{
        "unsupported_model", "unknown model arch|unknown architecture|not recognize this arch|architectures",
        R"(unknown\s(?:model\s)?architecture|does\snot\srecognize\sthis\sarchitecture|model\sarchitectures?\s.{0,60}not\ssupported)"},
    Saying{
        "unsupported_quant", "quant",
        R"(unknown\squant(?:ization)?\s(?:type|method)|quant\w*\s(?:type\s)?(?:is\s)?not\s(?:yet\s)?supported|invalid\sggml\stype)"},
    Saying{
        "driver_cuda_mismatch", "driver",
        R"(driver\sversion\sis\sinsufficient|unsupported\sdisplay\sdriver|driver/library\sversion\smismatch)"},
    Saying{
        "build_error", "build fail|compil|fatal error|build error|cmake error|nvcc",
        R"(build\sfail(?:s|ed|ure)|fail(?:s|ed)\sto\s(?:compile|build)|compil(?:ation|e|er)\s(?:error|fail)|can(?:not|'t)\s(?:compile|build)|fatal\serror:|cmake\serror|nvcc\sfatal)"},
    Saying{
        "import_error", "importerror|modulenotfound|undefined symbol|no module named",
        R"(importerror|modulenotfounderror|undefined\ssymbol|no\smodule\snamed)"},
    Saying{"illegal_memory_access", "illegal memory", R"(illegal\smemory\saccess)"},
    Saying{
        "cuda_error", "cuda error|cublas_status|cublas error",
        R"(cuda\serror(?!:?\s(?:out\sof\smemory|an\sillegal|no\skernel|\d*\s?:?\s?out))|cublas_status_\w+)"},
    Saying{
        "assertion", "ggml_assert|assertion",
        R"(ggml_assert\(|assertion\s(?:failed|error|`)|assertionerror)"},
    Saying{"segfault", "segfault|segmentation|segv", R"(\bsegfault\w*|segmentation\sfault|\bsigsegv\b)"},
    Saying{
        "hang", "hang|freez|stuck|locks up",
        R"(\b(?:it|server|process|system|machine|everything|inference|generation|vllm|which|just|then)\s(?:just\s|then\s|always\s|simply\s)?(?:hangs?|hung|freezes|froze|locks\sup|gets\sstuck|got\sstuck)\b)"},
    Saying{"nan_output", "nan", R"(\bnans?\b(?=\s(?:when|in|output|on|for|with)|[.,!]|$))"},
    Saying{
        "garbage_output", "gibberish|garbage|gargabe|nonsense|endless|infinite loop|repeat|@@@@|!!!!!|loops",
        R"(gibberish|garbage\s(?:output|response|text|tokens|result)\w*|(?:output|produc|generat|spit|print|giv|return)\w*\s(?:\w+\s)?(?:pure\s|just\s|only\s|out\s)*garbage|garbled|(?:infinite|endless)\s(?:loop|repetition)|(?:keeps?|starts?|just)\s(?:repeating|looping)|@@@@@|!!!!!!!!|loops?\s(?:forever|endlessly|as\smuch))"},
    Saying{
        "template_error", "template|tool call|harmony",
        R"((?:chat\s)?template\s(?:error|issue|problem|bug|is\s(?:broken|wrong))|harmonyerror|tool\scall(?:s|ing)?\s(?:fail|does(?:n't|\snot)\swork|broken|error)|jinja\s(?:error|exception))"},
    Saying{
        "nccl_p2p", "nccl",
        R"(nccl(?:\serror|unhandled|system|\sfail|\stimeout)|ncclunhandledcudaerror|peer\saccess\sis\snot)"},
    Saying{
        "load_error", "load",
        R"((?:fail(?:s|ed|ure)?|unable|error)\s(?:to\s)?load(?:ing)?\s(?:the\s)?(?:model|tensor|gguf|shard)|(?:can't|cannot|couldn't|won't|doesn't|does\snot)\sload\b|error\sloading\smodel|failed\sto\sload)"},
    Saying{"download_error", "download", R"(download\s(?:fail|error|stuck)|fail(?:s|ed)\sto\sdownload)"},
    Saying{
        "slow", "slow",
        R"((?:so|way|very|really|terribly|painfully|extremely|unusably|uselessly|ridiculously|incredibly|super|pretty|too|much|quite|2x|\d(?:\.\d)?x)\s(?:\w+\s)?slow(?:er)?\b|slow\s(?:speed|prompt|inference|token|generation)|ridicolously\slow|seems?\s(?:\w+\s)?slow|\bslow\s(?:af|as\s))"},
    Saying{"throttling", "throttl", R"(\b(?:thermal|power)(?:ly)?\s?-?throttl\w+|\bthrottl(?:es|ed|ing)\b)"},
    Saying{"overheating", "overheat", R"(\boverheat\w*)"},
    Saying{
        "regression", "regression|used to work|after updat|since updat|after upgrad",
        R"(\bregression\b|used\sto\swork|worked\s(?:fine\s)?(?:before|in\s(?:the\s)?(?:previous|older))|(?:after|since)\s(?:the\s)?(?:latest\s)?(?:updat|upgrad)\w+)"},
    Saying{
        "other", "crash|500 internal|404",
        R"(\bcrash(?:es|ed|ing)\b|500\sinternal\sserver|404\s(?:page\s)?not\sfound)"},
};

class FailuresField final : public Field
{
public:
    explicit FailuresField(const Catalogue::Catalogue &catalogue)
    {
        for (size_t i = 0; i < sayings.size(); ++i) {
            m_sayings.emplace_back(Pattern(sayings[i].pattern));
            std::string_view all = sayings[i].anchors;
            while (!all.empty()) {
                const auto bar = std::min(all.find('|'), all.size());
                m_anchors.emplace_back(all.substr(0, bar));
                m_ofAnchor.push_back(static_cast<int>(i));
                all.remove_prefix(std::min(bar + 1, all.size()));
            }
        }
        for (const auto &failure : catalogue.failures())
            addSignature(failure);
    }

    std::vector<std::string> anchors() const override { return m_anchors; }

    std::vector<Domain::FieldInfo> infos() const override
    {
        using Kind = Domain::FieldInfo::Kind;
        return {{Failure, Kind::Text, {}, false}, {Signature, Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        std::vector<int> done;
        for (const auto &hit : line.hits) {
            const int which = m_ofAnchor[static_cast<size_t>(hit.anchor)];
            if (std::ranges::find(done, which) != done.end())
                continue;
            done.push_back(which);
            const auto index = static_cast<size_t>(which);
            if (index < m_sayings.size())
                readSaying(index, line, sink);
            else
                readSignature(m_signatures[index - m_sayings.size()], line, sink);
        }
    }

private:
    struct Known {
        std::string id;
        std::string failureClass;
        Pattern pattern;
        bool performance;
    };

    void addSignature(const Catalogue::Failure &failure)
    {
        auto literals = anchorsOf(failure.pattern.toStdString());
        Pattern pattern(failure.pattern.toStdString(), Pattern::Literal);
        if (literals.empty() || !pattern.isValid())
            return;
        const auto index = static_cast<int>(m_sayings.size() + m_signatures.size());
        for (auto &literal : literals) {
            m_anchors.push_back(std::move(literal));
            m_ofAnchor.push_back(index);
        }
        m_signatures.push_back(
            {failure.id.toStdString(), failure.failureClass.toStdString(), std::move(pattern),
             failure.severity != u"error"});
    }

    void readSaying(size_t index, const LineText &line, Sink &sink) const
    {
        Match m;
        if (m_sayings[index].find(line.text, m))
            sink.add(Failure, sayings[index].failureClass, m.begin(), m.end(), "failures.said");
    }

    static void readSignature(const Known &known, const LineText &line, Sink &sink)
    {
        Match m;
        if (!known.pattern.find(line.text, m))
            return;
        sink.add(Signature, known.id, m.begin(), m.end(), "failures.signature");
        if (!known.failureClass.empty() && !known.performance)
            sink.add(Failure, known.failureClass, m.begin(), m.end(), "failures.signature");
    }

    std::vector<Pattern> m_sayings;
    std::vector<Known> m_signatures;
    std::vector<std::string> m_anchors;
    std::vector<int> m_ofAnchor;
};

} // namespace

std::unique_ptr<Field> make_failures(const Catalogue::Catalogue &catalogue)
{
    return std::make_unique<FailuresField>(catalogue);
}

} // namespace LaunchProbe::Extract
