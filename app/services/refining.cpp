// SPDX-License-Identifier: GPL-3.0-or-later
#include "refining.h"

#include <models/protocol/compiler.h>

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Domain::Coverage;
using Domain::LedgerRow;
using Domain::PostFilter;
using Domain::Question;
using Domain::Result;
using Domain::RunId;
using Domain::TextQuery;
using Domain::Verdict;
using Ports::Archive;

namespace {

const std::vector usefulVerdicts{Verdict::Success, Verdict::Failure, Verdict::Degraded};
const std::vector allVerdicts{
    Verdict::Success, Verdict::Failure, Verdict::Degraded, Verdict::Unclear, Verdict::Duplicate};

//! Threads of useful posts whose authors are looked up; those judged last count.
constexpr size_t threadsOfAuthors = 40;

//! A source without a key was left out by the person; it is no silence to wait for.
bool isUnanswered(const LedgerRow &row)
{
    return row.state == Coverage::Blocked
        || (row.state == Coverage::NotSearched
            && !row.reason.startsWith(Domain::kindName(Domain::Problem::Kind::NeedsCredentials)));
}

//! The words of a term, phrases whole; nothing for one with alternatives in it.
std::vector<TextQuery> wordsOf(const QString &term)
{
    static const QRegularExpression token(u"\"([^\"]*)\"?|([^\\s\"()]+)"_s);
    std::vector<TextQuery> words;
    for (auto matches = token.globalMatch(term); matches.hasNext();) {
        const auto match = matches.next();
        const auto phrase = match.captured(1).simplified();
        const auto word = match.captured(2);
        if (word == u"OR" || word == u"NOT" || word == u"AND")
            return {};
        if (!phrase.isEmpty())
            words.push_back({TextQuery::Op::Phrase, phrase, {}});
        else if (!word.isEmpty())
            words.push_back({TextQuery::Op::Word, word, {}});
    }
    return words;
}

//! Asks one archive about many questions and remembers what several of them need.
class Refining
{
public:
    Refining(const Archive &archive, const AskedNow &now)
        : m_archive(archive)
        , m_now(now)
    {
    }

    Result<Protocol::Refinement> all()
    {
        auto yields = m_archive.yields(harvestsLookedAt);
        if (!yields)
            return yields.problem();
        auto counts = m_archive.counts();
        if (!counts)
            return counts.problem();
        m_posts = counts->posts;
        Protocol::Refinement refinement;
        for (const auto &question : m_now.questions) {
            auto &mine = refinement[question.id];
            std::ranges::copy_if(*yields, std::back_inserter(mine.yields), [&question](const auto &yield) {
                return yield.question == question.id;
            });
            refine(question, mine);
        }
        if (m_problem)
            return *m_problem;
        return refinement;
    }

private:
    struct Run {
        std::vector<LedgerRow> ledger;
        std::vector<Ports::FoundThread> found;
    };

    void refine(const Question &question, Protocol::QuestionRefinement &mine)
    {
        if (mine.yields.empty()) // nobody asked it yet
            return;
        Protocol::QuestionEvidence evidence;
        evidence.yields = mine.yields;
        evidence.judged = judgedOf(question.id);
        const auto last = askedLast(question.id, mine.yields);
        std::vector<Verdict> verdicts;
        for (const auto &post : evidence.judged)
            verdicts.push_back(post.verdict);
        mine.saturation = Protocol::saturationOf(last, verdicts);
        if (!m_now.onlyFor.isEmpty() && m_now.onlyFor != question.id)
            return;
        evidence.found = last.found;
        addPlaces(question, evidence);
        addAuthors(evidence);
        mine.suggestions = Protocol::suggestions(question, evidence, countsFor(question, verdicts));
    }

    //! The value, or an empty one once a problem has arisen; the first is kept.
    template <typename T>
    T taken(Result<T> result)
    {
        if (result)
            return *std::move(result);
        if (!m_problem)
            m_problem = result.problem();
        return {};
    }

    //! In the order in which they were judged.
    std::vector<Protocol::JudgedPost> judgedOf(const QString &question)
    {
        PostFilter filter;
        filter.question = question;
        filter.verdicts = allVerdicts;
        const auto ids = taken(m_archive.postIds(filter, Domain::PostOrder::OldestFirst));
        auto rows = taken(m_archive.posts(ids));
        std::ranges::stable_sort(
            rows, std::less(), [](const Ports::PostRow &row) { return row.finding.changed; });
        std::vector<Protocol::JudgedPost> judged;
        for (auto &row : rows) {
            m_authors << row.author.toLower();
            judged.push_back(
                {row.id, row.thread, row.printedId, row.service, row.place, std::move(row.text),
                 row.finding.verdict});
        }
        return judged;
    }

    Protocol::AskedLast askedLast(const QString &question, const std::vector<Domain::QueryYield> &yields)
    {
        RunId newest;
        for (const auto &yield : yields)
            newest.value = std::max(newest.value, yield.newestAnswer.value);
        Protocol::AskedLast last;
        if (!newest) {
            last.unanswered = static_cast<qint64>(yields.size());
            return last;
        }
        const auto &run = runOf(newest);
        for (const auto &row : run.ledger) {
            if (row.question != question)
                continue;
            last.answered += row.state == Coverage::Answered || row.state == Coverage::Empty ? 1 : 0;
            last.unanswered += isUnanswered(row) ? 1 : 0;
        }
        QSet<Domain::ThreadKey> found;
        for (const auto &thread : run.found) {
            if (thread.question != question || found.contains(thread.thread))
                continue;
            found << thread.thread;
            ++last.found;
            last.fresh += thread.known ? 0 : 1;
        }
        return last;
    }

    const Run &runOf(RunId id)
    {
        const auto known = m_runs.find(id.value);
        if (known != m_runs.end())
            return known->second;
        return m_runs[id.value] = {taken(m_archive.runLedger(id)), taken(m_archive.runFound(id))};
    }

    void addPlaces(const Question &question, Protocol::QuestionEvidence &evidence) const
    {
        for (const auto &dialect : m_now.dialects) {
            using Places = Domain::Dialect::Places;
            if (dialect.places == Places::Repositories)
                evidence.repositories +=
                    Protocol::placesOf(question, m_now.profile, m_now.catalogue, dialect);
            if (dialect.places == Places::Subreddits)
                evidence.subreddits += Protocol::placesOf(question, m_now.profile, m_now.catalogue, dialect);
        }
    }

    void addAuthors(Protocol::QuestionEvidence &evidence)
    {
        size_t looked = 0;
        for (size_t i = evidence.judged.size(); i-- > 0;) {
            const auto &post = evidence.judged[i];
            if (!Domain::isUseful(post.verdict) || m_readThreads.contains(post.thread)
                || looked++ >= threadsOfAuthors)
                continue;
            m_readThreads << post.thread;
            for (const auto &row : taken(m_archive.thread(post.thread)))
                m_authors << row.author.toLower();
        }
        evidence.authors = m_authors;
    }

    Protocol::WordCounts countsFor(const Question &question, const std::vector<Verdict> &judged)
    {
        Protocol::WordCounts counts;
        counts.posts = m_posts;
        counts.saying = [this](const QString &word) {
            const auto known = m_saying.constFind(word);
            return known != m_saying.cend()
                ? *known
                : *m_saying.insert(word, matching({TextQuery::Op::Word, word, {}}, {}));
        };
        const bool hasJudged = !judged.empty();
        counts.ofTerm = [this, id = question.id, hasJudged](const QString &term) {
            return traceOf(id, term, hasJudged);
        };
        return counts;
    }

    Protocol::TermTrace traceOf(const QString &question, const QString &term, bool hasJudged)
    {
        const auto words = wordsOf(term);
        if (words.empty())
            return {1, 1, 0}; // not to be told apart
        const TextQuery all{TextQuery::Op::And, {}, words};
        PostFilter filter;
        filter.question = question;
        Protocol::TermTrace trace;
        trace.posts = matching(all, filter);
        if (trace.posts == 0) {
            // Services look for words in a whole thread: they may stand in different posts of it.
            const bool areSomewhere =
                std::ranges::all_of(words, [&](const TextQuery &word) { return matching(word, filter) > 0; });
            trace.posts = areSomewhere ? 1 : 0;
            return trace;
        }
        if (!hasJudged)
            return trace;
        filter.verdicts = usefulVerdicts;
        trace.useful = matching(all, filter);
        filter.verdicts = {Verdict::Duplicate};
        trace.duplicates = matching(all, filter);
        return trace;
    }

    qint64 matching(const TextQuery &text, PostFilter filter)
    {
        filter.text = text;
        const auto posts = taken(m_archive.postSet(filter));
        return posts ? posts->count() : 0;
    }

    const Archive &m_archive;
    const AskedNow &m_now;
    qint64 m_posts = 0;
    std::map<qint64, Run> m_runs;
    QHash<QString, qint64> m_saying;
    QSet<QString> m_authors;
    QSet<Domain::ThreadId> m_readThreads;
    std::optional<Domain::Problem> m_problem;
};

} // namespace

Result<Protocol::Refinement> refinementOf(const Archive &archive, const AskedNow &now)
{
    return Refining(archive, now).all();
}

Result<Protocol::Saturation> saturationOf(const Archive &archive, const QString &question)
{
    Question asked;
    asked.id = question;
    // Suggestions are what the rest of it is for.
    const Domain::Profile profile;
    const std::vector<Question> questions{asked};
    const Catalogue::Catalogue catalogue;
    const std::vector<Domain::Dialect> dialects;
    const AskedNow now{profile, questions, catalogue, dialects, u"none of them"_s};
    const auto refinement = Refining(archive, now).all();
    if (!refinement)
        return refinement.problem();
    return refinement->at(question).saturation;
}

} // namespace LaunchProbe::Services
