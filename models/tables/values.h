// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>
#include <models/domain/finding.h>
#include <models/domain/id.h>
#include <models/domain/ledger.h>
#include <models/domain/matrix.h>
#include <models/domain/question.h>

#include <QMetaType>

//! Values that travel through the roles of item models.
Q_DECLARE_METATYPE(LaunchProbe::Domain::PostId)
Q_DECLARE_METATYPE(LaunchProbe::Domain::ThreadId)
Q_DECLARE_METATYPE(LaunchProbe::Domain::Outcome)
Q_DECLARE_METATYPE(LaunchProbe::Domain::Verdict)
Q_DECLARE_METATYPE(LaunchProbe::Domain::Finding)
Q_DECLARE_METATYPE(LaunchProbe::Domain::Coverage)
Q_DECLARE_METATYPE(LaunchProbe::Domain::MatrixCell)
Q_DECLARE_METATYPE(LaunchProbe::Domain::Question)
Q_DECLARE_METATYPE(std::vector<LaunchProbe::Domain::Reading>)
