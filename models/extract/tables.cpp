// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include "field.h"
#include "pattern.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

struct Cell {
    int begin = 0; //!< in the view
    int end = 0;
};

struct Column {
    const QString *slot = nullptr;
    double factor = 1;
    bool test = false; //!< llama-bench's "test": pp512, tg128
    bool speed = false; //!< llama-bench's "t/s", whose meaning the test tells
    bool params = false; //!< "116.83 B": the size that a bench's name leaves out
    const char *cache = nullptr; //!< rule of a cache type
};

std::string_view bare(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t*`:");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t*`:") - first + 1);
}

struct Heads {
    Pattern speed{
        R"(t/s|tk/s|tok/s|toks|tok\s?/\s?s|tokens?\s?/\s?s|tokens?\sper\ssec|\btps\b|tok/sec|speed|throughput|т/с|токен\w*/с|скорость)"};
    Pattern prefill{R"(\bpp|prompt|prefill|input|s_pp|pp\d+)"};
    Pattern bench{R"(^(pp|tg)\s?(?:@?\s?\d+)(?:\s?@\s?d?\d+)?(?:\s?\(?t/s\)?)?$)"};
    Pattern total{
        R"(total|time|seconds|(?<!/)\bs$|latency|duration|tokens$|speed-?up|ratio|%|requests|req/s|gain|price|cost|bandwidth|gb/s|score|bench\s?mark\sscore|clock|mhz|ram\sspeed|mt/s)"};
};

const Heads &heads()
{
    static const Heads made;
    return made;
}

Column columnOf(std::string_view head)
{
    struct Known {
        std::string_view head;
        const QString *slot;
    };
    static const std::array known{
        Known{"ngl", &GpuLayers},     Known{"threads", &Threads},  Known{"n_batch", &Batch},
        Known{"n_ubatch", &Ubatch},   Known{"batch", &Batch},      Known{"fa", &FlashAttn},
        Known{"context", &Context},   Known{"ctx", &Context},      Known{"n_ctx", &Context},
        Known{"concurrency", &Batch}, Known{"vram", &VramGb},      Known{"vram (gb)", &VramGb},
        Known{"vram usage", &VramGb}, Known{"vram used", &VramGb}, Known{"vram (gib)", &VramGb}};
    Column column;
    const auto &h = heads();
    if (head == "s t/s")
        return column; // of prompt and answer together
    if (head == "test")
        column.test = true;
    else if (head == "t/s")
        column.speed = true;
    else if (head == "params")
        column.params = true;
    else if (head == "type_k")
        column.cache = "table.cache-k";
    else if (head == "type_v")
        column.cache = "table.cache-v";
    else if (const auto *found = std::ranges::find(known, head, &Known::head); found != known.end())
        column.slot = found->slot;
    else if (Match m; h.bench.find(head, m))
        column.slot = m.text(head, 1) == "pp" ? &PpTps : &TgTps;
    else if (
        head.find("ttft") != std::string_view::npos || head.find("first token") != std::string_view::npos) {
        column.slot = &TtftMs;
        column.factor = head.find("ms") != std::string_view::npos ? 1
            : head.find("(s") != std::string_view::npos           ? 1000
                                                                  : 1;
    } else if (
        head.find("watt") != std::string_view::npos || head.find("power (w") != std::string_view::npos
        || head == "power")
        column.slot = &PowerW;
    else if (
        head.find("vram") != std::string_view::npos
        && (head.find("us") != std::string_view::npos || head.find("gb") != std::string_view::npos))
        column.slot = &VramGb;
    else if (h.speed.isIn(head) && !h.total.isIn(head))
        column.slot = h.prefill.isIn(head) ? &PpTps : &TgTps;
    return column;
}

std::vector<Cell> cellsOf(std::string_view text, int begin)
{
    std::vector<Cell> cells;
    size_t at = text.find('|');
    while (at != std::string_view::npos) {
        const auto next = text.find('|', at + 1);
        if (next == std::string_view::npos) {
            if (!bare(text.substr(at + 1)).empty())
                cells.push_back({begin + static_cast<int>(at) + 1, begin + static_cast<int>(text.size())});
            break;
        }
        cells.push_back({begin + static_cast<int>(at) + 1, begin + static_cast<int>(next)});
        at = next;
    }
    return cells;
}

class TableReader
{
public:
    TableReader(const Layout &layout, const Mentions &mentions)
        : m_layout(layout)
        , m_mentions(mentions)
    {
    }

    Table read(int first, int last)
    {
        Table table{first, last, {}, false};
        int line = first;
        while (line <= last && m_layout.line(line).kind != Line::Kind::Table)
            ++line;
        if (line > last)
            return table;
        for (const auto &cell : cellsOf(m_layout.text(line), m_layout.line(line).begin)) {
            m_heads.emplace_back(bare(textOf(cell)));
            m_columns.push_back(columnOf(m_heads.back()));
        }
        const bool hasTest = std::ranges::any_of(m_columns, &Column::test);
        table.bench = hasTest && std::ranges::find(m_heads, "backend") != m_heads.end();
        for (auto &column : m_columns) {
            if (column.speed && !hasTest)
                column.slot = &TgTps;
        }
        const bool anyMetric =
            std::ranges::any_of(m_columns, [](const Column &c) { return c.speed || isMetric(c.slot); });
        for (++line; line <= last; ++line) {
            if (m_layout.line(line).kind != Line::Kind::Table)
                continue;
            auto row = readRow(line, anyMetric);
            if (!row.said.empty())
                table.rows.push_back(std::move(row));
        }
        return table;
    }

private:
    static bool isMetric(const QString *slot)
    {
        return slot
            && (*slot == TgTps || *slot == PpTps || *slot == TtftMs || *slot == VramGb || *slot == PowerW);
    }

    [[nodiscard]] std::string_view textOf(const Cell &cell) const
    {
        const auto index = m_layout.lineAt(cell.begin);
        const auto line = m_layout.line(index);
        return m_layout.text(index).substr(
            static_cast<size_t>(cell.begin - line.begin), static_cast<size_t>(cell.end - cell.begin));
    }

    TableRow readRow(int line, bool anyMetric)
    {
        TableRow row{line, {}};
        const auto cells = cellsOf(m_layout.text(line), m_layout.line(line).begin);
        const QString *test = nullptr;
        for (size_t i = 0; i < cells.size() && i < m_columns.size(); ++i) {
            if (m_columns[i].test) {
                const auto text = bare(textOf(cells[i]));
                if (text.find('+') == std::string_view::npos)
                    test = text.starts_with("pp") ? &PpTps : text.starts_with("tg") ? &TgTps : nullptr;
            }
        }
        const bool rowNamesSpeed = !anyMetric && !cells.empty() && heads().speed.isIn(textOf(cells[0]));
        for (size_t i = 0; i < cells.size() && i < m_columns.size(); ++i) {
            const auto &column = m_columns[i];
            const QString *slot = column.speed && test ? test : column.slot;
            if (rowNamesSpeed && i > 0)
                slot = heads().prefill.isIn(textOf(cells[0])) ? &PpTps : &TgTps;
            readCell(cells[i], column, slot, row);
        }
        for (const auto &mention : mentionsOf(m_mentions, line)) {
            if (!isMetric(&mention.slot) && mention.slot != FlashAttn)
                row.said.push_back(mention);
        }
        nameBySize(cells, row);
        return row;
    }

    void readCell(const Cell &cell, const Column &column, const QString *slot, TableRow &row) const
    {
        const auto text = textOf(cell);
        static const Pattern number(
            R"((?<![\w.])~?(\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)\s?(k\b)?(?:\s?(?:t/s|tok/s|tps|tokens/s|gb|gib|mib|ms|s|w)\b)?)");
        static const Pattern speed(
            R"((?<![\w.])(\d+(?:[.,]\d+)?)\s?(?:t/s|tk/s|tok/s(?:ec)?|tps|tokens?/s(?:ec)?)\b)");
        Match m;
        if (column.cache) {
            const auto type = bare(text);
            if (!type.empty())
                add(row, KvType, std::string(type), cell, column.cache);
        } else if (slot && *slot == FlashAttn) {
            const auto value = bare(text);
            if (value == "1" || value == "true" || value == "on")
                add(row, FlashAttn, "true", cell, "table.column");
        } else if (slot && number.find(text, m)) {
            double value = readNumber(m.text(text, 1)) * column.factor * (m.has(2) ? 1000 : 1);
            if (*slot == VramGb && value > 1000)
                value /= 1024;
            if (*slot == Context && m.has(2))
                value *= 1.024;
            const bool zeroIsNothing = isMetric(slot);
            if (!(zeroIsNothing && value <= 0)) {
                Cell place{cell.begin + m.begin(1), cell.begin + m.end(1)};
                add(row, *slot, spell(value), place, "table.column").number = value;
            }
        } else if (!slot && speed.find(text, m)) {
            Cell place{cell.begin + m.begin(1), cell.begin + m.end(1)};
            const auto value = readNumber(m.text(text, 1));
            add(row, TgTps, spell(value), place, "table.cell").number = value;
        }
    }

    Mention &
    add(TableRow &row, const QString &slot, std::string value, const Cell &place, const char *rule) const
    {
        Mention mention;
        mention.slot = slot;
        mention.value = std::move(value);
        mention.begin = place.begin;
        mention.end = place.end;
        mention.line = row.line;
        mention.rule = rule;
        row.said.push_back(std::move(mention));
        return row.said.back();
    }

    //! "gpt-oss ?B" beside "116.83 B" is gpt-oss-120b; other sizes are cut to whole billions.
    void nameBySize(const std::vector<Cell> &cells, TableRow &row) const
    {
        const auto model = std::ranges::find(row.said, Model, &Mention::slot);
        if (model == row.said.end() || std::string_view(model->rule) != "model.bench")
            return;
        for (size_t i = 0; i < cells.size() && i < m_columns.size(); ++i) {
            if (!m_columns[i].params)
                continue;
            const auto billions = readNumber(bare(textOf(cells[i])));
            if (!(billions > 0))
                continue;
            const bool oss = model->value.starts_with("gpt-oss");
            model->value = oss ? (billions > 60 ? "gpt-oss-120b" : "gpt-oss-20b")
                               : joined({model->value, "-", spell(std::floor(billions)), "B"});
            model->flags = 0;
        }
    }

    const Layout &m_layout;
    const Mentions &m_mentions;
    std::vector<std::string> m_heads;
    std::vector<Column> m_columns;
};

} // namespace

std::vector<Table> readTables(const Layout &layout, const Mentions &mentions)
{
    std::vector<Table> tables;
    for (int line = 0; line < layout.count(); ++line) {
        const auto kind = layout.line(line).kind;
        if (kind != Line::Kind::Table && kind != Line::Kind::TableRule)
            continue;
        int last = line;
        while (last + 1 < layout.count()
               && (layout.line(last + 1).kind == Line::Kind::Table
                   || layout.line(last + 1).kind == Line::Kind::TableRule))
            ++last;
        auto table = TableReader(layout, mentions).read(line, last);
        if (!table.rows.empty())
            tables.push_back(std::move(table));
        line = last;
    }
    return tables;
}

} // namespace LaunchProbe::Extract
