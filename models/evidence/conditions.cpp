// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <iterator>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
using Domain::PostFilter;
using Test = Domain::SlotCondition::Test;
namespace Slot = Domain::Slot;

namespace {

//! Slots by the names that people may type for them.
const QHash<QString, QString> &slotNames()
{
    static const auto names = [] {
        QHash<QString, QString> all{{u"card"_s, Slot::Gpu},      {u"version"_s, Slot::EngineVersion},
                                    {u"ram"_s, Slot::RamGb},     {u"vram"_s, Slot::VramGb},
                                    {u"power"_s, Slot::PowerW},  {u"ctx"_s, Slot::Context},
                                    {u"tg"_s, Slot::TgTps},      {u"tps"_s, Slot::TgTps},
                                    {u"pp"_s, Slot::PpTps},      {u"ttft"_s, Slot::TtftMs},
                                    {u"ngl"_s, Slot::GpuLayers}, {u"tp"_s, Slot::TensorParallel},
                                    {u"sku"_s, Slot::GpuSku}};
        for (const auto &slot : {Slot::Gpu,
                                 Slot::GpuSku,
                                 Slot::Cpu,
                                 Slot::RamGb,
                                 Slot::Os,
                                 Slot::Kernel,
                                 Slot::Driver,
                                 Slot::Cuda,
                                 Slot::CudaDriver,
                                 Slot::CudaFramework,
                                 Slot::Container,
                                 Slot::Engine,
                                 Slot::EngineVersion,
                                 Slot::Model,
                                 Slot::Quant,
                                 Slot::Context,
                                 Slot::Batch,
                                 Slot::Ubatch,
                                 Slot::Threads,
                                 Slot::GpuLayers,
                                 Slot::KvType,
                                 Slot::FlashAttn,
                                 Slot::NCpuMoe,
                                 Slot::TensorParallel,
                                 Slot::GpuMemoryUtilization,
                                 Slot::TgTps,
                                 Slot::PpTps,
                                 Slot::TtftMs,
                                 Slot::VramGb,
                                 Slot::PowerW,
                                 Slot::Failure,
                                 Slot::Signature,
                                 Slot::Remedy})
            all.insert(slot, slot);
        return all;
    }();
    return names;
}

QString canonical(const QString &slot, const QString &value, const Catalogue::Catalogue &catalogue)
{
    if (slot == Slot::Engine) {
        const auto *engine = catalogue.findEngine(value);
        return engine ? engine->name : value;
    }
    if (slot == Slot::Model) {
        const auto *model = catalogue.findModel(value);
        return model && !model->name.contains(u" / "_s) ? model->name : value;
    }
    if (slot == Slot::Gpu) {
        const auto cards = catalogue.findGpus(value);
        return !cards.empty() && !cards.front()->label.isEmpty() ? cards.front()->label : value;
    }
    if (slot == Slot::Quant) {
        const auto *quant = catalogue.findQuant(value);
        return quant && !quant->label.isEmpty() ? quant->label : value.toUpper();
    }
    static const QRegularExpression thousands(u"^(\\d+)[kк]$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = thousands.match(value); slot == Slot::Context && match.hasMatch())
        return QString::number(match.captured(1).toLongLong() * 1024);
    return value;
}

struct Tested {
    Test test = Test::Is;
    QString value;
};

Tested tested(const QString &value)
{
    for (const auto &[test, sign] : Domain::testSigns) {
        if (value.startsWith(sign))
            return {test, value.mid(sign.size()).trimmed()};
    }
    return {Test::Is, value};
}

Test opposite(Test test)
{
    switch (test) {
    case Test::Is:
        return Test::IsNot;
    case Test::IsNot:
        return Test::Is;
    case Test::AtLeast:
        return Test::Below;
    case Test::AtMost:
        return Test::Above;
    case Test::Above:
        return Test::AtMost;
    case Test::Below:
        return Test::AtLeast;
    }
    return test;
}

//! "2025", "2025-01", "2025-01-31": the first day of it.
QDate day(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?$"_s);
    const auto match = form.match(text);
    const auto part = [&](int group) {
        return match.captured(group).isEmpty() ? 1 : match.captured(group).toInt();
    };
    return match.hasMatch() ? QDate(part(1), part(2), part(3)) : QDate();
}

bool addDate(PostFilter &filter, bool after, const QString &value)
{
    const auto date = day(value);
    if (!date.isValid())
        return false;
    const auto start = date.startOfDay(QTimeZone::utc());
    if (after)
        filter.from = start;
    else
        filter.to = start.addMSecs(-1);
    return true;
}

//! The named ones, or all but them.
template <typename Value, size_t count>
void addChosen(
    std::vector<Value> &filter, const std::vector<Value> &named, bool negated,
    const std::array<Value, count> &all)
{
    std::ranges::copy_if(all, std::back_inserter(filter), [&](Value value) {
        return (std::ranges::find(named, value) != named.end()) != negated;
    });
}

bool addOutcomes(PostFilter &filter, const QString &value, bool negated)
{
    using Domain::Outcome;
    std::vector<Outcome> outcomes;
    for (const auto &name : value.toLower().split(u',', Qt::SkipEmptyParts)) {
        const auto outcome = Domain::outcomeFromName(name);
        if (outcome == Domain::Outcome::None && name != u"none"_s)
            return false;
        outcomes.push_back(outcome);
    }
    addChosen(
        filter.outcomes, outcomes, negated,
        std::array{Outcome::None, Outcome::Success, Outcome::Failure, Outcome::Degraded});
    return !outcomes.empty();
}

bool addVerdicts(PostFilter &filter, const QString &value, bool negated)
{
    using Domain::Verdict;
    std::vector<Verdict> verdicts;
    for (const auto &name : value.toLower().split(u',', Qt::SkipEmptyParts)) {
        const auto verdict = Domain::verdictFromName(name);
        if (verdict == Domain::Verdict::NotJudged && name != u"none"_s)
            return false;
        verdicts.push_back(verdict);
    }
    addChosen(
        filter.verdicts, verdicts, negated,
        std::array{
            Verdict::NotJudged, Verdict::Success, Verdict::Failure, Verdict::Degraded, Verdict::Unclear,
            Verdict::Duplicate});
    return !verdicts.empty();
}

bool addCopies(PostFilter &filter, const QString &value, bool negated)
{
    const bool wanted = value.compare(u"yes", Qt::CaseInsensitive) == 0;
    if (!wanted && value.compare(u"no", Qt::CaseInsensitive) != 0)
        return false;
    filter.copies = wanted != negated ? Domain::Copies::Only : Domain::Copies::LeftOut;
    return true;
}

bool addPlaces(PostFilter &filter, const QString &value)
{
    for (const auto &place : value.split(u',', Qt::SkipEmptyParts)) {
        filter.places << place;
        if (!place.contains(u'/'))
            filter.places << u"r/"_s + place;
    }
    return true;
}

} // namespace

std::optional<QString> slotNamed(const QString &name)
{
    const auto slot = slotNames().constFind(name.toLower());
    return slot == slotNames().cend() ? std::nullopt : std::optional(*slot);
}

bool addCondition(
    PostFilter &filter, const QString &key, const QString &value, bool negated,
    const Catalogue::Catalogue &catalogue)
{
    const auto name = key.toLower();
    if (value.isEmpty())
        return false;
    if (const auto slot = slotNamed(name)) {
        const auto [test, wanted] = tested(value);
        if (wanted.isEmpty())
            return false;
        filter.conditions.push_back(
            {*slot, negated ? opposite(test) : test, canonical(*slot, wanted, catalogue)});
        return true;
    }
    if (name == u"verdict"_s)
        return addVerdicts(filter, value, negated);
    if (name == u"outcome"_s)
        return addOutcomes(filter, value, negated);
    if (name == u"copy"_s)
        return addCopies(filter, value, negated);
    if (negated)
        return false;
    if (name == u"after"_s || name == u"since"_s)
        return addDate(filter, true, value);
    if (name == u"before"_s || name == u"until"_s)
        return addDate(filter, false, value);
    if (name == u"source"_s)
        filter.services += value.toLower().split(u',', Qt::SkipEmptyParts);
    else if (name == u"place"_s)
        return addPlaces(filter, value);
    else if (name == u"tag"_s)
        filter.tags << value;
    else if (name == u"author"_s)
        filter.author = value;
    else if (name == u"question"_s)
        filter.question = value;
    else
        return false;
    return true;
}

} // namespace LaunchProbe::Evidence
