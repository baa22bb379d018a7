// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>

namespace LaunchProbe::Connectors {

//! Entries of feeds. Each endpoint is a feed; one answer of a visit serves all questions and entries.
//!
//! Steps: "search" (a feed, whose entries are matched with the query) and "thread" (an entry of it; of
//! Reddit's a feed of its own, with the comments; place: family of the endpoint).
class FeedsConnector final : public Connector
{
public:
    explicit FeedsConnector(const Setup &setup);

    //! The query's place is the family of an endpoint.
    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] HttpCall callFor(const Step &step) const override;
    [[nodiscard]] Domain::Result<Harvested> read(const Step &step, const HttpAnswer &answer) const override;
    [[nodiscard]] std::optional<HttpCall> tokenCall() const override;
    [[nodiscard]] Domain::Result<AccessToken> readToken(const HttpAnswer &answer) const override;
    [[nodiscard]] AccessToken fixedToken() const override;
    [[nodiscard]] RateHint readRate(const HttpAnswer &answer) const override;
    [[nodiscard]] std::optional<Domain::Problem>
    problemIn(const Step &step, const HttpAnswer &answer) const override;

private:
    [[nodiscard]] QUrl feed(const QString &family) const;

    std::map<QString, QUrl> m_feeds; //!< by family
};

} // namespace LaunchProbe::Connectors
