// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>

namespace LaunchProbe::Connectors {

//! Models of the Hugging Face Hub: their discussions, and their cards with configuration and sizes.
//!
//! Steps: "search" (models of a name), "list" (a page of a model's discussions, sifted by the query's words),
//! "card" (a model's README, likewise), "thread" (a discussion with its events, or a model's facts), then of
//! the latter "readme" and "config".
class HubConnector final : public Connector
{
public:
    explicit HubConnector(const Setup &setup);

    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    //! Of discussions; a model's card comes with its list.
    [[nodiscard]] std::optional<Step>
    threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const override;
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
    QString m_token;
};

} // namespace LaunchProbe::Connectors
