// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedies.h"

#include <algorithm>
#include <vector>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Remedy;

class RemediesField final : public Field
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"try ",      "use ",       "using ",        "add ",      "adding ",    "set ",
                "setting ",  "fixed",      "solved",        "helped",    "help that",  "resolved",
                "rebuil",    "recompil",   "fresh compile", "disabl",    "turning on", "option provided",
                "update to", "upgrade to", "downgrad",      "reverting", "#",          "increase",
                "попробуй",  "помогло",    "you need",      "you want",  "leaving",    "without "};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {{Remedy, Domain::FieldInfo::Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        if (line.kind == Line::Kind::Code || line.kind == Line::Kind::Table)
            return;
        const auto text = line.text;
        Match m;
        for (int from = 0; m_flag.find(text, m, from); from = m.end()) {
            const auto value = m.text(text, 1);
            sink.add(Remedy, std::string(value), m.begin(1), m.end(1), "flag:remedy.advised");
        }
        if (m_helpedFlag.find(text, m))
            sink.add(Remedy, std::string(m.text(text, 1)), m.begin(1), m.end(1), "flag:remedy.helped");
        for (int from = 0; m_variable.find(text, m, from); from = m.end())
            sink.add(
                Remedy, std::string(m.text(text, 1)), m.begin(1), m.end(1),
                m.text(text, 1).find("ggml") != std::string_view::npos ? "rebuild:remedy.option"
                                                                       : "env:remedy.variable");
        if (m_rebuild.find(text, m))
            sink.add(Remedy, std::string(m.text(text, 1)), m.begin(1), m.end(1), "rebuild:remedy.helped");
        if (m_pull.find(text, m))
            sink.add(
                Remedy, std::string(m.text(text, 1)), m.begin(1), m.end(1), "pull_request:remedy.helped");
        if (m_version.find(text, m))
            sink.add(Remedy, std::string(m.text(text, 1)), m.begin(1), m.end(1), "version:remedy.advised");
    }

private:
    Pattern m_flag{
        R"(\b(?:try(?:ing)?|use|add(?:ing)?|set|pass|попробуй\w*)\s(?:to\s(?:use|add|set)\s|setting\s|adding\s|using\s|with\s|the\s|it\swith\s|llama\.cpp\swith\s?)*[`"']?(--?[a-z][a-z-]{0,26}(?:[\s=](?:\d+|"[^"\n]{1,60}"|[\w.]*[=:][\w.]+))?)[`"']?)"};
    Pattern m_helpedFlag{
        R"((?<![\w-])(--?[a-z][a-z-]{1,26}(?:[\s=]\d+)?)`?\s(?:fix(?:ed|es)|solv(?:ed|es)|help(?:ed|s)|did\sthe\strick|can\shelp|resolv(?:ed|es)))"};
    Pattern m_variable{
        R"(\b(?:set(?:ting)?|use|using|export|with|try|turning\son(?:\sthe)?|enabled\svia)\s[`"]?(?:-d)?((?:cuda|ggml|vllm|nccl|llama|ollama|pytorch|torch|hsa|gpu|hip|omp)_[a-z0-9_]+(?:=[\w,.:"]+)?))"};
    Pattern m_rebuild{
        R"(\b((?:fresh\s)?re-?(?:compil|buil)(?:ed|d|t|e|ing)|disabling\sblas)\b(?=[^.\n]{0,60}\b(?:work|fix|solv|help|now|charm|and)))"};
    Pattern m_pull{
        R"(\b(?:fixed|solved|resolved|addressed)\s(?:in|by|with|via)\s(?:pr\s|pull\srequest\s)?([#]\d{1,6}))"};
    Pattern m_version{
        R"(\b(?:updat(?:e|ing)|upgrad(?:e|ing)|downgrad(?:e|ing))\s(?:\w+\s)?to\s(?:version\s|v)?(\d+\.\d+(?:\.\d+)*))"};
};

} // namespace

std::unique_ptr<Field> make_remedies(const Catalogue::Catalogue &)
{
    return std::make_unique<RemediesField>();
}

} // namespace LaunchProbe::Extract
