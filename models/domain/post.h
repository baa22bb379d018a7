// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

namespace LaunchProbe::Domain {

//! What makes a thread the same thread, wherever it was read: (service, repository, kind, number).
struct ThreadKey {
    QString service; //!< "github", "reddit", "discourse"
    //! "owner/name", or the host of a forum; empty where numbers are unique within the service (Reddit)
    QString repository;
    QString kind; //!< "issues", "pull_requests", "discussions"; empty where there is but one
    QString number; //!< issue or topic number, or Reddit's id36

    friend bool operator==(const ThreadKey &, const ThreadKey &) = default;
    friend size_t qHash(const ThreadKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.service, key.repository, key.kind, key.number);
    }
};

//! A post's identity: its thread's and the comment's own id; an empty comment is the thread's opening post.
struct PostKey {
    ThreadKey thread;
    QString comment;

    friend bool operator==(const PostKey &, const PostKey &) = default;
    friend size_t qHash(const PostKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.thread, key.comment);
    }
};

//! The printed id in full: "reddit:1abc/n7", "github:owner/repo/issues/5/600", "discourse:forum.org/57/4".
[[nodiscard]] QString fullId(const PostKey &key);
//! The short form used by corpus files, which leaves the repository out: "github:issues/5/600".
[[nodiscard]] QString shortId(const PostKey &key);
//! Reads either form; the short one has an empty repository. Nothing when it is no id.
[[nodiscard]] std::optional<PostKey> parseId(const QString &id);

//! One message as its service keeps it. Text is Markdown with HTML entities already decoded.
struct Post {
    QString comment; //!< the comment's own id; empty for the opening post
    QString parent; //!< comment id of the post it answers; empty: the opening post
    QString author; //!< empty when the account is gone
    QString text;
    QUrl permalink;
    QDateTime written; //!< UTC
    QDateTime edited; //!< UTC; invalid when never edited
    QDateTime fetched; //!< UTC
    std::optional<int> score;
    QString licence; //!< of the text, as the service names it: "CC BY-SA 4.0"; empty: it does not say
    bool deleted = false; //!< deleted or removed at its source; the text is then empty
    //! Where the bytes stand: a line of a corpus file, or an answer kept in raw/.
    QString rawFile; //!< content hash (SHA-256, hex) of a recorded answer or of an imported file
    qint64 rawOffset = 0; //!< byte offset of the line in that file, uncompressed

    friend bool operator==(const Post &, const Post &) = default;
};

//! A conversation: the opening post first, then its comments in the order of the service.
struct Thread {
    ThreadKey key;
    QString printedId; //!< the form under which it was read, kept by the archive from the first time
    QString title;
    QString place; //!< where people met: "r/LocalLLaMA", "ikawrakow/ik_llama.cpp"
    QUrl permalink;
    QString state; //!< "open", "closed", or empty
    //! What its source says of its state; equal marks: nobody has added anything since. Empty: it does not
    //! tell, or this is a further page. The archive keeps marks of threads that were read whole.
    QString mark;
    //! True when all of its posts are here; false for a page of them.
    bool complete = false;
    std::vector<Post> posts;

    friend bool operator==(const Thread &, const Thread &) = default;
};

} // namespace LaunchProbe::Domain
