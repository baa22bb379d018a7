// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cassette.h"
#include "importfilter.h"

#include <models/extract/extractor.h>
#include <models/ports/archive.h>

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace LaunchProbe::Pipeline {

struct ImportProgress {
    QString path;
    qint64 bytes = 0; //!< of all files, as they lie on the disk
    qint64 totalBytes = 0;
    qint64 posts = 0; //!< of all files so far
};

struct ImportedFileReport {
    QString path;
    QString format; //!< empty: nothing was understood
    qint64 posts = 0;
    std::vector<Domain::Problem> problems; //!< the first mostProblems
    qint64 furtherProblems = 0;

    static constexpr size_t mostProblems = 50;
};

struct ImportReport {
    Ports::StoreReport stored; //!< of all files
    std::vector<ImportedFileReport> files;
    bool failed = false; //!< the archive could not take it; the last file's last problem says why

    [[nodiscard]] bool hasProblems() const;
};

//! Reads files into the archive: threads, dumps, chat exports, mails, saved and recorded answers, logs. A
//! file is cut into records by one thread, records become posts with their readings in several, and the
//! calling thread stores them in the order of the file. What is under way at any time is bounded, whatever
//! the size of the file.
class Import
{
public:
    //! The archive is the calling thread's own. `now` becomes the date of retrieval.
    Import(Ports::Archive &archive, const Extract::Extractor &extractor, QDateTime now);

    //! Applied before anything is stored.
    void setFilter(const ImportFilter &filter) { m_filter = filter; }

    //! Recorded answers are read by these.
    void setReaders(AnswerReaders readers) { m_readers = std::move(readers); }

    //! Called in the calling thread, some times a second.
    void onProgress(std::function<void(const ImportProgress &)> tell) { m_tell = std::move(tell); }

    //! Blocks until all is stored or a stop is asked for; what was stored by then is kept.
    [[nodiscard]] ImportReport run(const QStringList &files, const std::stop_token &stop = {});

private:
    struct Opened {
        QString format;
        std::vector<Ports::ImportedFile> files; //!< the file itself; none for a cassette
        std::unique_ptr<RecordWork> work;
    };

    [[nodiscard]] Domain::Result<Opened>
    open(const QString &path, const Sieve &sieve, const std::stop_token &stop) const;
    [[nodiscard]] bool importFile(const QString &path, const std::stop_token &stop);

    Ports::Archive &m_archive;
    const Extract::Extractor &m_extractor;
    QDateTime m_now;
    ImportFilter m_filter;
    AnswerReaders m_readers;
    std::function<void(const ImportProgress &)> m_tell = [](const ImportProgress &) {};
    ImportReport m_report;
    ImportProgress m_progress;
};

} // namespace LaunchProbe::Pipeline
