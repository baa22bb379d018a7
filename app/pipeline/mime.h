// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

namespace LaunchProbe::Pipeline {

//! What a mail says, as far as reading it goes: headers unfolded and decoded, and its words.
struct Mail {
    QHash<QByteArray, QString> headers; //!< by lower-case name; the first of each
    QString text; //!< of its first plain part; of an HTML mail without one, the text without its tags
    QDateTime written; //!< UTC; invalid where the date is none

    [[nodiscard]] QString header(const QByteArray &name) const { return headers.value(name); }
};

//! Reads RFC 5322 with MIME. Hostile mails are read as far as they make sense: never deeper than a few parts
//! in parts, and what cannot be decoded stands as it is.
[[nodiscard]] Mail readMail(const QByteArray &bytes);

} // namespace LaunchProbe::Pipeline
