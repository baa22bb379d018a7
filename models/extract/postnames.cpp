// SPDX-License-Identifier: GPL-3.0-or-later
#include "postbinder.h"

#include "field.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;

using Kind = Line::Kind;

void Binder::finishRuns()
{
    if (m_shown.hasMetric()) {
        m_shown.source = Run::Source::Log;
        m_shown.idle = m_runs.empty();
        if (m_runs.empty())
            m_runs.push_back(m_shown);
        else
            append(m_runs.front().metrics, m_shown.metrics);
    }
    std::array<const Mention *, 4> only{};
    if (!m_runs.empty())
        only = {onlyOne(Model), onlyOne(Quant), onlyOne(Engine), onlyOne(EngineVersion)};
    for (auto &run : m_runs) {
        if (run.idle)
            continue;
        for (const auto *one : only) {
            if (one && (one->slot != EngineVersion || isVersionOf(*one, run)))
                run.give(*one);
        }
        nameFully(run);
        settleEngine(run);
        if (const auto *quant = titlesQuant())
            run.give(*quant);
    }
    std::erase_if(m_runs, [](const Run &run) { return run.said.empty() && run.metrics.empty(); });
    mergeEqual();
}

const Mention *Binder::titlesQuant() const
{
    const auto isQuant = [](const Mention &m) { return m.slot == Quant && !m.is(Mention::Weak); };
    if (!m_facts.opening || std::ranges::any_of(m_facts.said, isQuant)
        || std::ranges::count_if(m_facts.title, isQuant) != 1)
        return nullptr;
    return &*std::ranges::find_if(m_facts.title, isQuant);
}

bool Binder::isVersionOf(const Mention &version, const Run &run) const
{
    const auto *engine = run.first(Engine);
    if (!engine || version.is(Mention::Heading))
        return true;
    const Mention *owner = nullptr;
    for (const auto &mention : mentionsOf(m_facts.said, version.line)) {
        if (mention.slot == Engine && mention.begin <= version.begin)
            owner = &mention;
    }
    const auto isOfLlama = [](const std::string &name) { return name.ends_with("llama.cpp"); };
    if (owner && owner->value == "llama.cpp" && engine->value == "ik_llama.cpp"
        && lineText(version.line).find("mainline") != std::string_view::npos)
        return false;
    return !owner || owner->value == engine->value || (isOfLlama(owner->value) && isOfLlama(engine->value));
}

const Mention *Binder::onlyOne(const QString &slot) const
{
    const Mention *found = nullptr;
    bool several = false;
    const auto look = [&](const Mention &mention) {
        if (mention.slot != slot || mention.is(Mention::Weak)
            || std::string_view(mention.rule) == "model.size" || (slot == Model && isCompared(mention)))
            return;
        if (!found || (found->is(Mention::Family) && !mention.is(Mention::Family)))
            found = &mention;
        else if (found->value != mention.value && !isWider(*found, mention) && !mention.is(Mention::Family))
            several = true;
    };
    for (const auto &unit : m_units) {
        if ((unit.voice.question() && !unit.voice.own()) || unit.voice.plan())
            continue;
        std::ranges::for_each(unit.said, look);
    }
    std::ranges::for_each(m_loose, look);
    // Of several engines the first is the one that the post is about.
    return several && slot != Engine ? nullptr : found;
}

void Binder::nameFully(Run &run)
{
    const auto *model = run.first(Model);
    if (model && !model->is(Mention::Family) && !model->is(Mention::Weak))
        return;
    const auto *size = model ? nullptr : saidSize();
    if (size) {
        const bool inTitle = std::ranges::any_of(m_facts.title, [size](const Mention &m) {
            return m.slot == Model && !m.is(Mention::Family) && fits(*size, m);
        });
        if (!inTitle) {
            sizeFromTitle(run, size);
            return;
        }
    }
    std::vector<const Mention *> whole;
    for (const bool inTitle : {false, true}) {
        for (const auto &mention : inTitle ? m_facts.title : std::span<const Mention>(m_facts.said)) {
            if (mention.slot != Model || mention.is(Mention::Family) || mention.is(Mention::Weak))
                continue;
            if (!inTitle
                && (m_layout.line(mention.line).kind == Kind::Quote || (!model && isCompared(mention))))
                continue;
            if (!model || fits(*model, mention))
                whole.push_back(&mention);
        }
        if (!whole.empty() && (model || !inTitle))
            break;
    }
    if (model && model->is(Mention::Weak) && !whole.empty() && std::string_view(model->rule) == "model.file")
        return;
    if (whole.empty() && model && std::string_view(model->rule) == "model.size")
        sizeFromTitle(run, model);
    if (whole.empty() || (!model && !isOne(whole)))
        return;
    // The title stands for a post that names no model: "works fine", "it gets 77 t/s".
    Mention full = *whole.front();
    // Whoever asks about one model and names no other has measured that one.
    if (!model && !full.is(Mention::Heading) && !m_facts.opening)
        return;
    if (model) {
        full.begin = model->begin;
        full.end = model->end;
        full.line = model->line;
        full.flags = model->flags & static_cast<unsigned>(Mention::Heading);
    }
    std::erase_if(run.said, [](const Mention &m) { return m.slot == Model; });
    run.said.push_back(full);
}

bool Binder::isCompared(const Mention &model) const
{
    static const Pattern comparing(
        R"(\b(?:than|beats?|crush(?:es|ed)?|outperforms?|versus|vs\.?|compared\s(?:to|with)|on\spar\swith)\s(?:the\s|my\s|old\s|even\s|both\s|any\s)*(?:[\w.-]+\s){0,2}(?:(?:and|or|,)\s(?:[\w.-]+\s){0,2})?$)");
    if (model.is(Mention::Heading) || model.is(Mention::InCommand))
        return false;
    constexpr size_t far = 48; // characters
    const auto before =
        lineText(model.line).substr(0, static_cast<size_t>(model.begin - m_layout.line(model.line).begin));
    return comparing.isIn(before.substr(before.size() > far ? before.size() - far : 0));
}

const Mention *Binder::saidSize() const
{
    for (const auto &unit : m_units) {
        if (unit.voice.wish() || unit.voice.question())
            continue;
        for (const auto &mention : unit.said) {
            if (mention.slot == Model && std::string_view(mention.rule) == "model.size"
                && !isCompared(mention))
                return &mention;
        }
    }
    return nullptr;
}

bool Binder::isOne(const std::vector<const Mention *> &list)
{
    return std::ranges::all_of(list, [&list](const Mention *m) {
        return m->value == list.front()->value || isWider(*m, *list.front());
    });
}

void Binder::sizeFromTitle(Run &run, const Mention *size)
{
    for (const auto list : {std::span<const Mention>(m_facts.said), m_facts.title}) {
        for (const auto &mention : list) {
            const bool oss = mention.slot == Model && mention.value.starts_with("gpt-oss");
            if (oss && (size->value == "120B" || size->value == "20B")) {
                Mention full = *size;
                full.value = size->value == "120B" ? "gpt-oss-120b" : "gpt-oss-20b";
                full.flags = 0;
                std::erase_if(run.said, [](const Mention &m) { return m.slot == Model; });
                run.said.push_back(full);
                return;
            }
        }
    }
}

bool Binder::fits(const Mention &part, const Mention &full)
{
    if (std::string_view(part.rule) == "model.size")
        return full.value.find(joined({"-", part.value})) != std::string::npos
            || full.value.ends_with(part.value) || lower(full.value).ends_with(lower(part.value));
    // "Llama-8B" of a bench is the "Llama-3.1-8B" of the text.
    const auto dash = part.value.find('-');
    const auto family = part.value.substr(0, dash);
    return full.value.starts_with(family)
        && (dash == std::string::npos || full.value.find(part.value.substr(dash)) != std::string::npos);
}

std::string Binder::lower(std::string text)
{
    std::ranges::transform(
        text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

void Binder::settleEngine(Run &run)
{
    const auto *engine = run.first(Engine);
    Mention mine;
    if (!engine
        || (engine->value == "llama.cpp" && m_facts.defaultEngine == "ik_llama.cpp"
            && !isMeasuredWith(run, *engine))) {
        if (!m_facts.defaultEngine.empty()) {
            mine.slot = Engine;
            mine.value = m_facts.defaultEngine;
            mine.rule = "engine.repository";
            mine.flags = Mention::Heading;
        } else {
            const Mention *named = nullptr;
            for (const auto &mention : m_facts.title) {
                if (mention.slot == Engine && (!named || named->value == mention.value))
                    named = &mention;
                else if (mention.slot == Engine)
                    return;
            }
            if (!named)
                return;
            mine = *named;
        }
        std::erase_if(run.said, [](const Mention &m) { return m.slot == Engine; });
        run.said.push_back(mine);
    } else if (engine->value == "llama.cpp" && ikIsMeant()) {
        mine = *engine;
        mine.value = "ik_llama.cpp";
        std::erase_if(run.said, [](const Mention &m) { return m.slot == Engine; });
        run.said.push_back(mine);
    }
}

bool Binder::isMeasuredWith(const Run &run, const Mention &engine) const
{
    if (engine.is(Mention::Heading) || !isSaidBare(engine))
        return false;
    // A table's head names the engine of a whole column.
    return m_layout.line(engine.line).kind == Kind::Table
        || std::ranges::any_of(run.metrics, [&engine](const Mention &m) { return m.line == engine.line; });
}

bool Binder::isSaidBare(const Mention &engine) const
{
    const auto text = m_layout.text(engine.line);
    const auto said = text.substr(
        static_cast<size_t>(engine.begin - m_layout.line(engine.line).begin),
        static_cast<size_t>(engine.end - engine.begin));
    return said.find("cpp") != std::string_view::npos && m_layout.line(engine.line).kind != Kind::Code;
}

bool Binder::ikIsMeant() const
{
    if (!m_ikIsMeant)
        m_ikIsMeant = findIk();
    return *m_ikIsMeant;
}

bool Binder::findIk() const
{
    bool ik = false;
    for (const auto &mention : m_facts.said) {
        if (mention.slot != Engine || m_layout.line(mention.line).kind == Kind::Quote)
            continue;
        if (mention.value == "ik_llama.cpp")
            ik = true;
        else if (mention.value == "llama.cpp" && isSaidBare(mention))
            return false;
    }
    for (const auto &mention : m_facts.title)
        ik = ik || (mention.slot == Engine && mention.value == "ik_llama.cpp");
    return ik || usesIkFlags();
}

bool Binder::usesIkFlags() const
{
    static const Pattern flags(R"((?:^|\s)-(?:fmoe|rtr|amb\s\d|mla\s\d|ser\s\d))");
    return std::ranges::any_of(m_commands, [this](const Command &command) {
        for (int line = command.firstLine; line <= command.lastLine; ++line) {
            if (flags.isIn(lineText(line)))
                return true;
        }
        return false;
    });
}

void Binder::mergeEqual()
{
    std::vector<Run> kept;
    for (auto &run : m_runs) {
        const auto same = std::ranges::find_if(
            kept, [&run](const Run &other) { return isSubset(run, other) || isSubset(other, run); });
        if (same == kept.end()) {
            kept.push_back(std::move(run));
            continue;
        }
        append(same->metrics, run.metrics);
        for (const auto &mention : run.said)
            same->give(mention);
    }
    m_runs = std::move(kept);
}

bool Binder::isSubset(const Run &small, const Run &large)
{
    if (small.hasMetric() && (large.hasMetric() || small.source != Run::Source::Statement))
        return false;
    if (small.source == Run::Source::Command && large.source == Run::Source::Command)
        return false;
    if (small.idle || large.idle)
        return false;
    if (small.source == Run::Source::Table
        || (small.source == Run::Source::Command && large.source == Run::Source::Table))
        return false;
    return std::ranges::all_of(small.said, [&large](const Mention &m) {
        const auto *other = large.first(m.slot);
        return !other || other->value == m.value || (m.slot == Model && isWider(m, *other));
    });
}

} // namespace LaunchProbe::Extract
