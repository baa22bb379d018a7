// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Catalogue {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;
using Json = nlohmann::json;

namespace {

QString text(const Json &record, const char *key)
{
    const auto it = record.find(key);
    return it != record.end() && it->is_string() ? QString::fromStdString(it->get_ref<const std::string &>())
                                                 : QString();
}

template <typename Number>
std::optional<Number> number(const Json &record, const char *key)
{
    const auto it = record.find(key);
    return it != record.end() && it->is_number() ? std::optional<Number>(it->get<Number>()) : std::nullopt;
}

QStringList texts(const Json &record, const char *key)
{
    QStringList found;
    if (const auto it = record.find(key); it != record.end() && it->is_array()) {
        for (const auto &item : *it) {
            if (item.is_string())
                found << QString::fromStdString(item.get_ref<const std::string &>());
        }
    }
    return found;
}

bool truth(const Json &record, const char *key)
{
    const auto it = record.find(key);
    return it != record.end() && it->is_boolean() && it->get<bool>();
}

std::vector<Flag> flags(const Json &record, const char *key)
{
    std::vector<Flag> found;
    if (const auto it = record.find(key); it != record.end() && it->is_array()) {
        for (const auto &item : *it)
            found.push_back(
                {text(item, "name"), texts(item, "aliases"), text(item, "type"), text(item, "meaning")});
    }
    return found;
}

QStringList repositoriesIn(const QStringList &sources)
{
    static const QRegularExpression form(
        u"\\b([A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9])"_s);
    QStringList found;
    for (const auto &source : sources) {
        // A subreddit "r/LocalLLaMA" looks like a repository and is none.
        if (const auto match = form.match(source); match.hasMatch() && !match.captured(1).startsWith(u"r/"))
            found << match.captured(1);
    }
    found.removeDuplicates();
    return found;
}

void read(const Json &json, std::vector<Gpu> &out)
{
    for (const auto &record : json) {
        out.push_back(
            {text(record, "id"), text(record, "name"), text(record, "label"), text(record, "sku"),
             texts(record, "aliases"), text(record, "vendor"), text(record, "architecture"),
             text(record, "compute_capability"), number<double>(record, "vram_gib"),
             number<double>(record, "memory_bandwidth_gbs"), number<int>(record, "tdp_w"),
             number<double>(record, "launch_price_usd"), text(record, "min_driver_branch"),
             text(record, "min_cuda_toolkit"), truth(record, "unified_memory")});
    }
}

void read(const Json &json, std::vector<Model> &out)
{
    for (const auto &record : json) {
        out.push_back(
            {text(record, "id"), text(record, "name"), texts(record, "aliases"), text(record, "family"),
             text(record, "hf_id"), number<double>(record, "total_params_b"),
             number<double>(record, "active_params_b"), number<int>(record, "max_context")});
    }
}

void read(const Json &json, std::vector<Quant> &out)
{
    for (const auto &record : json) {
        out.push_back(
            {text(record, "id"), text(record, "name"), text(record, "label"), texts(record, "aliases"),
             text(record, "family"), number<double>(record, "bits_per_weight"), texts(record, "engines"),
             text(record, "id").startsWith(u"kv-")});
    }
}

void read(const Json &json, std::vector<Engine> &out)
{
    for (const auto &record : json) {
        Engine engine{
            text(record, "id"),         text(record, "name"),         texts(record, "aliases"),
            text(record, "repository"), truth(record, "discussions"), texts(record, "version_regex"),
            flags(record, "flags"),     flags(record, "env"),         {}};
        if (const auto lines = record.find("log_lines"); lines != record.end() && lines->is_array()) {
            for (const auto &line : *lines)
                engine.logLines.push_back({text(line, "id"), text(line, "regex"), text(line, "meaning")});
        }
        out.push_back(std::move(engine));
    }
}

void read(const Json &json, std::vector<Failure> &out)
{
    for (const auto &record : json) {
        out.push_back(
            {text(record, "id"), text(record, "class"), text(record, "zone"), text(record, "regex"),
             !text(record, "flags").contains(u'i'), text(record, "severity"), text(record, "meaning_en"),
             text(record, "meaning_ru"), texts(record, "causes"), texts(record, "remedies"),
             texts(record, "engines"), text(record, "action_en"), text(record, "action_ru"),
             text(record, "action_source")});
    }
}

void read(const Json &json, std::vector<Zone> &out)
{
    for (const auto &record : json) {
        const auto sources = texts(record, "preferred_sources");
        out.push_back(
            {text(record, "id"), number<int>(record, "n").value_or(0), text(record, "title_en"),
             text(record, "title_ru"), text(record, "question_en"), text(record, "question_ru"),
             texts(record, "evidence"), texts(record, "slots"), texts(record, "engines"),
             texts(record, "search_terms"), sources, repositoriesIn(sources), texts(record, "failure_ids")});
    }
}

template <typename Record>
Result<void> readFile(const QString &path, std::vector<Record> &out)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem{Problem::Kind::CannotRead, path, file.errorString(), 0, {}};
    const auto bytes = file.readAll();
    const auto json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (json.is_discarded() || !json.contains("records") || !json["records"].is_array())
        return Problem{Problem::Kind::Malformed, path, u"no list of records"_s, 0, {}};
    read(json["records"], out);
    for (const auto &record : out) {
        if (record.id.isEmpty())
            return Problem{Problem::Kind::Malformed, path, u"a record has no id"_s, 0, {}};
    }
    return {};
}

template <typename Record>
bool isCalled(const Record &record, const QString &folded)
{
    const auto same = [&folded](const QString &name) { return Catalogue::folded(name) == folded; };
    return same(record.id) || same(record.name) || std::ranges::any_of(record.aliases, same);
}

} // namespace

Result<Catalogue> Catalogue::load(const QString &folder)
{
    Catalogue catalogue;
    for (const auto &done :
         {readFile(folder + u"/gpus.json"_s, catalogue.m_gpus),
          readFile(folder + u"/models.json"_s, catalogue.m_models),
          readFile(folder + u"/quants.json"_s, catalogue.m_quants),
          readFile(folder + u"/engines.json"_s, catalogue.m_engines),
          readFile(folder + u"/failures.json"_s, catalogue.m_failures),
          readFile(folder + u"/zones.json"_s, catalogue.m_zones)}) {
        if (!done)
            return done.problem();
    }
    return catalogue;
}

QString Catalogue::folded(const QString &name)
{
    static const QRegularExpression vendor(u"\\b(?:nvidia|amd|intel|apple|geforce|radeon|instinct)\\b"_s);
    static const QRegularExpression gaps(u"[\\s_/-]+"_s);
    auto form = name.toLower();
    auto bare = QString(form).remove(vendor).remove(gaps);
    return bare.isEmpty() ? form.remove(gaps) : bare;
}

std::vector<const Gpu *> Catalogue::findGpus(const QString &text) const
{
    const auto wanted = folded(text);
    std::vector<const Gpu *> found;
    for (const auto &gpu : m_gpus) {
        if (isCalled(gpu, wanted) || folded(gpu.label) == wanted)
            found.push_back(&gpu);
    }
    return found;
}

const Gpu *Catalogue::gpu(const QString &id) const
{
    const auto found = std::ranges::find(m_gpus, id, &Gpu::id);
    return found == m_gpus.end() ? nullptr : &*found;
}

const Model *Catalogue::findModel(const QString &text) const
{
    const auto wanted = folded(text);
    const auto found = std::ranges::find_if(m_models, [&](const Model &model) {
        return isCalled(model, wanted) || folded(model.hfId) == wanted;
    });
    return found == m_models.end() ? nullptr : &*found;
}

const Quant *Catalogue::findQuant(const QString &text) const
{
    const auto wanted = folded(text);
    const auto found = std::ranges::find_if(m_quants, [&](const Quant &quant) {
        return !quant.kvCacheOnly && (isCalled(quant, wanted) || folded(quant.label) == wanted);
    });
    return found == m_quants.end() ? nullptr : &*found;
}

const Engine *Catalogue::findEngine(const QString &text) const
{
    const auto wanted = folded(text);
    const auto found =
        std::ranges::find_if(m_engines, [&](const Engine &engine) { return isCalled(engine, wanted); });
    return found == m_engines.end() ? nullptr : &*found;
}

} // namespace LaunchProbe::Catalogue
