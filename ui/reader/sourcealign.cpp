// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcealign.h"

#include <algorithm>

namespace LaunchProbe::Ui {

namespace {

// How far a piece may stand from the one before it: markup, escapes and list prefixes are short, addresses
// have their own way (skipAddress). Keeps a hostile text from making every search as long as the text.
constexpr qsizetype reach = 4096;
constexpr qsizetype longestEntity = 32;

bool sameUnit(QChar shown, QChar written)
{
    return shown == written || (shown.isSpace() && written.isSpace());
}

} // namespace

SourceAlign::SourceAlign(QStringView text)
    : m_text(text)
    , m_end(text.size())
{
    m_lines.push_back(0);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isReturn = text[at] == u'\r' && (at + 1 >= text.size() || text[at + 1] != u'\n');
        if (text[at] == u'\n' || isReturn)
            m_lines.push_back(at + 1);
    }
}

qsizetype SourceAlign::lineStart(int line) const
{
    const auto index = static_cast<size_t>(std::max(line, 1) - 1);
    return index < m_lines.size() ? m_lines[index] : m_text.size();
}

void SourceAlign::skipToLine(int line)
{
    m_at = std::max(m_at, lineStart(line));
}

void SourceAlign::endAtLine(int line)
{
    m_end = std::max(m_at, lineStart(line + 1));
}

void SourceAlign::skipAddress(QStringView address)
{
    // Between the words and their address stand the closing marks of emphasis or code, nothing else; an
    // address written bare has no brackets to go past.
    auto at = m_at;
    while (at < m_end && QStringView(u"*_~` []!").contains(m_text[at]) && m_text.mid(at, 2) != u"](")
        ++at;
    if (m_text.mid(at, 2) != u"](")
        return;
    m_at = at + 2;
    if (m_text.mid(m_at).startsWith(u'<'))
        ++m_at;
    if (m_text.mid(m_at).startsWith(address))
        m_at += address.size();
    const auto closing = m_text.mid(m_at, std::min(m_end - m_at, reach)).indexOf(u')');
    if (closing >= 0)
        m_at += closing + 1;
}

std::vector<MarkRun> SourceAlign::place(const QString &literal)
{
    if (literal.isEmpty())
        return {};
    const auto window = m_text.mid(m_at, std::min(m_end - m_at, literal.size() + reach));
    const auto found = window.indexOf(literal);
    if (found < 0)
        return placeByUnits(literal);
    MarkRun run;
    run.text = literal;
    run.source = m_at + found;
    m_at = run.source + literal.size();
    return {run};
}

// Escapes and entities stand between the units: each is looked for on its own.
std::vector<MarkRun> SourceAlign::placeByUnits(const QString &literal)
{
    std::vector<MarkRun> runs;
    const auto add = [&runs](QChar unit, qsizetype source) {
        const bool follows = !runs.empty()
            && (source < 0
                    ? runs.back().source < 0
                    : runs.back().source >= 0 && runs.back().source + runs.back().text.size() == source);
        if (!follows) {
            runs.emplace_back();
            runs.back().source = source;
        }
        runs.back().text += unit;
    };
    for (const QChar unit : literal) {
        qsizetype at = m_at;
        const auto last = std::min(m_end, m_at + longestEntity);
        while (at < last && !sameUnit(unit, m_text[at]) && m_text[at] != u'&')
            ++at;
        if (at < last && sameUnit(unit, m_text[at])) {
            add(unit, at);
            m_at = at + 1;
        } else if (at < last) { // an entity stands for the unit; its first unit is given as the place
            m_at = at;
            add(unit, at);
            m_at += entityLength();
        } else {
            add(unit, -1);
        }
    }
    return runs;
}

qsizetype SourceAlign::entityLength() const
{
    const auto semicolon = m_text.mid(m_at, longestEntity).indexOf(u';');
    return semicolon < 0 ? 1 : semicolon + 1;
}

} // namespace LaunchProbe::Ui
