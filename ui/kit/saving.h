// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QString>

#include <functional>
#include <vector>

namespace LaunchProbe::Ui {

class Panel;

//! A way in which a panel can write down what it shows.
struct SaveFormat {
    QString suffix; //!< "svg"
    QString words; //!< "Picture (SVG)", for the dialog
    std::function<QByteArray()> bytes;
};

//! Writes the file whole or not at all.
[[nodiscard]] Domain::Result<void> saveFile(const QString &path, const QByteArray &bytes);

//! Asks where to and in which format, and writes it; the panel says what went wrong. `name`: of the file that
//! is offered, without its suffix.
void askToSave(Panel *panel, const QString &title, const QString &name, std::vector<SaveFormat> formats);

//! The format that the path's suffix names, else the first.
[[nodiscard]] const SaveFormat &formatOf(const QString &path, const std::vector<SaveFormat> &formats);

} // namespace LaunchProbe::Ui
