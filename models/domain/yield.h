// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QString>

namespace LaunchProbe::Domain {

//! What one query has brought over the newest harvests, and what a person made of it since. Threads that
//! several of these harvests named count once; posts are those of the named threads that the archive holds.
struct QueryYield {
    QString question;
    QString source;
    QString family;
    QString place;
    QString query; //!< the text that was sent
    qint64 asked = 0; //!< in so many of the harvests
    qint64 answered = 0; //!< of these, answered or searched and empty
    RunId newestAnswer; //!< none: it has never been answered
    qint64 threads = 0; //!< named
    qint64 newThreads = 0; //!< of these, not in the archive before the harvest that named them first
    qint64 posts = 0;
    qint64 traces = 0; //!< runs that were read out of the posts
    qint64 useful = 0; //!< posts judged success, failure or degraded
    qint64 unclear = 0; //!< posts judged unclear
    qint64 duplicates = 0; //!< posts judged duplicate

    [[nodiscard]] qint64 judged() const { return useful + unclear + duplicates; }

    friend bool operator==(const QueryYield &, const QueryYield &) = default;
};

} // namespace LaunchProbe::Domain
