// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer.h"

#include "hosts.h"

namespace LaunchProbe::Net {

using namespace Qt::StringLiterals;
using Kind = Domain::Problem::Kind;

Transfer::Transfer(QNetworkReply *reply, const TransportLimits &limits, RunControl &control)
    : m_reply(reply)
    , m_limits(limits)
{
    reply->setParent(this);
    m_silence.setSingleShot(true);
    m_total.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] { giveUp(Kind::TimedOut, u"silence"_s); });
    connect(&m_total, &QTimer::timeout, this, [this] { giveUp(Kind::TimedOut, u"too slow"_s); });
    connect(&control, &RunControl::stopped, this, [this] { giveUp(Kind::Cancelled, {}); });
    connect(reply, &QNetworkReply::requestSent, this, &Transfer::progress);
    connect(reply, &QNetworkReply::metaDataChanged, this, &Transfer::progress);
    connect(reply, &QNetworkReply::readyRead, this, &Transfer::takeBytes);
    connect(reply, &QNetworkReply::finished, this, [this] {
        m_silence.stop();
        m_total.stop();
        takeBytes();
        Q_EMIT finished();
    });
    m_silence.start(m_limits.connect);
    m_total.start(m_limits.total);
}

Domain::Result<Connectors::HttpAnswer> Transfer::result() const
{
    if (m_givenUp)
        return *m_givenUp;
    if (const auto broken = brokenOff())
        return *broken;
    Connectors::HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = m_reply->rawHeaderPairs();
    answer.body = m_body;
    answer.url = m_reply->url();
    return answer;
}

void Transfer::giveUp(Kind kind, const QString &why)
{
    if (m_givenUp || m_reply->isFinished())
        return;
    m_givenUp = problem(kind, why);
    m_reply->abort();
}

void Transfer::takeBytes()
{
    if (m_givenUp)
        return;
    progress();
    m_body += m_reply->read(m_limits.bodyBytes - m_body.size() + 1);
    if (m_body.size() > m_limits.bodyBytes) {
        m_body.clear();
        m_givenUp = problem(Kind::TooLarge, u"over %1 MiB"_s.arg(m_limits.bodyBytes >> 20));
        if (!m_reply->isFinished())
            m_reply->abort();
    }
}

void Transfer::progress()
{
    if (!m_reply->isFinished() && !m_givenUp)
        m_silence.start(m_limits.stall);
}

std::optional<Domain::Problem> Transfer::brokenOff() const
{
    const auto error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error == QNetworkReply::NoError)
        return {};
    // Above 99 the error only repeats the status, except where there is a good status and a broken body.
    if (status >= 400 && error > QNetworkReply::UnknownNetworkError)
        return {};
    switch (error) {
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ContentReSendError:
        return problem(Kind::Truncated, m_reply->errorString());
    case QNetworkReply::TimeoutError:
        return problem(Kind::TimedOut, m_reply->errorString());
    default:
        return problem(status ? Kind::Truncated : Kind::NoNetwork, m_reply->errorString());
    }
}

Domain::Problem Transfer::problem(Kind kind, const QString &detail) const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return {kind, shownUrl(m_reply->url()), detail, status, {}};
}

} // namespace LaunchProbe::Net
