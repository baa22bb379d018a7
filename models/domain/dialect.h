// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace LaunchProbe::Domain {

//! How a question's terms become query text for one source: what its search understands, how much of it, and
//! where it is asked. A fact of the source: it stands on the connector's card, under "search".
struct Dialect {
    //! Where a question is asked.
    enum class Places {
        Nowhere, //!< once, everywhere at the same time
        Repositories, //!< the profile's, else those of the question and the engines
        Subreddits, //!< the profile's, else the presets
        Presets, //!< what the profile names for this source, else the presets; with neither, everywhere
        Models, //!< "name:quant" of each target model, or what the profile names
    };

    //! One of the source's searches.
    struct Family {
        enum class Where {
            Everywhere, //!< in each place
            Home, //!< in an engine's own repository, and in places that a person named
            Discussions, //!< in repositories where people talk in discussions, too
            Nowhere, //!< once, without a place
        };
        QString id; //!< Query::family
        QString prefix; //!< before the terms; "{place}" stands for the place
        QString suffix; //!< after them
        Where where = Where::Everywhere;
        bool alternatives = true; //!< understands OR between terms
        bool local = false; //!< there is no text search: what is listed is matched here
        bool optional = false; //!< left out unless somebody asks for it

        friend bool operator==(const Family &, const Family &) = default;
    };

    struct Preset {
        QString place;
        QString engine; //!< id of the engine whose home it is: left out where others are wanted

        friend bool operator==(const Preset &, const Preset &) = default;
    };

    QString source;
    qsizetype characters = 0; //!< of Query::text; 0: no limit
    //! Qualifiers that do not count as characters, and operators with them; empty: everything counts.
    QStringList uncounted;
    int operators = 0; //!< AND, OR and NOT together; 0: as many as fit
    qsizetype room = 0; //!< characters kept free for what the connector adds: a window of time
    bool phrases = true; //!< understands "several words"
    bool exclusions = true; //!< understands NOT and -word
    bool brackets = true;
    int singles = 3; //!< without OR: so many terms are asked, one query each
    bool spellings = false; //!< has room for the other ways in which people write the card
    Places places = Places::Nowhere;
    std::vector<Preset> presets;
    bool placesAreHosts = false; //!< each place is an endpoint of its own, of the card or of the settings
    std::vector<Family> families;

    //! The card's "search" object; of what is missing the defaults, of what is unknown nothing.
    [[nodiscard]] static Dialect fromJson(const QString &source, const QJsonObject &search);

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

//! Characters of a local query: nobody else counts them, so that this only keeps it readable.
inline constexpr qsizetype localCharacters = 2000;

} // namespace LaunchProbe::Domain
