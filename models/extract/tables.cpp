// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include "field.h"
#include "pattern.h"
#include "tablecells.h"
#include "tablecolumns.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

class TableReader
{
public:
    TableReader(const Layout &layout, const Mentions &mentions)
        : m_layout(layout)
        , m_mentions(mentions)
    {
    }

    //! The heads of a table whose rows go on below what a program printed between them.
    struct Head {
        std::vector<std::string> heads;
        std::vector<TableColumn> columns;
        std::vector<Mentions> said;
    };

    //! `head` is that of the table before, and becomes this one's.
    Table read(int first, int last, Head &head)
    {
        Table table{first, last, {}, false};
        int line = first;
        while (line <= last && m_layout.line(line).kind != Line::Kind::Table)
            ++line;
        if (line > last)
            return table;
        if (isBenchRow(line)) {
            takeHead(head, cellsAt(line));
            --line;
        } else {
            for (const auto &cell : cellsOf(m_layout.text(line), m_layout.line(line).begin)) {
                m_heads.emplace_back(bare(textOf(cell)));
                m_columns.push_back(tableColumn(m_heads.back()));
                m_headSaid.push_back(namesIn(cell, line));
            }
        }
        head = {m_heads, m_columns, m_headSaid};
        std::vector<int> body;
        for (++line; line <= last; ++line) {
            if (m_layout.line(line).kind == Line::Kind::Table)
                body.push_back(line);
        }
        table.bench = knowTests(body) && std::ranges::find(m_heads, "backend") != m_heads.end();
        takeCaption(first, body);
        const bool anyMetric =
            std::ranges::any_of(m_columns, [](const TableColumn &c) { return c.speed || isMetric(c.slot); });
        if (!anyMetric && isTransposed(body)) {
            table.rows = readColumns(body);
            return table;
        }
        for (const int at : body)
            readRow(at, table.rows);
        return table;
    }

private:
    static constexpr char plusMinus = '\xb1';

    //! A row of llama-bench where a head should stand: "… | pp512 | 43.27 +- 0.16 |".
    [[nodiscard]] bool isBenchRow(int line) const
    {
        const auto cells = cellsAt(line);
        return cells.size() > 3 && textOf(cells.back()).find(plusMinus) != std::string_view::npos
            && isTest(bare(textOf(cells[cells.size() - 2])));
    }

    static bool isTest(std::string_view cell)
    {
        static const Pattern test(R"(^(?:pp|tg)\s?-?\d+)");
        return test.isIn(cell);
    }

    //! The head that stood above the rows before, or what every such row has.
    void takeHead(const Head &known, const std::vector<Cell> &cells)
    {
        const auto test = cells.size() - 2;
        if (known.columns.size() == cells.size() && known.heads[test] == "test") {
            m_heads = known.heads;
            m_columns = known.columns;
            m_headSaid = known.said;
            return;
        }
        m_heads.assign(cells.size(), {});
        m_columns.assign(cells.size(), {});
        m_headSaid.assign(cells.size(), {});
        m_heads[test] = "test";
        m_columns[test].test = true;
        m_heads.back() = "t/s";
        m_columns.back().speed = true;
        static const Pattern billions(R"(^[\d.]+\sb$)");
        for (size_t i = 0; i < test; ++i)
            m_columns[i].params = billions.isIn(bare(textOf(cells[i])));
    }

    //! "PP-512 with Q4_0:" above a table says what its numbers are where the heads name only what is
    //! compared.
    void takeCaption(int first, const std::vector<int> &body)
    {
        if (std::ranges::any_of(m_columns, &TableColumn::test))
            return;
        const auto *slot = testAbove(m_layout, first);
        if (!slot)
            return;
        bool any = false;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            auto &column = m_columns[i];
            any = any || isMetric(column.slot) || column.speed;
            if (column.slot == &TgTps && slot == &PpTps && !isDecode(m_heads[i]))
                column.slot = slot;
        }
        if (any)
            return;
        knowSpreads(body);
        for (auto &column : m_columns) {
            if (column.speed)
                column.slot = slot;
            column.speed = false;
        }
    }

    //! What a head or a cell names: whose the numbers below or beside it are.
    [[nodiscard]] Mentions namesIn(const Cell &cell, int line) const
    {
        Mentions names;
        for (const auto &mention : mentionsOf(m_mentions, line)) {
            const bool name = mention.slot == Model || mention.slot == Quant || mention.slot == Engine
                || mention.slot == EngineVersion || mention.slot == Gpu || mention.slot == GpuSku;
            if (name && mention.begin >= cell.begin && mention.end <= cell.end
                && std::string_view(mention.rule) != "model.size")
                names.push_back(mention);
        }
        return names;
    }

    //! Finds out which columns are speeds that a column of tests ("pp512", "tg128") gives their meaning. Has
    //! the table a head for the tests?
    bool knowTests(const std::vector<int> &body)
    {
        const bool named = std::ranges::any_of(m_columns, &TableColumn::test);
        if (!named) {
            const auto column = columnOfTests(body);
            if (column >= m_columns.size())
                return false;
            m_columns[column] = {};
            m_columns[column].test = true;
        }
        for (auto &column : m_columns) {
            if (column.slot == &TgTps || column.slot == &PpTps) {
                column.slot = nullptr;
                column.speed = true;
            }
        }
        if (std::ranges::none_of(m_columns, &TableColumn::speed))
            knowSpreads(body);
        return named;
    }

    //! Heads may name what is compared; what was measured has its spread: "631.03 +- 4.89".
    void knowSpreads(const std::vector<int> &body)
    {
        std::vector<size_t> spreads(m_columns.size(), 0);
        for (const int line : body) {
            const auto cells = cellsAt(line);
            for (size_t i = 0; i < std::min(cells.size(), spreads.size()); ++i)
                spreads[i] += textOf(cells[i]).find(plusMinus) != std::string_view::npos ? 1 : 0;
        }
        for (size_t i = 0; i < m_columns.size(); ++i)
            m_columns[i].speed = !body.empty() && spreads[i] == body.size() && !m_columns[i].slot;
    }

    //! The column whose cells are all tests; past the last one where there is none.
    [[nodiscard]] size_t columnOfTests(const std::vector<int> &body) const
    {
        std::vector<size_t> hits(m_columns.size(), 0);
        for (const int line : body) {
            const auto cells = cellsAt(line);
            for (size_t i = 0; i < std::min(cells.size(), hits.size()); ++i)
                hits[i] += isTest(bare(textOf(cells[i]))) ? 1 : 0;
        }
        const auto found =
            std::ranges::find_if(hits, [&body](size_t count) { return count > 0 && count == body.size(); });
        return static_cast<size_t>(found - hits.begin());
    }

    //! Do the first cells of the rows name what stands in the others?
    [[nodiscard]] bool isTransposed(const std::vector<int> &body) const
    {
        return std::ranges::any_of(body, [this](int line) {
            const auto cells = cellsAt(line);
            return cells.size() > 1 && isMetric(slotOf(bare(textOf(cells[0])), cells));
        });
    }

    //! What a row is by its label: "VRAM (GB)", or "Decode" before "41 tok/s".
    [[nodiscard]] const QString *slotOf(std::string_view label, const std::vector<Cell> &cells) const
    {
        static const Pattern stage(
            R"(^(?:avg\.?\s|average\s|mean\s)?(?:prompt|prefill|pp\b|decod|generat|tg\b|token\sgen|eval|output|генерац|промпт))");
        const auto column = tableColumn(label);
        if (column.slot || column.speed)
            return column.speed ? &TgTps : column.slot;
        // "Prefill, 806 tokens" says of how many.
        static const Pattern length(R"([\s,(]+[\d.,]+k?\s(?:tokens?|токен[а-я]*)\)?$)");
        if (Match m; length.find(label, m))
            label = label.substr(0, static_cast<size_t>(m.begin()));
        const bool unit =
            std::ranges::any_of(cells, [this](const Cell &cell) { return speedInCell().isIn(textOf(cell)); });
        if (!unit || !stage.isIn(label) || isNoSpeed(label))
            return nullptr;
        return isPrefill(label) ? &PpTps : &TgTps;
    }

    //! One run a column; a row whose label has a name of its own makes one of each cell.
    [[nodiscard]] std::vector<TableRow> readColumns(const std::vector<int> &body) const
    {
        constexpr size_t most = 64;
        const auto count = std::min(m_heads.size(), most);
        std::vector<TableRow> rows;
        for (size_t i = 1; i < count; ++i)
            rows.push_back({body.front(), m_headSaid[i]});
        std::vector<TableRow> single;
        for (const int line : body) {
            const auto cells = cellsAt(line);
            if (cells.empty())
                continue;
            const auto label = bare(textOf(cells[0]));
            const auto column = tableColumn(label);
            const auto *slot = slotOf(label, cells);
            const auto own = isMetric(slot) ? namesIn(cells[0], line) : Mentions();
            const bool unit = isSpeed(slot) && std::ranges::any_of(cells, [this](const Cell &cell) {
                                  return speedInCell().isIn(textOf(cell));
                              });
            for (size_t i = 1; i < std::min(cells.size(), count); ++i) {
                TableRow one{line, own};
                // Beside "41 tok/s" a "task 59" is a remark.
                if (!unit || isNumber(bare(textOf(cells[i]))) || speedInCell().isIn(textOf(cells[i])))
                    readCell(cells[i], column, slot, label, one);
                if (own.size() == one.said.size() && !own.empty())
                    continue;
                if (own.empty())
                    append(one.said, saidIn(cells[i], line));
                else
                    append(one.said, m_headSaid[i]);
                if (own.empty())
                    append(rows[i - 1].said, one.said);
                else
                    single.push_back(std::move(one));
            }
        }
        rows.insert(rows.end(), single.begin(), single.end());
        std::erase_if(rows, [](const TableRow &row) { return row.said.empty(); });
        return rows;
    }

    static bool isNumber(std::string_view cell)
    {
        return !cell.empty() && cell.find_first_not_of("0123456789., ~+-\xb1") == std::string_view::npos;
    }

    static void append(Mentions &to, const Mentions &from) { to.insert(to.end(), from.begin(), from.end()); }

    [[nodiscard]] std::vector<Cell> cellsAt(int line) const
    {
        return cellsOf(m_layout.text(line), m_layout.line(line).begin);
    }

    //! What the fields have read in a cell, without numbers that the head tells the meaning of.
    [[nodiscard]] Mentions saidIn(const Cell &cell, int line) const
    {
        Mentions said;
        for (const auto &mention : mentionsOf(m_mentions, line)) {
            if (mention.begin >= cell.begin && mention.end <= cell.end && !isMetric(&mention.slot)
                && mention.slot != FlashAttn)
                said.push_back(mention);
        }
        return said;
    }

    static const Pattern &speedInCell()
    {
        static const Pattern speed(
            R"((?<![\w.])(?:(\d+(?:[.,]\d+)?)\s?-\s?)?(\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?)\s?(?:\xb1\s?[\d.,]+\s?)?(?:t/s|tk/s|tok/s(?:ec)?|tps|tokens?/s(?:ec)?|т/с|ток/с)(?![a-z]))");
        return speed;
    }

    static bool isMetric(const QString *slot)
    {
        return slot
            && (*slot == TgTps || *slot == PpTps || *slot == TtftMs || *slot == VramGb || *slot == PowerW);
    }

    static bool isSpeed(const QString *slot) { return slot && (*slot == TgTps || *slot == PpTps); }

    [[nodiscard]] std::string_view textOf(const Cell &cell) const
    {
        return m_layout.slice(cell.begin, cell.end);
    }

    //! A row is one run; columns whose heads have names ("vLLM t/s", "Q8_0 t/s") make one each.
    void readRow(int line, std::vector<TableRow> &rows)
    {
        const auto cells = cellsAt(line);
        const auto count = std::min(cells.size(), m_columns.size());
        const QString *test = nullptr;
        bool sum = false;
        for (size_t i = 0; i < count; ++i) {
            if (!m_columns[i].test)
                continue;
            const auto text = bare(textOf(cells[i]));
            sum = text.find('+') != std::string_view::npos;
            test = sum                   ? nullptr
                : text.starts_with("pp") ? &PpTps
                : text.starts_with("tg") ? &TgTps
                                         : nullptr;
        }
        TableRow row{line, {}};
        std::vector<std::pair<std::string, TableRow>> named;
        for (size_t i = 0; i < count; ++i) {
            const auto &column = m_columns[i];
            if (column.speed && sum)
                continue;
            const auto *slot = column.speed ? (test ? test : &TgTps) : column.slot;
            if (!isMetric(slot) || m_headSaid[i].empty()) {
                readCell(cells[i], column, slot, m_heads[i], row);
                continue;
            }
            TableRow one{line, {}};
            readCell(cells[i], column, slot, m_heads[i], one);
            if (one.said.empty())
                continue;
            std::string key;
            for (const auto &mention : m_headSaid[i])
                key += joined({mention.slot.toStdString(), "=", mention.value, ";"});
            const auto known = std::ranges::find(named, key, &std::pair<std::string, TableRow>::first);
            if (known != named.end())
                append(known->second.said, one.said);
            else
                append(named.emplace_back(key, TableRow{line, m_headSaid[i]}).second.said, one.said);
        }
        for (const auto &mention : mentionsOf(m_mentions, line)) {
            if (!isMetric(&mention.slot) && mention.slot != FlashAttn)
                row.said.push_back(mention);
        }
        takeFromAbove(cells, row);
        nameBySize(cells, row);
        const auto names = namesOf(row);
        // "BF16" above the speed of an IQ2_KT is what is computed with, not what is stored.
        const bool stored = std::ranges::any_of(
            names, [](const Mention &m) { return m.slot == Quant && !m.is(Mention::Weak); });
        for (auto &[key, one] : named) {
            if (stored)
                std::erase_if(
                    one.said, [](const Mention &m) { return m.slot == Quant && m.is(Mention::Weak); });
            append(one.said, names);
            rows.push_back(std::move(one));
        }
        if (!row.said.empty() && (named.empty() || hasMetric(row)))
            rows.push_back(std::move(row));
    }

    static bool hasMetric(const TableRow &row)
    {
        return std::ranges::any_of(row.said, [](const Mention &m) { return isMetric(&m.slot); });
    }

    //! Whoever writes a name once for several rows leaves its cell empty in the others.
    void takeFromAbove(const std::vector<Cell> &cells, TableRow &row)
    {
        m_above.resize(m_columns.size());
        const auto isName = [](const Mention &m) {
            return m.slot == Model || m.slot == Quant || m.slot == Engine || m.slot == EngineVersion;
        };
        for (size_t i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
            if (bare(textOf(cells[i])).empty()) {
                append(row.said, m_above[i]);
                continue;
            }
            m_above[i].clear();
            for (const auto &mention : mentionsOf(m_mentions, row.line)) {
                if (isName(mention) && mention.begin >= cells[i].begin && mention.end <= cells[i].end)
                    m_above[i].push_back(mention);
            }
        }
    }

    //! All but the numbers.
    static Mentions namesOf(const TableRow &row)
    {
        auto names = row.said;
        std::erase_if(names, [](const Mention &m) { return isMetric(&m.slot); });
        return names;
    }

    static bool mayBeSpeed(std::string_view text)
    {
        return text.find('/') != std::string_view::npos || text.find("tps") != std::string_view::npos;
    }

    void readCell(
        const Cell &cell, const TableColumn &column, const QString *slot, std::string_view head,
        TableRow &row) const
    {
        const auto text = textOf(cell);
        static const Pattern number(
            R"((?<![\w.])~?(\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?:\s?-\s?~?(\d+(?:[.,]\d+)?)(?![\d-]))?\s?(k\b)?(?:\s?(t/s|tok/s|tps|tokens/s|gb|gib|mib|ms|s|w|мс|с)(?![\wа-я]))?)");
        Match m;
        if (column.cache) {
            const auto type = bare(text);
            if (!type.empty())
                add(row, KvType, std::string(type), cell, column.cache);
        } else if (slot && *slot == FlashAttn) {
            const auto value = bare(text);
            if (value == "1" || value == "true" || value == "on")
                add(row, FlashAttn, "true", cell, "table.column");
        } else if (isSpeed(slot) && speedInCell().find(text, m)) {
            // Where a cell says more than the speed its unit tells which number that is.
            addSpeeds(row, *slot, cell, m, "table.column");
        } else if (slot && number.find(text, m)) {
            for (const int group : {1, 2}) {
                // The other end of a range: "23-33".
                if (!m.has(group) || (group == 2 && !isMetric(slot)))
                    continue;
                double value = readNumber(m.text(text, group)) * factorOf(column, *slot, m.text(text, 4))
                    * (m.has(3) ? 1000 : 1);
                if (*slot == VramGb && value > 1000)
                    value /= 1024;
                if (*slot == Context && m.has(3))
                    value *= 1.024;
                if (isMetric(slot) && value <= 0)
                    continue;
                Cell place{cell.begin + m.begin(group), cell.begin + m.end(group)};
                add(row, *slot, spell(value), place, "table.column").number = value;
            }
        } else if (!slot && !isNoSpeed(head) && mayBeSpeed(text) && speedInCell().find(text, m)) {
            addSpeeds(row, isPrefill(head) ? PpTps : TgTps, cell, m, "table.cell");
        }
    }

    //! What a cell says of its own unit comes before what the head says of it.
    static double factorOf(const TableColumn &column, const QString &slot, std::string_view unit)
    {
        if (slot != TtftMs || unit.empty())
            return column.factor;
        return unit == "s" || unit == inViewLetters("с") ? 1000 : 1;
    }

    void addSpeeds(
        TableRow &row, const QString &slot, const Cell &cell, const Match &speed, const char *rule) const
    {
        const auto text = textOf(cell);
        const auto last = readNumber(speed.text(text, 2));
        for (const int group : {1, 2}) {
            const auto value = speed.has(group) ? readNumber(speed.text(text, group)) : 0;
            // "3090 - 50 t/s" is a card and its speed.
            if (!(value > 0) || value > 20 * last)
                continue;
            Cell place{cell.begin + speed.begin(group), cell.begin + speed.end(group)};
            add(row, slot, spell(value), place, rule).number = value;
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
    std::vector<TableColumn> m_columns;
    std::vector<Mentions> m_headSaid; //!< names in the heads
    std::vector<Mentions> m_above; //!< names in the last cell of each column that was not empty
};

} // namespace

std::vector<Table> readTables(const Layout &layout, const Mentions &mentions)
{
    std::vector<Table> tables;
    TableReader::Head head;
    for (int line = 0; line < layout.count(); ++line) {
        const auto kind = layout.line(line).kind;
        if (kind != Line::Kind::Table && kind != Line::Kind::TableRule)
            continue;
        int last = line;
        while (last + 1 < layout.count()
               && (layout.line(last + 1).kind == Line::Kind::Table
                   || layout.line(last + 1).kind == Line::Kind::TableRule))
            ++last;
        auto table = TableReader(layout, mentions).read(line, last, head);
        if (!table.rows.empty())
            tables.push_back(std::move(table));
        line = last;
    }
    return tables;
}

} // namespace LaunchProbe::Extract
