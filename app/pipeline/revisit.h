// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <models/harvest/taskqueue.h>
#include <models/ports/archive.h>

#include <QHash>
#include <QSet>

namespace LaunchProbe::Pipeline {

//! What one source's former visits spare this one: threads that are known are looked at again many at once,
//! and read in full only where they look different.
class Revisit
{
public:
    //! Known threads that one call looks at.
    struct Bundle {
        Connectors::Step step;
        std::vector<Ports::HarvestTask> tasks; //!< each reads one of the threads in full
        std::vector<Domain::ThreadKey> threads; //!< of the tasks, in their order
        QStringList marks; //!< what the threads looked like, in their order
        std::vector<QStringList> evidence; //!< comments of the threads that are asked for, in their order
    };
    //! What became of a bundle.
    struct Outcome {
        std::vector<Ports::HarvestTask> done; //!< threads that look as they did
        std::vector<Ports::HarvestTask> open; //!< threads to be read in full
    };

    Revisit(
        const Ports::Archive &archive, const Connectors::Connector &connector,
        const Connectors::Window &window);

    //! `first`, with others from the queue's front; nothing where it is to be read by itself.
    [[nodiscard]] Domain::Result<std::optional<Bundle>>
    bundle(const Ports::HarvestTask &first, Harvest::TaskQueue &queue);
    //! What the pages of the bundle's answer say. Without pages all are to be read in full.
    [[nodiscard]] Outcome compare(Bundle bundle, const std::vector<Domain::Thread> &pages);

private:
    struct Candidate {
        Connectors::KnownThread thread;
        QString mark;
    };

    //! Nothing for what is no thread's beginning, is not known, or looked different already.
    [[nodiscard]] std::optional<Candidate> candidate(const Ports::HarvestTask &task);

    const Ports::Archive &m_archive;
    const Connectors::Connector &m_connector;
    const Connectors::Window m_window;
    QHash<QString, std::optional<Candidate>> m_candidates; //!< by task key
    QSet<Domain::ThreadKey> m_different;
    std::optional<Domain::Problem> m_problem; //!< of the archive
};

} // namespace LaunchProbe::Pipeline
