// SPDX-License-Identifier: GPL-3.0-or-later
#include "refinement.h"

#include "placeforms.h"
#include "slotwords.h"
#include "tellingwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::QueryYield;
using Domain::Question;
using Kind = Suggestion::Kind;
using Why = Suggestion::Why;

namespace {

using PostPointers = std::vector<const JudgedPost *>;

PostPointers usefulOf(const QuestionEvidence &evidence)
{
    PostPointers useful;
    for (const auto &post : evidence.judged) {
        if (Domain::isUseful(post.verdict))
            useful.push_back(&post);
    }
    return useful;
}

void addPost(Suggestion &suggestion, const JudgedPost &post)
{
    suggestion.posts.push_back(post.id);
    suggestion.printedIds << post.printedId;
    suggestion.count = static_cast<qint64>(suggestion.posts.size());
}

//! Stems of all that the question says already, and of the parts of compounds.
QSet<QString> stemsOf(const Question &question)
{
    static const QRegularExpression seam(u"[^\\p{L}\\p{N}]+"_s);
    auto said = question.terms;
    said << question.textEn << question.textRu << question.titleEn << question.titleRu;
    QSet<QString> stems;
    for (const auto &text : said) {
        for (const auto &word : tellingWords(text)) {
            stems << stemOf(word);
            for (const auto &part : word.split(seam, Qt::SkipEmptyParts))
                stems << stemOf(part);
        }
    }
    return stems;
}

//! A word in all its forms, and who says it.
struct Candidate {
    std::map<QString, int> forms; //!< how often each is written
    PostPointers posts;
    QSet<Domain::ThreadId> threads;

    [[nodiscard]] QString commonForm() const
    {
        return std::ranges::max_element(forms, {}, [](const auto &form) { return form.second; })->first;
    }
};

//! Words for which the archive is asked how many say them, at most; those of most useful posts come first.
constexpr size_t mostCandidates = 300;

std::vector<Candidate> candidatesIn(const PostPointers &useful, const QSet<QString> &known)
{
    std::map<QString, Candidate> candidates; // by stem
    for (const auto *post : useful) {
        for (const auto &word : tellingWords(post->text)) {
            auto &candidate = candidates[stemOf(word)];
            ++candidate.forms[word];
            candidate.threads << post->thread;
            if (candidate.posts.empty() || candidate.posts.back() != post)
                candidate.posts.push_back(post);
        }
    }
    std::vector<Candidate> told;
    for (auto &[stem, candidate] : candidates) {
        if (static_cast<size_t>(candidate.threads.size()) >= fewestThreads && !known.contains(stem))
            told.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(
        told, std::ranges::greater(), [](const Candidate &candidate) { return candidate.posts.size(); });
    if (told.size() > mostCandidates)
        told.erase(told.begin() + static_cast<std::ptrdiff_t>(mostCandidates), told.end());
    return told;
}

bool isTooCommon(qint64 othersSaying, qint64 others)
{
    return othersSaying > fewestCommon
        && static_cast<double>(othersSaying) > commonShare * static_cast<double>(others);
}

std::vector<Suggestion>
termsToAdd(const Question &question, const QuestionEvidence &evidence, const WordCounts &counts)
{
    const auto useful = usefulOf(evidence);
    const auto relevant = static_cast<qint64>(useful.size());
    std::vector<Suggestion> found;
    for (const auto &candidate : candidatesIn(useful, stemsOf(question))) {
        const auto word = candidate.commonForm();
        if (evidence.authors.contains(word.toLower()))
            continue;
        const auto saying = counts.saying ? counts.saying(word) : 0;
        Suggestion suggestion;
        suggestion.value = quoted(word);
        for (const auto *post : candidate.posts)
            addPost(suggestion, *post);
        suggestion.weight = offerWeight(suggestion.count, relevant, saying, counts.posts);
        if (suggestion.weight > 0 && !isTooCommon(saying - suggestion.count, counts.posts - relevant))
            found.push_back(std::move(suggestion));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Suggestion::weight);
    // Whoever reports well shows the command line: its flags would crowd out the words.
    size_t flags = 0;
    std::erase_if(found, [&flags](const Suggestion &suggestion) {
        return suggestion.value.contains(u"\"-") && ++flags > mostFlagsSuggested;
    });
    if (found.size() > mostTermsSuggested)
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(mostTermsSuggested), found.end());
    return found;
}

QStringList wordsOf(const QString &query)
{
    static const QRegularExpression sign(u"[\"()]"_s);
    return QString(query).replace(sign, u" "_s).toLower().split(u' ', Qt::SkipEmptyParts);
}

//! Of the queries that asked for a term and were answered.
struct Asked {
    qint64 queries = 0;
    qint64 answers = 0; //!< over the harvests
    qint64 threads = 0;
    qint64 newThreads = 0;
    qint64 useful = 0;
};

Asked askedOf(const QString &term, const std::vector<QueryYield> &yields)
{
    Asked asked;
    for (const auto &yield : yields) {
        if (yield.answered == 0 || !asksFor(yield.query, term))
            continue;
        ++asked.queries;
        asked.answers += yield.answered;
        asked.threads += yield.threads;
        asked.newThreads += yield.newThreads;
        asked.useful += yield.useful;
    }
    return asked;
}

//! `others`: whether any query of the question brought something.
std::optional<Suggestion> termToDrop(
    const QString &term, const Asked &asked, bool others, const QuestionEvidence &evidence,
    const WordCounts &counts)
{
    Suggestion suggestion;
    suggestion.kind = Kind::DropTerm;
    suggestion.value = term;
    suggestion.count = asked.queries;
    if (others && asked.answers >= fewestAnswers && asked.newThreads == 0 && asked.useful == 0) {
        suggestion.why = asked.threads == 0 ? Why::NothingFound : Why::NothingNew;
        return suggestion;
    }
    // Asked together with others: what was found tells which of them it was found by.
    const auto trace = counts.ofTerm ? counts.ofTerm(term) : TermTrace{1, 1, 0};
    if (trace.posts == 0 && evidence.found >= fewestFoundForSilence) {
        suggestion.why = Why::NobodySaysIt;
        suggestion.count = evidence.found;
        return suggestion;
    }
    if (trace.useful == 0 && trace.duplicates >= 2) {
        suggestion.why = Why::OnlyDuplicates;
        suggestion.count = trace.duplicates;
        return suggestion;
    }
    return {};
}

std::vector<Suggestion>
termsToDrop(const Question &question, const QuestionEvidence &evidence, const WordCounts &counts)
{
    std::vector<Suggestion> found;
    // Where no query brings anything, the fault is not with one of the terms.
    const bool others = std::ranges::any_of(evidence.yields, [](const QueryYield &yield) {
        return yield.answered > 0 && (yield.newThreads > 0 || yield.useful > 0);
    });
    size_t askedTerms = 0;
    for (const auto &term : question.terms) {
        const auto asked = askedOf(term, evidence.yields);
        if (asked.queries == 0)
            continue;
        ++askedTerms;
        if (auto suggestion = termToDrop(term, asked, others, evidence, counts))
            found.push_back(*std::move(suggestion));
    }
    if (found.size() == askedTerms) // nor with all of them
        found.clear();
    found.resize(std::min(found.size(), mostTermsSuggested));
    return found;
}

//! Owners that are pages of GitHub's own.
bool isOwner(const QString &name)
{
    static const QSet<QString> pages{u"about"_s,         u"apps"_s,
                                     u"collections"_s,   u"customer-stories"_s,
                                     u"enterprise"_s,    u"explore"_s,
                                     u"features"_s,      u"join"_s,
                                     u"login"_s,         u"marketplace"_s,
                                     u"notifications"_s, u"orgs"_s,
                                     u"pricing"_s,       u"search"_s,
                                     u"security"_s,      u"settings"_s,
                                     u"site"_s,          u"sponsors"_s,
                                     u"stars"_s,         u"topics"_s,
                                     u"trending"_s,      u"user-attachments"_s,
                                     u"users"_s};
    return !pages.contains(name.toLower());
}

QStringList repositoriesIn(const QString &text)
{
    // Not of gists; and an address that was cut short names nothing.
    static const QRegularExpression link(
        u"(?<![\\w.-])(?:www\\.)?github\\.com/([A-Za-z0-9][A-Za-z0-9-]{0,38})/([A-Za-z0-9._-]{1,100}+)(?!\u2026)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (auto matches = link.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        auto name = match.captured(2);
        if (name.endsWith(u"..."))
            continue;
        while (name.endsWith(u'.')) // the sentence ends here
            name.chop(1);
        if (name.endsWith(u".git"))
            name.chop(4);
        const auto repository = match.captured(1) + u'/' + name;
        if (isOwner(match.captured(1)) && repositoryForm().match(repository).hasMatch())
            found << repository;
    }
    return found;
}

QStringList subredditsIn(const QString &text)
{
    static const QRegularExpression mention(
        u"(?:\\breddit\\.com/r/|(?<![\\w/.~-])/?r/)([A-Za-z0-9][A-Za-z0-9_]{1,20})(?![\\w])"_s);
    static const QSet<QString> lists{u"all"_s, u"popular"_s, u"friends"_s, u"mod"_s};
    QStringList found;
    for (auto matches = mention.globalMatch(text); matches.hasNext();) {
        const auto name = matches.next().captured(1);
        if (!lists.contains(name.toLower()))
            found << name;
    }
    return found;
}

//! The post's own place where it is one of this kind; empty otherwise.
QString placeOf(const JudgedPost &post, Kind kind)
{
    if (kind == Kind::AddRepository)
        return post.service == u"github" && repositoryForm().match(post.place).hasMatch() ? post.place
                                                                                          : QString();
    const auto name = post.place.startsWith(u"r/") ? post.place.mid(2) : post.place;
    return post.service == u"reddit" && subredditForm().match(name).hasMatch() ? name : QString();
}

std::vector<Suggestion> placesToAdd(const QuestionEvidence &evidence, Kind kind)
{
    const bool ofRepositories = kind == Kind::AddRepository;
    const auto &asked = ofRepositories ? evidence.repositories : evidence.subreddits;
    std::map<QString, Suggestion> found; // by name in lower case
    for (const auto *post : usefulOf(evidence)) {
        const auto own = placeOf(*post, kind);
        auto names = ofRepositories ? repositoriesIn(post->text) : subredditsIn(post->text);
        names.prepend(own);
        for (const auto &name : std::as_const(names)) {
            if (name.isEmpty() || asked.contains(name, Qt::CaseInsensitive))
                continue;
            auto &suggestion = found[name.toLower()];
            if (suggestion.value.isEmpty()) {
                suggestion.kind = kind;
                suggestion.value = name;
                suggestion.why = Why::UsefulPostsLinkThere;
            }
            if (name == own)
                suggestion.why = Why::UsefulPostsStandThere;
            if (!suggestion.posts.empty() && suggestion.posts.back() == post->id)
                continue;
            addPost(suggestion, *post);
        }
    }
    std::vector<Suggestion> places;
    places.reserve(found.size());
    for (auto &[name, suggestion] : found)
        places.push_back(std::move(suggestion));
    std::ranges::stable_sort(places, std::ranges::greater(), &Suggestion::count);
    places.resize(std::min(places.size(), mostPlacesSuggested));
    return places;
}

} // namespace

double relevanceWeight(qint64 r, qint64 relevant, qint64 n, qint64 all)
{
    // Counts of an index may lag behind what was judged: nothing is ever negative.
    const auto with = static_cast<double>(r);
    const auto without = static_cast<double>(std::max<qint64>(relevant - r, 0));
    const auto othersWith = static_cast<double>(std::max<qint64>(n - r, 0));
    const auto othersWithout = std::max(static_cast<double>(all) - with - without - othersWith, 0.0);
    return std::log((with + 0.5) * (othersWithout + 0.5) / ((othersWith + 0.5) * (without + 0.5)));
}

double offerWeight(qint64 r, qint64 relevant, qint64 n, qint64 all)
{
    return static_cast<double>(r) * relevanceWeight(r, relevant, n, all);
}

bool asksFor(const QString &query, const QString &term)
{
    const auto asked = wordsOf(query);
    const auto words = wordsOf(term);
    return !words.isEmpty()
        && std::search(asked.begin(), asked.end(), words.begin(), words.end()) != asked.end();
}

std::vector<Suggestion>
suggestions(const Question &question, const QuestionEvidence &evidence, const WordCounts &counts)
{
    auto all = termsToAdd(question, evidence, counts);
    for (const auto &more :
         {termsToDrop(question, evidence, counts), placesToAdd(evidence, Kind::AddRepository),
          placesToAdd(evidence, Kind::AddSubreddit)})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

QuestionEdit accepted(QuestionEdit edit, const Question &question, const Suggestion &suggestion)
{
    const auto with = [&suggestion](QStringList list) {
        if (!list.contains(suggestion.value, Qt::CaseInsensitive))
            list << suggestion.value;
        return list;
    };
    auto terms = question.terms;
    switch (suggestion.kind) {
    case Kind::AddTerm:
        if (!terms.contains(suggestion.value, Qt::CaseInsensitive))
            terms.insert(std::min<qsizetype>(terms.size(), 2), suggestion.value);
        edit.terms = terms;
        break;
    case Kind::DropTerm:
        terms.removeAll(suggestion.value);
        edit.terms = terms;
        break;
    case Kind::AddRepository:
        edit.repositories = with(question.repositories);
        break;
    case Kind::AddSubreddit:
        edit.subreddits = with(question.subreddits);
        break;
    }
    return edit;
}

bool isOpen(const Suggestion &suggestion, const Question &question)
{
    switch (suggestion.kind) {
    case Kind::AddTerm:
        return !question.terms.contains(suggestion.value, Qt::CaseInsensitive);
    case Kind::DropTerm:
        return question.terms.contains(suggestion.value);
    case Kind::AddRepository:
        return !question.repositories.contains(suggestion.value, Qt::CaseInsensitive);
    case Kind::AddSubreddit:
        break;
    }
    return !question.subreddits.contains(suggestion.value, Qt::CaseInsensitive);
}

QString kindId(Kind kind)
{
    switch (kind) {
    case Kind::AddTerm:
        break;
    case Kind::DropTerm:
        return u"drop_term"_s;
    case Kind::AddRepository:
        return u"add_repository"_s;
    case Kind::AddSubreddit:
        return u"add_subreddit"_s;
    }
    return u"add_term"_s;
}

QString kindWords(Kind kind, const Tongue &tongue)
{
    switch (kind) {
    case Kind::AddTerm:
        break;
    case Kind::DropTerm:
        return tongue.text("Refinement", QT_TRANSLATE_NOOP("Refinement", "Drop the term"));
    case Kind::AddRepository:
        return tongue.text("Refinement", QT_TRANSLATE_NOOP("Refinement", "Add the repository"));
    case Kind::AddSubreddit:
        return tongue.text("Refinement", QT_TRANSLATE_NOOP("Refinement", "Add the subreddit"));
    }
    return tongue.text("Refinement", QT_TRANSLATE_NOOP("Refinement", "Add the term"));
}

QString reasonWords(const Suggestion &suggestion, const Tongue &tongue)
{
    const char *words = nullptr;
    switch (suggestion.why) {
    case Why::UsefulPostsSayIt:
        words = QT_TRANSLATE_N_NOOP("Refinement", "%n useful post(s) say it, few others do");
        break;
    case Why::NothingFound:
        words = QT_TRANSLATE_N_NOOP("Refinement", "%n query(ies) with it found nothing");
        break;
    case Why::NothingNew:
        words = QT_TRANSLATE_N_NOOP(
            "Refinement", "%n query(ies) with it found only what was known, nothing useful");
        break;
    case Why::NobodySaysIt:
        words = QT_TRANSLATE_N_NOOP("Refinement", "none of the %n thread(s) found says it");
        break;
    case Why::OnlyDuplicates:
        words = QT_TRANSLATE_N_NOOP("Refinement", "%n post(s) that say it are duplicates, none is useful");
        break;
    case Why::UsefulPostsStandThere:
        words = QT_TRANSLATE_N_NOOP("Refinement", "%n useful post(s) stand there or link to it");
        break;
    case Why::UsefulPostsLinkThere:
        words = QT_TRANSLATE_N_NOOP("Refinement", "%n useful post(s) link to it");
        break;
    }
    return tongue.text("Refinement", words, static_cast<int>(suggestion.count));
}

} // namespace LaunchProbe::Protocol
