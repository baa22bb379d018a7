// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connector.h"
#include "json.h"

namespace LaunchProbe::Connectors {

//! What connectors have in common whose service answers JSON and needs no exchange for a token: HTML in its
//! place, broken bodies and refusals are told from answers once, here.
class JsonConnector : public Connector
{
public:
    [[nodiscard]] Domain::Result<Harvested> read(const Step &step, const HttpAnswer &answer) const final;
    [[nodiscard]] std::optional<HttpCall> tokenCall() const final;
    [[nodiscard]] Domain::Result<AccessToken> readToken(const HttpAnswer &answer) const final;
    [[nodiscard]] AccessToken fixedToken() const override;
    //! `Retry-After`, and the status 429.
    [[nodiscard]] RateHint readRate(const HttpAnswer &answer) const override;
    [[nodiscard]] std::optional<Domain::Problem>
    problemIn(const Step &step, const HttpAnswer &answer) const final;

protected:
    [[nodiscard]] virtual Domain::Result<Harvested>
    readJson(const Step &step, const Json &json, const HttpAnswer &answer) const = 0;
    //! The service's own words in a refusal.
    [[nodiscard]] virtual QString messageIn(const Json &json) const = 0;
    //! What is wrong with an answer whose status says that nothing is.
    [[nodiscard]] virtual std::optional<Domain::Problem>
    problemInSuccess(const Json &json, const HttpAnswer &answer) const;
    //! The body of a refusal; null where it is no JSON.
    [[nodiscard]] static Json refusalOf(const HttpAnswer &answer);
};

} // namespace LaunchProbe::Connectors
