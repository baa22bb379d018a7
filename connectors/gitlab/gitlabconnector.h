// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/jsonconnector.h>

namespace LaunchProbe::Connectors {

//! Issues with their notes.
//!
//! Steps: "search" (a page of a project's issues; brings the issues themselves), "thread" (one issue) and
//! "notes" (a page of its notes).
class GitLabConnector final : public JsonConnector
{
public:
    explicit GitLabConnector(const Setup &setup);

    //! The query's place is a project, "group/project"; without one all are searched, which takes a token.
    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step>
    threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const override;
    [[nodiscard]] bool beginsThread(const Step &step) const override;
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
