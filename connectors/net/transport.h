// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runcontrol.h"

#include <connectors/api/http.h>
#include <models/domain/problem.h>

namespace LaunchProbe::Net {

//! A request as it leaves, authorisation included.
struct Wire {
    QByteArray method = "GET";
    QUrl url;
    Connectors::Headers headers;
    QByteArray body;
};

//! Carries one request and its answer; follows no redirect, tries nothing twice.
class Transport
{
public:
    virtual ~Transport();

    virtual QCoro::Task<Domain::Result<Connectors::HttpAnswer>> send(Wire wire, RunControl &control) = 0;
    //! Answers come from a folder: no host is asked, so neither pace nor credentials are needed.
    [[nodiscard]] virtual bool isRecorded() const { return false; }
};

} // namespace LaunchProbe::Net
