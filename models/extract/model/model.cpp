// SPDX-License-Identifier: GPL-3.0-or-later
#include "model.h"

#include "modelname.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Model;

class ModelField final : public Field
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"qwen",     "qwq",       "qvq",       "llama",     "oss",     "deepseek", "r1",
                "v3",       "glm",       "kimi",      "k2",        "mistral", "mixtral",  "magistral",
                "devstral", "codestral", "ministral", "pixtral",   "gemma",   "phi-",     "phi ",
                "phi3",     "phi4",      "nemotron",  "command",   "ernie",   "smollm",   "exaone",
                "granite",  "jamba",     "falcon",    "minimax",   "olmo",    "hunyuan",  "internlm",
                "internvl", "wizardlm",  "deepcoder", "starcoder", "miqu",    "goliath",  "cogito",
                "chimera",  "yi-",       "dots.llm",  "lfm2",      "bitnet",  "hermes",   "0b",
                "1b",       "2b",        "3b",        "4b",        "5b",      "6b",       "7b",
                "8b",       "9b",        "jan-nano",  "dbrx",      "scout",   "maverick", "mythomax"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {{Model, Domain::FieldInfo::Kind::Text, {}, true}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        if (line.holds(m_family.cue()))
            readFamilies(line, sink);
        if (line.holds(m_short.cue()))
            readShort(line, sink);
    }

private:
    void readFamilies(const LineText &line, Sink &sink) const
    {
        const auto text = line.text;
        int readTo = 0;
        forEachNear(line, m_family, 14, 0, [&](const Match &m) {
            if (m.begin() < readTo)
                return;
            int end = m.end();
            auto name = readModelName(text, m.begin(), m.end() - m.begin(), end);
            takeSizeBefore(text, m.begin(), name);
            readTo = std::max(end, m.end());
            if (isParser(text, m.begin()) || isProgram(text, m, name) || isArchitecture(text, m.begin())
                || isSourceFile(text, m.begin()))
                return;
            if (isAddress(text, m.begin())) {
                if (name.isWhole() && isHub(text, m.begin()))
                    sink.add(Model, name.text(), m.begin(), end, "model.link").flags = Mention::Weak;
                return;
            }
            auto value = name.text();
            if (name.family == "TNG")
                value = joined({"DeepSeek-", value});
            auto &mention = sink.add(Model, value, m.begin(), end, "model.name");
            if (!name.isWhole())
                mention.flags = Mention::Family;
            if (name.size == "?B")
                mention.rule = "model.bench";
        });
    }

    //! "8B LLaMA-3", "the 70b Llama 3.3": the size may stand before the name.
    static void takeSizeBefore(std::string_view text, int at, ModelName &name)
    {
        static const Pattern before(R"((?<![\w.$-])(\d{1,3}b)\s$)");
        Match m;
        constexpr int far = 6; // characters
        const auto begin = static_cast<size_t>(std::max(0, at - far));
        const auto words = text.substr(begin, static_cast<size_t>(at) - begin);
        if ((name.family == "Llama" || name.family == "Qwen" || name.family == "Gemma") && name.size.empty()
            && !name.version.empty() && words.ends_with("b ") && before.find(words, m))
            name.size = upper(m.text(words, 1));
    }

    //! llama.cpp, llama-server, LlamaIndex: programs that carry a model's name.
    static bool isProgram(std::string_view text, const Match &m, const ModelName &name)
    {
        if (name.family != "Llama" && name.family != "Mistral" && name.family != "Phi"
            && name.family != "Granite" && name.family != "Falcon" && name.family != "Yi")
            return false;
        if (name.family == "Phi" || name.family == "Yi")
            return name.version.empty() && name.size.empty() && name.words.empty();
        return name.version.empty() && name.size.empty()
            && (name.family != "Mistral" || name.words.empty()
                || text.substr(static_cast<size_t>(m.end())).starts_with(".rs"));
    }

    //! "--reasoning-parser qwen3" names a part of the engine.
    static bool isParser(std::string_view text, int at)
    {
        static const Pattern before(R"((?:parser|tokenizer[-_]mode|plugin|template)[\s=:'"]{1,4}$)");
        constexpr size_t far = 24; // characters
        const auto words = text.substr(0, static_cast<size_t>(at));
        return before.isIn(words.substr(words.size() > far ? words.size() - far : 0));
    }

    //! "unknown model architecture: 'glm4moe'" names a class of models.
    static bool isArchitecture(std::string_view text, int at)
    {
        static const Pattern before(R"(\barch(?:itecture)?\b[\s:'"=`]*(?:str\s*=\s*)?$|model\stype\s[`'"]$)");
        const auto begin = static_cast<size_t>(std::max(0, at - 48));
        const auto words = text.substr(begin, static_cast<size_t>(at) - begin);
        return (words.find("arch") != std::string_view::npos || words.find("type") != std::string_view::npos)
            && before.isIn(words);
    }

    static bool isAddress(std::string_view text, int at)
    {
        const auto word = text.substr(wordBegin(text, static_cast<size_t>(at)), 10);
        return word.starts_with("http") || word.starts_with("www.") || word.starts_with("docs.")
            || word.starts_with("github.com");
    }

    //! The address of a model's own page.
    static bool isHub(std::string_view text, int at)
    {
        const auto begin = wordBegin(text, static_cast<size_t>(at));
        const auto path = text.substr(begin, static_cast<size_t>(at) - begin);
        constexpr std::array<std::string_view, 3> hubs{
            "huggingface.co/", "lmstudio.ai/models/", "ollama.com/library/"};
        return std::ranges::any_of(
                   hubs, [path](auto hub) { return path.find(hub) != std::string_view::npos; })
            && path.find("/blog/") == std::string_view::npos && path.find("/papers") == std::string_view::npos
            && path.find("/spaces/") == std::string_view::npos
            && path.find("/datasets/") == std::string_view::npos;
    }

    //! "R1-0528", "V3 0324", "K2"; a bare size, which means something only beside a name.
    void readShort(const LineText &line, Sink &sink) const
    {
        forEachNear(line, m_short, 8, 0, [&](const Match &m) {
            if (m.has(1)) {
                auto value = joined({"DeepSeek-", upper(m.text(line.text, 1))});
                if (m.has(2))
                    value += joined({"-", m.text(line.text, 2)});
                sink.add(Model, value, m.begin(), m.end(), "model.short").flags =
                    m.has(2) ? 0U : static_cast<unsigned>(Mention::Weak);
            } else if (m.has(3)) {
                sink.add(Model, upper(m.text(line.text, 3)), m.begin(3), m.end(3), "model.size").flags =
                    Mention::Weak | Mention::Family;
            } else if (m.has(4)) {
                sink.add(Model, "Kimi-K2", m.begin(4), m.end(4), "model.short").flags = Mention::Weak;
            } else if (m.has(5)) {
                // Sizes of which only one is active like that.
                const bool small = m.text(line.text, 5).starts_with("30b");
                sink.add(
                    Model, small ? "Qwen3-30B-A3B" : "Qwen3-235B-A22B", m.begin(5), m.end(5), "model.short");
            }
        });
    }

    CuedPattern m_family{
        cueOf("qwen|qwq|qvq|gptoss|gpt-oss|gpt_oss|gpt oss|gpt\toss|oss2|oss1|oss-|oss:|oss |oss\t|"
              "deepseek|glm|kimi|mistral|mixtral|magistral|devstral|codestral|ministral|pixtral|gemma|"
              "phi-|phi |phi\t|phi0|phi1|phi2|phi3|phi4|phi5|phi6|phi7|phi8|phi9|nemotron|command|"
              "ernie|smollm|llama|exaone|granite|jamba|falcon|minimax|olmo|hunyuan|internlm|internvl|"
              "wizardlm|deepcoder|starcoder|miqu|goliath|cogito|hermes|yi-|dots.llm1|lfm|bitnet|"
              "jan-nano|dbrx|tng|mythomax"),
        9, R"(
        (?<![a-z0-9])(?:
            qwen(?!_qwen) | qwq | qvq | gpt[-_\s]?oss | (?<!seed-)(?<!open)oss(?=[-\s:]?(?:20|120)\s?b?\b)
          | deepseek(?!-ai[_/])(?=[-_\s:/]?[a-z0-9]) | glm(?=[-_\s]?(?:\d|z1|air)) | kimi(?=[-_\s]?(?:k\d|dev|vl|linear)) | kimi\b
          | mistral | mixtral | magistral | devstral | codestral | ministral | pixtral | (?:med)?gemma | phi(?=[-\s]?\d)
          | nemotron | command(?:[-\s]?r(?:7b|\+)?|-a|\sa(?=\s111b))(?![a-z0-9]) | ernie | smollm | tinyllama | codellama | exaone | granite(?=[-\s]?\d) | jamba | falcon(?=[-\s]?(?:\d|h1))
          | minimax(?=[-\s]?(?:m|text)) | olmo | hunyuan | internlm | internvl | wizardlm | deepcoder | starcoder | miqu | goliath | cogito | mythomax | (?:nous-|open|deep)hermes | hermes(?=[-\s]?\d)
          | yi(?=-\d) | dots\.llm1 | lfm(?=2) | bitnet | jan-nano | dbrx | tng(?=-r1)
          | (?<!_)llama(?![._\s-]*(?:cpp|server|cli|bench|sweep|swap|index|factory|file|run\b|quant|model|context|kv|print|load|perf|perplexity|export|imatrix|batched|gguf|hub|stack|box|parse|decode|set|arg|cuda|memory|init|new|stable))
        )
    )"};
    CuedPattern m_short{cueOf("r1|v3|k2|0b|1b|2b|3b|4b|5b|6b|7b|8b|9b"), 6, R"(
        (?<![\w/.-])(r1|v3)(?:[-\s](0528|0324))?(?![\w.])
      | (?<![\w.$-])(\d{1,3}(?:\.\d)?b)(?![\w/-]|\sa(?:3|22)b)
      | (?<![\w/.-])(k2)(?![\w.])
      | (?<![\w/.#-])(?<!\d\s)(?<!qwen\s)(?<!coder\s)(30b[-\s]?a3b|235b[-\s]?a22b)(?![\w.])
    )"};
};

} // namespace

std::unique_ptr<Field> make_model(const Catalogue::Catalogue &)
{
    return std::make_unique<ModelField>();
}

} // namespace LaunchProbe::Extract
