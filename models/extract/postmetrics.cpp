// SPDX-License-Identifier: GPL-3.0-or-later
#include "postbinder.h"

#include <algorithm>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;

void Binder::takeMetrics(const Unit &unit)
{
    for (const auto &mention : unit.said) {
        if (mention.slot == Model || mention.slot == Quant || mention.slot == Engine)
            remember(mention);
    }
    m_reported = true;
    std::vector<const Mention *> params;
    for (const auto &mention : unit.said) {
        if (isParam(mention.slot))
            params.push_back(&mention);
    }
    for (const auto &metric : unit.said) {
        if (!isMetric(metric.slot) || isComparison(unit, metric))
            continue;
        Run wanted;
        wanted.line = unit.line;
        for (const auto *slot : {&Model, &Quant, &Engine, &EngineVersion}) {
            if (const auto *near = nearest(unit, *slot, metric))
                wanted.said.push_back(*near);
        }
        auto &run = runFor(std::move(wanted));
        run.metrics.push_back(metric);
        for (const auto *param : params) {
            if (param->slot == KvType)
                giveCache(run, *param);
            else
                run.give(*param);
        }
    }
}

bool Binder::isComparison(const Unit &unit, const Mention &metric) const
{
    static const Pattern before(
        R"((?:(?<!more\s)(?<!less\s)(?<!get\sfaster\s)(?<!get\sbetter\s)(?<!get\shigher\s)\bthan|\bthan\s(?:the|your|his|a)|\binstead\sof\s\w+|\bcompared\sto|\bneeds?\sto\s(?:have|get)(?:\s(?:at\sleast|about|around|over))?|\bpeople\s(?:are\s)?getting|\bseen\speople\sgetting|(?:\bnot|n't)\s(?:been\s|actually\s|really\s|even\s)*(?:getting|get|seeing|see|hitting|hit|reaching|reach)(?:\s(?:the|your|those|anywhere\snear|close\sto))?)\s(?:the\s|your\s|his\s|a\s|~)?$)");
    // "30 t/s is plenty": a measure of nothing in particular.
    static const Pattern behind(
        R"(^[^.;:,]{0,24}?\s(?:speeds?\s)?(?:is|are|would\sbe)\s(?:already\s|more\sthan\s|perfectly\s)?(?:sufficient|enough|plenty|acceptable|usable|readable)\b)");
    if (metric.is(Mention::Heading))
        return false;
    const auto &line = m_layout.line(metric.line);
    const auto text = m_layout.text(metric.line);
    const auto from = static_cast<size_t>(unit.begin - line.begin);
    const auto to = static_cast<size_t>(metric.begin - line.begin);
    constexpr size_t far = 40; // characters
    return before.isIn(text.substr(std::max(from, to > far ? to - far : 0), std::min(to - from, far)))
        || (!unit.voice.own() && behind.isIn(text.substr(static_cast<size_t>(metric.end - line.begin))));
}

bool Binder::isJoined(const Mention &metric, const Mention &name) const
{
    static const Pattern join(
        R"(^[^,;.]*\s(?:with|on|for|using|from|in|via|running|на|с|в)\s(?:the\s|my\s|an?\s)?$)");
    constexpr int far = 36; // characters
    if (metric.is(Mention::Heading) || name.line != metric.line || name.begin - metric.end > far
        || name.begin < metric.end)
        return false;
    const auto &line = m_layout.line(metric.line);
    return join.isIn(
        m_layout.text(metric.line)
            .substr(
                static_cast<size_t>(metric.end - line.begin), static_cast<size_t>(name.begin - metric.end)));
}

const Mention *Binder::nearest(const Unit &unit, const QString &slot, const Mention &metric) const
{
    const Mention *found = nullptr;
    for (const auto &mention : unit.said) {
        if (mention.slot != slot || std::string_view(mention.rule) == "model.size"
            || (slot == Quant && mention.is(Mention::Weak) && found))
            continue;
        if (mention.begin > metric.end && !mention.is(Mention::Family) && isJoined(metric, mention))
            return &mention;
        if (mention.begin < metric.begin)
            found = found && !found->is(Mention::Family) && mention.is(Mention::Family) ? found : &mention;
        else if (!found)
            found = &mention;
    }
    return found;
}

Run &Binder::runFor(Run wanted)
{
    if (m_current >= 0 && isSame(m_runs[static_cast<size_t>(m_current)], wanted)) {
        auto &run = m_runs[static_cast<size_t>(m_current)];
        for (const auto &mention : wanted.said)
            run.give(mention);
        return run;
    }
    for (size_t i = 0; i < m_runs.size(); ++i) {
        if (isSame(m_runs[i], wanted) && wanted.has(Model) && m_runs[i].has(Model)) {
            m_current = static_cast<int>(i);
            for (const auto &mention : wanted.said)
                m_runs[i].give(mention);
            return m_runs[i];
        }
    }
    // Another model in the same breath keeps engine and machine; what was said before the first number
    // belongs to it.
    if (m_runs.empty()) {
        for (const auto &[slot, mention] : m_context)
            wanted.give(mention);
    } else if (!wanted.has(Model)) {
        if (const auto found = m_context.find(Model); found != m_context.end())
            wanted.give(found->second);
    }
    givePending(wanted);
    return addRun(std::move(wanted));
}

} // namespace LaunchProbe::Extract
