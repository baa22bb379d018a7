// SPDX-License-Identifier: GPL-3.0-or-later
#include "networktransport.h"

#include "transfer.h"

#include <QNetworkAccessManager>

#include <QCoro/QCoroSignal>

namespace LaunchProbe::Net {

Transport::~Transport() = default;

TransportLimits TransportLimits::fromEnvironment()
{
    TransportLimits limits;
    const int seconds = qEnvironmentVariableIntValue("LAUNCHPROBE_STALL_SECONDS");
    if (seconds > 0)
        limits.stall = std::chrono::seconds(seconds);
    return limits;
}

NetworkTransport::NetworkTransport(TransportLimits limits)
    : m_limits(limits)
    , m_manager(std::make_unique<QNetworkAccessManager>())
{
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

NetworkTransport::~NetworkTransport() = default;

QCoro::Task<Domain::Result<Connectors::HttpAnswer>> NetworkTransport::send(Wire wire, RunControl &control)
{
    QNetworkRequest request(wire.url);
    for (const auto &[name, value] : wire.headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // The cap on the body, counted while it is unpacked, takes the place of Qt's ratio of sizes.
    request.setDecompressedSafetyCheckThreshold(-1);

    auto *reply = m_manager->sendCustomRequest(request, wire.method, wire.body);
    // Deleted later: what is awaited is a signal of the very object.
    auto *transfer = new Transfer(reply, m_limits, control);
    co_await qCoro(transfer, &Transfer::finished);
    auto result = transfer->result();
    transfer->deleteLater();
    co_return result;
}

} // namespace LaunchProbe::Net
