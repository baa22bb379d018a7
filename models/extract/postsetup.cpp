// SPDX-License-Identifier: GPL-3.0-or-later
#include "postbinder.h"

#include "field.h"

#include <algorithm>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;
using Kind = Line::Kind;

void Binder::gatherSetup()
{
    for (const auto &block : m_facts.blocks)
        takeReport(block);
    for (const auto &unit : m_units) {
        for (const auto &mention : unit.said) {
            if (isSetup(mention.slot) && !isKnownSetup(mention) && isMine(unit, mention))
                takeSetup(mention);
        }
    }
    for (const auto &command : m_commands) {
        for (const auto &mention : command.said) {
            if (isSetup(mention.slot))
                takeSetup(mention);
        }
    }
    for (const auto &mention : m_tableSetup)
        takeSetup(mention);
    const bool aboutTitle = m_facts.opening || answersTitle();
    const bool cards = std::ranges::any_of(m_runs, [](const Run &run) { return run.has(Gpu); })
        || std::ranges::any_of(m_bound.setup, [](const Mention &m) { return m.slot == Gpu; });
    if (aboutTitle && !cards) {
        for (const auto &mention : m_facts.title) {
            if (isSetup(mention.slot))
                takeSetup(mention);
        }
    }
    for (const auto &failure : m_failures)
        takeOnce(failure);
    for (const auto &mention : m_facts.said) {
        // A program's error is one also where nothing tells its class.
        const bool error = mention.slot == Signature
            || (mention.slot == ErrorLine && (!m_failures.empty() || isLog(mention.line)));
        if (error && m_layout.line(mention.line).kind != Kind::Quote)
            takeOnce(mention);
    }
}

void Binder::takeReport(const Block &block)
{
    for (const auto &mention : block.setup) {
        if (isSetup(mention.slot))
            takeSetup(mention);
        else if (mention.slot == Signature || mention.slot == ErrorFrame)
            takeOnce(mention);
    }
}

void Binder::takeSetup(const Mention &mention)
{
    if (mention.slot == Gpu)
        takeGpu(mention);
    else if (!isKnownSetup(mention))
        m_bound.setup.push_back(mention);
}

bool Binder::isKnownSetup(const Mention &mention) const
{
    return mention.slot != Gpu && std::ranges::any_of(m_bound.setup, [&mention](const Mention &m) {
               return m.slot == mention.slot && (mention.slot != GpuSku || m.value == mention.value);
           });
}

void Binder::takeOnce(const Mention &mention)
{
    const bool known = std::ranges::any_of(m_bound.setup, [&mention](const Mention &m) {
        return m.slot == mention.slot && m.value == mention.value;
    });
    if (!known)
        m_bound.setup.push_back(mention);
}

bool Binder::answersTitle() const
{
    static const Pattern answer(R"(^\s*(?:yes|yep|yeah|works|it\sworks|same|runs|running\sfine)\b)");
    static const Pattern sameMachine(
        R"(\bi\b[^.?!]{0,80}\b(?:on|with|have)\sthe\s(?:exact\s)?same\s(?:machine|setup|hardware|mac\w*|laptop|card|gpu|rig|specs?)\b)");
    for (int line = 0; line < m_layout.count() && m_reported; ++line) {
        if (m_layout.line(line).kind == Kind::Prose && sameMachine.isIn(lineText(line)))
            return true;
    }
    for (int line = 0; line < m_layout.count(); ++line) {
        if (m_layout.line(line).kind == Kind::Prose)
            return answer.isIn(lineText(line)) && m_facts.titleText.find('?') != std::string_view::npos;
    }
    return false;
}

bool Binder::isMine(const Unit &unit, const Mention &mention) const
{
    static const Pattern others(
        R"((?:\b(?:than|like|versus|vs\.?|compared\s(?:to|with)|your|his|their|someone's|instead\sof|upgrad\w+\s(?:to|from)|buy(?:ing)?|bought\sa|sell(?:ing)?|sold|or\s(?:even\s|maybe\s)?an?|if\s(?:i|you)\s(?:had|have)|get(?:ting)?\san?(?:other)?|need|replace\w*|with\sonly|used\sto\shave|order(?:ed)?|waiting\s(?:for|on)|want|trained\son)\s(?:an?\s|the\s|my\s|some\s|two\s|another\s|2x?\s|new\s|used\s)*)$)");
    if (unit.voice.wish() && !unit.voice.measured())
        return false;
    if (unit.voice.question() && !unit.voice.own())
        return false;
    if ((unit.voice.others() || unit.voice.advice()) && !unit.voice.own() && !unit.voice.measured())
        return false;
    const auto &line = m_layout.line(mention.line);
    const auto before =
        m_layout.text(mention.line).substr(0, static_cast<size_t>(mention.begin - line.begin));
    const auto tail = before.substr(before.size() > 48 ? before.size() - 48 : 0);
    if (mention.is(Mention::Weak) && mention.slot == Os && tail.find("on ") == std::string_view::npos
        && mention.value != "Windows" && mention.value != "macOS")
        return false;
    return !others.isIn(tail);
}

void Binder::takeGpu(const Mention &mention)
{
    const double count = mention.hasNumber() ? mention.number : 1;
    const int device = deviceOf(mention);
    if (device >= 0)
        m_devices[mention.value].insert(device);
    for (auto &known : m_bound.setup) {
        if (known.slot != Gpu || known.value != mention.value)
            continue;
        // A log lists its devices one a line, and again at every start; people say a number.
        known.number = std::max(
            known.number,
            device >= 0 && !mention.hasNumber() ? static_cast<double>(m_devices[mention.value].size())
                                                : count);
        return;
    }
    auto mine = mention;
    mine.number = count;
    m_bound.setup.push_back(mine);
}

int Binder::deviceOf(const Mention &mention) const
{
    static const Pattern device(R"(\bdevice\s(\d{1,2})\s?:|^gpu\s?(\d{1,2})\s?:|\bcuda(\d):)");
    Match m;
    if (m_layout.count() <= mention.line || mention.is(Mention::Heading)
        || !device.find(lineText(mention.line), m))
        return -1;
    const int group = m.has(1) ? 1 : m.has(2) ? 2 : 3;
    return static_cast<int>(readNumber(m.text(lineText(mention.line), group)));
}

} // namespace LaunchProbe::Extract
