// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/jsonconnector.h>

namespace LaunchProbe::Connectors {

//! Stories with their comments.
//!
//! Steps: "search" (a page of hits; cursor: the second before which they were written, a comma, and the page
//! of that window) and "thread" (a story's whole tree).
class HackerNewsConnector final : public JsonConnector
{
public:
    explicit HackerNewsConnector(const Setup &setup);

    [[nodiscard]] Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const override;
    [[nodiscard]] std::optional<Step>
    threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const override;
    [[nodiscard]] HttpCall callFor(const Step &step) const override;

protected:
    [[nodiscard]] Domain::Result<Harvested>
    readJson(const Step &step, const Json &json, const HttpAnswer &answer) const override;
    [[nodiscard]] QString messageIn(const Json &json) const override;

private:
    QUrl m_api;
};

} // namespace LaunchProbe::Connectors
