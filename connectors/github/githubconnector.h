// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>

namespace LaunchProbe::Connectors {

//! Issues, pull requests and discussions with their comments and reviews; releases, repositories and code.
//!
//! Steps: "search" (family says of what; cursor: created window, for discussions then the page), "thread"
//! (one issue or pull request, or a page of a discussion), "comments" (a page of an issue's), "replies" (more
//! of a discussion comment's), "review_comments" and "reviews" (of a pull request), "timeline" (of an issue
//! whose commits are wanted), "tags" (of a repository without releases).
class GitHubConnector final : public Connector
{
public:
    explicit GitHubConnector(const Setup &setup);

    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step>
    placeStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step>
    threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const override;
    [[nodiscard]] bool tellsGone(const Step &step, const HttpAnswer &answer) const override;
    [[nodiscard]] HttpCall callFor(const Step &step) const override;
    [[nodiscard]] Domain::Result<Harvested> read(const Step &step, const HttpAnswer &answer) const override;
    [[nodiscard]] std::optional<HttpCall> tokenCall() const override;
    [[nodiscard]] Domain::Result<AccessToken> readToken(const HttpAnswer &answer) const override;
    [[nodiscard]] AccessToken fixedToken() const override;
    [[nodiscard]] RateHint readRate(const HttpAnswer &answer) const override;
    [[nodiscard]] std::optional<Domain::Problem>
    problemIn(const Step &step, const HttpAnswer &answer) const override;

private:
    [[nodiscard]] QUrl api(const QString &path) const;

    QUrl m_api;
    QUrl m_graphql;
    QString m_token;
};

} // namespace LaunchProbe::Connectors
