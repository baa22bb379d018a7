// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordparser.h"

#include <memory>

namespace LaunchProbe::Pipeline {

//! JSON documents, one a record, told apart by what is in them: lines of thread files ({"id", "listing"} of
//! Reddit,
//! {"id", "repository", "kind", "issue" or "discussion", "comments"} of GitHub), lines of Reddit's monthly
//! dumps, and answers of the two services that somebody saved.
class JsonRecords final : public RecordParser
{
public:
    JsonRecords();
    ~JsonRecords() override;

    [[nodiscard]] Domain::Result<std::vector<Domain::Thread>>
    read(std::string_view record, const RecordOrigin &origin) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LaunchProbe::Pipeline
