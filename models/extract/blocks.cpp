// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"

#include "field.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

using Kind = Line::Kind;

std::span<const Mention> BlockText::said(int index) const
{
    return mentionsOf(m_said, index);
}

const Mention *BlockText::said(int index, const QString &slot) const
{
    for (const auto &mention : said(index)) {
        if (mention.slot == slot)
            return &mention;
    }
    return nullptr;
}

Mention BlockText::mention(
    int index, const QString &slot, std::string value, int begin, int end, const char *rule) const
{
    Mention made;
    made.slot = slot;
    made.value = std::move(value);
    made.begin = place(index).begin + begin;
    made.end = place(index).begin + end;
    made.line = index;
    made.flags = Mention::InLog;
    made.rule = rule;
    return made;
}

Mention
BlockText::number(int index, const QString &slot, double value, int begin, int end, const char *rule) const
{
    auto made = mention(index, slot, spell(value), begin, end, rule);
    made.number = value;
    return made;
}

bool BlockText::isOnePiece(int first, int second, int gap) const
{
    if (place(first).fence != place(second).fence || second - first > gap)
        return false;
    for (int at = first; at <= second; ++at) {
        if (place(at).kind == Kind::Heading || place(at).kind == Kind::Quote)
            return false;
        // What is printed below a command is another one's.
        const auto read = said(at);
        if (at > first
            && std::ranges::any_of(read, [](const Mention &m) { return m.is(Mention::InCommand); }))
            return false;
    }
    return true;
}

BlockReader::~BlockReader() = default;

bool BlockReader::mayRead(const Layout & /*layout*/, std::span<const BlockHit> hits) const
{
    return !hits.empty();
}

RuleReader::RuleReader(std::span<const LineRule> rules, Options options)
    : m_rules(rules)
    , m_options(options)
{
    for (const auto &rule : rules)
        m_patterns.emplace_back(*rule.pattern ? rule.pattern : "^");
}

std::vector<std::string> RuleReader::anchors() const
{
    std::vector<std::string> found;
    for (const auto &rule : m_rules)
        found.emplace_back(rule.anchor);
    return found;
}

bool RuleReader::mayRead(const Layout &layout, std::span<const BlockHit> hits) const
{
    int found = 0;
    return std::ranges::any_of(hits, [&](const BlockHit &hit) {
        const bool fits = layout.line(hit.line).kind != Kind::Quote
            && m_patterns[static_cast<size_t>(hit.anchor)].isIn(layout.text(hit.line));
        found += fits ? 1 : 0;
        return found >= m_options.least;
    });
}

void RuleReader::read(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const
{
    Draft draft;
    bool open = false;
    for (const auto &hit : hits) {
        if (text.place(hit.line).kind == Kind::Quote)
            continue;
        if (open && !text.isOnePiece(draft.block.lastLine, hit.line, m_options.gap)) {
            close(text, draft, blocks);
            open = false;
        }
        if (!open) {
            draft = {};
            draft.block.firstLine = draft.block.lastLine = hit.line;
        }
        const int before = draft.read;
        take(text, hit, draft);
        // A literal alone begins no block: what stands between two readings is inside.
        if (draft.read > before) {
            if (!open)
                draft.block.firstLine = hit.line;
            draft.block.lastLine = hit.line;
            open = true;
        }
    }
    if (open)
        close(text, draft, blocks);
}

void RuleReader::take(const BlockText &text, const BlockHit &hit, Draft &draft) const
{
    const auto index = static_cast<size_t>(hit.anchor);
    const auto &rule = m_rules[index];
    const auto line = text.line(hit.line);
    Match match;
    if (!m_patterns[index].find(line, match))
        return;
    auto &owned = draft.block.owned;
    switch (rule.take) {
    case LineRule::Take::Text:
        give(
            draft,
            text.mention(
                hit.line, *rule.slot, std::string(match.text(line, 1)), match.begin(1), match.end(1),
                rule.rule));
        break;
    case LineRule::Take::Number: {
        const auto value = readNumber(match.text(line, 1)) * rule.factor;
        if (std::isnan(value) || (isMetric(*rule.slot) && value <= 0))
            return;
        give(draft, text.number(hit.line, *rule.slot, value, match.begin(1), match.end(1), rule.rule));
        break;
    }
    case LineRule::Take::Field:
        for (const auto &mention : text.said(hit.line)) {
            if (mention.slot == *rule.slot)
                give(draft, mention);
        }
        break;
    case LineRule::Take::Own:
        break;
    case LineRule::Take::Serves:
        draft.block.serves = true;
        break;
    case LineRule::Take::Special:
        takeSpecial(text, hit.line, rule, match, draft);
        break;
    }
    ++draft.read;
    if (owned.empty() || owned.back() != hit.line)
        owned.push_back(hit.line);
}

void RuleReader::close(const BlockText &text, Draft &draft, std::vector<Block> &blocks) const
{
    if (draft.read < m_options.least || !finish(text, draft))
        return;
    if (m_options.ownsAll) {
        draft.block.owned.clear();
        for (int line = draft.block.firstLine; line <= draft.block.lastLine; ++line)
            draft.block.owned.push_back(line);
    }
    if (!draft.run.said.empty() || !draft.run.metrics.empty()) {
        draft.run.source = Run::Source::Log;
        draft.run.line = draft.block.firstLine;
        draft.block.runs.push_back(std::move(draft.run));
    }
    blocks.push_back(std::move(draft.block));
}

void RuleReader::takeSpecial(
    const BlockText & /*text*/, int /*line*/, const LineRule & /*rule*/, const Match & /*match*/,
    Draft & /*draft*/) const
{
}

bool RuleReader::finish(const BlockText & /*text*/, Draft & /*draft*/) const
{
    return true;
}

void RuleReader::give(Draft &draft, Mention mention)
{
    if (!isSetup(mention.slot) && mention.slot != Domain::Slot::Failure
        && mention.slot != Domain::Slot::Signature) {
        draft.run.give(mention);
        return;
    }
    auto &setup = draft.block.setup;
    const auto known = std::ranges::find_if(setup, [&mention](const Mention &m) {
        return m.slot == mention.slot && (mention.slot != Domain::Slot::Gpu || m.value == mention.value);
    });
    constexpr size_t most = 64; // of one machine; more are no honest report
    if (known == setup.end() && setup.size() < most)
        setup.push_back(std::move(mention));
    else if (known != setup.end() && mention.slot == Domain::Slot::Gpu)
        known->number = (known->hasNumber() ? known->number : 1) + (mention.hasNumber() ? mention.number : 1);
}

namespace {

std::string dressed(std::string_view raw, const Pattern &dropped)
{
    std::string name;
    Match match;
    int from = 0;
    while (dropped.find(raw, match, from)) {
        name.append(raw.substr(static_cast<size_t>(from), static_cast<size_t>(match.begin() - from)));
        name.push_back(' ');
        from = std::max(match.end(), match.begin() + 1);
    }
    name.append(raw.substr(std::min(static_cast<size_t>(from), raw.size())));
    std::string out;
    for (const char c : name) {
        if (c != ' ' || (!out.empty() && out.back() != ' '))
            out.push_back(c);
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '-' || out.back() == '.'))
        out.pop_back();
    return out;
}

} // namespace

std::string plainCardName(std::string_view raw)
{
    static const Pattern dropped(
        R"(\b(?:nvidia|amd|ati|intel(?:\(r\))?|geforce|corporation|graphics|tesla)\b|[\s-]sxm\d?\S*|[\s-]pcie?\b|\b\d{2,3}\s?gi?b\b|\bhbm\w*|\(\S*\)|\s-\s.*$|[.]{2,}|[*]|nogcnarch\w*)");
    // What collectors print where they have found nothing, or only whose card it is.
    constexpr std::array<std::string_view, 7> nameless{
        "NO CUDA", "COULD NOT COLLECT", "RADEON", "DEVICE", "NONE", "N/A", "UNKNOWN"};
    auto name = upper(dressed(raw, dropped));
    return std::ranges::find(nameless, name) == nameless.end() ? name : std::string();
}

std::string plainCpuName(std::string_view raw)
{
    static const Pattern dropped(
        R"(\(r\)|\(tm\)|\b(?:amd|intel|arm|cpu|processor|apple)\b|\bprocessor\b|@.*$|\b\d+-core\w*|\bwith\sradeon.*$|\bw/.*$|\d+th\sgen)");
    auto name = dressed(raw, dropped);
    bool first = true;
    for (auto &c : name) {
        if (first)
            c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        first = c == ' ' || c == '-';
    }
    return name;
}

} // namespace LaunchProbe::Extract
