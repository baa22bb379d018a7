// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace LaunchProbe::Connectors {

using Headers = QList<QPair<QByteArray, QByteArray>>; //!< in order; names in any case

//! What a connector wants to be asked. `connectors/net` alone sends it, and adds authorisation itself.
struct HttpCall {
    QByteArray method = "GET";
    QUrl url; //!< absolute, from the configured endpoints
    Headers headers; //!< never an authorisation
    QByteArray body;
    QString bucket; //!< which of the source's rate limits it draws on, before the answer tells: "search"
    bool authorise = true; //!< send the access token; only ever to the host of the endpoint it belongs to
    bool conditional = true; //!< may be sent with If-None-Match
    //! Many queries ask this alike, as where a source can only be listed: one answer of a visit serves them
    //! all.
    bool shared = false;
    //! What a lack of rights (403) holds for beyond this call: none of it is asked again in the same visit.
    QString domain;
    bool exclusive = false; //!< no other call of this source at the same time

    friend bool operator==(const HttpCall &, const HttpCall &) = default;
};

struct HttpAnswer {
    int status = 0;
    Headers headers;
    QByteArray body; //!< decompressed
    QUrl url; //!< after redirects
    QDateTime fetched; //!< UTC, by the local clock
    bool fromStore = false; //!< a 304: body and headers are the stored ones

    [[nodiscard]] QByteArray header(QByteArrayView name) const; //!< first of that name, in any case
};

//! What an answer says about the source's limits. Times are durations, so that clocks need not agree.
struct RateHint {
    QString bucket; //!< as the answer names it; empty: the call's
    std::optional<double> remaining;
    std::optional<double> limit;
    std::optional<std::chrono::milliseconds> resetAfter; //!< until the window ends
    std::optional<std::chrono::milliseconds> retryAfter; //!< told to be silent for so long
    bool everywhere = false; //!< that holds for all calls of the source, whatever their bucket
    bool limited = false; //!< this answer is a refusal for a limit, and may be tried again

    friend bool operator==(const RateHint &, const RateHint &) = default;
};

} // namespace LaunchProbe::Connectors
