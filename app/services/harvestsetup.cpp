// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestsetup.h"

#include "places.h"

#include <connectors/net/hosts.h>
#include <models/protocol/compiler.h>
#include <models/protocol/profilefile.h>
#include <models/protocol/questions.h>
#include <models/session/preferences.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSettings>
#include <QUuid>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Connectors::Card;
using Domain::Problem;
using Domain::Result;

namespace {

Problem wrongUsage(const QString &where, const QString &detail)
{
    return {Problem::Kind::WrongUsage, where, detail, 0, {}};
}

//! Any word names a further host of a source that can be asked at several.
bool mayHave(const Card &card, const QString &family)
{
    static const QRegularExpression word(u"\\A[a-z0-9_-]{1,40}\\z"_s);
    return card.endpoints.contains(family) || (card.dialect.placesAreHosts && word.match(family).hasMatch());
}

Result<void> checkEndpoint(const QString &name, const QUrl &url, const Plugins &plugins)
{
    const auto *card = plugins.card(name.section(u'.', 0, 0));
    const auto family = name.section(u'.', 1);
    if (!card || (!family.isEmpty() && !mayHave(*card, family)))
        return wrongUsage(u"--endpoint "_s + name, u"no such source or family"_s);
    const Net::Hosts itself({{family, url}});
    if (const auto allowed = itself.check(url); !allowed)
        return wrongUsage(u"--endpoint "_s + name, allowed.problem().detail);
    return {};
}

//! The card's, then the settings', then the order's; never anything of a project.
std::map<QString, QUrl> endpointsOf(const Card &card, const HarvestOrder &order)
{
    auto endpoints = card.endpoints;
    for (const auto &given : {Session::Preferences().endpoints(), order.endpoints}) {
        for (const auto &[name, url] : given) {
            const auto family = name.section(u'.', 1);
            if (name == card.id) {
                for (auto &[known, address] : endpoints)
                    address = url;
            } else if (name.section(u'.', 0, 0) == card.id && mayHave(card, family)) {
                endpoints[family] = url;
            }
        }
    }
    return endpoints;
}

//! Who says where a source is means it to be asked.
bool isImplied(const Card &card, const HarvestOrder &order)
{
    return std::ranges::any_of(
        order.endpoints, [&card](const auto &given) { return given.first.section(u'.', 0, 0) == card.id; });
}

//! Made once for the installation; Reddit wants 20 to 30 ASCII characters.
QString deviceId()
{
    QSettings settings;
    const auto key = u"reddit/device"_s;
    auto id = settings.value(key).toString();
    if (id.size() != 30) {
        id = QUuid::createUuid().toString(QUuid::Id128).left(30);
        settings.setValue(key, id);
    }
    return id;
}

QString redditUser()
{
    const auto given = qEnvironmentVariable("LAUNCHPROBE_REDDIT_USER");
    return given.isEmpty() ? Session::Preferences().redditUser() : given;
}

Result<Connectors::Window> windowOf(const HarvestOrder &order, const HarvestGround &ground)
{
    Connectors::Window window{order.since, order.until};
    if (!order.sinceLast)
        return window;
    window.from = {};
    const auto archive = ground.openArchive();
    if (!archive)
        return archive.problem();
    const auto last = (*archive)->lastRun();
    if (!last)
        return last.problem();
    // An unfinished run has not seen everything up to its day.
    if (*last && (*last)->finished.isValid())
        window.from = (*last)->started.toUTC().date();
    return window;
}

QJsonObject queryJson(const Domain::Query &query)
{
    return {
        {u"question"_s, query.question},
        {u"source"_s, query.source},
        {u"family"_s, query.family},
        {u"place"_s, query.place},
        {u"text"_s, query.text}};
}

//! What makes two orders the same harvest, so that the second goes on with the first. The budget does not.
QByteArray optionsOf(const HarvestOrder &order, const HarvestGround &ground, const HarvestParts &parts)
{
    QJsonArray queries;
    for (const auto &query : parts.plan.queries)
        queries << queryJson(query);
    QJsonObject sources;
    for (const auto &source : parts.sources) {
        QJsonObject endpoints;
        for (const auto &[family, url] : source.setup.endpoints)
            endpoints[family] = url.toString(QUrl::FullyEncoded);
        endpoints[u"off"_s] = source.off.has_value();
        sources[source.card.id] = endpoints;
    }
    const QJsonObject options{
        {u"profile"_s, QJsonDocument::fromJson(Protocol::profileToJson(ground.profile)).object()},
        {u"queries"_s, queries},
        {u"sources"_s, sources},
        {u"since"_s, order.sinceLast ? u"last"_s : order.since.toString(Qt::ISODate)},
        {u"until"_s, order.until.toString(Qt::ISODate)},
        {u"recordings"_s, order.recordings}};
    return QJsonDocument(options).toJson(QJsonDocument::Compact);
}

} // namespace

Pipeline::HarvestSource
sourceOf(const Card &card, const HarvestOrder &order, const Plugins &plugins, const SecretValues &secrets)
{
    Pipeline::HarvestSource source;
    source.card = card;
    source.setup.endpoints = endpointsOf(card, order);
    source.setup.user = redditUser();
    source.setup.deviceId = deviceId();
    for (const auto &secret : card.secrets) {
        const auto known = secrets.find(secret.name);
        auto value = known == secrets.end() ? QString() : known->second;
        // Recorded answers need no key: nobody is asked.
        if (value.isEmpty() && !order.recordings.isEmpty())
            value = u"recorded"_s;
        if (!value.isEmpty())
            source.setup.secrets[secret.name] = value;
        else if (secret.required && !source.off)
            source.off = Problem{Problem::Kind::NeedsCredentials, card.name, secret.environment, 0, {}};
    }
    if (source.off)
        return source;
    auto connector = plugins.makeConnector(card.id, source.setup);
    if (connector)
        source.connector = std::move(*connector);
    else
        source.off = connector.problem();
    return source;
}

Domain::Dialect dialectFor(const Card &card, const HarvestOrder &order)
{
    auto dialect = card.dialect;
    if (dialect.placesAreHosts) {
        for (const auto &[family, url] : endpointsOf(card, order)) {
            if (!card.endpoints.contains(family))
                dialect.presets.push_back({family, {}});
        }
    }
    const auto isNamed = [&](const Domain::Dialect::Family &family) {
        return order.sources.contains(card.id + u'.' + family.id);
    };
    for (auto &family : dialect.families)
        family.optional = family.optional && !isNamed(family);
    const bool onlyNamed = !order.sources.isEmpty() && !order.sources.contains(card.id);
    if (onlyNamed)
        std::erase_if(dialect.families, [&](const auto &family) { return !isNamed(family); });
    return dialect;
}

Result<std::vector<const Card *>> orderedSources(const HarvestOrder &order, const Plugins &plugins)
{
    for (const auto &[name, url] : order.endpoints) {
        if (const auto checked = checkEndpoint(name, url, plugins); !checked)
            return checked.problem();
    }
    if (order.since.isValid() && order.until.isValid() && order.until < order.since)
        return wrongUsage(u"--until"_s, u"before --since"_s);
    std::vector<const Card *> cards;
    for (const auto &name : order.sources) {
        const auto *card = plugins.card(name.section(u'.', 0, 0));
        const auto search = name.section(u'.', 1);
        if (!card)
            return wrongUsage(u"--sources "_s + name, u"no such source"_s);
        const auto &families = card->dialect.families;
        if (!search.isEmpty()
            && std::ranges::find(families, search, &Domain::Dialect::Family::id) == families.end())
            return wrongUsage(u"--sources "_s + name, u"no such search"_s);
        if (std::ranges::find(cards, card) == cards.end())
            cards.push_back(card);
    }
    if (order.sources.isEmpty()) {
        const auto chosen = Session::Preferences().chosenSources();
        for (const auto &card : plugins.cards()) {
            if (card.isAskedUnbidden || chosen.contains(card.id) || isImplied(card, order))
                cards.push_back(&card);
        }
    }
    return cards;
}

HarvestGround HarvestGround::of(const Project &project)
{
    return {project.profile(),      project.questionEdits(), project.archiveOpener(),
            project.upkeepOpener(), project.rawFolder(),     project.dossierFolder()};
}

Result<HarvestParts> harvestParts(
    const HarvestGround &ground, const HarvestOrder &order, const Plugins &plugins,
    const SecretValues &secrets)
{
    auto catalogue = Catalogue::Catalogue::load(catalogueFolder());
    if (!catalogue)
        return catalogue.problem();
    const auto edits = Protocol::editsFromJson(ground.questionEdits);
    if (!edits)
        return edits.problem();
    const auto cards = orderedSources(order, plugins);
    if (!cards)
        return cards.problem();
    const auto window = windowOf(order, ground);
    if (!window)
        return window.problem();

    HarvestParts parts;
    parts.catalogue = std::make_shared<const Catalogue::Catalogue>(std::move(*catalogue));
    const auto questions = Protocol::questionsFor(ground.profile, *parts.catalogue, *edits);
    for (const auto *card : *cards) {
        const auto queries =
            Protocol::compile(ground.profile, questions, *parts.catalogue, dialectFor(*card, order));
        parts.plan.queries.insert(parts.plan.queries.end(), queries.begin(), queries.end());
        parts.sources.push_back(sourceOf(*card, order, plugins, secrets));
    }
    parts.plan.window = *window;
    parts.plan.budget = order.budget;
    parts.plan.retriesFailed = order.retriesFailed;
    parts.plan.options = optionsOf(order, ground, parts);
    parts.openArchive = ground.openArchive;
    parts.openUpkeep = ground.openUpkeep;
    parts.rawFolder = ground.rawFolder;
    parts.recordings = order.recordings;
    parts.dossierFolder = ground.dossierFolder;
    return parts;
}

} // namespace LaunchProbe::Services
