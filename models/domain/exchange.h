// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace LaunchProbe::Domain {

//! A request that left, and its answer, for a log that people read.
struct Exchange {
    QString source;
    QString method;
    QString address; //!< without credentials
    int status = 0; //!< HTTP; 0: there was no answer
    QString requestId; //!< by which the service finds it in its own logs; empty: it gave none
    std::chrono::milliseconds took{0};
    qint64 bytes = 0; //!< of the body, decompressed
    std::optional<double> left; //!< requests that the limit's window still allows

    friend bool operator==(const Exchange &, const Exchange &) = default;
};

} // namespace LaunchProbe::Domain
