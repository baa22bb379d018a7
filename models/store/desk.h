// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archivedesk.h>

#include <memory>

namespace LaunchProbe::Store {

//! Two worker threads, one for questions and one for changes, each with a connection of its own that it opens
//! with the first job. What is under way is finished before the desk goes, and so are changes that wait: what
//! a person said is said. Questions that wait are cancelled.
class Desk final : public Ports::ArchiveDesk
{
public:
    //! Without `openWriting` the desk is read-only, and changes are cancelled.
    Desk(Ports::OpenArchive openReading, Ports::OpenArchive openWriting);
    ~Desk() override;

    [[nodiscard]] bool isReadOnly() const override;

protected:
    void run(std::function<void(Ports::Archive &)> job, bool writes) override;

private:
    class Worker;
    std::unique_ptr<Worker> m_reading;
    std::unique_ptr<Worker> m_writing;
};

} // namespace LaunchProbe::Store
