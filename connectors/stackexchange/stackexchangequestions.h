// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! Questions, their answers, and the comments on both.
namespace LaunchProbe::Connectors::StackExchange {

//! A question as every list of the service has it.
struct Question {
    Domain::Thread thread; //!< with the question alone
    QDateTime active; //!< last activity
    qint64 answers = 0; //!< as announced
};

//! Nothing where it is none, or another site's.
[[nodiscard]] std::optional<Question>
questionIn(const Json &item, const Step &step, const QString &site, const HttpAnswer &answer);
//! What is to be asked behind a question: its answers where it has some, else the comments.
[[nodiscard]] Step stepBehind(const Question &question, const Step &step);

[[nodiscard]] QString questionPath(const Step &step);
[[nodiscard]] QString questionParameters(const Step &step); //!< percent-encoded
[[nodiscard]] Domain::Result<Harvested>
readQuestion(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readAnswers(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readComments(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::StackExchange
