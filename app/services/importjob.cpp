// SPDX-License-Identifier: GPL-3.0-or-later
#include "importjob.h"

#include "places.h"
#include "plugins.h"

#include <ui/kit/problemwords.h>

#include <QFileInfo>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;

ImportJob::ImportJob(
    const Project &project, const QFuture<CatalogueHandle> &catalogue, const QStringList &files)
    : m_files(files)
{
    m_thread = std::jthread([this, open = project.archiveOpener(), catalogue](const std::stop_token &stop) {
        work(open, catalogue, stop);
    });
}

ImportJob::~ImportJob()
{
    m_thread.request_stop();
    m_thread.join();
}

QString ImportJob::title() const
{
    if (m_files.size() == 1)
        return tr("Import of %1").arg(QFileInfo(m_files.first()).fileName());
    return tr("Import of %n file(s)", nullptr, static_cast<int>(m_files.size()));
}

void ImportJob::pause()
{
    const std::scoped_lock lock(m_mutex);
    m_paused = true;
    setState(State::Paused);
}

void ImportJob::resume()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_paused = false;
    }
    m_changed.notify_all();
    setState(State::Running);
}

void ImportJob::cancel()
{
    m_thread.request_stop();
}

void ImportJob::work(
    const Ports::OpenArchive &openArchive, const QFuture<CatalogueHandle> &catalogue,
    const std::stop_token &stop)
{
    const auto tell = [this](auto what) {
        QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
    };
    const auto known = catalogue.result();
    auto archive = openArchive();
    if (!known || !archive) {
        const auto problem = archive
            ? Domain::Problem{Domain::Problem::Kind::CannotRead, u"catalogue"_s, {}, 0, {}}
            : archive.problem();
        tell([this, problem] { fail(problem); });
        return;
    }
    const Extract::Extractor extractor(*known, Extract::Extractor::Engine::Fastest, cacheFolder());
    Pipeline::Import files(**archive, extractor, QDateTime::currentDateTimeUtc());
    files.setReaders(Plugins().makeReaders());
    files.onProgress([this, stop, tell](const Pipeline::ImportProgress &progress) {
        tell([this, progress] { takeProgress(progress); });
        // What is under way is bounded: holding the storing thread holds them all.
        waitWhilePaused(stop);
    });
    const auto report = files.run(m_files, stop);
    tell([this, report, stopped = stop.stop_requested()] { end(report, stopped); });
}

void ImportJob::waitWhilePaused(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !m_paused; });
}

void ImportJob::takeProgress(const Pipeline::ImportProgress &progress)
{
    setProgress(progress.bytes, progress.totalBytes);
    setNote(tr("%Ln post(s)", nullptr, static_cast<int>(progress.posts)));
    Q_EMIT archiveGrew();
}

void ImportJob::end(const Pipeline::ImportReport &report, bool stopped)
{
    for (const auto &file : report.files) {
        addLog(tr("%1: %Ln post(s)", nullptr, static_cast<int>(file.posts))
                   .arg(QFileInfo(file.path).fileName()));
        for (const auto &problem : file.problems)
            addLog(Ui::problemSentence(problem));
        if (file.furtherProblems > 0)
            addLog(tr("%n further problem(s)", nullptr, static_cast<int>(file.furtherProblems)));
    }
    const auto &stored = report.stored;
    QStringList parts{tr("%Ln new post(s)", nullptr, static_cast<int>(stored.newPosts))};
    if (stored.updatedPosts > 0)
        parts << tr("%Ln updated", nullptr, static_cast<int>(stored.updatedPosts));
    if (stored.skippedPosts > 0)
        parts << tr("%Ln known and unchanged", nullptr, static_cast<int>(stored.skippedPosts));
    setNote(parts.join(u", "_s));
    Q_EMIT archiveGrew();
    if (report.failed)
        setState(State::Failed);
    else if (stopped)
        setState(State::Cancelled);
    else
        setState(report.hasProblems() ? State::DoneWithProblems : State::Done);
}

void ImportJob::fail(const Domain::Problem &problem)
{
    addLog(Ui::problemSentence(problem));
    setNote(Ui::problemSentence(problem));
    setState(State::Failed);
}

} // namespace LaunchProbe::Services
