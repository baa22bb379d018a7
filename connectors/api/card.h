// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/dialect.h>
#include <models/domain/problem.h>

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <map>

namespace LaunchProbe::Connectors {

//! The plug-in's JSON card: read from its metadata without loading any of its code.
struct Card {
    struct Secret {
        QString name; //!< "github/token"
        QString environment; //!< "LAUNCHPROBE_GITHUB_TOKEN"
        bool required = false; //!< without it the source is off
        QString purpose; //!< what the person gets for it, English; translated through the card's "ru"
        QString purposeRu;
        bool isPublic = false; //!< the service takes it in addresses only, and says that it is no secret
    };

    QString id; //!< "github": the source's id everywhere
    QString name; //!< "GitHub"
    std::map<QString, QUrl> endpoints; //!< by family: "api", "graphql", "token"
    //! Where below a host of somebody else's this service answers: "/api/v3"; empty: it runs on its own hosts
    //! only, or each place is a host.
    QString instancePath;
    std::vector<Secret> secrets;
    Domain::Dialect dialect; //!< how questions are asked of it
    //! True: asked whenever nobody says which sources to ask. The others are chosen by name, in the settings,
    //! or by telling their endpoint, so that nothing goes anywhere unexpected.
    bool isAskedUnbidden = false;
    QString userAgent; //!< with {version} and {user}
    double fallbackPerMinute = 30; //!< pace while no answer has told a better one
    int concurrency = 1; //!< requests at once
    //! True: what is left of a window is spread over its rest. False: it may be used up at once.
    bool spreadsPace = true;
    double ceilingPerMinute = 0; //!< never more, whatever the headers say; 0: no such limit
    int limitSilence =
        60; //!< seconds to wait after a refusal for a limit that does not say how long it lasts
    std::map<QString, int>
        windows; //!< length of each bucket's window in seconds; a longer wait is not believed
    //! What the service says that a window allows; for forecasts alone, a run believes the answers.
    struct Allowance {
        qint64 withKey = 0; //!< requests; 0: it does not say
        qint64 withoutKey = 0;
    };
    std::map<QString, Allowance> allowances; //!< by bucket
    qint64 resultsPage = 25; //!< threads that one answer to a search names at most
    qint64 resultCap = 0; //!< results that a search gives at most, however many there are; 0: no such cap
    double dollarsPerPost = 0; //!< that the service bills; 0: it does not
    QString threadBucket; //!< the limit that reading a thread draws on
    QString attribution; //!< whose data it is
    QString attributionRu;
    QString terms; //!< what the service demands, in a sentence
    QString termsRu;
    QUrl termsUrl;

    [[nodiscard]] static Domain::Result<Card> fromJson(const QJsonObject &object);
};

} // namespace LaunchProbe::Connectors
