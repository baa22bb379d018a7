// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

class QWidget;

namespace LaunchProbe::Ui {

//! Shows the whole address and opens it in the browser when the person agrees. Only http and https.
void openLink(const QUrl &address, QWidget *window);

} // namespace LaunchProbe::Ui
