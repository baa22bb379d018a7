// SPDX-License-Identifier: GPL-3.0-or-later
#include "wholethreads.h"

#include "harvestplan.h"

#include <QJsonArray>

namespace LaunchProbe::Pipeline {

using Connectors::Step;
using Domain::Result;
using Domain::ThreadKey;
using Ports::Batch;
using Ports::HarvestTask;

namespace {

constexpr auto missingName = "missing"; //!< comments that a step asks for because nothing has shown them
constexpr qsizetype commentsAtOnce = 50; //!< fewer than a service takes in one call

//! After an answer to a question for what nothing has shown: what it leaves out, too, is gone.
void takeMissing(Batch &batch, const Step &step, const QDateTime &when)
{
    QStringList missing;
    const auto asked = step.memory.value(QLatin1String(missingName)).toArray();
    for (const auto &comment : asked)
        missing << comment.toString();
    bool showsThread = false;
    for (const auto &[page, extractions] : batch.threads) {
        if (page.key != step.thread)
            continue;
        for (const auto &post : page.posts) {
            showsThread = showsThread || post.comment.isEmpty();
            missing.removeAll(post.comment);
        }
    }
    // An answer without the thread itself has not looked.
    if (showsThread && !missing.isEmpty())
        batch.gone.push_back({step.thread, false, missing, when});
}

} // namespace

WholeThreads::WholeThreads(const Ports::Archive &archive, const Connectors::Connector &connector)
    : m_archive(archive)
    , m_connector(connector)
{
}

Result<void>
WholeThreads::pieceRead(Batch &batch, const HarvestTask &task, const Step &step, const Net::Fetched &fetched)
{
    const auto *page = batch.threads.empty() ? nullptr : &batch.threads.front().thread;
    const bool begins = m_connector.beginsThread(step);
    // A beginning that shows nothing lies behind the window: nothing is learned of the thread.
    if (begins && !page)
        return {};
    const Look look{task, step, fetched.raw.fetched};
    Harvest::MarkBook::Piece piece{page ? page->mark : QString(), look.when, {}};
    for (const auto &next : fetched.harvested.next)
        piece.further << next.key();
    // A thread that was moved has another key than the step that asked for it.
    const auto thread = page ? page->key : step.thread;
    const auto whole = begins ? m_marks.begin(thread, piece) : m_marks.pieceRead(thread, step.key(), piece);
    if (begins || whole)
        batch.marks.emplace_back(thread, whole ? whole->mark : QString());
    takeMissing(batch, step, look.when);
    return whole ? takeUnseen(batch, look, thread, whole->since) : Result<void>();
}

void WholeThreads::gap(Batch &batch, const ThreadKey &thread)
{
    m_marks.gap(thread);
    batch.marks.emplace_back(thread, QString());
}

Result<bool> WholeThreads::takeGone(
    Batch &batch, const HarvestTask &task, const Step &step, const Domain::Problem &problem,
    const QDateTime &when)
{
    if (problem.kind != Domain::Problem::Kind::Gone || task.query >= 0)
        return false;
    const auto known = m_archive.knownThreads({&step.thread, 1});
    if (!known)
        return known.problem();
    if (known->empty())
        return false;
    if (m_connector.asksForComments(step)) {
        batch.gone.push_back({step.thread, false, step.cursor.split(u',', Qt::SkipEmptyParts), when});
    } else {
        gap(batch, step.thread);
        batch.gone.push_back({step.thread, true, {}, when});
    }
    auto done = task;
    done.state = HarvestTask::State::Done;
    batch.changedTasks.push_back(std::move(done));
    return true;
}

Result<void> WholeThreads::takeUnseen(
    Batch &batch, const Look &look, const ThreadKey &thread, const QDateTime &since) const
{
    const auto &window = look.step.window;
    auto unseen = m_archive.unseenComments(
        thread, since, window.from.isValid() ? window.from.startOfDay(Qt::UTC) : QDateTime(),
        window.until.isValid() ? window.until.endOfDay(Qt::UTC) : QDateTime());
    if (!unseen)
        return unseen.problem();
    // What this piece shows is not in the archive yet.
    for (const auto &[page, extractions] : batch.threads) {
        for (const auto &post : page.posts)
            unseen->removeAll(post.comment);
    }
    if (unseen->isEmpty())
        return {};
    auto asking = look.step;
    asking.thread = thread;
    const auto questions = questionsAfter(asking, *unseen);
    for (const auto &question : questions)
        batch.newTasks.push_back(taskFor(look.task.source, -1, question));
    if (questions.empty())
        batch.gone.push_back({thread, false, *unseen, look.when});
    return {};
}

std::vector<Step> WholeThreads::questionsAfter(const Step &step, const QStringList &comments) const
{
    std::vector<Step> questions;
    for (qsizetype at = 0; at < comments.size(); at += commentsAtOnce) {
        const Connectors::KnownThread asked{step.thread, comments.mid(at, commentsAtOnce), {}};
        auto recheck = m_connector.recheckStep({&asked, 1}, step.window);
        if (!recheck || recheck->threads != 1)
            return {};
        auto &question = recheck->step;
        question.thread = step.thread;
        question.place = step.place;
        question.memory.insert(QLatin1String(missingName), QJsonArray::fromStringList(asked.evidence));
        questions.push_back(std::move(question));
    }
    return questions;
}

} // namespace LaunchProbe::Pipeline
