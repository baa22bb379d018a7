// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawfolder.h"

#include <connectors/api/connector.h>

#include <QCoro/QCoroTask>

namespace LaunchProbe::Net {

//! What became of an answer that is no refusal.
struct AnswerReading {
    Domain::Result<Connectors::Harvested> harvested; //!< or what is wrong with it
    Domain::Result<QString> kept; //!< its hash in raw/, once it was read; or why it could not be kept
};

//! Reads an answer and keeps it. A large one is unpacked, hashed and written in a thread of the pool, so that
//! other sources are not kept waiting. Both outlive the task.
[[nodiscard]] QCoro::Task<AnswerReading> readAnswer(
    const Connectors::Connector *connector, const RawFolder *raws, Connectors::Step step, Exchange exchange);

} // namespace LaunchProbe::Net
