// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

#include <vector>

namespace LaunchProbe::Connectors::Feeds {

//! An entry as the feed has it; what is missing is empty.
struct Entry {
    QString id; //!< Atom's id, RSS's guid, else the link
    QString title; //!< plain text
    QString html; //!< the longest text that it has
    QString author;
    QUrl link;
    QDateTime published; //!< UTC
    QDateTime updated; //!< UTC

    friend bool operator==(const Entry &, const Entry &) = default;
};

struct Feed {
    QString title;
    std::vector<Entry> entries;
    bool isCut = false; //!< it had more entries than are taken

    friend bool operator==(const Feed &, const Feed &) = default;
};

//! Entries of one feed; those of Reddit have a hundred, archives of blogs some hundreds.
inline constexpr size_t mostEntries = 2000;
//! Levels of nesting of elements.
inline constexpr int deepestElement = 200;

//! RSS 0.9 to 2.0 and Atom. Documents that declare entities are refused. `base` is the feed's address, which
//! relative links continue; `where` of a problem begins with `place`.
[[nodiscard]] Domain::Result<Feed> readFeed(const QByteArray &xml, const QUrl &base, const QString &place);

//! "Tue, 10 Oct 2017 16:00:00 EST" or ISO 8601; UTC.
[[nodiscard]] QDateTime feedTime(const QString &text);

} // namespace LaunchProbe::Connectors::Feeds
