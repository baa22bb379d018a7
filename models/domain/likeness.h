// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QString>
#include <QStringView>

namespace LaunchProbe::Domain {

//! How a post says what an earlier one said.
enum class Likeness {
    CrossPost, //!< near the same text
    Quote, //!< a part of the other's text, and hardly anything else
    Digest, //!< passages of several others
    Log, //!< the measured lines of the other's log or table
};

[[nodiscard]] inline QString likenessName(Likeness likeness)
{
    switch (likeness) {
    case Likeness::Quote:
        return QStringLiteral("quote");
    case Likeness::Digest:
        return QStringLiteral("digest");
    case Likeness::Log:
        return QStringLiteral("log");
    case Likeness::CrossPost:
        break;
    }
    return QStringLiteral("cross_post");
}

[[nodiscard]] inline Likeness likenessFromName(QStringView name)
{
    for (const auto likeness : {Likeness::Quote, Likeness::Digest, Likeness::Log}) {
        if (name == likenessName(likeness))
            return likeness;
    }
    return Likeness::CrossPost;
}

//! What the program suggests of a post; a person has the last word.
struct Copy {
    PostId post;
    PostId original; //!< written earlier
    Likeness likeness = Likeness::CrossPost;
    int percent = 0; //!< of the post's own words, for a log of its measured lines, that the original has
    QString
        printedOriginal; //!< id of the original under its thread's kept form; empty where nobody printed it

    friend bool operator==(const Copy &, const Copy &) = default;
};

} // namespace LaunchProbe::Domain
