// SPDX-License-Identifier: GPL-3.0-or-later
#include "compiler.h"
#include "querytext.h"
#include "slotwords.h"

#include <algorithm>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::Dialect;
using Domain::Query;
using Domain::Question;

namespace {

constexpr qsizetype placesOfAQuestion =
    3; //!< for a question about every engine; those about versions name their own
constexpr qsizetype placesOfVersions = 4;

//! Where a question is asked, and what is known of that place.
struct Place {
    QString name;
    const Catalogue::Engine *home = nullptr; //!< engine that is at home there
    bool isNamed = false; //!< by the person
};

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

Place repositoryPlace(const QString &name, bool isNamed, const Catalogue::Catalogue &catalogue)
{
    return {name, engineOf(name, catalogue), isNamed};
}

std::vector<Place>
namedPlaces(const QStringList &names, const Dialect &dialect, const Catalogue::Catalogue &catalogue)
{
    std::vector<Place> places;
    for (const auto &name : names) {
        const auto preset = std::ranges::find(dialect.presets, name, &Dialect::Preset::place);
        const bool hasHome = preset != dialect.presets.end() && !preset->engine.isEmpty();
        places.push_back({name, hasHome ? catalogue.findEngine(preset->engine) : nullptr, true});
    }
    return places;
}

std::vector<Place>
presetPlaces(const Dialect &dialect, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue)
{
    const auto wanted = enginesOf(profile, catalogue);
    std::vector<Place> places;
    for (const auto &preset : dialect.presets) {
        const auto *home = preset.engine.isEmpty() ? nullptr : catalogue.findEngine(preset.engine);
        if (!home || wanted.empty() || std::ranges::find(wanted, home) != wanted.end())
            places.push_back({preset.place, home, false});
    }
    return places;
}

std::vector<Place> modelPlaces(const Domain::Profile &profile)
{
    std::vector<Place> places;
    for (const auto &model : profile.models) {
        if (!model.name.isEmpty())
            places.push_back(
                {model.quant.isEmpty() ? model.name : model.name + u':' + model.quant, nullptr, false});
    }
    return places;
}

//! The profile's places when it names some; else those of the question, the engines or the source.
std::vector<Place> usualPlaces(
    const Question &question, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue,
    const Dialect &dialect)
{
    if (dialect.places == Dialect::Places::Repositories) {
        std::vector<Place> places;
        for (const auto &name : repositoriesFor(question.id, profile, catalogue))
            places.push_back(repositoryPlace(name, !profile.repositories.isEmpty(), catalogue));
        return places;
    }
    if (dialect.places == Dialect::Places::Subreddits && !profile.subreddits.isEmpty())
        return namedPlaces(profile.subreddits, dialect, catalogue);
    const auto given = profile.places.find(dialect.source);
    if (given != profile.places.end() && !given->second.isEmpty())
        return namedPlaces(given->second, dialect, catalogue);
    auto places = dialect.places == Dialect::Places::Models ? modelPlaces(profile)
                                                            : presetPlaces(dialect, profile, catalogue);
    if (dialect.presets.empty() && dialect.places != Dialect::Places::Models)
        places.emplace_back(); // everywhere
    return places;
}

//! Those, and what the person added to the question.
std::vector<Place> placesFor(
    const Question &question, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue,
    const Dialect &dialect)
{
    auto places = usualPlaces(question, profile, catalogue, dialect);
    const auto add = [&places](Place place) {
        const bool isThere = std::ranges::any_of(places, [&place](const Place &other) {
            return other.name.compare(place.name, Qt::CaseInsensitive) == 0;
        });
        if (!isThere)
            places.push_back(std::move(place));
    };
    if (dialect.places == Dialect::Places::Repositories) {
        for (const auto &name : question.repositories)
            add(repositoryPlace(name, true, catalogue));
    }
    if (dialect.places == Dialect::Places::Subreddits) {
        for (auto &place : namedPlaces(question.subreddits, dialect, catalogue))
            add(std::move(place));
    }
    return places;
}

//! An engine's name alone says nothing where that engine is at home.
bool saysNothingIn(const Place &place, const QString &term, const Catalogue::Catalogue &catalogue)
{
    return place.home && catalogue.findEngine(QString(term).remove(u'"')) == place.home;
}

//! An engine's repository is where work on it is discussed; of others, the reports count. Whoever names a
//! place gets all of it.
bool isAskedIn(const Place &place, Dialect::Family::Where where)
{
    switch (where) {
    case Dialect::Family::Where::Home:
        return place.home || place.isNamed;
    case Dialect::Family::Where::Discussions:
        return place.home ? place.home->discussions : place.isNamed;
    case Dialect::Family::Where::Nowhere:
        return false; // once for all places
    case Dialect::Family::Where::Everywhere:
        break;
    }
    return true;
}

//! Compiles for one source.
class Compilation
{
public:
    Compilation(
        const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const Dialect &dialect,
        const Discretion &discretion)
        : m_profile(profile)
        , m_catalogue(catalogue)
        , m_dialect(dialect)
        , m_discretion(discretion)
        , m_cards(SlotWords(profile, catalogue).cardSpellings())
    {
    }

    void add(const Question &question)
    {
        for (const auto &place : placesFor(question, m_profile, m_catalogue, m_dialect)) {
            for (const auto &family : m_dialect.families) {
                if (isAskedIn(place, family.where) && isWanted(family))
                    add(question, family, place);
            }
        }
        for (const auto &family : m_dialect.families) {
            if (family.where == Dialect::Family::Where::Nowhere && isWanted(family))
                add(question, family, {});
        }
    }

    [[nodiscard]] std::vector<Query> take() { return std::move(m_queries); }

private:
    [[nodiscard]] bool isWanted(const Dialect::Family &family) const
    {
        return !family.optional || m_profile.searches.contains(m_dialect.source + u'.' + family.id);
    }

    [[nodiscard]] QStringList termsFor(const Question &question, const Place &place) const
    {
        QStringList terms;
        for (const auto &term : question.terms) {
            if (saysNothingIn(place, term, m_catalogue) || m_discretion.forbids(term, m_catalogue))
                continue;
            auto text = grouped(term, m_catalogue);
            // Where there is room, for the other ways in which people write the card.
            if (m_dialect.spellings && m_cards.size() > 1 && !m_cards.first().isEmpty())
                text.replace(m_cards.first(), u'(' + m_cards.join(u" OR "_s) + u')');
            terms << text;
        }
        return terms;
    }

    void add(const Question &question, const Dialect::Family &family, const Place &place)
    {
        auto worded = queryTexts(termsFor(question, place), m_dialect, family, place.name);
        for (const auto &term : question.terms) {
            if (m_discretion.forbids(term, m_catalogue))
                worded.left << term;
        }
        for (const auto &text : worded.texts)
            m_queries.push_back(
                {question.id, m_dialect.source, family.id, place.name, text,
                 characterLimit(m_dialect, family), countedLength(text, m_dialect), worded.left});
    }

    const Domain::Profile &m_profile;
    const Catalogue::Catalogue &m_catalogue;
    const Dialect &m_dialect;
    const Discretion &m_discretion;
    QStringList m_cards;
    std::vector<Query> m_queries;
};

} // namespace

QStringList placesOf(
    const Question &question, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue,
    const Dialect &dialect)
{
    QStringList names;
    for (const auto &place : placesFor(question, profile, catalogue, dialect)) {
        if (!place.name.isEmpty())
            names << place.name;
    }
    return names;
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
    const Catalogue::Catalogue &catalogue, const Dialect &dialect, const Discretion &discretion)
{
    Compilation compilation(profile, catalogue, dialect, discretion);
    for (const auto &question : questions) {
        if (question.enabled)
            compilation.add(question);
    }
    return compilation.take();
}

} // namespace LaunchProbe::Protocol
