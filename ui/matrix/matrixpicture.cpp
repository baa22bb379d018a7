// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixpicture.h"

#include "matrixcelldelegate.h"

#include <models/tables/fieldwords.h>
#include <models/tables/matrixmodel.h>
#include <ui/kit/theme.h>

#include <QBuffer>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgGenerator>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 6; // px
constexpr int widest = 220;

QColor tintOf(const Domain::MatrixCell &cell)
{
    const auto outcome = prevailing(cell);
    if (outcome == Domain::Outcome::None)
        return Qt::white;
    auto tint = outcomeColor(outcome, lightPalette());
    // Mixed with white beforehand: not everything that shows such a file knows transparency.
    const auto mixed = [](int part) { return 255 - (255 - part) * 16 / 100; };
    return {mixed(tint.red()), mixed(tint.green()), mixed(tint.blue())};
}

//! Texts and tints as the table shows them.
struct Sheet {
    QStringList heads;
    std::vector<QStringList> rows;
    std::vector<std::vector<QColor>> tints;
};

Sheet sheetOf(const Domain::Matrix &matrix)
{
    Tables::MatrixModel model;
    model.setMatrix(matrix);
    const auto labels = static_cast<int>(matrix.rowSlots.size());
    Sheet sheet;
    for (int column = 0; column < model.columnCount(); ++column)
        sheet.heads << model.headerData(column, Qt::Horizontal).toString();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList texts;
        std::vector<QColor> tints;
        for (int column = 0; column < model.columnCount(); ++column) {
            texts << model.index(row, column).data().toString();
            const auto *cell = column < labels ? nullptr : matrix.cell(row, column - labels);
            tints.push_back(cell ? tintOf(*cell) : QColor(Qt::white));
        }
        sheet.rows.push_back(texts);
        sheet.tints.push_back(std::move(tints));
    }
    return sheet;
}

void drawRow(
    QPainter &painter, int top, int height, const std::vector<int> &widths, const QStringList &texts,
    const std::vector<QColor> &tints)
{
    int left = padding;
    for (size_t column = 0; column < widths.size(); ++column) {
        const QRect cell(left, top, widths[column], height);
        painter.setPen(QColor(0xcc, 0xcc, 0xcc));
        painter.setBrush(tints.empty() ? QColor(0xee, 0xee, 0xee) : tints[column]);
        painter.drawRect(cell);
        painter.setPen(Qt::black);
        painter.drawText(
            cell.adjusted(padding, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
            texts.value(static_cast<qsizetype>(column)));
        left += widths[column];
    }
}

} // namespace

QByteArray matrixHtml(const Domain::Matrix &matrix, const QString &title)
{
    const auto sheet = sheetOf(matrix);
    QString html =
        u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title><style>"
        "body{font-family:sans-serif;color:#111;background:#fff}"
        "table{border-collapse:collapse}"
        "th,td{border:1px solid #ccc;padding:4px 8px;text-align:left}"
        "th{background:#eee}</style></head><body>\n<h1>%1</h1>\n<table>\n<tr>"_s.arg(title.toHtmlEscaped());
    for (const auto &head : sheet.heads)
        html += u"<th>%1</th>"_s.arg(head.toHtmlEscaped());
    html += u"</tr>\n"_s;
    for (size_t row = 0; row < sheet.rows.size(); ++row) {
        html += u"<tr>"_s;
        for (qsizetype column = 0; column < sheet.rows[row].size(); ++column)
            html += u"<td style=\"background:%1\">%2</td>"_s.arg(
                sheet.tints[row][static_cast<size_t>(column)].name(),
                sheet.rows[row][column].toHtmlEscaped());
        html += u"</tr>\n"_s;
    }
    return (html + u"</table>\n</body></html>\n"_s).toUtf8();
}

QByteArray matrixSvg(const Domain::Matrix &matrix, const QString &title)
{
    const auto sheet = sheetOf(matrix);
    const QFontMetrics metrics(QGuiApplication::font());
    std::vector<int> widths;
    for (qsizetype column = 0; column < sheet.heads.size(); ++column) {
        int width = metrics.horizontalAdvance(sheet.heads[column]);
        for (const auto &row : sheet.rows)
            width = std::max(width, metrics.horizontalAdvance(row[column]));
        widths.push_back(std::min(width + 2 * padding + 2, widest));
    }
    const int line = metrics.height() * 2 + padding;
    const int titleHeight = metrics.height() + 2 * padding;
    QSize size(2 * padding, titleHeight + line * (static_cast<int>(sheet.rows.size()) + 1) + padding);
    for (const int width : widths)
        size.rwidth() += width;
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect({0, 0}, size));
    generator.setTitle(title);
    QPainter painter(&generator);
    painter.fillRect(QRect({0, 0}, size), Qt::white);
    painter.drawText(QRect(padding, 0, size.width(), titleHeight), Qt::AlignLeft | Qt::AlignVCenter, title);
    drawRow(painter, titleHeight, line, widths, sheet.heads, {});
    for (size_t row = 0; row < sheet.rows.size(); ++row)
        drawRow(
            painter, titleHeight + line * (static_cast<int>(row) + 1), line, widths, sheet.rows[row],
            sheet.tints[row]);
    painter.end();
    return buffer.data();
}

} // namespace LaunchProbe::Ui
