// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers.h"
#include "profilecheck.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::Trigger;

namespace {

//! What a driver reports of 96 GB is 95 to 95.6: a typed-in report counts as the nominal size.
constexpr double reportedShare = 0.985;

QString sentence(const char *english)
{
    return QCoreApplication::translate("Triggers", english);
}

QString number(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(value, 'f', value == static_cast<long long>(value) ? 0 : 1);
}

Trigger replaceability(const Domain::Accelerator &card)
{
    const auto value = card.replaceable ? sentence(QT_TRANSLATE_NOOP("Triggers", "can be replaced"))
                                        : sentence(QT_TRANSLATE_NOOP("Triggers", "cannot be replaced"));
    return {Trigger::Kind::NotReplaceable, !card.replaceable, value, {}};
}

Trigger memory(const Domain::Accelerator &card, const Catalogue::Gpu *known)
{
    Trigger trigger{
        Trigger::Kind::LargeVram,
        false,
        {},
        sentence(QT_TRANSLATE_NOOP("Triggers", "≥ %1 GB")).arg(number(largeVramGb))};
    const auto nominal = known && known->vramGib ? known->vramGib : std::optional<double>();
    const auto stated = nominal ? nominal : card.vramGib;
    if (!stated)
        return trigger;
    trigger.due = *stated >= (nominal ? largeVramGb : largeVramGb * reportedShare);
    trigger.value = sentence(QT_TRANSLATE_NOOP("Triggers", "%1 GB")).arg(number(*stated));
    return trigger;
}

Trigger price(const Domain::Accelerator &card, const Catalogue::Gpu *known)
{
    Trigger trigger{
        Trigger::Kind::HighPrice,
        false,
        {},
        sentence(QT_TRANSLATE_NOOP("Triggers", "> %1 USD")).arg(number(highPriceUsd))};
    const auto stated = card.priceUsd ? card.priceUsd : known ? known->priceUsd : std::optional<double>();
    if (!stated)
        return trigger;
    trigger.due = *stated > highPriceUsd;
    trigger.value = sentence(QT_TRANSLATE_NOOP("Triggers", "%1 USD")).arg(number(*stated));
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

Trigger model(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue)
{
    Trigger trigger{
        Trigger::Kind::LargeModel,
        false,
        {},
        sentence(QT_TRANSLATE_NOOP("Triggers", "> %1 B parameters")).arg(number(largeModelB))};
    double largest = 0;
    for (const auto &target : profile.models) {
        const auto size = sizeOf(target.name, catalogue);
        if (!size || *size <= largest)
            continue;
        largest = *size;
        trigger.value = sentence(QT_TRANSLATE_NOOP("Triggers", "%1, %2 B")).arg(target.name, number(largest));
    }
    trigger.due = largest > largeModelB;
    return trigger;
}

Trigger deployment(const Domain::Profile &profile)
{
    const auto value = profile.deploymentPlanned ? sentence(QT_TRANSLATE_NOOP("Triggers", "planned"))
                                                 : sentence(QT_TRANSLATE_NOOP("Triggers", "not planned"));
    return {Trigger::Kind::PlannedDeployment, profile.deploymentPlanned, value, {}};
}

} // namespace

std::vector<Trigger> triggersOf(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue)
{
    const auto *known = knownCard(profile.accelerator, catalogue);
    return {
        replaceability(profile.accelerator), memory(profile.accelerator, known),
        price(profile.accelerator, known), model(profile, catalogue), deployment(profile)};
}

} // namespace LaunchProbe::Protocol
