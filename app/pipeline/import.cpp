// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"

#include "filework.h"

#include <connectors/net/digest.h>

#include <QFile>
#include <QFileInfo>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

//! Posts of one transaction: large enough to be quick, small enough to lose little to a kill.
constexpr size_t postsAtOnce = 4000;
//! So many bad records and no good one: the file is something else.
constexpr qint64 patience = 20;

Result<QString> hashOf(const QString &path, const std::stop_token &stop)
{
    QFile file(path);
    if (!file.exists())
        return Problem{Problem::Kind::NotFound, path, {}, 0, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Problem{Problem::Kind::CannotRead, path, file.errorString(), 0, {}};
    Net::Digest digest;
    QByteArray bytes;
    do {
        if (stop.stop_requested())
            return Problem{Problem::Kind::Cancelled, path, {}, 0, {}};
        bytes = file.read(1 << 20);
        digest.add(bytes);
    } while (!bytes.isEmpty());
    if (file.error() != QFile::NoError)
        return Problem{Problem::Kind::CannotRead, path, file.errorString(), 0, {}};
    return digest.hex();
}

void add(ImportedFileReport &report, Problem problem)
{
    if (report.problems.size() < ImportedFileReport::mostProblems)
        report.problems.push_back(std::move(problem));
    else
        ++report.furtherProblems;
}

//! A cut file is told once: by its last line, or by its compression.
void addOf(ImportedFileReport &report, const RecordResults &results)
{
    const auto isCut = [](const Problem &problem) { return problem.kind == Problem::Kind::Truncated; };
    for (const auto &problem : results.problems) {
        if (!isCut(problem) || std::ranges::none_of(report.problems, isCut))
            add(report, problem);
    }
}

//! Collects what is to be stored together.
class Bundle
{
public:
    //! `replayed`: see Ports::Batch.
    Bundle(Ports::Archive &archive, bool replayed)
        : m_archive(archive)
        , m_replayed(replayed)
    {
    }

    Result<void>
    add(std::vector<Ports::ExtractedThread> threads, const std::vector<Ports::ImportedFile> &files)
    {
        m_batch.files.insert(m_batch.files.end(), files.begin(), files.end());
        for (auto &thread : threads) {
            m_posts += thread.thread.posts.size();
            join(std::move(thread));
        }
        return m_posts < postsAtOnce ? Result<void>() : flush();
    }

    Result<void> flush()
    {
        if (m_batch.threads.empty())
            return {};
        m_batch.replayed = m_replayed;
        m_batch.extractorVersion = Extract::Extractor::version;
        auto stored = m_archive.store(std::exchange(m_batch, {}));
        m_posts = 0;
        m_places.clear();
        if (!stored)
            return stored.problem();
        m_report += *stored;
        return {};
    }

    [[nodiscard]] const Ports::StoreReport &report() const { return m_report; }

private:
    //! Posts that come one by one and belong to one thread are stored as one: what is known of it is looked
    //! up once.
    void join(Ports::ExtractedThread extracted)
    {
        const auto known = m_places.constFind(extracted.thread.key);
        if (known == m_places.cend()) {
            m_places.insert(extracted.thread.key, m_batch.threads.size());
            m_batch.threads.push_back(std::move(extracted));
            return;
        }
        auto &whole = m_batch.threads[*known];
        if (!extracted.thread.title.isEmpty())
            whole.thread.title = extracted.thread.title;
        if (!extracted.thread.permalink.isEmpty())
            whole.thread.permalink = extracted.thread.permalink;
        if (!extracted.thread.state.isEmpty())
            whole.thread.state = extracted.thread.state;
        std::ranges::move(extracted.thread.posts, std::back_inserter(whole.thread.posts));
        std::ranges::move(extracted.extractions, std::back_inserter(whole.extractions));
    }

    Ports::Archive &m_archive;
    const bool m_replayed;
    Ports::Batch m_batch;
    QHash<Domain::ThreadKey, size_t> m_places; //!< in the batch
    size_t m_posts = 0;
    Ports::StoreReport m_report;
};

} // namespace

bool ImportReport::hasProblems() const
{
    return std::ranges::any_of(files, [](const ImportedFileReport &file) { return !file.problems.empty(); });
}

Import::Import(Ports::Archive &archive, const Extract::Extractor &extractor, QDateTime now)
    : m_archive(archive)
    , m_extractor(extractor)
    , m_now(std::move(now))
{
}

ImportReport Import::run(const QStringList &files, const std::stop_token &stop)
{
    m_report = {};
    m_progress = {};
    for (const auto &path : files)
        m_progress.totalBytes += QFileInfo(path).size();
    for (const auto &path : files) {
        if (!importFile(path, stop))
            break;
    }
    return m_report;
}

Result<Import::Opened>
Import::open(const QString &path, const Sieve &sieve, const std::stop_token &stop) const
{
    const QFileInfo info(path);
    RecordOrigin origin{path, {}, 0, m_now, info.lastModified().toUTC(), {}};
    if (Cassette::isAt(path)) {
        auto work =
            std::make_unique<CassetteWork>(path, m_readers, FileWork::Context{m_extractor, sieve, origin});
        return Opened{u"recording"_s, {}, std::move(work)};
    }
    if (info.isDir())
        return Problem{Problem::Kind::UnknownFormat, path, {}, 0, {}};
    const auto hash = hashOf(path, stop);
    if (!hash)
        return hash.problem();
    auto file = openFile(path);
    if (!file)
        return file.problem();
    origin.file = *hash;
    const auto format = file->format;
    auto work = std::make_unique<FileWork>(std::move(*file), FileWork::Context{m_extractor, sieve, origin});
    return Opened{format, {{*hash, path, format, info.size()}}, std::move(work)};
}

bool Import::importFile(const QString &path, const std::stop_token &stop)
{
    auto &report = m_report.files.emplace_back();
    report.path = path;
    m_progress.path = path;
    const Sieve sieve(m_filter);
    const auto opened = open(path, sieve, stop);
    if (!opened) {
        add(report, opened.problem());
        return opened.problem().kind != Problem::Kind::Cancelled;
    }

    const auto bytesBefore = m_progress.bytes;
    const auto postsBefore = m_progress.posts;
    Bundle bundle(m_archive, opened->files.empty());
    bool hasGood = false;
    bool isOther = false;
    qint64 bad = 0;
    Result<void> stored;
    while (!stop.stop_requested() && stored && !isOther) {
        auto results = opened->work->take();
        if (!results)
            break;
        addOf(report, *results);
        hasGood = hasGood || results->good > 0;
        bad += results->bad;
        isOther = !hasGood && bad >= patience;
        if (!results->threads.empty())
            results->files.insert(results->files.end(), opened->files.begin(), opened->files.end());
        stored = bundle.add(std::move(results->threads), results->files);
        m_progress.bytes = bytesBefore + results->bytesRead;
        m_progress.posts = postsBefore + bundle.report().posts;
        m_tell(m_progress);
    }
    if (stored)
        stored = bundle.flush();
    report.posts = bundle.report().posts;
    report.format = hasGood ? opened->format : QString();
    m_report.stored += bundle.report();
    m_progress.bytes = bytesBefore + QFileInfo(path).size();
    m_progress.posts = postsBefore + report.posts;
    m_tell(m_progress);

    if (isOther || (!hasGood && bad > 0 && report.problems.front().kind != Problem::Kind::Truncated)) {
        report.problems = {{Problem::Kind::UnknownFormat, path, {}, 0, {}}};
        report.furtherProblems = 0;
    }
    if (stop.stop_requested())
        add(report, {Problem::Kind::Cancelled, path, {}, 0, {}});
    if (!stored)
        add(report, stored.problem());
    m_report.failed = !stored;
    return stored && !stop.stop_requested();
}

} // namespace LaunchProbe::Pipeline
