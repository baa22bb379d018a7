// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordparser.h"

namespace LaunchProbe::Pipeline {

//! The mails of an mbox. Threads are told by References and In-Reply-To; ids are short digests of
//! Message-IDs.
class Mails final : public RecordParser
{
public:
    [[nodiscard]] Domain::Result<std::vector<Domain::Thread>>
    read(std::string_view record, const RecordOrigin &origin) override;
};

//! A log or another plain text: a thread with the file's name for a title, its beginning the opening post.
//! All of its posts have one author, so that a file counts as one rig.
class LogStretches final : public RecordParser
{
public:
    [[nodiscard]] Domain::Result<std::vector<Domain::Thread>>
    read(std::string_view record, const RecordOrigin &origin) override;
};

} // namespace LaunchProbe::Pipeline
