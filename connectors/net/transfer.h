// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networktransport.h"

#include <QNetworkReply>
#include <QTimer>

#include <optional>

namespace LaunchProbe::Net {

//! One answer on its way, watched: silence, slowness, size and the run's stop each end it.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    Transfer(QNetworkReply *reply, const TransportLimits &limits, RunControl &control);

    //! Once finished() was said.
    [[nodiscard]] Domain::Result<Connectors::HttpAnswer> result() const;

Q_SIGNALS:
    void finished();

private:
    void giveUp(Domain::Problem::Kind kind, const QString &why);
    void takeBytes();
    void progress();
    [[nodiscard]] std::optional<Domain::Problem> brokenOff() const;
    [[nodiscard]] Domain::Problem problem(Domain::Problem::Kind kind, const QString &detail) const;

    QNetworkReply *m_reply;
    TransportLimits m_limits;
    QTimer m_silence;
    QTimer m_total;
    QByteArray m_body;
    std::optional<Domain::Problem> m_givenUp;
};

} // namespace LaunchProbe::Net
