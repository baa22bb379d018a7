// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfile.h"

#include <models/domain/csv.h>

#include <QAbstractItemModel>
#include <QBuffer>
#include <QChartView>
#include <QDateTime>
#include <QPainter>
#include <QSvgGenerator>

namespace LaunchProbe::Ui {

namespace {

constexpr int fineness = 2;

QString plainText(const QVariant &value)
{
    switch (value.metaType().id()) {
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', 10);
    case QMetaType::QDateTime:
        return value.toDateTime().toUTC().toString(Qt::ISODate);
    default:
        return value.toString();
    }
}

} // namespace

QByteArray chartSvg(QChartView &view, const QString &title)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(view.size());
    generator.setViewBox(view.rect());
    generator.setTitle(title);
    QPainter painter(&generator);
    view.render(&painter);
    painter.end();
    return buffer.data();
}

QByteArray chartPng(QChartView &view)
{
    QImage image(view.size() * fineness, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    view.render(&painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray tableCsv(const QAbstractItemModel &table)
{
    QStringList heads;
    for (int column = 0; column < table.columnCount(); ++column)
        heads << table.headerData(column, Qt::Horizontal).toString();
    QStringList lines{Domain::csvLine(heads)};
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells << plainText(table.index(row, column).data(Qt::UserRole));
        lines << Domain::csvLine(cells);
    }
    return (lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace LaunchProbe::Ui
