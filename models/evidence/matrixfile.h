// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/matrix.h>

namespace LaunchProbe::Evidence {

//! The matrix for other programs: an object with "rows", "cols" and one entry of "cells" for each cell that
//! has evidence. Speeds in tokens/s, times UTC ISO 8601, an unstated value null. UTF-8.
[[nodiscard]] QByteArray matrixJson(const Domain::Matrix &matrix);

//! The same as a table: a heading and one line for each cell. An unstated value is empty. UTF-8.
[[nodiscard]] QByteArray matrixCsv(const Domain::Matrix &matrix);

} // namespace LaunchProbe::Evidence
