// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace LaunchProbe::Ports {

//! Takes questions to the archive off the GUI thread. Questions run in order on a reading connection, changes
//! in order on a writing one; neither waits for the other.
class ArchiveDesk
{
public:
    virtual ~ArchiveDesk();

    //! `question` is called as `question(const Archive &)` elsewhere; the future belongs to the caller's
    //! thread.
    template <typename Question>
    auto ask(Question question) -> QFuture<std::invoke_result_t<Question, const Archive &>>
    {
        return take<std::invoke_result_t<Question, const Archive &>>(std::move(question), false);
    }

    //! `change` is called as `change(Archive &)`.
    template <typename Change>
    auto change(Change change) -> QFuture<std::invoke_result_t<Change, Archive &>>
    {
        return take<std::invoke_result_t<Change, Archive &>>(std::move(change), true);
    }

    [[nodiscard]] virtual bool isReadOnly() const = 0;

protected:
    virtual void run(std::function<void(Archive &)> job, bool writes) = 0;

private:
    template <typename Answer, typename Job>
    QFuture<Answer> take(Job job, bool writes)
    {
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        run(
            [promise, job = std::move(job)](Archive &archive) mutable {
                if (!promise->isCanceled())
                    promise->addResult(job(archive));
                promise->finish();
            },
            writes);
        return future;
    }
};

} // namespace LaunchProbe::Ports
