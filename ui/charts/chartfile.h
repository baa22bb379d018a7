// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QAbstractItemModel;
class QChartView;

namespace LaunchProbe::Ui {

//! The picture as it stands in the view, in its colours.
[[nodiscard]] QByteArray chartSvg(QChartView &view, const QString &title);
[[nodiscard]] QByteArray chartPng(QChartView &view); //!< twice as fine as on the screen

//! Every row with its headings; numbers raw and with a decimal point, dates ISO 8601. UTF-8.
[[nodiscard]] QByteArray tableCsv(const QAbstractItemModel &table);

} // namespace LaunchProbe::Ui
