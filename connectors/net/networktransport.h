// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "transport.h"

#include <memory>

class QNetworkAccessManager;

namespace LaunchProbe::Net {

struct TransportLimits {
    Milliseconds connect = std::chrono::seconds(15);
    Milliseconds stall = std::chrono::seconds(20); //!< without a further byte
    Milliseconds total = std::chrono::minutes(10); //!< for an answer that comes slowly
    qint64 bodyBytes = 64LL << 20; //!< decompressed

    //! LAUNCHPROBE_STALL_SECONDS sets `stall`, for scripts on bad lines.
    [[nodiscard]] static TransportLimits fromEnvironment();
};

//! The network. Lives in one thread.
class NetworkTransport final : public Transport
{
public:
    explicit NetworkTransport(TransportLimits limits = TransportLimits::fromEnvironment());
    ~NetworkTransport() override;

    QCoro::Task<Domain::Result<Connectors::HttpAnswer>> send(Wire wire, RunControl &control) override;

private:
    TransportLimits m_limits;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace LaunchProbe::Net
