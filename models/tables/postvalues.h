// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>
#include <models/ports/archive.h>

#include <QVariant>

namespace LaunchProbe::Tables {

//! What every model of posts answers alike, whatever the column.
[[nodiscard]] QVariant postValue(const Ports::PostRow &row, int role);

//! The value that stands for a field in one cell: the highest of measured numbers, the first of anything
//! else.
[[nodiscard]] QVariant
fieldValue(const std::vector<Domain::Reading> &readings, const Domain::FieldInfo &field);
[[nodiscard]] QVariantList
fieldValues(const std::vector<Domain::Reading> &readings, const Domain::FieldInfo &field);
[[nodiscard]] QVariant fieldHeader(const Domain::FieldInfo &field, int role);

} // namespace LaunchProbe::Tables
