// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/extract/extractor.h>
#include <models/ports/archive.h>

#include <QCoro/QCoroTask>

namespace LaunchProbe::Pipeline {

//! Reads threads out, large ones in a thread of their own. The extractor outlives it.
QCoro::Task<std::vector<Ports::ExtractedThread>>
extractThreads(const Extract::Extractor &extractor, std::vector<Domain::Thread> threads);

//! Posts know the answer that they stand in.
[[nodiscard]] std::vector<Domain::Thread>
stamped(std::vector<Domain::Thread> threads, const Ports::RawRecord &raw);

} // namespace LaunchProbe::Pipeline
