// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! The words of the hub's steps.
namespace LaunchProbe::Connectors::Hub {

inline const QString service = QStringLiteral("huggingface");
inline const QString discussions = QStringLiteral("discussions"); //!< family, and kind of thread
inline const QString cards = QStringLiteral("cards"); //!< family
inline const QString models = QStringLiteral("models"); //!< kind of thread: a model's card
inline const QString cardNumber = QStringLiteral("card"); //!< a model has one
inline const QString searchKind = QStringLiteral("search");
inline const QString listKind = QStringLiteral("list");
inline const QString cardKind = QStringLiteral("card");
inline const QString threadKind = QStringLiteral("thread");
inline const QString readmeKind = QStringLiteral("readme");
inline const QString configKind = QStringLiteral("config");

//! Whether it is "owner/name", or the bare name of an old repository.
[[nodiscard]] bool isRepository(const QString &name);
//! Whether the step's answer is a file's text rather than the API's JSON.
[[nodiscard]] bool readsFile(const Step &step);
[[nodiscard]] QUrl pageOf(const QString &repository); //!< for people

//! Models that a search found: a step each for the family that is sought.
[[nodiscard]] Domain::Result<Harvested>
readModels(const Step &step, const Json &json, const HttpAnswer &answer);
//! A README as text, sought for the query's words.
[[nodiscard]] Harvested readCard(const Step &step, const QString &text);
//! What the API says of a model: the opening post of its card's thread.
[[nodiscard]] Domain::Result<Harvested>
readModel(const Step &step, const Json &json, const HttpAnswer &answer, bool mayReadGated);
//! README or config.json as a further post of that thread.
[[nodiscard]] Harvested readFile(const Step &step, const QString &text, const HttpAnswer &answer);

[[nodiscard]] Domain::Result<Harvested>
readDiscussions(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readDiscussion(const Step &step, const Json &json, const HttpAnswer &answer);

[[nodiscard]] RateHint readRate(const HttpAnswer &answer);
[[nodiscard]] std::optional<Domain::Problem> refusalIn(const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::Hub
