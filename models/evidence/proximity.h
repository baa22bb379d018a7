// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/extraction.h>
#include <models/domain/profile.h>

#include <QFlags>
#include <QHash>
#include <QSet>

#include <vector>

namespace LaunchProbe::Evidence {

//! Why a trace is near to a profile, or not. What a trace does not state gives neither.
enum class Nearness : quint32 {
    SameCard = 1U << 0, //!< the profile's card; editions of one name count as one
    SameSku = 1U << 1, //!< and its edition too
    SameArchitecture = 1U << 2, //!< another card of the same compute capability or generation
    SameVendor = 1U << 3, //!< another generation of the same maker
    OtherCard = 1U << 4, //!< a card of another maker, or none that the catalogue knows
    SameCount = 1U << 5, //!< as many cards
    SameModel = 1U << 6, //!< one of the target models
    SameFamily = 1U << 7, //!< another member of a target's family
    OtherModel = 1U << 8,
    SameQuant = 1U << 9, //!< the quant wanted for that model, or for any where the model differs
    SameQuantFamily = 1U << 10,
    OtherQuant = 1U << 11,
    SameEngine = 1U << 12,
    OtherEngine = 1U << 13,
    SameDriverBranch = 1U << 14, //!< the number before the first dot
    SameCuda = 1U << 15, //!< major and minor, of any of the profile's three versions
    SameOs = 1U << 16,
    SameCpu = 1U << 17,
};
Q_DECLARE_FLAGS(NearnessFlags, Nearness)
Q_DECLARE_OPERATORS_FOR_FLAGS(NearnessFlags)

//! How near a trace is to a profile.
struct Proximity {
    double value = 0; //!< 0 … 1 without a unit: the sum of the weights of ProximityWeights that apply
    NearnessFlags reasons;

    friend bool operator==(const Proximity &, const Proximity &) = default;
};

//! Shares of the whole; they add up to 1. The card leads because it is what cannot be replaced, the models
//! follow because they are what is wanted. Ours, set once by hand.
struct ProximityWeights {
    double card = 0.40;
    double model = 0.30;
    double quant = 0.10;
    double engine = 0.10;
    double system = 0.10; //!< driver branch, CUDA, operating system and CPU in equal parts
    //! Steps below "the same", as a part of the share.
    double otherSku = 0.95;
    double architecture = 0.55;
    double vendor = 0.20;
    double otherCount = 0.85;
    double family = 0.50;
    double quantFamily = 0.50;
};

//! Measures traces against one profile. Made once for many traces; may be used from several threads.
class ProfileRuler
{
public:
    ProfileRuler(
        const Domain::Profile &profile, const Catalogue::Catalogue &catalogue,
        const ProximityWeights &weights = {});

    [[nodiscard]] Proximity measure(const Domain::Trace &trace) const;
    //! The nearest of a post's traces.
    [[nodiscard]] Proximity nearest(const Domain::Extraction &extraction) const;

private:
    struct Card {
        QString label;
        QString vendor;
        QString generation;
    };
    struct Target {
        QString name; //!< folded
        QString family;
        QString quant; //!< folded
        QString quantFamily;
    };

    [[nodiscard]] double card(const Domain::Trace &trace, NearnessFlags &reasons) const;
    [[nodiscard]] double cardPart(const Domain::Trace::Gpu &gpu, NearnessFlags &reasons) const;
    [[nodiscard]] double modelAndQuant(const Domain::Trace &trace, NearnessFlags &reasons) const;
    [[nodiscard]] double
    quant(const Domain::Trace &trace, const Target *target, NearnessFlags &reasons) const;
    [[nodiscard]] double engine(const Domain::Trace &trace, NearnessFlags &reasons) const;
    [[nodiscard]] double system(const Domain::Trace &trace, NearnessFlags &reasons) const;
    [[nodiscard]] QString folded(const QString &name) const;
    [[nodiscard]] QString modelKey(const QString &name) const;
    [[nodiscard]] QString learnt(const QString &name); //!< folded, from now on without work
    void learn(const Catalogue::Catalogue &catalogue);

    ProximityWeights m_weights;
    Domain::Profile m_profile;
    Card m_card;
    std::vector<Target> m_targets;
    QSet<QString> m_engines; //!< folded
    QSet<QString> m_cuda; //!< "12.9"
    QString m_cpu; //!< folded
    QHash<QString, QString> m_folded; //!< of the catalogue's names
    // Folded names of everything known; the catalogue's own look-up walks all records.
    QHash<QString, Card> m_cards;
    QHash<QString, QString> m_models; //!< any name → the record's id, folded
    QHash<QString, QString> m_families; //!< the record's id, folded → family
    QHash<QString, QString> m_quantFamilies; //!< folded label → family
    QHash<QString, QString> m_engineNames; //!< any name → the record's id, folded
};

} // namespace LaunchProbe::Evidence
