// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/extract/extractor.h>
#include <models/ports/upkeep.h>

#include <functional>
#include <map>

namespace LaunchProbe::Pipeline {

//! The values of one field in one post, where they differ.
struct FieldChange {
    QString slot;
    QStringList before; //!< in the order of the text
    QStringList after;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

struct PostChange {
    QString id; //!< printed
    Domain::Outcome before = Domain::Outcome::None;
    Domain::Outcome after = Domain::Outcome::None;
    std::vector<FieldChange> fields; //!< by slot; empty where the outcome alone changed

    friend bool operator==(const PostChange &, const PostChange &) = default;
};

struct ReextractionReport {
    struct Field {
        qint64 posts = 0;
        qint64 gone = 0; //!< values
        qint64 added = 0;
    };
    qint64 posts = 0; //!< read anew
    qint64 changed = 0;
    qint64 outcomes = 0; //!< posts with another outcome
    std::map<QString, Field> fields; //!< by slot
};

enum class Keeping { Keep, LookOnly };

//! Nothing where the same values stand in both, however they are ordered among the fields.
[[nodiscard]] std::vector<FieldChange>
changesBetween(const Domain::Extraction &before, const Domain::Extraction &after);

//! Reads all texts of the archive anew with this extractor, in several threads, and tells of every post that
//! reads differently. Nobody is asked for anything; findings stay as they are.
[[nodiscard]] Domain::Result<ReextractionReport> reextract(
    Ports::Upkeep &upkeep, const Extract::Extractor &extractor, Keeping keeping,
    const std::function<void(const PostChange &)> &tell);

} // namespace LaunchProbe::Pipeline
