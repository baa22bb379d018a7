// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>
#include <models/domain/finding.h>
#include <models/domain/id.h>
#include <models/domain/ledger.h>
#include <models/domain/matrix.h>

//! Values that travel through the roles of item models. Qt 6 makes their meta types by itself; declaring one
//! by hand breaks every unit in which a signal carried it before.
