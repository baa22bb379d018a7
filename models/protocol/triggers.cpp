// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers.h"
#include "profilecheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::Trigger;

namespace {

//! What a driver reports of 96 GB is 95 to 95.6: a typed-in report counts as the nominal size.
constexpr double reportedShare = 0.985;

Trigger replaceability(const Tongue &tongue, const Domain::Accelerator &card)
{
    const auto value = card.replaceable
        ? tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "can be replaced"))
        : tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "cannot be replaced"));
    return {Trigger::Kind::NotReplaceable, !card.replaceable, value, {}};
}

Trigger memory(const Tongue &tongue, const Domain::Accelerator &card, const Catalogue::Gpu *known)
{
    Trigger trigger{
        Trigger::Kind::LargeVram,
        false,
        {},
        tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "≥ %1 GB")).arg(tongue.number(largeVramGb))};
    const auto nominal = known && known->vramGib ? known->vramGib : std::optional<double>();
    const auto stated = nominal ? nominal : card.vramGib;
    if (!stated)
        return trigger;
    trigger.due = *stated >= (nominal ? largeVramGb : largeVramGb * reportedShare);
    trigger.value =
        tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "%1 GB")).arg(tongue.number(*stated));
    return trigger;
}

Trigger price(const Tongue &tongue, const Domain::Accelerator &card, const Catalogue::Gpu *known)
{
    Trigger trigger{
        Trigger::Kind::HighPrice,
        false,
        {},
        tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "> %1 USD")).arg(tongue.number(highPriceUsd))};
    const auto stated = card.priceUsd ? card.priceUsd : known ? known->priceUsd : std::optional<double>();
    if (!stated)
        return trigger;
    trigger.due = *stated > highPriceUsd;
    trigger.value =
        tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "%1 USD")).arg(tongue.number(*stated));
    return trigger;
}

//! Parameters in billions: the catalogue's, else what the name says ("…-120b", "8x22B").
std::optional<double> sizeOf(const QString &model, const Catalogue::Catalogue &catalogue)
{
    if (const auto *known = catalogue.findModel(model); known && known->totalParamsB)
        return known->totalParamsB;
    static const QRegularExpression size(
        u"(?:(\\d+)x)?(\\d+(?:\\.\\d+)?)b\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = size.match(model);
    if (!match.hasMatch())
        return {};
    const auto experts = match.captured(1).isEmpty() ? 1.0 : match.captured(1).toDouble();
    return experts * match.captured(2).toDouble();
}

Trigger model(const Tongue &tongue, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue)
{
    Trigger trigger{
        Trigger::Kind::LargeModel,
        false,
        {},
        tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "> %1 B parameters"))
            .arg(tongue.number(largeModelB))};
    double largest = 0;
    for (const auto &target : profile.models) {
        const auto size = sizeOf(target.name, catalogue);
        if (!size || *size <= largest)
            continue;
        largest = *size;
        trigger.value = tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "%1, %2 B"))
                            .arg(target.name, tongue.number(largest));
    }
    trigger.due = largest > largeModelB;
    return trigger;
}

Trigger deployment(const Tongue &tongue, const Domain::Profile &profile)
{
    const auto value = profile.deploymentPlanned
        ? tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "planned"))
        : tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "not planned"));
    return {Trigger::Kind::PlannedDeployment, profile.deploymentPlanned, value, {}};
}

} // namespace

QString triggerName(Trigger::Kind kind, const Tongue &tongue)
{
    switch (kind) {
    case Trigger::Kind::NotReplaceable:
        return tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "Accelerator"));
    case Trigger::Kind::LargeVram:
        return tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "Memory of one card"));
    case Trigger::Kind::HighPrice:
        return tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "Price"));
    case Trigger::Kind::LargeModel:
        return tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "Largest target model"));
    case Trigger::Kind::PlannedDeployment:
        break;
    }
    return tongue.text("Triggers", QT_TRANSLATE_NOOP("Triggers", "Deployment"));
}

QString triggerId(Trigger::Kind kind)
{
    switch (kind) {
    case Trigger::Kind::NotReplaceable:
        return u"not_replaceable"_s;
    case Trigger::Kind::LargeVram:
        return u"large_vram"_s;
    case Trigger::Kind::HighPrice:
        return u"high_price"_s;
    case Trigger::Kind::LargeModel:
        return u"large_model"_s;
    case Trigger::Kind::PlannedDeployment:
        break;
    }
    return u"planned_deployment"_s;
}

std::vector<Trigger>
triggersOf(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const Tongue &tongue)
{
    const auto *known = knownCard(profile.accelerator, catalogue);
    return {
        replaceability(tongue, profile.accelerator), memory(tongue, profile.accelerator, known),
        price(tongue, profile.accelerator, known), model(tongue, profile, catalogue),
        deployment(tongue, profile)};
}

} // namespace LaunchProbe::Protocol
