// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace LaunchProbe::Ui {

//! The controls below `root` that Tab reaches and that say nothing of themselves to a screen reader: no text,
//! no accessible name, no buddy label. Each as "class objectName". Empty for every panel that is fit to ship.
[[nodiscard]] QStringList namelessControls(const QWidget *root);

} // namespace LaunchProbe::Ui
