// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questions.h"
#include "saturation.h"
#include "tongue.h"

#include <models/domain/finding.h>
#include <models/domain/yield.h>

#include <QSet>

#include <functional>
#include <map>
#include <vector>

namespace LaunchProbe::Protocol {

//! A post that a person judged, in a thread that a question found.
struct JudgedPost {
    Domain::PostId id;
    Domain::ThreadId thread;
    QString printedId;
    QString service;
    QString place; //!< of the thread: "r/LocalLLaMA", "owner/name"
    QString text;
    Domain::Verdict verdict = Domain::Verdict::NotJudged;

    friend bool operator==(const JudgedPost &, const JudgedPost &) = default;
};

//! What the archive knows about a question.
struct QuestionEvidence {
    std::vector<Domain::QueryYield> yields; //!< of its queries
    std::vector<JudgedPost> judged; //!< in the order in which they were judged
    qint64 found = 0; //!< threads that it found, each once
    QStringList repositories; //!< where it is asked by now
    QStringList subreddits;
    QSet<QString> authors; //!< names that are never suggested, in lower case
};

//! What posts of a question's threads say a term.
struct TermTrace {
    qint64 posts = 0;
    qint64 useful = 0; //!< judged success, failure or degraded
    qint64 duplicates = 0;
};

//! The archive's answers to what the rules ask about words.
struct WordCounts {
    qint64 posts = 0; //!< of the whole archive
    std::function<qint64(const QString &word)>
        saying; //!< posts of the archive that say the word, in any form
    std::function<TermTrace(const QString &term)> ofTerm; //!< within the question's threads
};

//! A change of a question that its yield speaks for.
struct Suggestion {
    enum class Kind { AddTerm, DropTerm, AddRepository, AddSubreddit };
    enum class Why {
        UsefulPostsSayIt, //!< AddTerm
        NothingFound, //!< DropTerm: its queries named no thread
        NothingNew, //!< DropTerm: they named threads that were known, and none with a useful post
        NobodySaysIt, //!< DropTerm: no post of the threads found says it
        OnlyDuplicates, //!< DropTerm: posts that say it were judged duplicates
        UsefulPostsStandThere, //!< AddRepository, AddSubreddit
        UsefulPostsLinkThere, //!< likewise
    };
    Kind kind = Kind::AddTerm;
    QString value; //!< a term as it stands among a question's; a place as QuestionEdit writes it
    Why why = Why::UsefulPostsSayIt;
    qint64 count = 0; //!< of what the reason counts: posts, queries or threads
    std::vector<Domain::PostId> posts; //!< that speak for it; none where it is about what was not found
    QStringList printedIds; //!< theirs
    double weight = 0; //!< AddTerm: offer weight; the larger the more telling

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

//! All that the archive says about how a question should be asked on.
struct QuestionRefinement {
    std::vector<Domain::QueryYield> yields; //!< of its queries
    Saturation saturation;
    std::vector<Suggestion> suggestions;

    friend bool operator==(const QuestionRefinement &, const QuestionRefinement &) = default;
};

using Refinement = std::map<QString, QuestionRefinement>; //!< by question id

inline constexpr size_t mostTermsSuggested = 8; //!< to add, and to drop, for one question
inline constexpr size_t mostFlagsSuggested = 4; //!< of these, flags of a command line
inline constexpr size_t mostPlacesSuggested = 5; //!< repositories, and subreddits, for one question
inline constexpr size_t fewestThreads = 2; //!< whose useful posts say a term to add
inline constexpr qint64 fewestAnswers = 2; //!< without anything new, before a term is to be dropped for it
inline constexpr qint64 fewestFoundForSilence =
    10; //!< threads; if none of them says a term, that means something
inline constexpr double commonShare =
    0.03; //!< of the other posts: a word that more of them say finds everything
inline constexpr qint64 fewestCommon = 10; //!< posts; a word that no more say is never common

//! Robertson and Spärck Jones' relevance weight with half a post added to each count (natural logarithm):
//! "Relevance weighting of search terms", JASIS 27 (1976), formula 4 with the 0.5 of its point estimation.
//! r of `relevant` posts say the word, n of `all` posts do.
[[nodiscard]] double relevanceWeight(qint64 r, qint64 relevant, qint64 n, qint64 all);
//! r times that: what a word offers to a query ("On term selection for query expansion", J. Documentation 46
//! (1990); Robertson & Spärck Jones, TR 356, 1994). Posts that were judged duplicate or unclear, and all that
//! were not judged, are the background.
[[nodiscard]] double offerWeight(qint64 r, qint64 relevant, qint64 n, qint64 all);

//! Whether a query that was sent asked for this term of its question.
[[nodiscard]] bool asksFor(const QString &query, const QString &term);

//! Terms to add, most telling first; terms to drop; repositories; subreddits.
[[nodiscard]] std::vector<Suggestion>
suggestions(const Domain::Question &question, const QuestionEvidence &evidence, const WordCounts &counts);

//! The person's edit of the question with the suggestion taken. A new term stands behind the first two, so
//! that it is not the first to be left out where a source takes only few.
[[nodiscard]] QuestionEdit
accepted(QuestionEdit edit, const Domain::Question &question, const Suggestion &suggestion);

//! Whether taking it would change the question as it is by now.
[[nodiscard]] bool isOpen(const Suggestion &suggestion, const Domain::Question &question);

[[nodiscard]] QString kindId(Suggestion::Kind kind); //!< "add_term"; stable
[[nodiscard]] QString kindWords(Suggestion::Kind kind, const Tongue &tongue = {});
[[nodiscard]] QString reasonWords(const Suggestion &suggestion, const Tongue &tongue = {});

} // namespace LaunchProbe::Protocol
