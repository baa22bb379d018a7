// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/jsonconnector.h>

namespace LaunchProbe::Connectors {

//! Posts with their comments, asked of one instance and named after the instance on which each was written.
//!
//! Steps: "site" (which version answers), "search" (a page of posts and comments), "thread" (a post; cursor:
//! its number on the instance that is asked), "comments" (a page of the post's, same cursor) and "resolve"
//! (the number of a post on the instance that is asked).
class LemmyConnector final : public JsonConnector
{
public:
    explicit LemmyConnector(const Setup &setup);

    //! The query's place is a community ("localllama@sh.itjust.works"), or empty.
    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step> preludeOf(const Step &search) const override;
    [[nodiscard]] std::vector<Step>
    checkSteps(std::span<const KnownThread> threads, const Window &window, size_t most) const override;
    [[nodiscard]] bool beginsThread(const Step &step) const override;
    [[nodiscard]] bool tellsGone(const Step &step, const HttpAnswer &answer) const override;
    [[nodiscard]] HttpCall callFor(const Step &step) const override;
    [[nodiscard]] RateHint readRate(const HttpAnswer &answer) const override;

protected:
    [[nodiscard]] Domain::Result<Harvested>
    readJson(const Step &step, const Json &json, const HttpAnswer &answer) const override;
    [[nodiscard]] QString messageIn(const Json &json) const override;

private:
    QUrl m_api;
};

} // namespace LaunchProbe::Connectors
