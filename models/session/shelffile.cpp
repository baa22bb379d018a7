// SPDX-License-Identifier: GPL-3.0-or-later
#include "shelffile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace LaunchProbe::Session {

using namespace Qt::StringLiterals;
using Domain::PostFilter;
using Domain::Problem;
using Domain::Shelf;

namespace {

const auto schema = u"launchprobe.shelf/1"_s;

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const auto &text : value.toArray())
        list << text.toString();
    return list;
}

void put(QJsonObject &json, const QString &key, const QStringList &list)
{
    if (!list.isEmpty())
        json[key] = QJsonArray::fromStringList(list);
}

void put(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json[key] = text;
}

QString notJudged()
{
    return u"none"_s; // as the search language says it
}

QJsonObject filterToJson(const PostFilter &filter)
{
    QJsonObject json;
    QStringList outcomes;
    for (const auto outcome : filter.outcomes)
        outcomes << Domain::outcomeName(outcome);
    QStringList verdicts;
    for (const auto verdict : filter.verdicts)
        verdicts << (verdict == Domain::Verdict::NotJudged ? notJudged() : Domain::verdictName(verdict));
    QJsonArray conditions;
    for (const auto &condition : filter.conditions) {
        conditions.append(QJsonObject{
            {u"slot"_s, condition.slot},
            {u"test"_s, Domain::signOf(condition.test)},
            {u"value"_s, condition.value}});
    }
    put(json, u"services"_s, filter.services);
    put(json, u"places"_s, filter.places);
    put(json, u"outcomes"_s, outcomes);
    put(json, u"verdicts"_s, verdicts);
    if (!conditions.isEmpty())
        json[u"conditions"_s] = conditions;
    put(json, u"tags"_s, filter.tags);
    put(json, u"question"_s, filter.question);
    put(json, u"author"_s, filter.author);
    put(json, u"from"_s, filter.from.toUTC().toString(Qt::ISODateWithMs));
    put(json, u"to"_s, filter.to.toUTC().toString(Qt::ISODateWithMs));
    if (filter.copies != Domain::Copies::Either)
        json[u"copies"_s] = filter.copies == Domain::Copies::Only;
    if (filter.withRunOnly)
        json[u"with_run"_s] = true;
    return json;
}

PostFilter filterFrom(const QJsonObject &json)
{
    PostFilter filter;
    filter.services = texts(json.value(u"services"_s));
    filter.places = texts(json.value(u"places"_s));
    for (const auto &name : texts(json.value(u"outcomes"_s)))
        filter.outcomes.push_back(Domain::outcomeFromName(name));
    for (const auto &name : texts(json.value(u"verdicts"_s)))
        filter.verdicts.push_back(Domain::verdictFromName(name));
    for (const auto &value : json.value(u"conditions"_s).toArray()) {
        const auto condition = value.toObject();
        const auto sign = condition.value(u"test"_s).toString();
        const auto *test = std::ranges::find_if(
            Domain::testSigns, [&sign](const auto &known) { return sign == known.second; });
        if (test != Domain::testSigns.end())
            filter.conditions.push_back(
                {condition.value(u"slot"_s).toString(), test->first, condition.value(u"value"_s).toString()});
    }
    filter.tags = texts(json.value(u"tags"_s));
    filter.question = json.value(u"question"_s).toString();
    filter.author = json.value(u"author"_s).toString();
    filter.from = QDateTime::fromString(json.value(u"from"_s).toString(), Qt::ISODateWithMs);
    filter.to = QDateTime::fromString(json.value(u"to"_s).toString(), Qt::ISODateWithMs);
    filter.withRunOnly = json.value(u"with_run"_s).toBool();
    if (const auto copies = json.value(u"copies"_s); copies.isBool())
        filter.copies = copies.toBool() ? Domain::Copies::Only : Domain::Copies::LeftOut;
    return filter;
}

Problem refusal(Problem::Kind kind)
{
    return {kind, u"shelf.json"_s, {}, 0, {}};
}

} // namespace

Domain::Result<Shelf> shelfFromJson(const QByteArray &json)
{
    Shelf shelf;
    if (json.trimmed().isEmpty())
        return shelf;
    if (json.size() > largestShelf)
        return refusal(Problem::Kind::TooLarge);
    const auto document = QJsonDocument::fromJson(json);
    const auto written = document.object().value(u"schema"_s).toString();
    if (!document.isObject() || written.isEmpty())
        return refusal(Problem::Kind::Malformed);
    if (written != schema)
        return refusal(Problem::Kind::NewerVersion);
    const auto pinned = document.object().value(u"pinned_tags"_s).toObject();
    for (auto tag = pinned.begin(); tag != pinned.end(); ++tag) {
        const auto word = tag.value().toString().simplified();
        if (tag.key().size() == 1 && tag.key().front().isDigit() && !word.isEmpty())
            shelf.pinnedTags[tag.key().toInt()] = word;
    }
    for (const auto &value : document.object().value(u"searches"_s).toArray()) {
        const auto search = value.toObject();
        const auto name = search.value(u"name"_s).toString().simplified();
        if (!name.isEmpty()
            && std::ranges::find(shelf.searches, name, &Domain::SavedSearch::name) == shelf.searches.end())
            shelf.searches.push_back(
                {name, search.value(u"words"_s).toString(), filterFrom(search.value(u"rest"_s).toObject())});
    }
    return shelf;
}

QByteArray shelfToJson(const Shelf &shelf)
{
    QJsonObject pinned;
    for (const auto &[digit, tag] : shelf.pinnedTags)
        pinned[QString::number(digit)] = tag;
    QJsonArray searches;
    for (const auto &search : shelf.searches)
        searches.append(QJsonObject{
            {u"name"_s, search.name}, {u"words"_s, search.words}, {u"rest"_s, filterToJson(search.rest)}});
    return QJsonDocument(
               QJsonObject{{u"schema"_s, schema}, {u"pinned_tags"_s, pinned}, {u"searches"_s, searches}})
        .toJson();
}

} // namespace LaunchProbe::Session
