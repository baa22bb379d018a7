// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/jsonconnector.h>

namespace LaunchProbe::Connectors {

//! Questions with their answers and comments. A site is known by its host.
//!
//! Steps: "search" (a page; brings the questions themselves), "thread" (one question), "answers" (a page of
//! its answers) and "comments" (a page of the comments on the posts that the cursor names).
class StackExchangeConnector final : public JsonConnector
{
public:
    explicit StackExchangeConnector(const Setup &setup);

    //! The query's place is a site: "stackoverflow", "ai.stackexchange.com".
    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step>
    threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const override;
    [[nodiscard]] bool beginsThread(const Step &step) const override;
    [[nodiscard]] bool tellsGone(const Step &step, const HttpAnswer &answer) const override;
    [[nodiscard]] HttpCall callFor(const Step &step) const override;
    [[nodiscard]] RateHint readRate(const HttpAnswer &answer) const override;

protected:
    [[nodiscard]] Domain::Result<Harvested>
    readJson(const Step &step, const Json &json, const HttpAnswer &answer) const override;
    [[nodiscard]] QString messageIn(const Json &json) const override;
    [[nodiscard]] std::optional<Domain::Problem>
    problemInSuccess(const Json &json, const HttpAnswer &answer) const override;

private:
    QUrl m_api;
    QString m_key;
};

} // namespace LaunchProbe::Connectors
