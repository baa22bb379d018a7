// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/matrix.h>

namespace LaunchProbe::Ui {

//! The matrix as a page that needs nothing else: no script, no picture, no address. UTF-8.
[[nodiscard]] QByteArray matrixHtml(const Domain::Matrix &matrix, const QString &title);

//! The matrix as a picture, on white, whatever the theme.
[[nodiscard]] QByteArray matrixSvg(const Domain::Matrix &matrix, const QString &title);

} // namespace LaunchProbe::Ui
