// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/post.h>

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace LaunchProbe::Harvest {

//! Tells when a thread that comes in pieces has been read whole, so that its mark may be kept. A run that was
//! interrupted in between forgets it: the thread is then read again, which costs a request and loses nothing.
class MarkBook
{
public:
    //! The beginning of a thread was read; these pieces are still to come. Gives the mark to keep by now.
    QString begin(const Domain::ThreadKey &thread, const QString &mark, const QStringList &pieces);
    //! One of the pieces was read, and named further ones, or the same again. Gives the mark once nothing is
    //! left.
    std::optional<QString>
    pieceRead(const Domain::ThreadKey &thread, const QString &piece, const QStringList &further);
    //! Something could not be read: the thread has no mark until it is read again.
    void gap(const Domain::ThreadKey &thread) { m_open.remove(thread); }

private:
    struct Open {
        QString mark;
        QSet<QString> named; //!< all pieces
        QSet<QString> read; //!< of these
    };
    QHash<Domain::ThreadKey, Open> m_open;
};

} // namespace LaunchProbe::Harvest
