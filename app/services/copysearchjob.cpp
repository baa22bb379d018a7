// SPDX-License-Identifier: GPL-3.0-or-later
#include "copysearchjob.h"

#include <ui/kit/problemwords.h>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Domain::Result;
using Pipeline::CopySearchReport;

CopySearchJob::CopySearchJob(Ports::OpenSketchBook open)
    : m_open(std::move(open))
{
    start();
}

CopySearchJob::~CopySearchJob()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

QString CopySearchJob::title() const
{
    return tr("Search for copies");
}

void CopySearchJob::pause()
{
    if (state() != State::Running)
        return;
    m_thread.request_stop();
    setState(State::Paused);
}

void CopySearchJob::resume()
{
    if (state() != State::Paused)
        return;
    start();
    setState(State::Running);
}

void CopySearchJob::cancel()
{
    m_thread.request_stop();
    // Paused, nobody is left who would tell.
    if (state() == State::Paused)
        setState(State::Cancelled);
}

void CopySearchJob::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { work(stop); });
}

void CopySearchJob::work(const std::stop_token &stop)
{
    const auto tell = [this](auto what) {
        QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
    };
    const auto book = m_open();
    const auto report = book
        ? Pipeline::searchCopies(
            **book, stop,
            [this, tell](qint64 read) {
                tell([this, read] { setNote(tr("%Ln post(s) compared", nullptr, static_cast<int>(read))); });
            })
        : Result<CopySearchReport>(book.problem());
    tell([this, report] { end(report); });
}

void CopySearchJob::end(const Result<CopySearchReport> &report)
{
    if (state() == State::Paused)
        return;
    if (!report) {
        addLog(Ui::problemSentence(report.problem()));
        setNote(Ui::problemSentence(report.problem()));
        setState(State::Failed);
        return;
    }
    if (!report->told) {
        setState(State::Cancelled);
        return;
    }
    const auto posts = [&report](Domain::Likeness likeness) {
        const auto found = report->posts.find(likeness);
        return found == report->posts.end() ? 0 : static_cast<int>(found->second);
    };
    using Domain::Likeness;
    setNote(tr("Cross-posts: %L1, quotes: %L2, digests: %L3, copied logs: %L4")
                .arg(posts(Likeness::CrossPost))
                .arg(posts(Likeness::Quote))
                .arg(posts(Likeness::Digest))
                .arg(posts(Likeness::Log)));
    setState(State::Done);
}

} // namespace LaunchProbe::Services
