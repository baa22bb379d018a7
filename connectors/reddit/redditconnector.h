// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>

namespace LaunchProbe::Connectors {

//! Submissions with their comments.
//!
//! Steps: "search" (a page of a listing; cursor: full name after which it starts), "thread", "branch"
//! (cursor: the comment below which a thread goes on), "more" (cursor: comma-separated ids that an answer
//! left out).
class RedditConnector final : public Connector
{
public:
    explicit RedditConnector(const Setup &setup);

    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step>
    placeStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step>
    threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const override;
    [[nodiscard]] std::optional<RecheckStep>
    recheckStep(std::span<const KnownThread> threads, const Window &window) const override;
    [[nodiscard]] HttpCall callFor(const Step &step) const override;
    [[nodiscard]] Domain::Result<Harvested> read(const Step &step, const HttpAnswer &answer) const override;
    [[nodiscard]] std::optional<HttpCall> tokenCall() const override;
    [[nodiscard]] Domain::Result<AccessToken> readToken(const HttpAnswer &answer) const override;
    [[nodiscard]] AccessToken fixedToken() const override;
    [[nodiscard]] RateHint readRate(const HttpAnswer &answer) const override;
    [[nodiscard]] std::optional<Domain::Problem>
    problemIn(const Step &step, const HttpAnswer &answer) const override;

private:
    QUrl m_api;
    QUrl m_tokenHost;
    QString m_clientId;
    QString m_clientSecret;
    QString m_deviceId;
};

} // namespace LaunchProbe::Connectors
