// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openarchive.h"

#include <QTemporaryDir>

namespace LaunchProbe::Store {

//! Builders for the tests of this room.
[[nodiscard]] QDateTime aTime(int hour);
[[nodiscard]] Domain::Post aPost(const QString &comment, const QString &text);
[[nodiscard]] Domain::Thread aThread(const QString &number, std::vector<Domain::Post> posts); //!< on Reddit
[[nodiscard]] Domain::Thread
anIssue(const QString &repository, const QString &number, std::vector<Domain::Post> posts);
[[nodiscard]] Domain::Reading aReading(const QString &slot, const QString &value, int run = -1);
[[nodiscard]] Domain::TextQuery aWord(const QString &word);

//! An archive in a folder of its own that goes with it. A step that fails ends the test program.
class TemporaryArchive
{
public:
    TemporaryArchive();

    [[nodiscard]] Ports::Archive &get() { return *m_archive; }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("evidence.sqlite")); }

    //! As an answer of the service itself.
    Ports::StoreReport
    store(const Domain::Thread &thread, std::vector<Domain::Extraction> extractions = {}, int version = 1);
    //! As a line of an imported file.
    Ports::StoreReport storeFromFile(Domain::Thread thread);
    [[nodiscard]] Domain::PostId idOf(const QString &printedId);
    [[nodiscard]] Ports::PostRow row(const QString &printedId);
    [[nodiscard]] qint64 hits(const Domain::TextQuery &query);
    [[nodiscard]] QStringList
    list(const Domain::PostFilter &filter, Domain::PostOrder order = Domain::PostOrder::NewestFirst);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Ports::Archive> m_archive;
};

} // namespace LaunchProbe::Store
