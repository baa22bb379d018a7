// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/jsonconnector.h>

namespace LaunchProbe::Connectors {

//! Posts on X and their conversations, through API v2 with an application's token.
//!
//! Steps: "count" (what a search would find, which costs little), "search" (families "recent" and "all";
//! cursor: the next page's token), "thread" (the post that began a conversation), "conversation" (what
//! answered it), "check" (posts that are kept: cursor). A step's memory says which of the two spellings of
//! the fields is used, and in which archive its conversation lies.
class XConnector final : public JsonConnector
{
public:
    explicit XConnector(const Setup &setup);

    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step> preludeOf(const Step &search) const override;
    [[nodiscard]] std::vector<Step>
    checkSteps(std::span<const KnownThread> threads, const Window &window, size_t most) const override;
    [[nodiscard]] HttpCall callFor(const Step &step) const override;
    [[nodiscard]] AccessToken fixedToken() const override;
    [[nodiscard]] RateHint readRate(const HttpAnswer &answer) const override;
    [[nodiscard]] std::optional<Step> otherWay(const Step &step, const HttpAnswer &answer) const override;

protected:
    [[nodiscard]] Domain::Result<Harvested>
    readJson(const Step &step, const Json &json, const HttpAnswer &answer) const override;
    [[nodiscard]] QString messageIn(const Json &json) const override;

private:
    QUrl m_api;
    QString m_token;
    bool m_newNames;
};

} // namespace LaunchProbe::Connectors
