// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

namespace LaunchProbe::Tables {

//! Calls `use(answer)` in the context's thread once the future has one; never after the context is gone, and
//! never for a job that was dropped.
template <typename Answer, typename Use>
void whenAnswered(QFuture<Answer> future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                use(watcher->result());
        });
    watcher->setFuture(future);
}

} // namespace LaunchProbe::Tables
