// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown.h"

#include "sourcealign.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

struct FreeParser {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct FreeNode {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct FreeIter {
    void operator()(cmark_iter *iter) const { cmark_iter_free(iter); }
};
using Document = std::unique_ptr<cmark_node, FreeNode>;

QString literalOf(cmark_node *node)
{
    return QString::fromUtf8(cmark_node_get_literal(node));
}

// The extensions' node types have no public constants, only names.
bool isCalled(cmark_node *node, const char *name)
{
    return std::strcmp(cmark_node_get_type_string(node), name) == 0;
}

bool isRow(cmark_node *node)
{
    return isCalled(node, "table_row") || isCalled(node, "table_header");
}

bool isBlock(cmark_node_type type)
{
    return (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
}

Document parse(const QString &text)
{
    // Two tildes strike out; a single one is how people write "about": ~30 tok/s.
    static constexpr int options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(options));
    for (const char *name : {"table", "strikethrough", "autolink"}) {
        if (auto *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    const auto bytes = text.toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    return Document(cmark_parser_finish(parser.get()));
}

QString safeAddress(const char *address)
{
    const auto url = QString::fromUtf8(address);
    const auto scheme = QUrl(url).scheme();
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto" ? url : QString();
}

QString firstWord(const char *info)
{
    return QString::fromUtf8(info).section(u' ', 0, 0).left(40);
}

//! Walks the syntax tree once and keeps depths instead of a stack of blocks.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_align(text)
    {
    }

    std::vector<MarkBlock> read(cmark_node *root)
    {
        const std::unique_ptr<cmark_iter, FreeIter> iter(cmark_iter_new(root));
        for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iter.get()))
            take(cmark_iter_get_node(iter.get()), event == CMARK_EVENT_ENTER);
        return std::move(m_blocks);
    }

private:
    void take(cmark_node *node, bool enters)
    {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_BLOCK_QUOTE)
            m_quotes += enters ? 1 : -1;
        else if (type == CMARK_NODE_LIST)
            takeList(enters);
        else if (type == CMARK_NODE_ITEM)
            takeItem(node, enters);
        else if (isBlock(type) && (isCalled(node, "table") || isRow(node) || isCalled(node, "table_cell")))
            takeTable(node, enters);
        else if (isBlock(type))
            takeBlock(node, enters);
        else
            takeInline(node, enters);
    }

    void takeList(bool enters) { m_lists += enters ? 1 : -1; }

    void takeItem(cmark_node *node, bool enters)
    {
        if (!enters)
            return;
        const auto list = cmark_node_parent(node);
        if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST) {
            m_marker = u"•"_s;
            return;
        }
        // The item's number is counted on from the one before it; walking back each time would be quadratic.
        const bool first = cmark_node_previous(node) == nullptr;
        auto &number = m_numbers[static_cast<size_t>(std::clamp(m_lists, 0, deepestIndent))];
        number = first ? cmark_node_get_list_start(list) : number + 1;
        m_marker = QString::number(number) + u'.';
    }

    MarkBlock &startBlock(MarkBlock::Kind kind, cmark_node *node)
    {
        MarkBlock block;
        block.kind = kind;
        block.quotes = std::min(m_quotes, deepestIndent);
        block.indent = std::min(m_lists, deepestIndent);
        block.marker = std::exchange(m_marker, {});
        m_blocks.push_back(std::move(block));
        m_align.skipToLine(cmark_node_get_start_line(node));
        m_align.endAtLine(std::max(cmark_node_get_end_line(node), cmark_node_get_start_line(node)));
        return m_blocks.back();
    }

    void takeBlock(cmark_node *node, bool enters)
    {
        if (!enters)
            return;
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_PARAGRAPH:
            startBlock(MarkBlock::Kind::Paragraph, node);
            break;
        case CMARK_NODE_HEADING:
            startBlock(MarkBlock::Kind::Heading, node).level = cmark_node_get_heading_level(node);
            break;
        case CMARK_NODE_CODE_BLOCK:
            takeLines(node, startBlock(MarkBlock::Kind::Code, node), MarkRun::Code);
            m_blocks.back().language = firstWord(cmark_node_get_fence_info(node));
            break;
        case CMARK_NODE_HTML_BLOCK:
            takeLines(node, startBlock(MarkBlock::Kind::Paragraph, node), MarkRun::Html);
            break;
        case CMARK_NODE_THEMATIC_BREAK:
            startBlock(MarkBlock::Kind::Rule, node);
            break;
        default:
            break;
        }
    }

    void takeLines(cmark_node *node, MarkBlock &block, MarkRun::Style style)
    {
        if (style == MarkRun::Code && *cmark_node_get_fence_info(node))
            m_align.skipToLine(cmark_node_get_start_line(node) + 1);
        auto literal = literalOf(node);
        if (literal.endsWith(u'\n'))
            literal.chop(1);
        const auto lines = literal.split(u'\n');
        for (const auto &line : lines) {
            auto placed = m_align.place(line);
            if (style == MarkRun::Code && placed.size() != 1)
                placed = {wholeLine(line, placed)};
            else if (style == MarkRun::Html && !block.runs.empty())
                block.runs.push_back({QString(QChar::LineSeparator), -1, MarkRun::Break, {}});
            for (auto &run : placed) {
                run.style = style;
                block.runs.push_back(std::move(run));
            }
        }
    }

    // A line of code is one run: its place is that of its first unit that has one.
    static MarkRun wholeLine(const QString &line, const std::vector<MarkRun> &placed)
    {
        MarkRun run;
        run.text = line;
        if (!placed.empty())
            run.source = placed.front().source;
        return run;
    }

    void takeTable(cmark_node *node, bool enters)
    {
        m_inCell = enters && isCalled(node, "table_cell");
        if (!enters)
            return;
        if (isCalled(node, "table"))
            startBlock(MarkBlock::Kind::Table, node);
        else if (m_blocks.empty() || m_blocks.back().kind != MarkBlock::Kind::Table)
            return;
        else if (isRow(node))
            m_blocks.back().rows.emplace_back();
        else if (!m_blocks.back().rows.empty())
            m_blocks.back().rows.back().emplace_back();
    }

    void takeInline(cmark_node *node, bool enters)
    {
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT)
            add(literalOf(node), m_style);
        else if (type == CMARK_NODE_CODE)
            add(literalOf(node), m_style | MarkRun::Code);
        else if (type == CMARK_NODE_HTML_INLINE)
            add(literalOf(node), m_style | MarkRun::Html);
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            addRun({QString(QChar::LineSeparator), -1, MarkRun::Break, {}});
        else if (type == CMARK_NODE_EMPH)
            m_style.setFlag(MarkRun::Italic, enters);
        else if (type == CMARK_NODE_STRONG)
            m_style.setFlag(MarkRun::Bold, enters);
        else if (isCalled(node, "strikethrough"))
            m_style.setFlag(MarkRun::Struck, enters);
        else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
            takeLink(node, enters);
    }

    void takeLink(cmark_node *node, bool enters)
    {
        if (enters)
            m_link = safeAddress(cmark_node_get_url(node));
        else
            m_align.skipAddress(QString::fromUtf8(cmark_node_get_url(node)));
        if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
            m_style.setFlag(MarkRun::Image, enters);
            if (enters && !cmark_node_first_child(node))
                addRun({QString::fromUtf8(cmark_node_get_url(node)), -1, m_style, m_link});
        }
        if (!enters)
            m_link.clear();
    }

    void add(const QString &literal, MarkRun::Styles style)
    {
        for (auto &run : m_align.place(literal)) {
            run.style = style;
            run.link = m_link;
            addRun(std::move(run));
        }
    }

    void addRun(MarkRun run)
    {
        if (m_blocks.empty())
            return;
        auto &block = m_blocks.back();
        if (block.kind != MarkBlock::Kind::Table)
            block.runs.push_back(std::move(run));
        else if (m_inCell && !block.rows.empty() && !block.rows.back().empty())
            block.rows.back().back().push_back(std::move(run));
    }

    SourceAlign m_align;
    std::vector<MarkBlock> m_blocks;
    std::array<int, deepestIndent + 1> m_numbers{};
    int m_quotes = 0;
    int m_lists = 0;
    bool m_inCell = false;
    QString m_marker;
    QString m_link;
    MarkRun::Styles m_style = MarkRun::Plain;
};

std::vector<MarkBlock> asWritten(const QString &text)
{
    MarkBlock block;
    block.kind = MarkBlock::Kind::Code;
    qsizetype at = 0;
    const auto lines = text.split(u'\n');
    for (const auto &line : lines) {
        block.runs.push_back({line, at, MarkRun::Code, {}});
        at += line.size() + 1;
    }
    return {block};
}

} // namespace

std::vector<MarkBlock> readMarkdown(const QString &text)
{
    if (text.size() > markdownLimit)
        return asWritten(text);
    const auto document = parse(text);
    return document ? Reader(text).read(document.get()) : asWritten(text);
}

} // namespace LaunchProbe::Ui
