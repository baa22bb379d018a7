// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/jsonconnector.h>

namespace LaunchProbe::Connectors {

//! Topics with their posts, of as many forums as there are endpoints. A forum is known by its host.
//!
//! Steps: "search" (a page of results), "thread" (a topic with its first posts) and "posts" (cursor:
//! comma-separated ids of further ones).
class DiscourseConnector final : public JsonConnector
{
public:
    explicit DiscourseConnector(const Setup &setup);

    //! The query's place is the family of an endpoint ("pytorch") or its host.
    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step>
    threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const override;
    [[nodiscard]] bool tellsGone(const Step &step, const HttpAnswer &answer) const override;
    [[nodiscard]] HttpCall callFor(const Step &step) const override;
    [[nodiscard]] RateHint readRate(const HttpAnswer &answer) const override;

protected:
    [[nodiscard]] Domain::Result<Harvested>
    readJson(const Step &step, const Json &json, const HttpAnswer &answer) const override;
    [[nodiscard]] QString messageIn(const Json &json) const override;

private:
    [[nodiscard]] QUrl forum(const QString &host) const;

    std::map<QString, QUrl> m_forums; //!< by family
};

} // namespace LaunchProbe::Connectors
