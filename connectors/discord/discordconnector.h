// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/jsonconnector.h>

namespace LaunchProbe::Connectors {

//! What a bot may read on the servers that invited it.
//!
//! Steps: "guilds" (where the bot is; asked when no server is named), "search" (a server's messages),
//! "channels" and "active" (of a server), "archived" (threads of a channel), "history" (a channel's or
//! thread's messages, sifted by the query's words), "thread" (messages around one that was found: cursor; or
//! a whole thread, page by page), "message" (one that is kept: cursor).
class DiscordConnector final : public JsonConnector
{
public:
    explicit DiscordConnector(const Setup &setup);

    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::vector<Step>
    checkSteps(std::span<const KnownThread> threads, const Window &window, size_t most) const override;
    [[nodiscard]] bool asksForComments(const Step &step) const override;
    [[nodiscard]] bool tellsGone(const Step &step, const HttpAnswer &answer) const override;
    [[nodiscard]] HttpCall callFor(const Step &step) const override;
    [[nodiscard]] AccessToken fixedToken() const override;
    [[nodiscard]] RateHint readRate(const HttpAnswer &answer) const override;

protected:
    [[nodiscard]] Domain::Result<Harvested>
    readJson(const Step &step, const Json &json, const HttpAnswer &answer) const override;
    [[nodiscard]] QString messageIn(const Json &json) const override;

private:
    QUrl m_api;
    QString m_token;
};

} // namespace LaunchProbe::Connectors
