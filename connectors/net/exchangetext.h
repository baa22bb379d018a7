// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/http.h>
#include <models/domain/problem.h>

#include <QByteArrayView>

namespace LaunchProbe::Net {

//! A request and its answer, as they are kept in raw/ and in recordings. Neither cookies nor authorisation
//! are in it.
struct Exchange {
    QByteArray method = "GET";
    QUrl url;
    QByteArray requestBody;
    Connectors::HttpAnswer answer;
    QString source; //!< card id; empty in recordings of former times
    QByteArray step; //!< Connectors::Step that it answers, serialised; by it the answer can be read again
};

//! Plain text: request line, Host, what it answers, blank line, the request's body if any; status line,
//! headers, blank line, body.
[[nodiscard]] QByteArray exchangeToText(const Exchange &exchange);

//! Reads the exchange that begins at `offset` and moves it behind its end. Line ends may be LF or CRLF;
//! without a Content-Length the answer's body is the rest of the text.
[[nodiscard]] Domain::Result<Exchange> exchangeFromText(const QByteArray &text, qsizetype &offset);

//! The URL by which the archive remembers an answer; that of a POST ends with the hash of what was posted.
[[nodiscard]] QString storedUrl(const Connectors::HttpCall &call);

} // namespace LaunchProbe::Net
