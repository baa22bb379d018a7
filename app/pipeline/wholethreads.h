// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/net/fetcher.h>
#include <models/harvest/markbook.h>
#include <models/ports/archive.h>

namespace LaunchProbe::Pipeline {

//! Follows the reading of one source's threads: tells when one has been read whole, keeps what it looked like
//! then, and finds what the source no longer has of what a former visit has kept. A failed or partial reading
//! deletes nothing.
class WholeThreads
{
public:
    //! Both outlive it.
    WholeThreads(const Ports::Archive &archive, const Connectors::Connector &connector);

    //! The batch holds a piece of a thread that was read, with nothing missing.
    [[nodiscard]] Domain::Result<void> pieceRead(
        Ports::Batch &batch, const Ports::HarvestTask &task, const Connectors::Step &step,
        const Net::Fetched &fetched);
    //! A piece could not be read.
    void gap(Ports::Batch &batch, const Domain::ThreadKey &thread);
    //! Whether the refusal says that a thread, or comments of one, are gone of which something is kept: then
    //! the task is done.
    [[nodiscard]] Domain::Result<bool> takeGone(
        Ports::Batch &batch, const Ports::HarvestTask &task, const Connectors::Step &step,
        const Domain::Problem &problem, const QDateTime &when);

private:
    struct Look {
        const Ports::HarvestTask &task;
        const Connectors::Step &step;
        QDateTime when;
    };

    //! What nothing of a whole thread has shown is gone, or is asked for by itself where that can be done.
    [[nodiscard]] Domain::Result<void> takeUnseen(
        Ports::Batch &batch, const Look &look, const Domain::ThreadKey &thread, const QDateTime &since) const;
    [[nodiscard]] std::vector<Connectors::Step>
    questionsAfter(const Connectors::Step &step, const QStringList &comments) const;

    const Ports::Archive &m_archive;
    const Connectors::Connector &m_connector;
    Harvest::MarkBook m_marks;
};

} // namespace LaunchProbe::Pipeline
