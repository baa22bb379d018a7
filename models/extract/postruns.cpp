// SPDX-License-Identifier: GPL-3.0-or-later
#include "postbinder.h"

#include "field.h"

#include <algorithm>
#include <limits>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;

namespace {

bool saysMetric(const Unit &unit)
{
    return std::ranges::any_of(unit.said, [](const Mention &m) { return isMetric(m.slot); });
}

} // namespace

void Binder::makeRuns()
{
    size_t command = 0;
    size_t table = 0;
    size_t block = 0;
    // What stands below a command is the command's: all are taken in the order of the text.
    const auto takeUpTo = [&](int line) {
        const auto begins = [line](const auto &list, size_t at) {
            const int first = at < list.size() ? list[at].firstLine : line + 1;
            return first <= line ? first : std::numeric_limits<int>::max();
        };
        while (true) {
            const int ofCommand = begins(m_commands, command);
            const int ofTable = begins(m_tables, table);
            const int ofBlock = begins(m_facts.blocks, block);
            const int next = std::min({ofCommand, ofTable, ofBlock});
            if (next == std::numeric_limits<int>::max())
                return;
            if (next == ofCommand)
                takeCommand(m_commands[command++]);
            else if (next == ofTable)
                takeTable(m_tables[table++]);
            else
                takeBlock(m_facts.blocks[block++]);
        }
    };
    m_hasMetric = std::ranges::any_of(m_units, saysMetric)
        || (m_facts.opening
            && std::ranges::any_of(m_facts.title, [](const Mention &m) { return isMetric(m.slot); }));
    for (const auto &unit : m_units) {
        takeUpTo(unit.line);
        takeUnit(unit);
    }
    takeUpTo(m_layout.count());
    takeTitle();
}

void Binder::takeTitle()
{
    if (!m_facts.opening || m_facts.title.empty())
        return;
    Unit unit{0, 0, 0, Voice(m_facts.titleText), m_facts.title};
    Mentions fresh(m_facts.title.begin(), m_facts.title.end());
    const bool hasMetric = std::ranges::any_of(unit.said, [](const Mention &m) { return isMetric(m.slot); });
    if (unit.voice.question() && !unit.voice.own())
        return;
    std::erase_if(fresh, [this](const Mention &m) {
        return isMetric(m.slot) && std::ranges::any_of(m_runs, [&m](const Run &run) {
                   return std::ranges::any_of(run.metrics, [&m](const Mention &known) {
                       return known.slot == m.slot && std::abs(known.number - m.number) <= 0.01 * m.number;
                   });
               });
    });
    unit.said = fresh;
    if (hasMetric && unit.voice.reports())
        takeMetrics(unit);
    for (const auto &mention : m_facts.title) {
        if (isParam(mention.slot) && !m_runs.empty())
            m_runs.back().give(mention);
    }
}

void Binder::takeUnit(const Unit &unit)
{
    const auto &voice = unit.voice;
    if (saysMetric(unit) && (voice.reports() || hasNumber(unit)) && !isService(unit)) {
        takeMetrics(unit);
        return;
    }
    if (const auto first = saysMetric(unit) && !isService(unit) ? reportedFirst(unit) : std::nullopt) {
        takeMetrics(*first);
        return;
    }
    const bool stated = voice.states() && (!voice.wish() || statesFirst(unit));
    if (namesRun(unit) && !voice.question() && (stated || isListed(unit))) {
        takeStatement(unit);
        return;
    }
    const auto isKept = [this](const Mention &m) {
        if (isParam(m.slot))
            return !m.is(Mention::Weak);
        return m_hasMetric
            && (m.slot == Model || m.slot == Quant || m.slot == Engine || m.slot == EngineVersion);
    };
    if (std::ranges::none_of(unit.said, isKept) || voice.question() || voice.wish()
        || (!voice.own() && voice.advice()))
        return;
    for (const auto &mention : unit.said) {
        if (!isKept(mention))
            continue;
        if (isParam(mention.slot))
            takeParam(mention);
        else
            remember(mention);
    }
}

bool Binder::isListed(const Unit &unit) const
{
    constexpr int longest = 20; // lines of a list
    if (unit.voice.wish() || unit.voice.advice() || !isItem(lineText(unit.line)))
        return false;
    for (int line = unit.line - 1; line >= 0 && line >= unit.line - longest; --line) {
        const auto text = lineText(line);
        if (m_layout.line(line).kind == Line::Kind::Blank || isItem(text))
            continue;
        const auto last = text.find_last_not_of(" \t*_");
        const Voice voice(text);
        return last != std::string_view::npos && text[last] == ':' && voice.states() && !voice.wish()
            && !voice.question();
    }
    return false;
}

std::string_view Binder::clauseUpTo(const Unit &unit, int place) const
{
    static const Pattern turn(
        R"(,?\s(?:but|though|although|while|if|unless|maybe|probably|perhaps)\s|;\s|\s(?:and|so)\s(?:i(?:'d|'ll|\swould|\scould)|it\s(?:feels|seems|should|would|could|might))\b|,\sso\s(?:per|by|that|it|the)\s|,\s(?:could|would|should|might)\s|[.)](?=[a-z]{2}[a-z' ]*\s))");
    const auto &line = m_layout.line(unit.line);
    const auto text = lineText(unit.line).substr(
        static_cast<size_t>(std::max(0, unit.begin - line.begin)),
        static_cast<size_t>(unit.end - unit.begin));
    Match m;
    return turn.find(text, m, std::max(0, place - unit.begin))
        ? text.substr(0, static_cast<size_t>(m.begin()))
        : std::string_view();
}

bool Binder::statesFirst(const Unit &unit) const
{
    const auto named = std::ranges::find_if(unit.said, isNameOfRun);
    const auto clause = named == unit.said.end() ? std::string_view() : clauseUpTo(unit, named->end);
    const Voice first(clause);
    return !clause.empty() && first.states() && !first.wish();
}

bool Binder::hasNumber(const Unit &unit) const
{
    static const Pattern had(
        R"(\bi\s(?:only\s|just\s)?(?:have|get|got)\s(?:only\s|just\s|like\s|about\s)*[~]?$)");
    if (unit.voice.wish() || !unit.voice.own())
        return false;
    constexpr size_t far = 24; // characters
    return std::ranges::any_of(unit.said, [&](const Mention &m) {
        const auto before =
            lineText(m.line).substr(0, static_cast<size_t>(m.begin - m_layout.line(m.line).begin));
        return isMetric(m.slot) && had.isIn(before.substr(before.size() > far ? before.size() - far : 0));
    });
}

std::optional<Unit> Binder::reportedFirst(const Unit &unit) const
{
    const auto metric = std::ranges::find_if(unit.said, [](const Mention &m) { return isMetric(m.slot); });
    const auto clause = metric == unit.said.end() ? std::string_view() : clauseUpTo(unit, metric->end);
    const int end = unit.begin + static_cast<int>(clause.size());
    const Voice voice(clause);
    if (clause.empty() || voice.wish() || !voice.reports())
        return {};
    const auto behind = std::ranges::find_if(unit.said, [end](const Mention &m) { return m.end > end; });
    Unit first{unit.line, unit.begin, end, voice, {unit.said.begin(), behind}};
    return saysMetric(first) ? std::optional(first) : std::nullopt;
}

bool Binder::isService(const Unit &unit) const
{
    static const Pattern service(
        R"(\b(?:cerebras|groq|sambanova|open\s?router|deepinfra|together\.ai|fireworks(?:\.|\s)ai|le\schat|gemini\sdiffusion|mercury\scoder)\b)");
    const auto &line = m_layout.line(unit.line);
    return service.isIn(m_layout.text(unit.line).substr(
        static_cast<size_t>(std::max(0, unit.begin - line.begin)),
        static_cast<size_t>(unit.end - unit.begin)));
}

bool Binder::namesRun(const Unit &unit)
{
    return std::ranges::any_of(unit.said, isNameOfRun);
}

bool Binder::isNameOfRun(const Mention &m)
{
    const std::string_view rule(m.rule);
    return (m.slot == Model && !m.is(Mention::Weak) && !m.is(Mention::Family)) || m.slot == Engine
        || (m.slot == Model && (rule == "model.size" || rule == "model.link"))
        || (m.slot == Quant && !m.is(Mention::Weak));
}

void Binder::takeParam(const Mention &mention)
{
    if (m_current >= 0) {
        auto &run = m_runs[static_cast<size_t>(m_current)];
        if (mention.slot == KvType)
            giveCache(run, mention);
        else
            run.give(mention);
    } else {
        m_pending.push_back(mention);
    }
}

void Binder::remember(const Mention &mention)
{
    if (mention.slot == Model && std::string_view(mention.rule) == "model.size")
        return;
    m_context[mention.slot] = mention;
}

void Binder::takeStatement(const Unit &unit)
{
    Run run;
    run.source = Run::Source::Statement;
    run.line = unit.line;
    for (const auto &mention : unit.said) {
        if (mention.slot == Model) {
            if (!mention.is(Mention::Weak))
                takeModel(run, mention);
        } else if (mention.slot == KvType) {
            giveCache(run, mention);
        } else if (
            isParam(mention.slot) || mention.slot == Engine || mention.slot == EngineVersion
            || mention.slot == Quant) {
            run.give(mention);
        }
        if (mention.slot == Model || mention.slot == Quant || mention.slot == Engine)
            remember(mention);
    }
    // "I am using this one: huggingface.co/…": the address names what no word does.
    if (!run.has(Model)) {
        for (const auto &mention : unit.said) {
            if (mention.slot != Model || std::string_view(mention.rule) != "model.link")
                continue;
            auto linked = mention;
            linked.flags = 0;
            run.give(linked);
        }
    }
    m_stated = true;
    // The same run told once more adds to it; another model begins another run.
    if (m_current >= 0 && isSame(m_runs[static_cast<size_t>(m_current)], run)) {
        for (const auto &mention : run.said)
            m_runs[static_cast<size_t>(m_current)].give(mention);
        return;
    }
    givePending(run);
    addRun(std::move(run));
}

Run &Binder::addRun(Run run)
{
    if (m_runs.size() >= mostRuns)
        return m_spilled = std::move(run);
    m_runs.push_back(std::move(run));
    m_current = static_cast<int>(m_runs.size()) - 1;
    return m_runs.back();
}

void Binder::givePending(Run &run)
{
    for (const auto &mention : m_pending) {
        if (mention.slot == KvType)
            giveCache(run, mention);
        else
            run.give(mention);
    }
    m_pending.clear();
}

bool Binder::isSame(const Run &a, const Run &b)
{
    for (const auto *slot : {&Model, &Quant, &Engine}) {
        const auto *left = a.first(*slot);
        const auto *right = b.first(*slot);
        if (left && right && left->value != right->value && !(*slot == Model && isWider(*left, *right)))
            return false;
    }
    return true;
}

bool Binder::isWider(const Mention &a, const Mention &b)
{
    return a.value.starts_with(b.value) || b.value.starts_with(a.value) || lacksVersion(a.value, b.value)
        || lacksVersion(b.value, a.value);
}

//! "GLM-Air" beside "GLM-4.5-Air".
bool Binder::lacksVersion(std::string_view shorter, std::string_view longer)
{
    static const Pattern version(R"(-\d{1,2}(?:\.\d{1,2})?(?=-))");
    Match m;
    return shorter.size() < longer.size() && version.find(longer, m)
        && joined(
               {longer.substr(0, static_cast<size_t>(m.begin())),
                longer.substr(static_cast<size_t>(m.end()))})
        == shorter;
}

} // namespace LaunchProbe::Extract
