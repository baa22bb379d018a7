// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archivedesk.h>

namespace LaunchProbe::Test {

//! A desk for panels that only look whether they may write: it never runs a job.
class WritableDesk final : public Ports::ArchiveDesk
{
public:
    [[nodiscard]] bool isReadOnly() const override { return readOnly; }

    bool readOnly = false;

protected:
    void run(std::function<void(Ports::Archive &)>, bool) override { }
};

} // namespace LaunchProbe::Test
