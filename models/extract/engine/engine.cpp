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
};
// ik_llama.cpp stands before llama.cpp: its name holds the other's.
constexpr std::array shapes{
    Shape{
        R"(\bik[_\s-]?llama(?:[._\s-]?cpp)?\b|\bllama[_-]ik\b|\bik_l\b|\bikllama\w*|\bik'?s\s(?:fork|llama)\b)",
        "ik_llama.cpp"},
    Shape{
        R"((?<![\w@.-])(?:llama[._\s-]?cpp(?:-python|-server)?|llama-?(?:server|cli|bench|batched-bench|sweep-bench|perplexity|run|swap)(?:\.exe)?|lcpp|mainline\sllama)\b|\bllama\.cpp)",
        "llama.cpp"},
    Shape{R"(\bvllm\b)", "vLLM"},
    Shape{R"(\bsglang\b|\bsgl\b)", "SGLang"},
    Shape{R"(\b(?:tensorrt[-_\s]?llm|trt-?llm)\b)", "TensorRT-LLM"},
    Shape{R"(\btgi\b|\btext-generation-inference\b)", "TGI"},
    Shape{R"(\blmdeploy\b|\bturbomind\b)", "LMDeploy"},
    Shape{R"(\bollama\b|\bollama['_]\w+)", "Ollama"},
    Shape{R"(\blm[\s-]?studio\b|\blms\b)", "LM Studio"},
    Shape{R"(\bkobold\.?\s?(?:cpp|ai)?\b|\bkcpp\b)", "KoboldCpp"},
    Shape{R"(\bexl(?:lama)?[\s-]?v?2\b(?=\s*(?:backend|loader|engine)|lama)|\bexllama\s?v?2\b)", "ExLlamaV2"},
    Shape{R"(\bexllama\s?v?3\b)", "ExLlamaV3"},
    Shape{R"(\btabby\s?api\b)", "TabbyAPI"},
    Shape{R"(\bk-?transformers?\b)", "KTransformers"},
    Shape{
        R"(\b(?:hf|huggingface|hugging\sface)\stransformers\b|\btransformers\s(?:library|v?\d\.\d)|\b(?:using|with|in|via)\stransformers\b|\bautomodelforcausallm\b)",
        "transformers"},
    Shape{R"(\bmlx(?:[-_]lm|[-_]vlm|[-_\s]engine)?\b)", "MLX"},
    Shape{R"(\bmlc(?:[-_\s]llm)?\b)", "MLC-LLM"},
    Shape{R"(\baphrodite\b)", "Aphrodite"},
    Shape{R"((?:\busing|\bin|\bwith|\bvia)\sjan\b(?!\s?-?nano)|\bjan\.ai\b|\bjan\sapp\b)", "Jan"},
    Shape{
        R"(\b(?:text-generation-webui|oobabooga|ooba|textgen\s?webui|text-gen-webui)\b)",
        "text-generation-webui"},
    Shape{R"(\bmistral\.?rs\b)", "mistral.rs"},
    Shape{R"(\bllamafile\b)", "llamafile"},
    Shape{R"(\bmnn\b)", "MNN"},
    Shape{R"(\bipex-?llm\b)", "IPEX-LLM"},
};

constexpr std::array versions{
    R"((?:version|build)\s*[:=]\s*(\d{3,5})\s\(([0-9a-f]{7,12})\))",
    R"(build\s*:\s*([0-9a-f]{7,12})\s\((\d{3,5})\))",
    R"(\bvllm(?:\sapi\sserver)?(?:\sversion)?(?:\sis)?[\s:=`@|*(-]{1,6}v?(\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.post\d+)?(?:rc\d+)?(?:\.dev\d+)?(?:\+[0-9a-z.]+)?)(?![\d.]*\d))",
    R"(\bvllm/vllm-openai:v?(\d+\.\d+\.\d+(?:\.post\d+)?(?:rc\d+)?)\b)",
    R"(\blmsysorg/sglang:v?(\d+\.\d+\.\d+(?:\.post\d+)?(?:rc\d+)?))",
    R"(\bsglang(?:\[\w+\])?(?:\sversion)?(?:\sis)?[\s:=`@|*(v-]{1,6}(\d\.\d+\.\d+(?:\.post\d+)?(?:rc\d+)?)\b)",
    R"(\btensorrt-llm/release:(\d+\.\d+\.\d+(?:\.post\d+)?(?:rc\d+)?))",
    R"(\b(?:tensorrt[-_\s]?llm|trt-?llm)(?:\s(?:version|branch|branch\sor\stag|version/tag|tag|release))?(?:\sis)?[\s:=`@|*(v-]{1,6}(\d+\.\d+\.\d+(?:\.post\d+)?(?:rc\d+)?(?:\.dev\d+)?)(?![\d.]*\d))",
    R"(\bollama(?:/ollama)?(?:\sversion(?:\sis)?)?[\s:=v|*(]{1,6}(0\.\d+\.\d+(?:-rc\d+)?)\b)",
    R"(\blm\s?studio(?:\sversion)?[\s:v|*(]{1,6}(0\.\d+\.\d+)\b)",
    R"(\bkobold(?:\.?cpp)?(?:\sversion)?[\s:v|*(-]{1,6}(1\.\d+(?:\.\d+)?)\b)",
    R"(\b(?:exllama\s?v?[23])[\s=:v(]{1,3}(0\.\d+\.\d+)\b)",
    R"(\blmdeploy[\s=:v(]{1,3}(0\.\d+\.\d+)\b)",
    R"(\bktransformers[\s=:v(]{1,3}(0\.\d+\.\d+(?:\.post\d+)?)\b)",
    R"((?<![\w.-])(b[2-9]\d{3})\b(?!\s?(?:gb|mb)))",
    R"(\b(?:llama\.cpp|llamacpp|ik_llama\.cpp)\s\(?(?:at\s|@\s?|commit\s|build\s|version\s|rev\s)+`?(?=[a-f]*\d)(?=\d*[a-f])([0-9a-f]{7,8})[0-9a-f]*\b)",
    R"(\b(?:llama\.cpp|llamacpp)\s(?:build|version|release)\s(?:b|\#)?([2-9]\d{3})\b)",
};
constexpr int hashFirst = 1; //!< index of the shape that has the commit before the number
constexpr int lastNumbered = 1; //!< up to here, and in the last shape, the build is a bare number

class EngineField final : public Field
{
public:
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
        const auto from = text.find_last_of(" \t(<[\"'`", static_cast<size_t>(at));
        const auto word = text.substr(from == std::string_view::npos ? 0 : from + 1, 10);
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

    Pattern m_any = anyOf(shapes, [](const Shape &shape) { return shape.pattern; });
    Pattern m_version = anyOf(versions, [](const char *version) { return version; });
};

} // namespace

std::unique_ptr<Field> make_engine(const Catalogue::Catalogue &)
{
    return std::make_unique<EngineField>();
}

} // namespace LaunchProbe::Extract
