// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect.h"

#include <QJsonArray>

#include <map>

namespace LaunchProbe::Domain {

using namespace Qt::StringLiterals;

namespace {

template <typename Value>
Value named(const QJsonValue &json, const std::map<QString, Value> &values, Value otherwise)
{
    const auto found = values.find(json.toString());
    return found == values.end() ? otherwise : found->second;
}

Dialect::Family readFamily(const QJsonObject &json, const QJsonObject &search)
{
    using Where = Dialect::Family::Where;
    // What holds for all of a source's searches need not be said of each.
    const auto flag = [&](const QString &key, bool otherwise) {
        return json.value(key).toBool(search.value(key).toBool(otherwise));
    };
    Dialect::Family family;
    family.id = json.value(u"id"_s).toString();
    family.prefix = json.value(u"prefix"_s).toString();
    family.suffix = json.value(u"suffix"_s).toString();
    family.where = named<Where>(
        json.value(u"where"_s),
        {{u"home"_s, Where::Home}, {u"discussions"_s, Where::Discussions}, {u"nowhere"_s, Where::Nowhere}},
        Where::Everywhere);
    family.alternatives = flag(u"alternatives"_s, true);
    family.local = flag(u"local"_s, false);
    family.optional = flag(u"optional"_s, false);
    return family;
}

Dialect::Preset readPreset(const QJsonValue &json)
{
    if (json.isString())
        return {json.toString(), {}};
    const auto object = json.toObject();
    return {object.value(u"place"_s).toString(), object.value(u"engine"_s).toString()};
}

} // namespace

Dialect Dialect::fromJson(const QString &source, const QJsonObject &search)
{
    Dialect dialect;
    dialect.source = source;
    dialect.characters = qMax(0, search.value(u"characters"_s).toInt());
    for (const auto &name : search.value(u"uncounted"_s).toArray())
        dialect.uncounted << name.toString();
    dialect.operators = qMax(0, search.value(u"operators"_s).toInt());
    dialect.room = qMax(0, search.value(u"room"_s).toInt());
    dialect.phrases = search.value(u"phrases"_s).toBool(true);
    dialect.exclusions = search.value(u"exclusions"_s).toBool(true);
    dialect.brackets = search.value(u"brackets"_s).toBool(true);
    dialect.singles = qBound(1, search.value(u"singles"_s).toInt(dialect.singles), 10);
    dialect.spellings = search.value(u"spellings"_s).toBool();
    dialect.places = named<Places>(
        search.value(u"places"_s),
        {{u"repositories"_s, Places::Repositories},
         {u"subreddits"_s, Places::Subreddits},
         {u"presets"_s, Places::Presets},
         {u"models"_s, Places::Models}},
        Places::Nowhere);
    for (const auto &json : search.value(u"presets"_s).toArray())
        dialect.presets.push_back(readPreset(json));
    dialect.placesAreHosts = search.value(u"places_are_hosts"_s).toBool();
    for (const auto &json : search.value(u"families"_s).toArray())
        dialect.families.push_back(readFamily(json.toObject(), search));
    return dialect;
}

} // namespace LaunchProbe::Domain
