// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/problem.h>
#include <models/domain/profile.h>
#include <models/domain/question.h>

#include <QByteArray>

#include <map>
#include <optional>
#include <vector>

namespace LaunchProbe::Protocol {

//! What a person changed of one question; what is not set stays as shipped.
struct QuestionEdit {
    std::optional<bool> enabled;
    std::optional<QString> textEn;
    std::optional<QString> textRu;
    std::optional<QStringList> terms;
    //! Places beside those of the profile or the question.
    std::optional<QStringList> repositories; //!< "owner/name"
    std::optional<QStringList> subreddits; //!< "LocalLLaMA", without "r/"

    [[nodiscard]] bool isEmpty() const { return *this == QuestionEdit(); }
    friend bool operator==(const QuestionEdit &, const QuestionEdit &) = default;
};

using QuestionEdits = std::map<QString, QuestionEdit>; //!< by question id

//! questions.json of a project: only the differences over the shipped 30. Empty bytes: no edits.
[[nodiscard]] Domain::Result<QuestionEdits> editsFromJson(const QByteArray &json);
[[nodiscard]] QByteArray editsToJson(const QuestionEdits &edits);

//! The 30 in their order, filled in from the profile, with the person's edits on top.
[[nodiscard]] std::vector<Domain::Question> questionsFor(
    const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const QuestionEdits &edits = {});

//! The edits that turn the shipped questions of this profile into these.
[[nodiscard]] QuestionEdits
editsBetween(const std::vector<Domain::Question> &shipped, const std::vector<Domain::Question> &changed);

} // namespace LaunchProbe::Protocol
