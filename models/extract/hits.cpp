// SPDX-License-Identifier: GPL-3.0-or-later
#include "hits.h"

#include "textview.h"

#include <algorithm>
#include <bit>

namespace LaunchProbe::Extract {

void Literals::add(const std::vector<std::string> &anchors, const std::vector<Field::CueWord> &words)
{
    const auto first = m_texts.size();
    for (const auto &anchor : anchors) {
        auto letters = inViewLetters(anchor);
        m_owners.push_back(
            {m_readers, static_cast<int>(m_texts.size() - first), 0, static_cast<int>(letters.size())});
        m_texts.push_back(std::move(letters));
    }
    for (const auto &[word, cues] : words) {
        auto letters = inViewLetters(word);
        bool known = false;
        for (auto i = first; i < first + anchors.size(); ++i) {
            if (m_texts[i] == letters) {
                m_owners[i].cues |= cues;
                known = true;
            }
        }
        if (!known) {
            m_owners.push_back({m_readers, -1, cues, static_cast<int>(letters.size())});
            m_texts.push_back(std::move(letters));
        }
    }
    ++m_readers;
}

bool Hits::opensAny(const Literals &literals) const
{
    return std::ranges::any_of(
        m_found, [&literals](const Scanner::Hit &hit) { return literals.owner(hit.literal).anchor >= 0; });
}

void Hits::sort(const Literals &literals, const Layout &layout, size_t fields, size_t readers)
{
    m_fields.resize(fields);
    for (auto &field : m_fields) {
        if (field.lines.empty())
            continue;
        field.anchors.clear();
        field.words.clear();
        field.lines.clear();
    }
    m_blocks.resize(readers);
    for (auto &hits : m_blocks)
        hits.clear();
    m_anyBlock = false;
    int line = 0;
    for (const auto &hit : m_found) {
        // An anchor's last letter tells its line; anchors never span two.
        while (layout.line(line).end < hit.end && line + 1 < layout.count())
            ++line;
        const auto &owner = literals.owner(hit.literal);
        const auto reader = static_cast<size_t>(owner.reader);
        if (reader < fields)
            noteField(m_fields[reader], owner, line, hit.end - layout.line(line).begin);
        else
            noteBlock(m_blocks[reader - fields], {line, owner.anchor});
    }
}

void Hits::noteField(OfField &field, const Literals::Owner &owner, int line, int end)
{
    if (field.lines.empty() || field.lines.back().line != line) {
        const auto anchors = static_cast<int>(field.anchors.size());
        const auto words = static_cast<int>(field.words.size());
        field.lines.push_back({line, anchors, anchors, words, words, 0});
    }
    auto &touched = field.lines.back();
    if (owner.anchor >= 0) {
        field.anchors.push_back({owner.anchor, end});
        ++touched.lastAnchor;
    }
    if (owner.cues) {
        field.words.push_back({owner.cues, end - owner.size, end});
        ++touched.lastWord;
        touched.cues |= owner.cues;
    }
}

//! A literal that a line holds twice is one hit.
void Hits::noteBlock(std::vector<BlockHit> &hits, BlockHit hit)
{
    m_anyBlock = true;
    for (auto known = hits.rbegin(); known != hits.rend() && known->line == hit.line; ++known) {
        if (known->anchor == hit.anchor)
            return;
    }
    hits.push_back(hit);
}

std::span<const AnchorHit> Hits::anchors(size_t field, const Touched &touched) const
{
    return std::span<const AnchorHit>(m_fields[field].anchors)
        .subspan(
            static_cast<size_t>(touched.firstAnchor),
            static_cast<size_t>(touched.lastAnchor - touched.firstAnchor));
}

void Hits::readWith(const Field &field, size_t index, const Layout &layout, Mentions &said)
{
    const auto &own = m_fields[index];
    for (const auto &touched : own.lines) {
        if (!touched.opens())
            continue;
        const auto words = std::span<const CueHit>(own.words).subspan(
            static_cast<size_t>(touched.firstWord),
            static_cast<size_t>(touched.lastWord - touched.firstWord));
        for (const auto &word : words) {
            for (auto rest = word.cues; rest; rest &= rest - 1)
                m_lastEnds[static_cast<size_t>(std::countr_zero(rest))] = word.end;
        }
        const auto &place = layout.line(touched.line);
        const LineText text{layout.text(touched.line), place.begin, touched.line, place.kind,
                            anchors(index, touched),   words,       touched.cues, m_lastEnds};
        Sink sink(text, said);
        field.read(text, sink);
    }
}

} // namespace LaunchProbe::Extract
