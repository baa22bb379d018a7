// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Engine;
using Domain::Slot::EngineVersion;

struct Shape {
    const char *pattern;
    const char *name;
    const char *words; //!< one of which a match holds, parted by bars
};
// ik_llama.cpp stands before llama.cpp: its name holds the other's.
constexpr std::array shapes{
    Shape{
        R"(\bik[_\s-]?llama(?:[._\s-]?cpp)?\b|\bllama[_-]ik\b|\bik_l\b|\bikllama\w*|\bik'?s\s(?:fork|llama)\b)",
        "ik_llama.cpp", "ik_l|ik-l|ik l|ik\tl|ikl|llama_ik|llama-ik|ik's|iks"},
    Shape{
        R"((?<![\w@.-])(?:llama[._\s-]?cpp(?:-python|-server)?|llama-?(?:server|cli|bench|batched-bench|sweep-bench|perplexity|run|swap)(?:\.exe)?|lcpp|mainline\sllama)\b|\bllama\.cpp)",
        "llama.cpp", "llama|lcpp"},
    Shape{R"(\bvllm\b)", "vLLM", "vllm"},
    Shape{R"(\bsglang\b|\bsgl\b)", "SGLang", "sgl"},
    Shape{R"(\b(?:tensorrt[-_\s]?llm|trt-?llm)\b)", "TensorRT-LLM", "tensorrt|trt-llm|trtllm"},
    Shape{R"(\btgi\b|\btext-generation-inference\b)", "TGI", "tgi|text-gen"},
    Shape{R"(\blmdeploy\b|\bturbomind\b)", "LMDeploy", "lmdeploy|turbomind"},
    Shape{R"(\bollama\b|\bollama['_]\w+)", "Ollama", "ollama"},
    Shape{R"(\bll?m[\s-]?studio\b|\blms\b)", "LM Studio", "studio|lms"},
    Shape{R"(\bkobold\.?\s?(?:cpp|ai)?\b|\bkcpp\b)", "KoboldCpp", "kobold|kcpp"},
    Shape{
        R"(\bexl(?:lama)?[\s-]?v?2\b(?=\s*(?:backend|loader|engine)|lama)|\bexllama\s?v?2\b)", "ExLlamaV2",
        "exl"},
    Shape{R"(\bexllama\s?v?3\b)", "ExLlamaV3", "exllama"},
    Shape{R"(\btabby\s?api\b)", "TabbyAPI", "tabby"},
    Shape{R"(\bk-?transformers?\b)", "KTransformers", "ktransformer|k-transformer"},
    Shape{
        R"(\b(?:hf|huggingface|hugging\sface)\stransformers\b|\btransformers\s(?:library|v?\d\.\d)|\b(?:using|with|in|via)\stransformers\b|\bautomodelforcausallm\b)",
        "transformers", "transformers|automodelforcausallm"},
    Shape{R"(\bmlx(?:[-_]lm|[-_]vlm|[-_\s]engine)?\b)", "MLX", "mlx"},
    // Alone "mlc" is Intel's Memory Latency Checker, which is run on the same machines.
    Shape{R"(\bmlc[-_\s]llm\b|\b(?:using|with|via|in|on)\smlc\b(?!\s?-?\d))", "MLC-LLM", "mlc"},
    Shape{R"(\baphrodite\b)", "Aphrodite", "aphrodite"},
    Shape{R"((?:\busing|\bin|\bwith|\bvia)\sjan\b(?!\s?-?nano)|\bjan\.ai\b|\bjan\sapp\b)", "Jan", "jan"},
    Shape{
        R"(\b(?:text-?gen(?:eration)?[-\s]?web-?ui|oobabooga|ooba)\b)", "text-generation-webui",
        "text-gen|textgen|ooba"},
    Shape{R"(\bmistral\.?rs\b)", "mistral.rs", "mistral.rs|mistralrs"},
    Shape{R"((?<![/\w])(?<!--\susing\s)llamafile\b(?!\s?=|/))", "llamafile", "llamafile"},
    Shape{R"(\bmnn\b)", "MNN", "mnn"},
    Shape{R"(\bipex-?llm\b)", "IPEX-LLM", "ipex"},
};

struct Version {
    const char *pattern;
    const char *words;
};
constexpr std::array versions{
    Version{R"((?:version|build)\s*[:=]\s*(\d{3,5})\s\(([0-9a-f]{7,12})\))", "version|build"},
    Version{R"(build\s*:\s*([0-9a-f]{7,12})\s\((\d{3,5})\))", "build"},
    Version{
        R"(\bvllm(?:\sapi\sserver)?(?:\sversion)?(?:\sis)?[\s:=`@|*(-]{1,6}v?(\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?:\.post\d+)?(?:rc\d+)?(?:\.dev\d+)?(?:\+[0-9a-z.]+)?)(?![\d.]*\d))",
        "vllm"},
    Version{R"(\bvllm-openai:v?\.?(\d+\.\d+\.\d+(?:\.\d+)?(?:\.post\d+)?(?:rc\d+)?)\b)", "vllm-openai"},
    Version{R"(\btext-generation-inference:v?(\d+\.\d+\.\d+)\b)", "text-gen"},
    Version{R"(\bllama\.cpp:(?:[a-z]+-)+(b\d{4,5})\b)", "llama.cpp:"},
    Version{R"(\blmsysorg/sglang:v?(\d+\.\d+\.\d+(?:\.post\d+)?(?:rc\d+)?))", "lmsysorg"},
    Version{
        R"(\bsglang(?:\[\w+\])?(?:\sversion)?(?:\sis)?[\s:=`@|*(v-]{1,6}(\d\.\d+\.\d+(?:\.post\d+)?(?:rc\d+)?)\b)",
        "sglang"},
    Version{R"(\btensorrt-llm/release:(\d+\.\d+\.\d+(?:\.post\d+)?(?:rc\d+)?))", "tensorrt"},
    Version{
        R"(\b(?:tensorrt[-_\s]?llm|trt-?llm)(?:\s(?:version|branch|branch\sor\stag|version/tag|tag|release))?(?:\sis)?[\s:=`@|*(v-]{1,6}(\d+\.\d+\.\d+(?:\.post\d+)?(?:rc\d+)?(?:\.dev\d+)?)(?![\d.]*\d))",
        "tensorrt|trt-llm|trtllm"},
    Version{
        R"(\bollama(?:/ollama)?(?:\sversion(?:\sis)?)?[\s:=v|*(]{1,6}(0\.\d{1,2}(?:\.\d+(?:-rc\d+)?)?)\b)",
        "ollama"},
    Version{R"(\blm\s?studio(?:\sversion)?[\s:v|*(]{1,6}(0\.\d+\.\d+)\b)", "studio"},
    Version{R"(\bkobold(?:\.?cpp)?(?:\sversion)?[\s:v|*(-]{1,6}(1\.\d+(?:\.\d+)?)\b)", "kobold"},
    Version{R"(\b(?:exllama\s?v?[23])[\s=:v(]{1,3}(0\.\d+\.\d+)\b)", "exllama"},
    Version{R"(\blmdeploy[\s=:v(]{1,3}(0\.\d+\.\d+)\b)", "lmdeploy"},
    Version{R"(\bktransformers[\s=:v(]{1,3}(0\.\d+\.\d+(?:\.post\d+)?)\b)", "ktransformers"},
    Version{R"((?<![\w.-])(b[2-9]\d{3})\b(?!\s?(?:gb|mb)))", "b2|b3|b4|b5|b6|b7|b8|b9"},
    Version{
        R"(\b(?:llama\.cpp|llamacpp|ik_llama\.cpp)\s\(?(?:at\s|@\s?|commit\s|build\s|version\s|rev\s)+`?(?=[a-f]*\d)(?=\d*[a-f])([0-9a-f]{7,8})[0-9a-f]*\b)",
        "llama.cpp|llamacpp"},
    Version{
        R"(\b(?:llama\.cpp|ik_llama\.cpp)/[\w/-]{1,24}@(?=[a-f]*\d)(?=\d*[a-f])([0-9a-f]{7,8})[0-9a-f]*\b)",
        "llama.cpp"},
    Version{R"((?:\(|^\s*)build:?\s`?(?=[a-f]*\d)(?=\d*[a-f])([0-9a-f]{7,8})\b(?!\s?\())", "build"},
    Version{
        R"(\b(?:llama\.cpp|llamacpp)\s(?:build|version|release)\s(?:b|\#)?([2-9]\d{3})\b)",
        "llama.cpp|llamacpp"},
};
constexpr int hashFirst = 1; //!< index of the shape that has the commit before the number
constexpr int lastNumbered = 1; //!< up to here, and in the last shape, the build is a bare number

class EngineField final : public Field
{
public:
    EngineField()
    {
        for (const auto &shape : shapes)
            m_any.add(Pattern(shape.pattern), cueOf(shape.words));
        for (const auto &version : versions)
            m_version.add(Pattern(version.pattern), cueOf(version.words));
    }

    std::vector<std::string> anchors() const override
    {
        return {"llama",        "lcpp",          "ik_l",         "ik's",
                "vllm",         "sglang",        "sgl",          "tensorrt",
                "trt-llm",      "trtllm",        "tgi",          "text-gen",
                "textgen",      "ooba",          "lmdeploy",     "turbomind",
                "lm studio",    "lmstudio",      "lm-studio",    "lms",
                "kobold",       "kcpp",          "exl",          "tabby",
                "ktransformer", "k-transformer", "transformers", "automodelforcausallm",
                "mlx",          "mlc",           "aphrodite",    "jan",
                "mistral.rs",   "mistralrs",     "mnn",          "ipex",
                "build",        "version",       " b3",          " b4",
                " b5",          " b6",           "(b4",          "(b5",
                "(b6"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        using Kind = Domain::FieldInfo::Kind;
        return {{Engine, Kind::Text, {}, true}, {EngineVersion, Kind::Text, {}, true}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        forEachNear(line, m_any, 24, 0, [&](const Match &m) {
            if (isAddress(line.text, m.begin()))
                return;
            auto &mention =
                sink.add(Engine, shapes[static_cast<size_t>(m.mark)].name, m.begin(), m.end(), "engine.name");
            if (m.text(line.text).starts_with("mistral"))
                mention.flags |= Mention::Weak;
        });
        readVersions(line, sink);
    }

private:
    //! A link names projects, not what runs here; a path on a disk does.
    static bool isAddress(std::string_view text, int at)
    {
        const auto word = text.substr(wordBegin(text, static_cast<size_t>(at)), 10);
        return word.starts_with("http") || word.starts_with("www.") || word.starts_with("github.com")
            || word.starts_with("/r/") || word.starts_with("r/");
    }

    void readVersions(const LineText &line, Sink &sink) const
    {
        forEachNear(line, m_version, 24, 2, [&](const Match &m) {
            auto value = std::string(m.text(line.text, m.mark == hashFirst ? 2 : 1));
            if (m.mark <= lastNumbered || m.mark + 1 == static_cast<int>(versions.size()))
                value = joined({"b", value});
            sink.add(EngineVersion, value, m.begin(1), m.end(), "engine.version");
        });
    }

    Shapes m_any;
    Shapes m_version;
};

} // namespace

std::unique_ptr<Field> make_engine(const Catalogue::Catalogue &)
{
    return std::make_unique<EngineField>();
}

} // namespace LaunchProbe::Extract
