// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QStringList>

namespace LaunchProbe::Store {

//! What became of a damaged archive.
struct Recovered {
    QString aside; //!< where the damaged file lies now
    qint64 posts = 0;
    qint64 findings = 0;
    QStringList torn; //!< tables that could not be read whole
    qint64 orphans = 0; //!< rows left out since what they belong to could not be read
};

//! Reads every page. Problems: Damaged, and those of opening. Takes about a second for each gigabyte.
Domain::Result<void> checkArchive(const QString &file);

//! Puts a fresh archive with all that can be read of the damaged one into its place; the damaged one is set
//! aside first, under a name of its own, and nothing of it is changed. A process that is killed on the way
//! leaves the damaged one in its place. For the only writer. Needs as much space on the disk as the archive
//! takes. Problems: Malformed (no page of it is an archive's), NewerVersion, DiskFull, CannotWrite.
Domain::Result<Recovered> recoverArchive(const QString &file);

} // namespace LaunchProbe::Store
