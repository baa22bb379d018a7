// SPDX-License-Identifier: GPL-3.0-or-later
#include "compiler.h"
#include "slotwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::Query;
using Domain::Question;

namespace {

//! Room that stays free for a window of time, " created:2025-01-01..2025-08-08", which the connector adds.
constexpr qsizetype windowRoom = 34;
constexpr qsizetype placesOfAQuestion =
    3; //!< for a question about every engine; those about versions name their own
constexpr qsizetype placesOfVersions = 4;

struct Alternatives {
    QString text; //!< terms joined by OR, or empty
    QStringList left;
};

qsizetype operatorsIn(QString text)
{
    static const QRegularExpression phrase(u"\"[^\"]*\""_s);
    static const QRegularExpression word(u"\\b(?:AND|OR|NOT)\\b"_s);
    return text.remove(phrase).count(word);
}

bool isFlag(const QString &word, const Catalogue::Catalogue &catalogue)
{
    return std::ranges::any_of(catalogue.engines(), [&word](const Catalogue::Engine &engine) {
        return std::ranges::any_of(engine.flags, [&word](const Catalogue::Flag &flag) {
            return flag.name == word || flag.aliases.contains(word);
        });
    });
}

//! Whether the first bracket closes at the very end.
bool isBracketed(const QString &text)
{
    int open = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        open += text[i] == u'(' ? 1 : text[i] == u')' ? -1 : 0;
        if (open == 0)
            return i > 0 && i == text.size() - 1;
    }
    return false;
}

//! A term as it can stand between ORs: quotes and brackets closed, flags no exclusions, several words in
//! brackets.
QString grouped(const QString &term, const Catalogue::Catalogue &catalogue)
{
    static const QRegularExpression token(u"\"[^\"]*\"?|[^\\s\"]+"_s);
    QStringList words;
    int open = 0;
    for (auto matches = token.globalMatch(term); matches.hasNext();) {
        auto word = matches.next().captured();
        if (word.startsWith(u'"')) {
            word = word.remove(u'"').simplified();
            if (!word.isEmpty())
                words << u'"' + word + u'"';
            continue;
        }
        if (isFlag(word, catalogue) && word.startsWith(u'-'))
            word = u'"' + word + u'"';
        QString balanced;
        for (const auto c : std::as_const(word)) {
            open += c == u'(' ? 1 : c == u')' ? -1 : 0;
            if (open < 0)
                open = 0; // a bracket that closes nothing
            else
                balanced += c;
        }
        if (!balanced.isEmpty())
            words << balanced;
    }
    auto text = words.join(u' ') + QString(open, u')');
    return words.size() > 1 && !isBracketed(text) ? u'(' + text + u')' : text;
}

//! As many of the terms as the limits allow, in their order; a term that is too long does not stop shorter
//! ones.
template <typename Fits>
Alternatives joined(const QStringList &terms, Fits fits)
{
    Alternatives out;
    QStringList used;
    for (const auto &term : terms) {
        const auto trial = (used + QStringList{term}).join(u" OR "_s);
        if (term.isEmpty() || used.contains(term))
            continue;
        if (fits(trial))
            used << term;
        else
            out.left << term;
    }
    out.text = used.join(u" OR "_s);
    return out;
}

const Catalogue::Engine *engineOf(const QString &repository, const Catalogue::Catalogue &catalogue)
{
    const auto found =
        std::ranges::find_if(catalogue.engines(), [&repository](const Catalogue::Engine &engine) {
            return engine.repository.compare(repository, Qt::CaseInsensitive) == 0;
        });
    return found == catalogue.engines().end() ? nullptr : &*found;
}

std::vector<const Catalogue::Engine *>
enginesOf(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue)
{
    std::vector<const Catalogue::Engine *> engines;
    for (const auto &target : profile.engines) {
        if (const auto *known = catalogue.findEngine(target.name))
            engines.push_back(known);
    }
    return engines;
}

//! An engine's name alone says nothing in that engine's own repository.
bool saysNothingIn(const QString &repository, const QString &term, const Catalogue::Catalogue &catalogue)
{
    const auto *home = engineOf(repository, catalogue);
    return home && catalogue.findEngine(QString(term).remove(u'"')) == home;
}

//! An engine's repository is where work on it is discussed; of others, the reports count. Whoever names a
//! repository gets all of it.
QStringList gitHubFamilies(const QString &repository, bool isNamed, const Catalogue::Catalogue &catalogue)
{
    const auto *engine = engineOf(repository, catalogue);
    QStringList families{u"issues"_s};
    if (engine || isNamed)
        families << u"pull_requests"_s;
    if (engine ? engine->discussions : isNamed)
        families << u"discussions"_s;
    return families;
}

void compileForGitHub(
    const Question &question, const QStringList &places, bool areNamed, const Catalogue::Catalogue &catalogue,
    std::vector<Query> &out)
{
    for (const auto &place : places) {
        QStringList terms;
        for (const auto &term : question.terms) {
            if (!saysNothingIn(place, term, catalogue))
                terms << grouped(term, catalogue);
        }
        for (const auto &family : gitHubFamilies(place, areNamed, catalogue)) {
            auto head = u"repo:"_s + place;
            if (family != u"discussions")
                head += family == u"issues" ? u" is:issue"_s : u" is:pr"_s;
            const auto whole = [&head](const QString &alternatives) {
                const bool bare = !alternatives.contains(u" OR ") || isBracketed(alternatives);
                return head + (bare ? u' ' + alternatives : u" ("_s + alternatives + u')');
            };
            const auto chosen = joined(terms, [&whole](const QString &alternatives) {
                // The whole text is kept within the limit, so that it holds however a server counts.
                return whole(alternatives).size() + windowRoom <= gitHubLimits.characters
                    && operatorsIn(alternatives) <= gitHubLimits.operators;
            });
            if (!chosen.text.isEmpty()) {
                const auto text = whole(chosen.text);
                out.push_back(
                    {question.id, u"github"_s, family, place, text, gitHubLimits.characters,
                     gitHubLength(text), chosen.left});
            }
        }
    }
}

void compileForReddit(
    const Question &question, const QStringList &places, const QStringList &cards,
    const Catalogue::Catalogue &catalogue, std::vector<Query> &out)
{
    QStringList terms;
    for (const auto &term : question.terms) {
        auto text = grouped(term, catalogue);
        // There is room for the other ways in which people write the card.
        if (cards.size() > 1 && !cards.first().isEmpty())
            text.replace(cards.first(), u'(' + cards.join(u" OR "_s) + u')');
        terms << text;
    }
    const auto chosen =
        joined(terms, [](const QString &text) { return text.size() <= redditLimits.characters; });
    if (chosen.text.isEmpty())
        return;
    for (const auto &place : places)
        out.push_back(
            {question.id, u"reddit"_s, u"search"_s, place, chosen.text, redditLimits.characters,
             chosen.text.size(), chosen.left});
}

} // namespace

QStringList compiledSources()
{
    return {u"github"_s, u"reddit"_s};
}

qsizetype gitHubLength(const QString &text)
{
    static const QRegularExpression free(
        u"\\b(?:repo|org|user|is|created|updated|in|label|author|state):\\S+|\\b(?:AND|OR|NOT)\\b"_s);
    return QString(text).remove(free).simplified().size();
}

QStringList repositoriesFor(
    const QString &question, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue)
{
    if (!profile.repositories.isEmpty())
        return profile.repositories;
    const auto zone = std::ranges::find(catalogue.zones(), question, &Catalogue::Zone::id);
    if (zone == catalogue.zones().end())
        return {};
    const auto wanted = enginesOf(profile, catalogue);
    const auto isWanted = [&wanted](const Catalogue::Engine *engine) {
        return wanted.empty() || std::ranges::find(wanted, engine) != wanted.end();
    };
    QStringList places;
    for (const auto &repository : zone->preferredRepositories) {
        const auto *engine = engineOf(repository, catalogue);
        if (!engine || isWanted(engine))
            places << repository;
    }
    const bool ofVersions = !zone->engines.isEmpty();
    const bool wantsOne = std::ranges::any_of(
        wanted, [&zone](const auto *engine) { return zone->engines.contains(engine->id); });
    if (ofVersions && !wanted.empty() && !wantsOne)
        places.clear(); // about an engine that is not wanted: asked where the wanted ones are
    for (const auto *engine : wanted) {
        const bool isAsked = ofVersions ? zone->engines.contains(engine->id) || !wantsOne
                                        : zone->slotNames.contains(u"engine"_s) || places.isEmpty();
        if (isAsked && !engine->repository.isEmpty() && !places.contains(engine->repository))
            places << engine->repository;
    }
    return places.mid(0, ofVersions ? placesOfVersions : placesOfAQuestion);
}

std::vector<Query> compile(
    const Domain::Profile &profile, const std::vector<Question> &questions,
    const Catalogue::Catalogue &catalogue, const QString &source)
{
    std::vector<Query> queries;
    const SlotWords words(profile, catalogue);
    const auto subreddits = profile.subreddits.isEmpty() ? QStringList{u"LocalLLaMA"_s} : profile.subreddits;
    for (const auto &question : questions) {
        if (!question.enabled)
            continue;
        if (source == u"github")
            compileForGitHub(
                question, repositoriesFor(question.id, profile, catalogue), !profile.repositories.isEmpty(),
                catalogue, queries);
        else if (source == u"reddit")
            compileForReddit(question, subreddits, words.cardSpellings(), catalogue, queries);
    }
    return queries;
}

} // namespace LaunchProbe::Protocol
