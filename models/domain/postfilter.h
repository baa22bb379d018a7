// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction.h"
#include "finding.h"
#include "id.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace LaunchProbe::Domain {

//! A full-text wish that knows no engine's syntax. The archive writes it for FTS5 or for PostgreSQL.
struct TextQuery {
    enum class Op {
        Word, //!< `text` is one word as a person typed it: "ik_llama.cpp", "tok/s", "-ot"
        Phrase, //!< `text` are words that stand side by side
        And, //!< all children
        Or, //!< any child
        Any, //!< bare words: any child, more and rarer ones rank higher
        Not, //!< first child without the others; without a first child (empty And) everything but them
    };
    Op op = Op::Any;
    QString text;
    std::vector<TextQuery> children;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && children.empty(); }
    [[nodiscard]] bool isLeaf() const { return op == Op::Word || op == Op::Phrase; }
    friend bool operator==(const TextQuery &, const TextQuery &) = default;
};

//! A condition on an extracted value: engine = vllm, driver >= 575.
struct SlotCondition {
    enum class Test { Is, IsNot, AtLeast, AtMost, Above, Below };
    QString slot;
    Test test = Test::Is;
    QString value;

    friend bool operator==(const SlotCondition &, const SlotCondition &) = default;
};

//! How tests are typed and written down; the first that a text begins with is the one that it means.
inline constexpr std::array testSigns{
    std::pair{SlotCondition::Test::AtLeast, QLatin1StringView(">=")},
    std::pair{SlotCondition::Test::AtMost, QLatin1StringView("<=")},
    std::pair{SlotCondition::Test::IsNot, QLatin1StringView("!=")},
    std::pair{SlotCondition::Test::Above, QLatin1StringView(">")},
    std::pair{SlotCondition::Test::Below, QLatin1StringView("<")},
    std::pair{SlotCondition::Test::Is, QLatin1StringView("=")}};

[[nodiscard]] inline QLatin1StringView signOf(SlotCondition::Test test)
{
    return std::ranges::find(testSigns, test, &decltype(testSigns)::value_type::first)->second;
}

//! Posts that may be copies: the program suggests it, and nobody said that they are none.
enum class Copies { Either, Only, LeftOut };

//! What a reader has narrowed the posts down to. Empty lists narrow nothing.
struct PostFilter {
    TextQuery text;
    QStringList services;
    QStringList places;
    std::vector<Outcome>
        outcomes; //!< looks at the verdict where there is one, else at the extractor's outcome
    std::vector<Verdict> verdicts;
    std::vector<SlotCondition> conditions; //!< all must hold, within one post
    QStringList tags;
    QString question; //!< only threads that this question found
    QString author;
    QDateTime from; //!< written, UTC
    QDateTime to;
    bool withRunOnly = false; //!< only posts with at least one run
    Copies copies = Copies::Either;

    friend bool operator==(const PostFilter &, const PostFilter &) = default;
};

enum class PostOrder {
    NewestFirst,
    OldestFirst,
    BestMatch,
    HighestScore,
    Service,
    Title,
    Author,
    Outcome,
    MostInformative, //!< what a verdict would teach most; the archive itself knows no such order
};

} // namespace LaunchProbe::Domain
