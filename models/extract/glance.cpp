// SPDX-License-Identifier: GPL-3.0-or-later
#include "glance.h"

#include "lineshapes.h"
#include "run.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;

using Kind = Line::Kind;

bool isTelling(const QString &slot)
{
    return slot == Remedy || isMetric(slot) || isParam(slot);
}

bool isComplaining(const QString &slot)
{
    return slot == Failure;
}

bool isNaming(const QString &slot)
{
    return slot == Model || slot == Quant || slot == Engine;
}

bool mayTell(std::span<const Mention> said)
{
    return std::ranges::any_of(said, [](const Mention &m) {
        return m.slot == Failure || m.slot == Remedy || m.slot == Flag || isMetric(m.slot)
            || m.is(Mention::InCommand);
    });
}

namespace {

//! "I couldn't load it" sounds like a wish and is none.
bool isOfThePast(const Layout &layout, int line, const Sentences::Sentence &sentence)
{
    const auto size = static_cast<size_t>(sentence.end - sentence.begin);
    return layout.text(line).substr(static_cast<size_t>(sentence.begin), size).find("couldn't")
        != std::string_view::npos;
}

} // namespace

bool mayComplain(const Layout &layout, Sentences &sentences, int line, bool opening)
{
    const auto kind = layout.line(line).kind;
    if (kind == Kind::Code)
        return true;
    if (kind != Kind::Prose && kind != Kind::Heading)
        return false;
    if (opening)
        return true;
    const auto [begin, end] = sentences.ofLine(line);
    for (auto i = begin; i < end; ++i) {
        const auto &sentence = sentences[i];
        const auto &voice = sentence.voice;
        if (sentence.isUnsure() || (voice.own() && (!voice.wish() || isOfThePast(layout, line, sentence))))
            return true;
    }
    return isPrinted(layout, line);
}

bool mayState(const Layout &layout, Sentences &sentences, int line, int end)
{
    constexpr int reach = 40; // characters that a name begins at most ahead of the end of its anchor
    // What a program printed, what somebody else said, and rows of tables state nothing.
    const auto kind = layout.line(line).kind;
    if (kind != Kind::Prose && kind != Kind::Heading)
        return false;
    // An item of a list states what the line above the list does.
    if (isItem(layout.text(line)))
        return true;
    const auto last = sentences.at(line, end);
    for (auto i = sentences.at(line, std::max(0, end - reach)); i <= last; ++i) {
        const auto &sentence = sentences[i];
        const auto &voice = sentence.voice;
        if (sentence.isUnsure() || (!voice.question() && voice.states()))
            return true;
    }
    return false;
}

bool mayPresent(std::string_view title)
{
    constexpr std::array<std::string_view, 3> words{"work", "running", "how i "};
    return std::ranges::any_of(
        words, [title](auto word) { return title.find(word) != std::string_view::npos; });
}

bool isLaidOut(const Layout &layout)
{
    return std::ranges::any_of(layout.lines(), [](const Line &line) { return line.kind == Kind::Table; })
        || isForm(layout);
}

bool mayTellOfTitle(const Layout &layout, std::span<const Mention> title, bool opening)
{
    if (opening
        && std::ranges::any_of(title, [](const Mention &m) { return isMetric(m.slot) || m.slot == Failure; }))
        return true;
    if (std::ranges::find(title, Failure, &Mention::slot) == title.end())
        return false;
    // "Same issue here", "still crashes", "it also happens with …".
    constexpr std::array<std::string_view, 7> words{"same",    "similar", "still",    "reproduc",
                                                    "trigger", "happen",  "replicate"};
    for (int line = 0; line < layout.count(); ++line) {
        const auto text = layout.text(line);
        if (std::ranges::any_of(
                words, [text](auto word) { return text.find(word) != std::string_view::npos; }))
            return true;
    }
    return false;
}

} // namespace LaunchProbe::Extract
