// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldjson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;
using Json = nlohmann::ordered_json;

namespace {

//! Turns UTF-16 places into code points. Asked in rising order it walks the text once.
class CodePoints
{
public:
    explicit CodePoints(QStringView text)
        : m_text(text)
    {
    }

    qsizetype at(qsizetype unit)
    {
        if (unit < m_unit)
            m_unit = m_points = 0;
        for (; m_unit < unit && m_unit < m_text.size(); ++m_unit) {
            if (!m_text[m_unit].isLowSurrogate())
                ++m_points;
        }
        return m_points;
    }

private:
    QStringView m_text;
    qsizetype m_unit = 0;
    qsizetype m_points = 0;
};

Json number(double value)
{
    const auto whole = static_cast<qint64>(value);
    return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

Json valueOf(const Domain::Reading &reading)
{
    if (reading.slot == FlashAttn)
        return true;
    return reading.number ? number(*reading.number) : Json(reading.value.toStdString());
}

//! Runs may have cards of their own: a machine is all that the post reports.
void addCard(Json &cards, const Domain::Reading &reading)
{
    const auto name = reading.value.toStdString();
    const auto count = static_cast<int>(reading.number.value_or(1));
    for (auto &card : cards) {
        if (card["name"] == name) {
            card["count"] = std::max(card["count"].get<int>(), count);
            return;
        }
    }
    cards.push_back({{"name", name}, {"count", count}});
}

Json setupOf(const Domain::Extraction &extraction)
{
    Json setup = Json::object();
    for (const auto &reading : extraction.readings) {
        if (reading.slot == Gpu) {
            addCard(setup["gpus"], reading);
            continue;
        }
        if (reading.run != -1)
            continue;
        for (const auto *slot : {&Cpu, &RamGb, &Os, &Driver, &Cuda, &Container}) {
            if (reading.slot == *slot && !setup.contains(slot->toStdString()))
                setup[slot->toStdString()] = valueOf(reading);
        }
    }
    // The guide has one place for CUDA: the toolkit or runtime, else what the driver offers or the framework
    // was built with.
    for (const auto *slot : {&CudaDriver, &CudaFramework}) {
        const auto stated = std::ranges::find(extraction.readings, *slot, &Domain::Reading::slot);
        if (stated != extraction.readings.end() && !setup.contains(Cuda.toStdString()))
            setup[Cuda.toStdString()] = valueOf(*stated);
    }
    return setup;
}

Json runOf(const Domain::Extraction &extraction, int run)
{
    Json made = Json::object();
    for (const auto &reading : extraction.readings) {
        if (reading.run != run)
            continue;
        const auto key = reading.slot.toStdString();
        const auto isOneOf = [&reading](const auto &slots) {
            return std::ranges::any_of(slots, [&](const QString *s) { return *s == reading.slot; });
        };
        if (isOneOf(std::array{&Engine, &EngineVersion, &Model, &Quant}))
            made[key] = reading.value.toStdString();
        else if (isOneOf(std::array{&TgTps, &PpTps, &TtftMs, &VramGb, &PowerW}))
            made["metrics"][key].push_back(valueOf(reading));
        else if (isOneOf(std::array{
                     &Context, &Batch, &Ubatch, &Threads, &GpuLayers, &TensorParallel, &KvType, &FlashAttn,
                     &NCpuMoe, &GpuMemoryUtilization}))
            made["params"][key] = valueOf(reading);
    }
    return made;
}

Json goldJson(const QString &id, QStringView text, const Domain::Extraction &extraction)
{
    Json line = {
        {"id", id.toStdString()},       {"outcome", Domain::outcomeName(extraction.outcome).toStdString()},
        {"setup", setupOf(extraction)}, {"runs", Json::array()},
        {"failures", Json::array()},    {"remedies", Json::array()},
        {"readings", Json::array()}};
    int runs = 0;
    for (const auto &reading : extraction.readings)
        runs = std::max(runs, reading.run + 1);
    for (int run = 0; run < runs; ++run)
        line["runs"].push_back(runOf(extraction, run));
    CodePoints points(text);
    for (const auto &reading : extraction.readings) {
        if (reading.slot == Failure)
            line["failures"].push_back(reading.value.toStdString());
        if (reading.slot == Remedy) {
            const auto kind = reading.rule.section(u':', 0, 0);
            line["remedies"].push_back(
                {{"kind", kind.toStdString()}, {"value", reading.value.toStdString()}});
        }
        Json one = {{"slot", reading.slot.toStdString()}, {"value", valueOf(reading)}};
        one["start"] = points.at(reading.span.start);
        one["end"] = points.at(reading.span.end);
        one["run"] = reading.run;
        one["rule"] = reading.rule.toStdString();
        line["readings"].push_back(std::move(one));
    }
    return line;
}

QByteArray dumped(const Json &json, int indent)
{
    return QByteArray::fromStdString(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

} // namespace

QByteArray goldLine(const QString &id, QStringView text, const Domain::Extraction &extraction)
{
    return dumped(goldJson(id, text, extraction), -1);
}

QByteArray goldCase(const PostText &post, const Domain::Extraction &extraction)
{
    Json stated = Json::object();
    if (!post.threadTitle.isEmpty())
        stated["thread_title"] = post.threadTitle.toStdString();
    if (!post.repository.isEmpty())
        stated["repository"] = post.repository.toStdString();
    if (post.opening)
        stated["opening"] = true;
    const auto gold = goldJson({}, post.text, extraction);
    for (const auto &[key, value] : gold.items()) {
        if (key != "id")
            stated[key] = value;
    }
    size_t at = 0;
    for (const auto &reading : extraction.readings) {
        auto &one = stated["readings"][at++];
        const auto &span = reading.span;
        one["words"] = post.text.mid(span.start, span.end - span.start).toStdString();
        for (const auto *key : {"start", "end", "rule"})
            one.erase(key);
    }
    return dumped(stated, 1);
}

} // namespace LaunchProbe::Extract
