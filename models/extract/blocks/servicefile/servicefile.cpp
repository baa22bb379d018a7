// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicefile.h"

#include "arguments.h"

#include <models/extract/field.h>
#include <models/extract/flags.h>

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;
using Kind = Line::Kind;

constexpr int longestFile = 300; //!< lines

//! Lines [first, last] that are one file.
struct Region {
    int first = 0;
    int last = 0;
};

enum class Shape { None, Containers, Build, Modelfile, Settings };

//! What a file says, in the making.
struct Draft {
    Region region;
    std::vector<Argument> arguments;
    Mentions said; //!< what the fields have read in lines that count
    Mentions options; //!< that no command line holds: "num_ctx", "max-model-len:"
    Block block;
};

class ServiceFileReader final : public BlockReader
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"image:",         "image=",          "parameter num_", "parameter temp", "parameter top_",
                "parameter stop", "parameter min_p", "entrypoint [",   "cmd [",          "max_seq_len:",
                "max-model-len:", "max_model_len:",  "context-length:"};
    }

    void
    read(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const override
    {
        int done = -1;
        for (const auto &hit : hits) {
            if (hit.line <= done || text.place(hit.line).kind == Kind::Quote)
                continue;
            const auto region = regionOf(text, hit.line);
            const auto shape = shapeOf(text, region);
            if (shape == Shape::None)
                continue;
            done = region.last;
            Draft draft;
            draft.region = region;
            if (shape == Shape::Containers)
                readContainers(text, draft, blocks);
            else if (shape == Shape::Build)
                readBuild(text, draft);
            else if (shape == Shape::Modelfile)
                readModelfile(text, draft);
            else
                readSettings(text, draft);
            close(text, draft, blocks);
        }
    }

private:
    //! A whole fence, else the lines around that no blank one or heading parts.
    static Region regionOf(const BlockText &text, int line)
    {
        const int fence = text.place(line).fence;
        const auto belongs = [&](int at) {
            const auto &place = text.place(at);
            if (fence != 0)
                return place.fence == fence;
            return place.fence == 0 && place.kind != Kind::Blank && place.kind != Kind::Quote
                && place.kind != Kind::Heading && place.kind != Kind::Table;
        };
        Region region{line, line};
        while (region.first > 0 && line - region.first < longestFile && belongs(region.first - 1))
            --region.first;
        while (region.last + 1 < text.count() && region.last - line < longestFile && belongs(region.last + 1))
            ++region.last;
        return region;
    }

    [[nodiscard]] int lines(const BlockText &text, const Region &region, const Pattern &pattern) const
    {
        int found = 0;
        for (int line = region.first; line <= region.last; ++line)
            found += pattern.isIn(text.line(line)) ? 1 : 0;
        return found;
    }

    [[nodiscard]] Shape shapeOf(const BlockText &text, const Region &region) const
    {
        const bool image = lines(text, region, m_image) > 0;
        if (image && lines(text, region, m_structure) >= 1)
            return Shape::Containers;
        const bool from = lines(text, region, m_from) > 0;
        if (from && lines(text, region, m_parameter) > 0)
            return Shape::Modelfile;
        if (from && lines(text, region, m_start) > 0)
            return Shape::Build;
        constexpr int enough = 2;
        const bool code = text.place(region.first).kind == Kind::Code;
        return code && lines(text, region, m_setting) >= enough ? Shape::Settings : Shape::None;
    }

    static void keep(const BlockText &text, int line, Draft &draft)
    {
        const auto said = text.said(line);
        draft.said.insert(draft.said.end(), said.begin(), said.end());
        draft.block.owned.push_back(line);
    }

    //! Compose, Kubernetes and quadlets: images, commands, arguments and variables.
    void readContainers(const BlockText &text, Draft &draft, std::vector<Block> &blocks) const
    {
        bool open = false; // a list of arguments goes on
        bool hasImage = false;
        size_t indent = 0;
        for (int line = draft.region.first; line <= draft.region.last; ++line) {
            const auto words = text.line(line);
            const auto first = words.find_first_not_of(" \t");
            if (first == std::string_view::npos || words[first] == '#')
                continue;
            Match m;
            if (m_command.find(words, m)) {
                open = true;
                indent = first;
                keep(text, line, draft);
                const auto rest = words.substr(static_cast<size_t>(m.end()));
                if (!rest.starts_with('>') && !rest.starts_with('|'))
                    addArguments(text, line, m.end(), draft.arguments);
            } else if (open && (words[first] == '-' || first > indent) && !m_key.isIn(words)) {
                keep(text, line, draft);
                const bool item = words[first] == '-' && first + 1 < words.size() && words[first + 1] == ' ';
                addArguments(text, line, static_cast<int>(first) + (item ? 2 : 0), draft.arguments);
            } else {
                open = false;
                // Every image is a service of its own.
                if (m_image.isIn(words)) {
                    if (hasImage) {
                        close(text, draft, blocks);
                        draft = {
                            .region = draft.region, .arguments = {}, .said = {}, .options = {}, .block = {}};
                    }
                    hasImage = true;
                    keep(text, line, draft);
                } else if (m_variable.isIn(words) || m_kind.isIn(words)) {
                    keep(text, line, draft);
                }
            }
        }
    }

    void readBuild(const BlockText &text, Draft &draft) const
    {
        for (int line = draft.region.first; line <= draft.region.last; ++line) {
            const auto words = text.line(line);
            Match m;
            if (m_start.find(words, m)) {
                keep(text, line, draft);
                addArguments(text, line, m.end(), draft.arguments);
            } else if (m_from.isIn(words) || m_variable.isIn(words)) {
                keep(text, line, draft);
            }
        }
    }

    void readModelfile(const BlockText &text, Draft &draft) const
    {
        bool inText = false; // a template or a prompt: nobody's facts
        for (int line = draft.region.first; line <= draft.region.last; ++line) {
            const auto words = text.line(line);
            const bool opens = words.find("\"\"\"") != std::string_view::npos
                && words.find("\"\"\"") == words.rfind("\"\"\"");
            const bool wasInText = inText;
            inText = opens ? !inText : inText;
            if (wasInText || opens || m_modelText.isIn(words)) {
                draft.block.owned.push_back(line);
                continue;
            }
            Match m;
            if (m_parameter.find(words, m)) {
                keep(text, line, draft);
                // What an option of the engine is told has a flag's shape.
                if (!paramFlag(m.text(words, 1))) {
                    auto option = text.mention(
                        line, Flag, joined({m.text(words, 1), "=", m.text(words, 2)}), m.begin(1), m.end(2),
                        "servicefile.parameter");
                    draft.options.push_back(std::move(option));
                }
            } else if (m_adapter.find(words, m)) {
                draft.options.push_back(text.mention(
                    line, Flag, joined({"adapter=", m.text(words, 1)}), m.begin(), m.end(1),
                    "servicefile.adapter"));
                draft.block.owned.push_back(line);
            } else if (m_from.find(words, m)) {
                keep(text, line, draft);
                takeFile(text, line, m, draft);
                draft.options.push_back(
                    text.mention(line, Engine, "Ollama", 0, m.end(1), "servicefile.modelfile"));
            }
        }
    }

    static void takeFile(const BlockText &text, int line, const Match &m, Draft &draft)
    {
        const auto path = m.text(text.line(line), 1);
        const auto file = path.find(".gguf") == std::string_view::npos ? std::nullopt : modelFile(path);
        if (!file)
            return;
        const auto begin = static_cast<size_t>(file->begin);
        auto mention = text.mention(
            line, Model, std::string(path.substr(begin, static_cast<size_t>(file->end) - begin)),
            m.begin(1) + file->begin, m.begin(1) + file->end, "model.file");
        mention.flags = Mention::Weak;
        draft.options.push_back(std::move(mention));
    }

    //! "max-model-len: 32768": flags without their dashes, a line each.
    void readSettings(const BlockText &text, Draft &draft) const
    {
        for (int line = draft.region.first; line <= draft.region.last; ++line) {
            const auto words = text.line(line);
            Match m;
            if (!m_pair.find(words, m))
                continue;
            const auto name = m.text(words, 1);
            const auto value = m.text(words, 2);
            const auto *flag = paramFlag(joined({"--", name}));
            flag = flag ? flag : paramFlag(name);
            const auto read = flag ? paramValue(*flag, value) : std::nullopt;
            if (read) {
                draft.block.owned.push_back(line);
                draft.options.push_back(
                    read->text.empty()
                        ? text.number(line, *flag->slot, read->number, m.begin(2), m.end(2), read->rule)
                        : text.mention(line, *flag->slot, read->text, m.begin(2), m.end(2), read->rule));
            } else if (name == "cache_mode") {
                draft.block.owned.push_back(line);
                draft.options.push_back(
                    text.mention(line, KvType, cacheType(value), m.begin(2), m.end(2), "params.cache"));
                draft.options.push_back(
                    text.mention(line, Engine, "TabbyAPI", m.begin(1), m.end(1), "servicefile.tabby"));
            } else {
                keep(text, line, draft);
            }
        }
    }

    void close(const BlockText &text, Draft &draft, std::vector<Block> &blocks) const
    {
        Run run;
        run.source = Run::Source::Command;
        run.file = true;
        run.line = draft.region.first;
        auto arguments = readArguments(text, draft.arguments);
        draft.options.insert(draft.options.end(), arguments.begin(), arguments.end());
        const Mention *model = nullptr;
        for (const auto *list : {&draft.said, &draft.options}) {
            for (const auto &mention : *list) {
                if (mention.slot == Model) {
                    if (isBetter(mention, model))
                        model = &mention;
                } else if (mention.slot == Flag) {
                    run.flags.push_back(mention);
                } else if (isSetup(mention.slot)) {
                    draft.block.setup.push_back(mention);
                } else if (mention.slot == KvType) {
                    giveCache(run, mention);
                } else if (
                    isParam(mention.slot) || mention.slot == Engine || mention.slot == EngineVersion
                    || mention.slot == Quant || mention.slot == AttentionBackend) {
                    run.give(mention);
                }
            }
        }
        if (model)
            run.give(*model);
        // A file of variables says nothing yet.
        const bool worth = model
            || std::ranges::any_of(run.said, [](const Mention &mention) { return isParam(mention.slot); });
        if (!worth)
            return;
        draft.block.firstLine = draft.region.first;
        draft.block.lastLine = draft.region.last;
        draft.block.runs.push_back(std::move(run));
        blocks.push_back(std::move(draft.block));
    }

    //! "Qwen" is the owner of "Qwen3-32B"; a file's name stands in where no list knows the model.
    static bool isBetter(const Mention &mention, const Mention *known)
    {
        const auto rank = [](const Mention &m) {
            return m.is(Mention::Weak) ? 0 : m.is(Mention::Family) ? 1 : 2;
        };
        if (std::string_view(mention.rule) == "model.size")
            return false;
        return !known || rank(mention) > rank(*known);
    }

    //! The first of a kind; "-ctk A -ctv B" is one value where they are alike, else "A/B".
    static void giveCache(Run &run, const Mention &mention)
    {
        const auto known = std::ranges::find(run.said, KvType, &Mention::slot);
        if (known == run.said.end()) {
            run.said.push_back(mention);
        } else if (
            known->value != mention.value && known->rule != mention.rule
            && known->value.find('/') == std::string::npos) {
            known->value = joined({known->value, "/", mention.value});
        }
    }

    Pattern m_image{R"(^\s*(?:-\s+)?image\s?[:=]\s*["']?[\w$][^\s"']*[/:][^\s"']*)"};
    Pattern m_structure{
        R"(^\s*(?:-\s+)?(?:services|command|args|entrypoint|environment|env|ports|volumes|containers|container_name|deploy|restart|runtime|kind|spec|exec|adddevice|publishport|volume)\s?[:=])"};
    Pattern m_command{R"(^\s*(?:-\s+)?(?:command|args|entrypoint|exec|cmd)\s?[:=]\s*)"};
    Pattern m_key{R"(^\s*[a-z_]+\s?:(?:\s|$))"};
    Pattern m_kind{R"(^\s*kind\s?:)"};
    Pattern m_variable{
        R"(^\s*(?:-\s+|env\s+|environment=)?["']?(?:vllm|sglang|sgl|ollama|llama_arg|model_id|model|max_total_tokens|num_shard|quantize)\w*["']?\s?[:=]\s*\S|^\s*-?\s*name\s?:\s*(?:vllm|sglang|ollama|llama_arg)_)"};
    Pattern m_from{R"(^\s*from\s+(\S+)\s*(?:as\s+\S+)?\s*$)"};
    Pattern m_start{R"(^\s*(?:entrypoint|cmd)\s+(?=\[|\S))"};
    Pattern m_parameter{R"(^\s*parameter\s+([a-z_]+)\s+(\S.*?)\s*$)"};
    Pattern m_adapter{R"(^\s*adapter\s+(\S+)\s*$)"};
    Pattern m_modelText{R"(^\s*(?:template|system|message|license)\s+["\w])"};
    Pattern m_setting{
        R"(^\s*(?:max[_-]model[_-]len|max_seq_len|context-length|tensor[_-]parallel(?:[_-]size)?|gpu[_-]memory[_-]utilization|mem-fraction-static|max[_-]num[_-]seqs|max_batch_size|kv[_-]cache[_-]dtype|cache_mode|cache_size|model_name|model_dir|model|model-path|quantization|gpu_split_auto|served-model-name)\s?:\s+\S)"};
    Pattern m_pair{R"(^\s*["']?([a-z][\w-]*)["']?\s?:\s+["']?([^\s"'#]+))"};
};

} // namespace

std::unique_ptr<BlockReader> make_servicefile()
{
    return std::make_unique<ServiceFileReader>();
}

} // namespace LaunchProbe::Extract
