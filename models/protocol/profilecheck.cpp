// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilecheck.h"
#include "placeforms.h"
#include "profilesentence.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Collects problems; fields are named as in profile.json.
class Findings
{
public:
    void refuse(const QString &field, const QString &why)
    {
        m_problems.push_back({Problem::Kind::InvalidValue, field, why, 0, {}});
    }

    void unknown(const QString &field, const QString &name, const QStringList &nearest)
    {
        m_problems.push_back(
            {Problem::Kind::UnknownName, field, name + u'\n' + nearest.join(u", "_s), 0, {}});
    }

    //! A text that may stand in a query: one line, no control characters, not endless.
    void text(const QString &field, const QString &value)
    {
        if (value.size() > longestText)
            refuse(
                field,
                profileSentence(QT_TRANSLATE_NOOP("Profile", "may have at most %1 characters"))
                    .arg(longestText));
        else if (std::ranges::any_of(value, [](QChar c) { return c.category() == QChar::Other_Control; }))
            refuse(field, profileSentence(QT_TRANSLATE_NOOP("Profile", "must be one line of text")));
    }

    template <typename Number>
    void range(const QString &field, const std::optional<Number> &value, double least, double most)
    {
        // Written so that a NaN is refused, too.
        if (value && !(*value >= least && *value <= most)) {
            refuse(
                field,
                profileSentence(QT_TRANSLATE_NOOP("Profile", "must lie between %1 and %2, and is %3"))
                    .arg(least, 0, 'f', 0)
                    .arg(most, 0, 'f', 0)
                    .arg(static_cast<double>(*value)));
        }
    }

    void form(const QString &field, const QString &value, const QRegularExpression &form, const QString &why)
    {
        if (!value.isEmpty() && !form.match(value).hasMatch())
            refuse(field, why);
    }

    [[nodiscard]] std::vector<Problem> take() { return std::move(m_problems); }

private:
    static constexpr int longestText = 300;
    std::vector<Problem> m_problems;
};

template <typename Record>
QStringList namesOf(const std::vector<Record> &records)
{
    QStringList names;
    for (const auto &record : records)
        names << record.name << record.aliases;
    names.removeDuplicates();
    return names;
}

QStringList quantNames(const Catalogue::Catalogue &catalogue)
{
    QStringList names;
    for (const auto &quant : catalogue.quants()) {
        if (!quant.kvCacheOnly)
            names << (quant.label.isEmpty() ? quant.name : quant.label);
    }
    names.removeDuplicates();
    return names;
}

//! How many single-character changes lead from one text to the other.
qsizetype distance(const QString &from, const QString &to)
{
    std::vector<qsizetype> row(static_cast<size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const auto changed = diagonal + (from[i] == to[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

using Card = Catalogue::Gpu;

template <typename Test>
void keepOnly(std::vector<const Card *> &cards, Test test)
{
    if (std::ranges::any_of(cards, test))
        std::erase_if(cards, [&test](const Card *card) { return !test(card); });
}

//! Cards that go by the name, narrowed by what else is told: three are called "RTX PRO 6000".
std::vector<const Card *> candidates(const Domain::Accelerator &card, const Catalogue::Catalogue &catalogue)
{
    auto found = catalogue.findGpus(card.name);
    if (found.size() > 1 && !card.sku.isEmpty()) {
        const auto sku = Catalogue::Catalogue::folded(card.sku);
        keepOnly(found, [&sku](const Card *known) {
            return Catalogue::Catalogue::folded(known->name).contains(sku);
        });
        keepOnly(
            found, [&sku](const Card *known) { return Catalogue::Catalogue::folded(known->sku) == sku; });
    }
    if (found.size() > 1 && card.vramGib) // a driver's report is up to 3 % below the nominal size
        keepOnly(found, [&card](const Card *known) {
            return known->vramGib && std::abs(*known->vramGib - *card.vramGib) <= 0.03 * *known->vramGib;
        });
    if (found.size() > 1 && card.sku.isEmpty())
        keepOnly(found, [](const Card *known) { return known->sku.isEmpty(); });
    return found;
}

void checkCard(const Domain::Accelerator &card, const Catalogue::Catalogue &catalogue, Findings &findings)
{
    const auto name = u"accelerator.name"_s;
    findings.text(name, card.name);
    findings.text(u"accelerator.sku"_s, card.sku);
    if (card.name.trimmed().isEmpty()) {
        findings.refuse(
            name,
            profileSentence(
                QT_TRANSLATE_NOOP("Profile", "is missing: the card is what everything turns on")));
    } else if (!card.catalogueId.isEmpty() && !catalogue.gpu(card.catalogueId)) {
        QStringList ids;
        for (const auto &gpu : catalogue.gpus())
            ids << gpu.id;
        findings.unknown(u"accelerator.id"_s, card.catalogueId, nearestNames(card.catalogueId, ids));
    } else if (!knownCard(card, catalogue)) {
        QStringList several;
        for (const auto *gpu : candidates(card, catalogue))
            several << gpu->name;
        findings.unknown(
            name, card.name,
            several.isEmpty() ? nearestNames(card.name, namesOf(catalogue.gpus())) : several);
    }
    findings.range<int>(u"accelerator.count"_s, card.count, 1, 64);
    findings.range(u"accelerator.vram_gib"_s, card.vramGib, 1, 4096);
    findings.range(u"accelerator.power_limit_w"_s, card.powerLimitW, 1, 10000);
    findings.range(u"accelerator.price_usd"_s, card.priceUsd, 0, 10000000);
}

void checkModels(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, Findings &findings)
{
    if (profile.models.empty())
        findings.refuse(
            u"models"_s,
            profileSentence(QT_TRANSLATE_NOOP("Profile", "is empty: name at least one target model")));
    for (size_t i = 0; i < profile.models.size(); ++i) {
        const auto &model = profile.models[i];
        const auto field = u"models[%1]."_s.arg(i);
        findings.text(field + u"name"_s, model.name);
        findings.text(field + u"quant"_s, model.quant);
        if (model.name.trimmed().isEmpty())
            findings.refuse(field + u"name"_s, profileSentence(QT_TRANSLATE_NOOP("Profile", "is missing")));
        else if (!catalogue.findModel(model.name))
            findings.unknown(
                field + u"name"_s, model.name, nearestNames(model.name, namesOf(catalogue.models())));
        if (!model.quant.isEmpty() && !catalogue.findQuant(model.quant))
            findings.unknown(
                field + u"quant"_s, model.quant, nearestNames(model.quant, quantNames(catalogue)));
    }
}

void checkEngines(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, Findings &findings)
{
    for (size_t i = 0; i < profile.engines.size(); ++i) {
        const auto &engine = profile.engines[i];
        const auto field = u"engines[%1]."_s.arg(i);
        findings.text(field + u"name"_s, engine.name);
        findings.text(field + u"version"_s, engine.version);
        if (engine.name.trimmed().isEmpty())
            findings.refuse(field + u"name"_s, profileSentence(QT_TRANSLATE_NOOP("Profile", "is missing")));
        else if (!catalogue.findEngine(engine.name))
            findings.unknown(
                field + u"name"_s, engine.name, nearestNames(engine.name, namesOf(catalogue.engines())));
    }
}

void checkPlaces(const Domain::Profile &profile, Findings &findings)
{
    for (qsizetype i = 0; i < profile.repositories.size(); ++i) {
        findings.form(
            u"repositories[%1]"_s.arg(i),
            profile.repositories[i].isEmpty() ? u" "_s : profile.repositories[i], repositoryForm(),
            profileSentence(QT_TRANSLATE_NOOP("Profile", "must be written as owner/name")));
    }
    for (qsizetype i = 0; i < profile.subreddits.size(); ++i) {
        findings.form(
            u"subreddits[%1]"_s.arg(i), profile.subreddits[i].isEmpty() ? u" "_s : profile.subreddits[i],
            subredditForm(),
            profileSentence(
                QT_TRANSLATE_NOOP("Profile", "must be a subreddit's name of 2 to 21 letters, digits or _")));
    }
    for (const auto &[source, places] : profile.places) {
        for (qsizetype i = 0; i < places.size(); ++i) {
            const auto field = u"places.%1[%2]"_s.arg(source).arg(i);
            findings.text(field, places[i]);
            if (places[i].isEmpty())
                findings.refuse(field, profileSentence(QT_TRANSLATE_NOOP("Profile", "is missing")));
        }
    }
    static const QRegularExpression search(u"^[a-z0-9_]+\\.[a-z0-9_]+$"_s);
    for (qsizetype i = 0; i < profile.searches.size(); ++i) {
        findings.form(
            u"searches[%1]"_s.arg(i), profile.searches[i].isEmpty() ? u" "_s : profile.searches[i], search,
            profileSentence(QT_TRANSLATE_NOOP("Profile", "must be written as source.search")));
    }
}

} // namespace

QStringList nearestNames(const QString &text, const QStringList &names, int count)
{
    const auto wanted = Catalogue::Catalogue::folded(text);
    std::vector<std::pair<double, QString>> ranked;
    for (const auto &name : names) {
        const auto folded = Catalogue::Catalogue::folded(name);
        const auto longer = std::max(wanted.size(), folded.size());
        if (longer == 0)
            continue;
        // A name that holds the text, or stands in it, is nearer than its length says.
        auto share = static_cast<double>(distance(wanted, folded)) / static_cast<double>(longer);
        if (folded.size() > 2 && wanted.size() > 2 && (folded.contains(wanted) || wanted.contains(folded)))
            share *= 0.5;
        if (share <= 0.6)
            ranked.emplace_back(share, name);
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<double, QString>::first);
    QStringList nearest;
    for (const auto &[share, name] : ranked) {
        const bool isTold = std::ranges::any_of(nearest, [&name = name](const QString &told) {
            return Catalogue::Catalogue::folded(told) == Catalogue::Catalogue::folded(name);
        });
        if (!isTold && nearest.size() < count)
            nearest << name;
    }
    return nearest;
}

const Catalogue::Gpu *knownCard(const Domain::Accelerator &card, const Catalogue::Catalogue &catalogue)
{
    if (const auto *byId = catalogue.gpu(card.catalogueId))
        return byId;
    const auto found = candidates(card, catalogue);
    return found.size() == 1 ? found.front() : nullptr;
}

void completeCard(Domain::Accelerator &card, const Catalogue::Catalogue &catalogue)
{
    const auto *known =
        card.catalogueId.isEmpty() ? knownCard(card, catalogue) : catalogue.gpu(card.catalogueId);
    if (!known)
        return;
    card.catalogueId = known->id;
    if (card.sku.isEmpty())
        card.sku = known->sku;
    if (!card.vramGib)
        card.vramGib = known->vramGib;
}

std::vector<Problem> problemsOf(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue)
{
    Findings findings;
    findings.text(u"title"_s, profile.title);
    checkCard(profile.accelerator, catalogue, findings);
    findings.text(u"cpu"_s, profile.cpu);
    findings.range(u"ram_gb"_s, profile.ramGb, 1, 65536);
    findings.text(u"ram_type"_s, profile.ramType);
    findings.text(u"os"_s, profile.os);
    findings.text(u"kernel"_s, profile.kernel);
    static const QRegularExpression version(u"^\\d+(?:\\.\\d+){0,3}$"_s);
    const auto digits =
        profileSentence(QT_TRANSLATE_NOOP("Profile", "must be a version such as 575.57.08 or 12.8"));
    findings.form(u"driver"_s, profile.driver, version, digits);
    findings.form(u"cuda.driver_reported"_s, profile.cuda.driverReported, version, digits);
    findings.form(u"cuda.toolkit"_s, profile.cuda.toolkit, version, digits);
    findings.text(u"cuda.framework_build"_s, profile.cuda.frameworkBuild);
    checkModels(profile, catalogue, findings);
    checkEngines(profile, catalogue, findings);
    findings.range(u"context"_s, profile.context, 1, 100000000);
    findings.range(u"concurrency"_s, profile.concurrency, 1, 100000);
    checkPlaces(profile, findings);
    return findings.take();
}

} // namespace LaunchProbe::Protocol
