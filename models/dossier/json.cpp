// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include "markdown.h"
#include "words.h"

#include <models/protocol/profilefile.h>
#include <models/protocol/triggers.h>

#include <nlohmann/json.hpp>

#include <array>

namespace LaunchProbe::Dossier {

using namespace Qt::StringLiterals;
using Evidence::Nearness;
using Json = nlohmann::ordered_json;

namespace {

Json text(const QString &value)
{
    return value.toStdString();
}

Json time(const QDateTime &when)
{
    return when.isValid() ? text(when.toUTC().toString(Qt::ISODate)) : Json();
}

template <typename List>
Json texts(const List &values)
{
    auto json = Json::array();
    for (const auto &value : values)
        json.push_back(text(value));
    return json;
}

Json reasons(const Evidence::NearnessFlags &flags)
{
    static constexpr std::array names{
        std::pair{Nearness::SameCard, "same_card"},
        std::pair{Nearness::SameSku, "same_sku"},
        std::pair{Nearness::SameArchitecture, "same_architecture"},
        std::pair{Nearness::SameVendor, "same_vendor"},
        std::pair{Nearness::OtherCard, "other_card"},
        std::pair{Nearness::SameCount, "same_count"},
        std::pair{Nearness::SameModel, "same_model"},
        std::pair{Nearness::SameFamily, "same_family"},
        std::pair{Nearness::OtherModel, "other_model"},
        std::pair{Nearness::SameQuant, "same_quant"},
        std::pair{Nearness::SameQuantFamily, "same_quant_family"},
        std::pair{Nearness::OtherQuant, "other_quant"},
        std::pair{Nearness::SameEngine, "same_engine"},
        std::pair{Nearness::OtherEngine, "other_engine"},
        std::pair{Nearness::SameDriverBranch, "same_driver_branch"},
        std::pair{Nearness::SameCuda, "same_cuda"},
        std::pair{Nearness::SameOs, "same_os"},
        std::pair{Nearness::SameCpu, "same_cpu"}};
    auto json = Json::array();
    for (const auto &[flag, name] : names) {
        if (flags.testFlag(flag))
            json.push_back(name);
    }
    return json;
}

Json coverageJson(const CoverageLine &line)
{
    auto places = Json::object();
    for (const auto &[state, names] : line.places)
        places[Domain::coverageName(state).toStdString()] = texts(names);
    return {
        {"question", text(line.question)},
        {"number", line.number},
        {"title", text(line.title)},
        {"enabled", line.asked},
        {"source", text(line.source)},
        {"state", text(Domain::coverageName(line.state))},
        {"places", places},
        {"reasons", texts(line.reasons)},
        {"threads", line.threads},
        {"visited", time(line.visited)}};
}

Json sourceJson(const Source &source)
{
    return {
        {"post", text(source.post)},
        {"service", text(source.service)},
        {"place", text(source.place)},
        {"title", text(source.title)},
        {"permalink", text(linkTarget(source.permalink))},
        {"author", text(source.author)},
        {"rig", text(source.rig)},
        {"licence", text(source.licence)},
        {"credit", text(source.credit)},
        {"written", time(source.written)},
        {"retrieved", time(source.fetched)},
        {"text_sha256", text(source.sha256)}};
}

Json claimJson(const Claim &claim, const Words &words)
{
    auto gpus = Json::array();
    for (const auto &gpu : claim.gpus)
        gpus.push_back({{"name", text(gpu.name)}, {"sku", text(gpu.sku)}, {"count", gpu.count}});
    auto figures = Json::object();
    for (const auto &[slot, values] : claim.figures)
        figures[slot.toStdString()] = values;
    auto quotes = Json::array();
    for (const auto &quote : claim.quotes)
        quotes.push_back({{"text", text(quote.text)}, {"start", quote.start}, {"end", quote.end}});
    return {
        {"id", text(claim.id)},
        {"section", text(sectionId(claim.section))},
        {"headline", text(words.headline(claim))},
        {"figures_text", text(words.figures(claim))},
        {"judged_by", claim.judged ? "person" : "extractor"},
        {"note", text(claim.note)},
        {"tags", texts(claim.tags)},
        {"proximity",
         {{"value", claim.proximity.value},
          {"reasons", reasons(claim.proximity.reasons)},
          {"text", text(words.distance(claim))}}},
        {"gpus", gpus},
        {"model", text(claim.model)},
        {"quant", text(claim.quant)},
        {"engine", text(claim.engine)},
        {"engine_version", text(claim.engineVersion)},
        {"figures", figures},
        {"failures", texts(claim.failures)},
        {"remedies", texts(claim.remedies)},
        {"corrected", texts(claim.corrected)},
        {"source", sourceJson(claim.source)},
        {"quotes", quotes}};
}

Json statementJson(const Statement &statement)
{
    auto quotes = Json::array();
    for (const auto &citation : statement.citations) {
        quotes.push_back(
            {{"text", text(citation.quote.text)},
             {"start", citation.quote.start},
             {"end", citation.quote.end},
             {"standing", text(standingName(citation.standing))},
             {"source", sourceJson(citation.source)}});
    }
    return {{"id", text(statement.id)}, {"text", text(statement.sentence)}, {"quotes", quotes}};
}

Json conflictJson(const Conflict &conflict)
{
    return {
        {"model", text(conflict.model)},
        {"quant", text(conflict.quant)},
        {"engine", text(conflict.engine)},
        {"gpu", text(conflict.gpu)},
        {"worked", {{"claims", texts(conflict.worked)}, {"rigs", conflict.workedRigs}}},
        {"failed", {{"claims", texts(conflict.failed)}, {"rigs", conflict.failedRigs}}}};
}

} // namespace

QByteArray asJson(const Dossier &dossier, const Protocol::Tongue &tongue, const QString &language)
{
    const Words words(tongue);
    Json json{{"schema", "launchprobe.dossier/1"},  {"program", "LaunchProbe " LP_VERSION},
              {"language", text(language)},         {"made", time(dossier.made)},
              {"threads", dossier.threads},         {"posts", dossier.posts},
              {"newest_post", time(dossier.newest)}};
    json["profile"] = Json::parse(Protocol::profileToJson(dossier.profile).toStdString());
    json["triggers"] = Json::array();
    for (const auto &trigger : dossier.triggers) {
        json["triggers"].push_back(
            {{"kind", text(Protocol::triggerId(trigger.kind))},
             {"due", trigger.due},
             {"value", text(trigger.value)},
             {"threshold", text(trigger.threshold)}});
    }
    json["coverage"] = Json::array();
    for (const auto &line : dossier.coverage)
        json["coverage"].push_back(coverageJson(line));
    json["own_claims"] = Json::array();
    for (const auto &statement : dossier.statements)
        json["own_claims"].push_back(statementJson(statement));
    json["claims"] = Json::array();
    for (const auto &claim : dossier.claims)
        json["claims"].push_back(claimJson(claim, words));
    json["left_out"] = Json::object();
    for (const auto &[section, count] : dossier.leftOut)
        json["left_out"][sectionId(section).toStdString()] = count;
    json["conflicts"] = Json::array();
    for (const auto &conflict : dossier.conflicts)
        json["conflicts"].push_back(conflictJson(conflict));
    json["risks"] = Json::array();
    for (const auto &risk : dossier.failureRisks)
        json["risks"].push_back(
            {{"failure", text(risk.failure)}, {"rigs", risk.rigs}, {"claims", texts(risk.claims)}});
    json["judged_unclear"] = dossier.unclear;
    json["judged_duplicate"] = dossier.duplicates;
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace LaunchProbe::Dossier
