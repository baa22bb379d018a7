// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdownwriter.h"

#include <algorithm>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t deepestBlock = 8; //!< lines of deeper ones begin like those of the eighth
constexpr qsizetype mostCells = 100; //!< of a row
constexpr qsizetype longestAddress = 2000; //!< of a link

qsizetype longestRun(const QString &text, QChar wanted)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const auto c : text) {
        run = c == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

bool isWeb(const QString &address)
{
    return address.startsWith(u"https://"_s, Qt::CaseInsensitive)
        || address.startsWith(u"http://"_s, Qt::CaseInsensitive);
}

//! Sites show an address without its scheme, or its beginning only.
bool shows(const QString &text, const QString &address)
{
    auto beginning = text;
    if (text.endsWith(u"..."_s))
        beginning.chop(3);
    else if (text.endsWith(u'…'))
        beginning.chop(1);
    const auto bare = address.mid(address.indexOf(u"://"_s) + 3);
    const auto fits = beginning.size() < text.size()
        ? beginning.size() > 8 && (address.startsWith(beginning) || bare.startsWith(beginning))
        : address == text || bare == text || bare == text + u'/';
    return fits;
}

} // namespace

// --- words

void MarkdownWriter::writeText(const QString &text)
{
    if (m_inBlockOfCode) {
        m_code += text;
        return;
    }
    for (const auto c : text) {
        if (m_inCode) {
            m_code += c.isSpace() ? u' ' : c;
        } else if (c.isSpace()) {
            m_blank = true;
        } else {
            approach();
            m_out += c;
        }
    }
}

void MarkdownWriter::breakLine()
{
    if (m_inBlockOfCode || m_inCode)
        m_code += u'\n';
    else
        want(1);
}

void MarkdownWriter::beginParagraph()
{
    if (m_inBlockOfCode || m_inCode)
        m_code += u'\n';
    else
        want(2);
}

void MarkdownWriter::beginHeading(int level)
{
    beginParagraph();
    m_heading = inCell() ? 0 : level;
}

void MarkdownWriter::writeRule()
{
    if (m_inBlockOfCode || inCell())
        return;
    endCode();
    want(2);
    putLine(u"---"_s);
    want(2);
}

// --- blocks

void MarkdownWriter::beginQuote()
{
    if (m_inBlockOfCode)
        return;
    endCode();
    want(2);
    enter({});
}

void MarkdownWriter::endQuote()
{
    leave(false);
    want(2);
}

void MarkdownWriter::beginList(bool isNumbered)
{
    if (m_inBlockOfCode)
        return;
    endCode();
    want(inList() ? 1 : 2);
    enter({true, isNumbered, 0});
}

void MarkdownWriter::beginItem()
{
    if (m_inBlockOfCode)
        return;
    endCode();
    want(1);
    const auto list = std::ranges::find_if(m_blocks.rbegin(), m_blocks.rend(), &Block::isList);
    if (list == m_blocks.rend() || inCell())
        return;
    ++list->items;
    m_marker = true;
}

void MarkdownWriter::endList()
{
    leave(true);
    want(inList() ? 1 : 2);
}

void MarkdownWriter::enter(Block block)
{
    if (m_blocks.size() < deepestBlock)
        m_blocks.push_back(block);
    else
        ++m_tooDeep;
}

void MarkdownWriter::leave(bool isList)
{
    if (m_inBlockOfCode)
        return;
    endCode();
    m_marker = false;
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    const auto isSame = [isList](const Block &block) { return block.isList == isList; };
    const auto last = std::ranges::find_if(m_blocks.rbegin(), m_blocks.rend(), isSame);
    if (last != m_blocks.rend())
        m_blocks.erase(std::prev(last.base()), m_blocks.end());
}

bool MarkdownWriter::inList() const
{
    return std::ranges::any_of(m_blocks, &Block::isList);
}

// --- code

void MarkdownWriter::beginCode(const QString &language)
{
    if (m_inBlockOfCode) {
        if (m_language.isEmpty() && m_code.trimmed().isEmpty())
            m_language = language;
        return;
    }
    endCode();
    m_inCode = true;
}

void MarkdownWriter::endCode()
{
    if (!m_inCode)
        return;
    m_inCode = false;
    const auto code = std::exchange(m_code, {}).trimmed();
    if (code.isEmpty())
        return;
    if (code.contains(u'\n') && !inCell()) {
        putBlockOfCode(code);
        return;
    }
    const QString ticks(longestRun(code, u'`') + 1, u'`');
    const auto touches = code.startsWith(u'`') || code.endsWith(u'`');
    approach();
    m_out += ticks + (touches ? u" "_s : QString()) + code + (touches ? u" "_s : QString()) + ticks;
}

void MarkdownWriter::beginBlockOfCode()
{
    if (m_inBlockOfCode)
        return;
    endCode();
    endLink();
    // A cell is one line.
    if (inCell()) {
        m_inCode = true;
        return;
    }
    m_inBlockOfCode = true;
    m_language.clear();
}

void MarkdownWriter::endBlockOfCode()
{
    if (!m_inBlockOfCode) {
        endCode();
        return;
    }
    m_inBlockOfCode = false;
    putBlockOfCode(std::exchange(m_code, {}));
    m_language.clear();
}

void MarkdownWriter::putBlockOfCode(QString code)
{
    code.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::Nbsp, u' ');
    if (code.startsWith(u'\n'))
        code.remove(0, 1);
    while (code.endsWith(u'\n') || code.endsWith(u' '))
        code.chop(1);
    if (code.trimmed().isEmpty())
        return;
    const QString fence(std::max<qsizetype>(3, longestRun(code, u'`') + 1), u'`');
    want(2);
    putLine(fence + m_language);
    for (const auto &line : code.split(u'\n'))
        putLine(line);
    putLine(fence);
    want(2);
}

// --- links

void MarkdownWriter::beginLink(const QString &address)
{
    endLink();
    if (m_inBlockOfCode || m_inCode || !isWeb(address) || address.size() > longestAddress)
        return;
    approach();
    m_address = address;
    m_linkStart = m_out.size();
}

void MarkdownWriter::endLink()
{
    if (m_linkStart < 0)
        return;
    const auto start = std::min(std::exchange(m_linkStart, -1), m_out.size());
    const auto text = m_out.mid(start);
    if (text.isEmpty() || text == m_address)
        return;
    m_out.truncate(start);
    if (shows(text, m_address))
        m_out += m_address;
    else if (std::ranges::any_of(text, [](QChar c) { return c == u'\n' || c == u'[' || c == u']'; }))
        m_out += text + u" ("_s + m_address + u')';
    else
        m_out += u'[' + text + u"]("_s + m_address.replace(u'(', u"%28"_s).replace(u')', u"%29"_s) + u')';
}

// --- tables

void MarkdownWriter::beginCell()
{
    if (m_inBlockOfCode)
        return;
    endCell();
    endCode();
    endLink();
    m_breaksBeforeCell = std::exchange(m_breaks, 0);
    m_blank = false;
    m_cellStart = m_out.size();
}

void MarkdownWriter::endCell()
{
    if (!inCell())
        return;
    endCode();
    endLink();
    auto text = m_out.mid(m_cellStart).simplified();
    m_out.truncate(m_cellStart);
    m_cellStart = -1;
    m_breaks = m_breaksBeforeCell;
    m_blank = false;
    if (m_cells.size() < mostCells)
        m_cells << text.replace(u'|', u"\\|"_s);
}

void MarkdownWriter::endRow()
{
    endCell();
    if (m_cells.isEmpty())
        return;
    want(m_rows == 0 ? 2 : 1);
    if (m_cells.size() == 1) {
        putLine(m_cells.first()); // a table for the looks of it
    } else {
        putLine(u"| "_s + m_cells.join(u" | "_s) + u" |"_s);
        if (m_rows == 0)
            putLine(u'|' + u"---|"_s.repeated(m_cells.size()));
        ++m_rows;
    }
    m_cells.clear();
}

void MarkdownWriter::endTable()
{
    endRow();
    m_rows = 0;
    want(2);
}

// --- lines

void MarkdownWriter::want(int breaks)
{
    if (inCell())
        m_blank = true;
    else
        m_breaks = std::max(m_breaks, breaks);
}

void MarkdownWriter::approach()
{
    if (!inCell() && (m_breaks > 0 || m_out.isEmpty()))
        startLine();
    else if (m_blank)
        m_out += u' ';
    m_blank = false;
}

void MarkdownWriter::startLine()
{
    if (!m_out.isEmpty()) {
        m_out += u'\n';
        if (m_breaks > 1) {
            const auto marker = std::exchange(m_marker, false);
            m_out += prefix();
            while (m_out.endsWith(u' '))
                m_out.chop(1);
            m_out += u'\n';
            m_marker = marker;
        }
    }
    m_out += prefix();
    if (m_heading > 0)
        m_out += QString(m_heading, u'#') + u' ';
    m_heading = 0;
    m_marker = false;
    m_breaks = 0;
}

void MarkdownWriter::putLine(const QString &line)
{
    want(1);
    startLine();
    m_out += line;
    m_blank = false;
    while (line.isEmpty() && m_out.endsWith(u' '))
        m_out.chop(1);
}

QString MarkdownWriter::prefix() const
{
    const auto innermost = std::ranges::find_if(m_blocks.rbegin(), m_blocks.rend(), &Block::isList);
    QString text;
    for (const auto &block : m_blocks) {
        const bool isMarked = m_marker && innermost != m_blocks.rend() && &block == &*innermost;
        if (!block.isList)
            text += u"> "_s;
        else if (!isMarked)
            text += block.isNumbered ? u"   "_s : u"  "_s;
        else
            text += block.isNumbered ? QString::number(block.items) + u". "_s : u"- "_s;
    }
    return text;
}

QString MarkdownWriter::finished()
{
    endBlockOfCode();
    endLink();
    endTable();
    return m_out.trimmed();
}

} // namespace LaunchProbe::Connectors
