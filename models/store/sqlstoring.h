// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <models/ports/archive.h>

#include <QSet>

namespace LaunchProbe::Store {

//! Puts the threads of one batch into the archive; made for one transaction and gone with it.
class Storing
{
public:
    Storing(Connection &connection, int extractorVersion)
        : m_connection(connection)
        , m_version(extractorVersion)
    {
    }

    [[nodiscard]] Domain::Result<Ports::StoreReport> store(const Ports::Batch &batch);

    //! Puts what was read anew out of a stored post in the place of what was read before; a person's
    //! corrections are kept and go before it.
    Domain::Result<void>
    replaceReadings(qint64 id, const Domain::Extraction &extraction, int extractorVersion);
    //! Makes the full-text index of all that is there; the index must be empty.
    Domain::Result<void> indexAll();
    //! Takes the titles of threads whose opening post was deleted, where an archive of before still has them.
    Domain::Result<void> blankDeletedTitles();

private:
    struct File {
        qint64 id = 0; //!< 0: bytes stand nowhere
        bool live = true; //!< an answer of the service itself, not an imported file
    };
    struct KnownThread {
        qint64 id = 0;
        QString title;
        bool isNew = false;
        Domain::ThreadKey key;
    };
    struct KnownPost {
        qint64 id = 0;
        Domain::Post post;
        bool live = false;
        int extractorVersion = 0;
    };
    using KnownPosts = QHash<QString, KnownPost>;

    Domain::Result<void> storeFiles(const Ports::Batch &batch);
    Domain::Result<void> storeThread(const Ports::ExtractedThread &extracted);
    Domain::Result<KnownThread> storeHead(const Domain::Thread &thread, bool live);
    Domain::Result<KnownThread> insertHead(const Domain::Thread &thread, bool live);
    Domain::Result<void> retitle(qint64 thread, const QString &from, const QString &to);
    Domain::Result<void> blankTitle(qint64 thread, const QString &title);
    Domain::Result<void> takeAway(const Ports::GoneAtSource &gone);
    Domain::Result<KnownPosts> knownPosts(qint64 thread, const std::vector<Domain::Post> &arrived);
    Domain::Result<KnownPosts> knownPosts(qint64 thread, const QString &first, const QString &last);
    Domain::Result<void> storePost(
        const KnownThread &thread, KnownPosts &known, const Domain::Post &post,
        const Domain::Extraction *extraction);
    Domain::Result<void> insertPost(
        const KnownThread &thread, KnownPosts &known, const Domain::Post &post, const File &file,
        const Domain::Extraction *extraction);
    Domain::Result<void> mergePost(
        const KnownThread &thread, KnownPost &old, const Domain::Post &post, const File &file,
        const Domain::Extraction *extraction);
    Domain::Result<void> replacePost(
        const KnownThread &thread, KnownPost &old, const Domain::Post &merged, const File &file,
        const Domain::Extraction *extraction, bool sameText);
    void countDeletion(const Domain::ThreadKey &thread);
    Domain::Result<void> keepVersion(const KnownPost &old, const Domain::Post &merged);
    Domain::Result<void> forgetCopies(qint64 id);
    Domain::Result<void> writePost(qint64 id, const Domain::Post &post, const File &file);
    Domain::Result<bool> isCorrected(qint64 post);
    Domain::Result<void>
    writeWords(const char *statement, qint64 id, const QString &title, const Domain::Post &post);
    Domain::Result<File> fileOf(const QString &hash);

    Connection &m_connection;
    const int m_version;
    bool m_replayed = false;
    QHash<QString, File> m_files;
    QSet<qint64> m_threads;
    std::optional<QSet<qint64>> m_corrected; //!< asked for when it is first needed
    Ports::StoreReport m_report;
};

} // namespace LaunchProbe::Store
