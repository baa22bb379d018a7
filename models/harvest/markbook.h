// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/post.h>

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace LaunchProbe::Harvest {

//! Tells when a thread that comes in pieces has been read whole, so that its mark may be kept and what none
//! of its pieces showed is known to be gone. A run that was interrupted in between forgets it: the thread is
//! then read again, which costs a request and loses nothing.
class MarkBook
{
public:
    //! What was learned with a piece, and what is still to come.
    struct Piece {
        QString mark; //!< of the thread; empty where the piece does not tell
        QDateTime read; //!< UTC
        QStringList further; //!< keys of the pieces that it names
    };
    struct Whole {
        QString mark; //!< to keep by now
        QDateTime since; //!< no piece was read before
    };

    //! The beginning of a thread was read. Gives what it makes where nothing is still to come.
    std::optional<Whole> begin(const Domain::ThreadKey &thread, const Piece &piece);
    //! One of the pieces was read, and named further ones, or the same again. Gives the whole once nothing is
    //! left.
    std::optional<Whole> pieceRead(const Domain::ThreadKey &thread, const QString &key, const Piece &piece);
    //! Something could not be read: the thread has no mark until it is read again.
    void gap(const Domain::ThreadKey &thread) { m_open.remove(thread); }

private:
    struct Open {
        Whole whole;
        QSet<QString> named; //!< all pieces
        QSet<QString> read; //!< of these
    };
    QHash<Domain::ThreadKey, Open> m_open;
};

} // namespace LaunchProbe::Harvest
