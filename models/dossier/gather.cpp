// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather.h"

#include "claims.h"
#include "coverage.h"
#include "quotes.h"

#include <models/protocol/triggers.h>

#include <QSet>

#include <algorithm>

namespace LaunchProbe::Dossier {

using namespace Qt::StringLiterals;
using Domain::PostId;
using Ports::PostRow;
namespace Slot = Domain::Slot;

namespace {

//! Proximity below which a trace says little of the profile: neither its card nor its models.
constexpr double nearEnough = 0.3;

struct Candidate {
    PostId post;
    Claim::Section section = Claim::Section::Worked;
    bool judged = false;
    double strength = 0;
    QDateTime written;
    QStringList failures;
};

bool has(const PostRow &post, const QString &slot)
{
    return std::ranges::find(post.readings, slot, &Domain::Reading::slot) != post.readings.end();
}

//! Near, measured, complete: in this order. The parts behind the proximity only break near ties.
double strengthOf(const PostRow &post, double proximity)
{
    double strength = proximity;
    for (const auto &slot : {Slot::TgTps, Slot::PpTps})
        strength += has(post, slot) ? 0.04 : 0;
    for (const auto &slot :
         {Slot::Gpu, Slot::Model, Slot::Engine, Slot::EngineVersion, Slot::Failure, Slot::Remedy})
        strength += has(post, slot) ? 0.02 : 0;
    return strength;
}

QStringList valuesOf(const PostRow &post, const QString &slot)
{
    QStringList values;
    for (const auto &reading : post.readings) {
        if (reading.slot == slot && !values.contains(reading.value))
            values << reading.value;
    }
    return values;
}

//! Everything that one pass over the posts with readings gives.
struct Survey {
    std::vector<Candidate> candidates; //!< strongest first, a person's findings before all
    QSet<QString> remedied; //!< failures for which some post of the archive tells what helped
};

class Gatherer
{
public:
    Gatherer(
        const Ports::Archive &archive, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue,
        const GatherOptions &options)
        : m_archive(archive)
        , m_options(options)
        , m_ruler(profile, catalogue)
        , m_maker(m_ruler)
    {
    }

    Domain::Result<void> fillClaims(Dossier &dossier)
    {
        if (auto looked = survey(); !looked)
            return looked;
        if (auto judged = addJudged(dossier); !judged)
            return judged;
        std::ranges::stable_sort(m_survey.candidates, [](const Candidate &one, const Candidate &other) {
            return std::tuple(one.judged, one.strength, one.written)
                > std::tuple(other.judged, other.strength, other.written);
        });
        for (const auto section :
             {Claim::Section::Worked, Claim::Section::Degraded, Claim::Section::Failed}) {
            if (auto filled = fill(section, dossier); !filled)
                return filled;
        }
        return addRisks(dossier);
    }

    //! What the person wrote; of a post that was deleted there is nothing to quote any more.
    Domain::Result<void> fillStatements(Dossier &dossier)
    {
        const auto claims = m_archive.claims();
        if (!claims)
            return claims.problem();
        for (const auto &claim : *claims) {
            if (claim.withdrawn)
                continue;
            Statement statement{u'C' + QString::number(claim.id), claim.sentence, {}};
            for (const auto &quote : claim.quotes) {
                if (quote.withdrawn)
                    continue;
                auto citation = citationOf(quote);
                if (!citation)
                    return citation.problem();
                statement.citations.push_back(std::move(*citation));
            }
            dossier.statements.push_back(std::move(statement));
        }
        return {};
    }

private:
    Domain::Result<Citation> citationOf(const Domain::ClaimQuote &quote)
    {
        const auto posts = m_archive.posts({&quote.post, 1});
        if (!posts)
            return posts.problem();
        if (posts->empty())
            return Citation{{}, {}, Standing::Deleted};
        const auto &post = posts->front();
        auto source = m_maker.sourceOf(post);
        if (post.deleted)
            return Citation{source, {}, Standing::Deleted};
        if (!quote.orphan)
            return Citation{source, quoteOf(post.text, quote.span), Standing::Stands};
        const auto length = static_cast<qsizetype>(quote.quote.toUcs4().size());
        return Citation{
            source, {quote.quote, quote.span.start, quote.span.start + length}, Standing::Orphaned};
    }

    Domain::Result<void> survey()
    {
        const auto posts = m_archive.postsWithReadings({});
        if (!posts)
            return posts.problem();
        for (const auto &post : *posts) {
            if (has(post, Slot::Remedy)) {
                for (const auto &failure : valuesOf(post, Slot::Failure))
                    m_survey.remedied << failure;
            }
            const auto section = sectionOf(post);
            const bool judged = post.finding.verdict != Domain::Verdict::NotJudged;
            const auto proximity = m_ruler.nearest({post.outcome, post.readings}).value;
            if (!section || post.deleted || (!judged && proximity < nearEnough))
                continue;
            m_survey.candidates.push_back(
                {post.id, *section, judged, strengthOf(post, proximity), post.written,
                 valuesOf(post, Slot::Failure)});
            m_known << post.id;
        }
        return {};
    }

    //! Posts that a person judged and nothing was read out of.
    Domain::Result<void> addJudged(Dossier &dossier)
    {
        const auto findings = m_archive.findings();
        if (!findings)
            return findings.problem();
        std::vector<PostId> missing;
        for (const auto &finding : *findings) {
            dossier.unclear += finding.verdict == Domain::Verdict::Unclear ? 1 : 0;
            dossier.duplicates += finding.verdict == Domain::Verdict::Duplicate ? 1 : 0;
            if (finding.verdict != Domain::Verdict::NotJudged && !m_known.contains(finding.post))
                missing.push_back(finding.post);
        }
        const auto posts = m_archive.posts(missing);
        if (!posts)
            return posts.problem();
        for (const auto &post : *posts) {
            if (const auto section = sectionOf(post); section && !post.deleted)
                m_survey.candidates.push_back({post.id, *section, true, 0, post.written, {}});
        }
        return {};
    }

    Domain::Result<void> fill(Claim::Section section, Dossier &dossier)
    {
        std::vector<const Candidate *> wanted;
        for (const auto &candidate : m_survey.candidates) {
            if (candidate.section == section)
                wanted.push_back(&candidate);
        }
        const auto judged = std::ranges::count_if(wanted, &Candidate::judged);
        const auto most = static_cast<size_t>(std::max<qsizetype>(judged, m_options.mostClaims));
        const auto shown = std::min(wanted.size(), most);
        if (wanted.size() > shown)
            dossier.leftOut[section] = static_cast<int>(wanted.size() - shown);
        std::vector<PostId> ids;
        for (size_t i = 0; i < shown; ++i)
            ids.push_back(wanted[i]->post);
        return addClaims(ids, dossier);
    }

    Domain::Result<void> addClaims(const std::vector<PostId> &ids, Dossier &dossier)
    {
        const auto posts = m_archive.posts(ids);
        if (!posts)
            return posts.problem();
        for (const auto &post : *posts) {
            for (auto &claim : m_maker.claimsOf(post))
                dossier.claims.push_back(std::move(claim));
        }
        return {};
    }

    //! Failures near the profile for which nobody tells what helped; each has at least one claim that shows
    //! it.
    Domain::Result<void> addRisks(Dossier &dossier)
    {
        QStringList open;
        std::vector<PostId> unseen;
        for (const auto &candidate : m_survey.candidates) {
            if (candidate.section == Claim::Section::Worked)
                continue;
            for (const auto &failure : candidate.failures) {
                if (m_survey.remedied.contains(failure) || open.contains(failure))
                    continue;
                open << failure;
                const bool isShown = std::ranges::any_of(dossier.claims, [&failure](const Claim &claim) {
                    return claim.section != Claim::Section::Worked && claim.failures.contains(failure);
                });
                if (!isShown && std::ranges::find(unseen, candidate.post) == unseen.end())
                    unseen.push_back(candidate.post);
            }
        }
        if (auto added = addClaims(unseen, dossier); !added)
            return added;
        for (const auto &failure : open) {
            FailureRisk risk{failure, 0, {}};
            QSet<QString> rigs;
            for (const auto &claim : dossier.claims) {
                if (claim.section == Claim::Section::Worked || !claim.failures.contains(failure))
                    continue;
                risk.claims << claim.id;
                rigs << claim.source.rig;
            }
            risk.rigs = static_cast<int>(rigs.size());
            if (!risk.claims.isEmpty())
                dossier.failureRisks.push_back(std::move(risk));
        }
        return {};
    }

    const Ports::Archive &m_archive;
    const GatherOptions &m_options;
    const Evidence::ProfileRuler m_ruler;
    ClaimMaker m_maker;
    Survey m_survey;
    QSet<PostId> m_known;
};

} // namespace

QString sectionId(Claim::Section section)
{
    switch (section) {
    case Claim::Section::Worked:
        return u"worked"_s;
    case Claim::Section::Degraded:
        return u"degraded"_s;
    case Claim::Section::Failed:
        break;
    }
    return u"failed"_s;
}

Domain::Result<Dossier> gather(
    const Ports::Archive &archive, const Domain::Profile &profile,
    const std::vector<Domain::Question> &questions, const Catalogue::Catalogue &catalogue,
    const GatherOptions &options)
{
    Dossier dossier;
    dossier.profile = profile;
    dossier.made = options.now;
    dossier.triggers = Protocol::triggersOf(profile, catalogue, options.tongue);
    const auto ledger = archive.ledger();
    if (!ledger)
        return ledger.problem();
    dossier.coverage = coverageOf(questions, *ledger, options.sources, options.russian);
    const auto counts = archive.counts();
    if (!counts)
        return counts.problem();
    dossier.threads = counts->threads;
    dossier.posts = counts->posts;
    const auto newest = archive.newestPost();
    if (!newest)
        return newest.problem();
    dossier.newest = *newest;
    Gatherer gatherer(archive, profile, catalogue, options);
    if (const auto filled = gatherer.fillStatements(dossier); !filled)
        return filled.problem();
    if (const auto filled = gatherer.fillClaims(dossier); !filled)
        return filled.problem();
    // The best of a section stays first; what was added for a risk stands where its section ends.
    std::ranges::stable_sort(dossier.claims, {}, &Claim::section);
    dossier.conflicts = conflictsAmong(dossier.claims);
    return dossier;
}

} // namespace LaunchProbe::Dossier
