// SPDX-License-Identifier: GPL-3.0-or-later
#include "proximity.h"

#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

//! Cards of one compute capability run the same kernels; makers without one name their generations.
QString generationOf(const Catalogue::Gpu &gpu)
{
    return gpu.vendor + u'/' + (gpu.computeCapability.isEmpty() ? gpu.architecture : gpu.computeCapability);
}

//! gold/GUIDE.md leaves "-Instruct" and "-A3B" to the writer's taste.
QString withoutOptionalSuffixes(const QString &foldedModel)
{
    static const QRegularExpression suffixes(u"(?:instruct|it|chat|a\\d+(?:\\.\\d+)?b)$"_s);
    auto bare = foldedModel;
    for (auto match = suffixes.match(bare); match.hasMatch() && match.capturedStart() > 3;
         match = suffixes.match(bare))
        bare.truncate(match.capturedStart());
    return bare;
}

QString branch(const QString &version)
{
    return version.section(u'.', 0, 0).trimmed();
}

QString majorAndMinor(const QString &version)
{
    static const QRegularExpression dotted(u"^\\s*(\\d+\\.\\d+)"_s);
    static const QRegularExpression wheel(u"^\\s*cu(\\d\\d)(\\d)$"_s);
    if (const auto match = wheel.match(version); match.hasMatch())
        return match.captured(1) + u'.' + match.captured(2);
    return dotted.match(version).captured(1);
}

} // namespace

ProfileRuler::ProfileRuler(
    const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const ProximityWeights &weights)
    : m_weights(weights)
    , m_profile(profile)
{
    learn(catalogue);
    m_cpu = Catalogue::Catalogue::folded(profile.cpu);
    const auto *own = catalogue.gpu(profile.accelerator.catalogueId);
    const auto named = own ? QString() : Catalogue::Catalogue::folded(profile.accelerator.name);
    m_card = own ? m_cards.value(Catalogue::Catalogue::folded(own->name))
                 : m_cards.value(named, Card{named, {}, {}});

    for (const auto &wanted : profile.models) {
        const auto quant = Catalogue::Catalogue::folded(wanted.quant);
        const auto key = modelKey(wanted.name);
        m_targets.push_back(
            {key, m_families.value(key), wanted.quant.isEmpty() ? QString() : quant,
             m_quantFamilies.value(quant)});
    }
    for (const auto &engine : profile.engines) {
        const auto name = Catalogue::Catalogue::folded(engine.name);
        m_engines.insert(m_engineNames.value(name, name));
    }
    for (const auto &version :
         {profile.cuda.driverReported, profile.cuda.toolkit, profile.cuda.frameworkBuild}) {
        if (const auto number = majorAndMinor(version); !number.isEmpty())
            m_cuda.insert(number);
    }
}

QString ProfileRuler::learnt(const QString &name)
{
    return *m_folded.insert(name, Catalogue::Catalogue::folded(name));
}

void ProfileRuler::learn(const Catalogue::Catalogue &catalogue)
{
    for (const auto &gpu : catalogue.gpus()) {
        const auto label = Catalogue::Catalogue::folded(gpu.label.isEmpty() ? gpu.name : gpu.label);
        const Card card{label, gpu.vendor, generationOf(gpu)};
        for (const auto &name : QStringList{gpu.id, gpu.name, gpu.label} + gpu.aliases) {
            // The first record of a name that several share stands for all of them.
            if (const auto key = learnt(name); !name.isEmpty() && !m_cards.contains(key))
                m_cards.insert(key, card);
        }
    }
    for (const auto &model : catalogue.models()) {
        const auto id = Catalogue::Catalogue::folded(model.id);
        m_families.insert(id, model.family);
        for (const auto &name : QStringList{model.id, model.name, model.hfId} + model.aliases) {
            const auto key = learnt(name);
            for (const auto &form : {key, withoutOptionalSuffixes(key)}) {
                if (!form.isEmpty() && !m_models.contains(form))
                    m_models.insert(form, id);
            }
        }
    }
    for (const auto &quant : catalogue.quants()) {
        for (const auto &name : QStringList{quant.id, quant.label, quant.name} + quant.aliases) {
            if (!name.isEmpty())
                m_quantFamilies.insert(learnt(name), quant.family);
        }
    }
    for (const auto &engine : catalogue.engines()) {
        for (const auto &name : QStringList{engine.id, engine.name} + engine.aliases)
            m_engineNames.insert(learnt(name), Catalogue::Catalogue::folded(engine.id));
    }
}

//! What the catalogue writes need not be folded once more.
QString ProfileRuler::folded(const QString &name) const
{
    const auto known = m_folded.constFind(name);
    return known == m_folded.cend() ? Catalogue::Catalogue::folded(name) : *known;
}

QString ProfileRuler::modelKey(const QString &name) const
{
    const auto key = folded(name);
    if (const auto known = m_models.constFind(key); known != m_models.cend())
        return *known;
    const auto bare = withoutOptionalSuffixes(key);
    return m_models.value(bare, bare);
}

Proximity ProfileRuler::measure(const Domain::Trace &trace) const
{
    Proximity proximity;
    auto &reasons = proximity.reasons;
    proximity.value = card(trace, reasons) + modelAndQuant(trace, reasons) + engine(trace, reasons)
        + system(trace, reasons);
    return proximity;
}

Proximity ProfileRuler::nearest(const Domain::Extraction &extraction) const
{
    const auto traces = Domain::tracesOf(extraction);
    if (traces.empty())
        return {};
    auto best = measure(traces.front());
    for (size_t i = 1; i < traces.size(); ++i) {
        if (const auto here = measure(traces[i]); here.value > best.value)
            best = here;
    }
    return best;
}

double ProfileRuler::card(const Domain::Trace &trace, NearnessFlags &reasons) const
{
    double best = -1;
    NearnessFlags why;
    for (const auto &gpu : trace.gpus) {
        NearnessFlags here;
        if (const auto part = cardPart(gpu, here); part > best) {
            best = part;
            why = here;
        }
    }
    reasons |= why;
    return m_weights.card * std::max(0.0, best);
}

double ProfileRuler::cardPart(const Domain::Trace::Gpu &gpu, NearnessFlags &reasons) const
{
    const auto name = folded(gpu.name);
    const auto theirs = m_cards.value(name, Card{name, {}, {}});
    double part = 0;
    if (theirs.label == m_card.label) {
        reasons |= Nearness::SameCard;
        const bool sameSku =
            !gpu.sku.isEmpty() && gpu.sku.compare(m_profile.accelerator.sku, Qt::CaseInsensitive) == 0;
        if (sameSku)
            reasons |= Nearness::SameSku;
        part = gpu.sku.isEmpty() || sameSku ? 1.0 : m_weights.otherSku;
    } else if (!m_card.generation.isEmpty() && theirs.generation == m_card.generation) {
        reasons |= Nearness::SameArchitecture;
        part = m_weights.architecture;
    } else if (!m_card.vendor.isEmpty() && theirs.vendor == m_card.vendor) {
        reasons |= Nearness::SameVendor;
        part = m_weights.vendor;
    } else {
        reasons |= Nearness::OtherCard;
        return 0;
    }
    if (gpu.count == m_profile.accelerator.count)
        reasons |= Nearness::SameCount;
    else
        part *= m_weights.otherCount;
    return part;
}

double ProfileRuler::modelAndQuant(const Domain::Trace &trace, NearnessFlags &reasons) const
{
    const auto name = trace.text(Slot::Model);
    if (name.isEmpty() || m_targets.empty())
        return quant(trace, nullptr, reasons);
    const auto key = modelKey(name);
    if (const auto same = std::ranges::find(m_targets, key, &Target::name); same != m_targets.end()) {
        reasons |= Nearness::SameModel;
        return m_weights.model + quant(trace, &*same, reasons);
    }
    const auto family = m_families.value(key);
    if (!family.isEmpty() && std::ranges::find(m_targets, family, &Target::family) != m_targets.end()) {
        reasons |= Nearness::SameFamily;
        return m_weights.model * m_weights.family + quant(trace, nullptr, reasons);
    }
    reasons |= Nearness::OtherModel;
    return quant(trace, nullptr, reasons);
}

double ProfileRuler::quant(const Domain::Trace &trace, const Target *target, NearnessFlags &reasons) const
{
    const auto stated = trace.text(Slot::Quant);
    if (stated.isEmpty())
        return 0;
    const auto name = folded(stated);
    const auto family = m_quantFamilies.value(name);
    const auto is = [&](const Target &wanted) { return !wanted.quant.isEmpty() && wanted.quant == name; };
    const auto isAkin = [&](const Target &wanted) {
        return !family.isEmpty() && wanted.quantFamily == family;
    };
    if (target ? is(*target) : std::ranges::any_of(m_targets, is)) {
        reasons |= Nearness::SameQuant;
        return m_weights.quant;
    }
    if (target ? isAkin(*target) : std::ranges::any_of(m_targets, isAkin)) {
        reasons |= Nearness::SameQuantFamily;
        return m_weights.quant * m_weights.quantFamily;
    }
    reasons |= Nearness::OtherQuant;
    return 0;
}

double ProfileRuler::engine(const Domain::Trace &trace, NearnessFlags &reasons) const
{
    const auto stated = trace.text(Slot::Engine);
    if (stated.isEmpty() || m_engines.isEmpty())
        return 0;
    const auto name = folded(stated);
    if (!m_engines.contains(m_engineNames.value(name, name))) {
        reasons |= Nearness::OtherEngine;
        return 0;
    }
    reasons |= Nearness::SameEngine;
    return m_weights.engine;
}

double ProfileRuler::system(const Domain::Trace &trace, NearnessFlags &reasons) const
{
    const auto driver = trace.text(Slot::Driver);
    if (!driver.isEmpty() && branch(driver) == branch(m_profile.driver))
        reasons |= Nearness::SameDriverBranch;
    for (const auto &slot : {Slot::Cuda, Slot::CudaFramework, Slot::CudaDriver}) {
        const auto version = trace.text(slot);
        if (!version.isEmpty() && m_cuda.contains(majorAndMinor(version)))
            reasons |= Nearness::SameCuda;
    }
    const auto os = trace.text(Slot::Os);
    if (!os.isEmpty() && !m_profile.os.isEmpty() && m_profile.os.startsWith(os, Qt::CaseInsensitive))
        reasons |= Nearness::SameOs;
    const auto cpu = folded(trace.text(Slot::Cpu));
    if (!cpu.isEmpty() && m_cpu.contains(cpu))
        reasons |= Nearness::SameCpu;

    const auto parts = {Nearness::SameDriverBranch, Nearness::SameCuda, Nearness::SameOs, Nearness::SameCpu};
    const auto met = std::ranges::count_if(parts, [&](Nearness part) { return reasons.testFlag(part); });
    return m_weights.system * static_cast<double>(met) / static_cast<double>(parts.size());
}

} // namespace LaunchProbe::Evidence
