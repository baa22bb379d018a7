// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>
#include <models/domain/id.h>
#include <models/domain/post.h>
#include <models/domain/problem.h>

#include <span>
#include <utility>
#include <vector>

namespace LaunchProbe::Ports {

//! A post as the extraction sees it, with what was read out of it so far.
struct StoredText {
    Domain::PostId id;
    QString printedId;
    QString threadTitle;
    QString repository;
    bool opening = false;
    QString text;
    Domain::Extraction extraction;
};

struct Reextracted {
    Domain::PostId post;
    Domain::Extraction extraction;
};

//! A thread that its service has shown itself.
struct KeptThread {
    Domain::ThreadKey thread;
    QString place;
    QStringList evidence; //!< comment ids, those seen longest ago first

    friend bool operator==(const KeptThread &, const KeptThread &) = default;
};

//! Work on a whole archive: reading its texts anew, and forgetting what its authors took back. Used in the
//! thread that opened it, like the archive itself.
class Upkeep
{
public:
    virtual ~Upkeep();

    //! Texts that were not deleted, in the order of their ids, from behind `after` on.
    virtual Domain::Result<std::vector<StoredText>> texts(Domain::PostId after, int limit) const = 0;
    //! Replaces outcome and readings; one transaction. Findings stay as they are.
    virtual Domain::Result<void>
    replaceExtractions(std::span<const Reextracted> extractions, int extractorVersion) = 0;

    //! Threads of a service of which something is left and that the run's queries have not named, those seen
    //! longest ago first; without a run, all.
    virtual Domain::Result<std::vector<KeptThread>>
    keptThreads(const QString &service, Domain::RunId run, int limit) const = 0;
    //! Those that were found deleted since then; an invalid time: all.
    virtual Domain::Result<std::vector<Domain::PostKey>> deletedPosts(const QDateTime &since = {}) const = 0;
    //! Kept answers that lie under another name by now: (old, new) hashes; one transaction.
    virtual Domain::Result<void> renameFiles(std::span<const std::pair<QString, QString>> hashes) = 0;
    //! Forgets what deleted posts once said, down to unused space of the database. Gives the number of texts.
    virtual Domain::Result<qint64> forgetDeleted() = 0;
};

} // namespace LaunchProbe::Ports
