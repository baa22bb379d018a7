// SPDX-License-Identifier: GPL-3.0-or-later
#include "postbinder.h"

#include "field.h"

#include <algorithm>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;

bool Binder::isOfDraft(const Mention &mention) const
{
    static const Pattern draft(R"((?:--?[\w-]*draft[\w-]*|(?<![\w-])-md)[\s='"]+\S*$)");
    constexpr int far = 128; // characters
    const int begin = std::max(m_layout.line(mention.line).begin, mention.begin - far);
    const auto before = m_layout.slice(begin, mention.begin);
    return (before.find("draft") != std::string_view::npos || before.find("-md") != std::string_view::npos)
        && draft.isIn(before);
}

void Binder::takeCommand(const Command &command)
{
    Run run;
    run.source = Run::Source::Command;
    run.line = command.firstLine;
    run.proposed = isProposed(command);
    m_toldCommand = m_toldCommand || isSaidToHaveRun(command.firstLine);
    const Mention *model = nullptr;
    for (const auto &mention : command.said) {
        if ((mention.slot == Model || mention.slot == Quant) && isOfDraft(mention))
            continue;
        if (mention.slot == Model) {
            const bool better = !model || (model->is(Mention::Weak) && !mention.is(Mention::Weak))
                || (model->is(Mention::Weak) == mention.is(Mention::Weak)
                    && mention.value.size() > model->value.size());
            if (better && std::string_view(mention.rule) != "model.size")
                model = &mention;
        } else if (mention.slot == KvType) {
            giveCache(run, mention);
        } else if (isPoolOfCache(mention, command)) {
            continue;
        } else if (
            isParam(mention.slot) || mention.slot == Engine || mention.slot == EngineVersion
            || (isMetric(mention.slot) && !mention.is(Mention::InCommand))) {
            run.give(mention);
        } else if (mention.slot == Quant) {
            takeLongest(run, mention);
        } else if (mention.slot == Flag) {
            run.flags.push_back(mention);
        }
    }
    if (model)
        run.give(*model);
    const bool worth = model || run.said.size() + run.metrics.size() >= 2;
    if (!worth)
        return;
    // Variables of a unit stand above what it starts.
    constexpr int near = 20; // lines
    std::erase_if(m_pending, [&](const Mention &mention) {
        const bool mine = mention.is(Mention::InCommand) && command.firstLine - mention.line <= near
            && m_layout.line(mention.line).kind == Line::Kind::Code;
        if (mine && mention.slot == KvType)
            giveCache(run, mention);
        else if (mine)
            run.give(mention);
        return mine;
    });
    addRun(std::move(run));
    m_lastCommand = m_current;
}

void Binder::takeBlock(const Block &block)
{
    m_serves = m_serves || block.serves;
    for (const auto &run : block.runs) {
        if (run.source != Run::Source::Command) {
            takeLog(run);
            continue;
        }
        addRun(run);
        m_lastCommand = m_current;
    }
}

void Binder::takeLog(const Run &run)
{
    const bool hasCurrent = m_current >= 0;
    if (run.idle) {
        append(hasCurrent ? m_runs[static_cast<size_t>(m_current)].metrics : m_shown.metrics, run.metrics);
        return;
    }
    if (hasCurrent && isSame(m_runs[static_cast<size_t>(m_current)], run)) {
        auto &current = m_runs[static_cast<size_t>(m_current)];
        for (const auto &mention : run.said)
            current.give(mention);
        append(current.metrics, run.metrics);
        return;
    }
    for (size_t i = 0; i < m_runs.size(); ++i) {
        if (run.has(Model) && m_runs[i].has(Model) && isSame(m_runs[i], run)
            && m_runs[i].source == Run::Source::Log) {
            for (const auto &mention : run.said)
                m_runs[i].give(mention);
            append(m_runs[i].metrics, run.metrics);
            m_current = static_cast<int>(i);
            return;
        }
    }
    addRun(run);
}

void Binder::takeLongest(Run &run, const Mention &mention)
{
    for (auto &known : run.said) {
        if (known.slot == mention.slot) {
            if (mention.value.size() > known.value.size())
                known = mention;
            return;
        }
    }
    run.said.push_back(mention);
}

void Binder::giveCache(Run &run, const Mention &mention)
{
    for (auto &known : run.said) {
        if (known.slot != KvType)
            continue;
        if (known.value != mention.value && known.value.find('/') == std::string::npos
            && known.rule != mention.rule) {
            const bool firstIsK = !std::string_view(known.rule).ends_with("-v");
            known.value = firstIsK ? joined({known.value, "/", mention.value})
                                   : joined({mention.value, "/", known.value});
            known.end = std::max(known.end, mention.end);
        }
        return;
    }
    run.said.push_back(mention);
}

void Binder::takeModel(Run &run, const Mention &mention)
{
    for (auto &known : run.said) {
        if (known.slot == Model) {
            if (known.is(Mention::Family) && !mention.is(Mention::Family))
                known = mention;
            return;
        }
    }
    run.said.push_back(mention);
}

std::string Binder::keyOf(const Run &run)
{
    std::string key;
    for (const auto &mention : run.said) {
        for (const auto letter : mention.slot)
            key.push_back(letter.toLatin1());
        key.append("=").append(mention.value).append(";");
    }
    return key;
}

} // namespace LaunchProbe::Extract
