// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quotes.h"

#include <models/ports/archive.h>

#include <optional>

namespace LaunchProbe::Dossier {

struct QuoteCheck {
    QString claim; //!< "W1"
    QString post; //!< printed id
    QUrl permalink; //!< as the dossier has it
    Quote quote;
    Standing standing = Standing::Stands;
    Quote found; //!< where it stands by now; of a moved one

    friend bool operator==(const QuoteCheck &, const QuoteCheck &) = default;
};

//! What was written in a claim's thread after the dossier was made.
struct FollowUp {
    QString claim; //!< "W1"
    QString post; //!< printed id of the claim's own
    qint64 posts = 0;

    friend bool operator==(const FollowUp &, const FollowUp &) = default;
};

//! A claim that what has come since concerns.
struct TouchedClaim {
    QString claim;
    QString post; //!< printed id
    Standing standing = Standing::Stands; //!< of its worst quote
    qint64 newPosts = 0; //!< in its thread, since the dossier was made

    friend bool operator==(const TouchedClaim &, const TouchedClaim &) = default;
};

struct Verification {
    qint64 claims = 0;
    qint64 hashesHeld = 0; //!< claims whose post's text is, byte by byte, what it was
    std::vector<QuoteCheck> quotes;
    std::vector<FollowUp> followUps; //!< of claims whose thread goes on

    [[nodiscard]] qint64 count(Standing standing) const;
    [[nodiscard]] bool holds() const; //!< every quote stands, if at another place
    [[nodiscard]] std::vector<TouchedClaim> touched() const; //!< in the dossier's order
};

//! Holds an exported dossier (its JSON) against the archive: every quote, and the hash of every text that it
//! was cut out of. Malformed, NewerVersion: another schema.
[[nodiscard]] Domain::Result<Verification> verify(const QByteArray &json, const Ports::Archive &archive);

//! The quote at its nearest place in another text; nothing where it does not stand there.
[[nodiscard]] std::optional<Quote> anchoredAgain(const Quote &quote, const QString &text);

} // namespace LaunchProbe::Dossier
