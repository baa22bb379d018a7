// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes.h"

#include "tellingfields.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
using Domain::Outcome;
namespace Slot = Domain::Slot;

namespace {

using Posts = std::vector<const Ports::PostRow *>;
using PostsById = QHash<qint64, const Ports::PostRow *>;
//! Slot and value of what the posts of a dispute share.
using Combination = std::vector<std::pair<QString, QString>>;

bool counts(const Ports::PostRow &post)
{
    return post.finding.verdict != Domain::Verdict::Duplicate
        && post.finding.verdict != Domain::Verdict::Unclear;
}

//! The one combination of these slots that a post states; nothing where it states none or several.
std::optional<Combination> onlyCombination(const Ports::PostRow &post, const QStringList &slotNames)
{
    std::optional<Combination> only;
    const auto traces = Domain::tracesOf({post.outcome, post.readings});
    for (const auto &trace : traces) {
        Combination combination;
        for (const auto &slot : slotNames) {
            const auto value = trace.text(slot);
            if (!value.isEmpty())
                combination.emplace_back(slot, value);
        }
        if (combination.size() < static_cast<size_t>(slotNames.size()))
            continue;
        if (only && *only != combination)
            return {};
        only = std::move(combination);
    }
    return only;
}

DisputeSide sideOf(Posts posts, Outcome outcome)
{
    DisputeSide side;
    side.outcome = outcome;
    std::ranges::stable_sort(posts, std::greater(), &Ports::PostRow::written);
    QSet<QString> rigs;
    for (const auto *post : posts) {
        side.reports.push_back(reportOf(*post));
        rigs.insert(post->rig());
    }
    side.rigs = static_cast<int>(rigs.size());
    side.newest = side.reports.empty() ? QDateTime() : side.reports.front().written;
    return side;
}

void compareSides(Dispute &dispute, const Posts &one, const Posts &other)
{
    std::vector<TellingField> fields = tellingFields(one, other);
    for (auto &field : fields) {
        const bool bothState = field.slot == Slot::Flag || (!field.one.isEmpty() && !field.other.isEmpty());
        (bothState ? dispute.differing : dispute.unstated).push_back(std::move(field));
    }
}

//! Each rig's word is its newest; posts of a rig that changed its mind before are dropped.
Posts newestWords(const Posts &posts)
{
    std::map<QString, const Ports::PostRow *> newest;
    for (const auto *post : posts) {
        auto &known = newest[post->rig()];
        if (!known || known->written < post->written)
            known = post;
    }
    Posts kept;
    for (const auto *post : posts) {
        if ((newest.at(post->rig())->effectiveOutcome() == Outcome::Success)
            == (post->effectiveOutcome() == Outcome::Success))
            kept.push_back(post);
    }
    return kept;
}

std::optional<Dispute> disputeOver(const Combination &combination, const Posts &posts)
{
    Posts worked;
    Posts failed;
    for (const auto *post : newestWords(posts))
        (post->effectiveOutcome() == Outcome::Success ? worked : failed).push_back(post);
    if (worked.empty() || failed.empty())
        return {};
    Dispute dispute;
    for (const auto &[slot, value] : combination)
        dispute.about.push_back({slot, Domain::SlotCondition::Test::Is, value});
    const bool outright = std::ranges::any_of(
        failed, [](const auto *post) { return post->effectiveOutcome() == Outcome::Failure; });
    dispute.one = sideOf(worked, Outcome::Success);
    dispute.other = sideOf(failed, outright ? Outcome::Failure : Outcome::Degraded);
    compareSides(dispute, worked, failed);
    return dispute;
}

void addOutcomeDisputes(
    std::vector<Dispute> &found, const std::vector<Ports::PostRow> &posts, const QStringList &slotNames)
{
    std::map<Combination, Posts> byCombination;
    for (const auto &post : posts) {
        if (!counts(post) || post.effectiveOutcome() == Outcome::None)
            continue;
        if (auto combination = onlyCombination(post, slotNames))
            byCombination[*std::move(combination)].push_back(&post);
    }
    for (const auto &[combination, of] : byCombination) {
        auto dispute = disputeOver(combination, of);
        // The same people about a wider combination say nothing further.
        const bool known = dispute && std::ranges::any_of(found, [&dispute](const Dispute &before) {
                               return before.one.reports == dispute->one.reports
                                   && before.other.reports == dispute->other.reports;
                           });
        if (dispute && !known)
            found.push_back(*std::move(dispute));
    }
}

Posts postsOf(const std::vector<Domain::PostId> &ids, const PostsById &byId)
{
    Posts posts;
    for (const auto id : ids) {
        if (const auto *post = byId.value(id.value))
            posts.push_back(post);
    }
    return posts;
}

DisputeSide sideOf(const Fix &fix, const Posts &posts)
{
    auto side = sideOf(posts, Outcome::None);
    side.fix = fix;
    return side;
}

//! Does the post state what the fix tells to do?
bool has(const Ports::PostRow &post, const Fix &fix)
{
    return std::ranges::any_of(post.readings, [&fix](const Domain::Reading &reading) {
        if (fix.kind == u"version")
            return reading.slot == Slot::EngineVersion && reading.value == fix.value;
        return fix.kind == u"flag" && reading.slot == Slot::Flag
            && reading.value == QString(fix.value).replace(u' ', u'=');
    });
}

Dispute aboutFixes(Dispute::Kind kind, const ReportGroup &group, const Posts &one, const Posts &other)
{
    Dispute dispute;
    dispute.kind = kind;
    dispute.error = group.error;
    compareSides(dispute, one, other);
    return dispute;
}

//! Reports of the error that state the fix all the same.
void addFailingFixes(
    std::vector<Dispute> &found, const ReportGroup &group, const std::vector<Fix> &helped,
    const PostsById &byId)
{
    for (const auto &fix : helped) {
        Posts anyway;
        const auto saying = postsOf(fix.posts, byId);
        for (const auto &report : group.reports) {
            const auto *post = byId.value(report.post.value);
            const bool itself = std::ranges::find(saying, post) != saying.end();
            if (post && !itself && has(*post, fix))
                anyway.push_back(post);
        }
        if (anyway.empty())
            continue;
        auto dispute = aboutFixes(Dispute::Kind::FixFails, group, saying, anyway);
        dispute.one = sideOf(fix, saying);
        dispute.other = sideOf(anyway, Outcome::Failure);
        found.push_back(std::move(dispute));
    }
}

bool shareARig(const Posts &one, const Posts &other)
{
    return std::ranges::any_of(one, [&other](const auto *post) {
        return std::ranges::any_of(
            other, [post](const auto *another) { return another->rig() == post->rig(); });
    });
}

//! Two fixes of different people are rivals; of one person they are one story.
void addRivalFixes(
    std::vector<Dispute> &found, const ReportGroup &group, const std::vector<Fix> &helped,
    const PostsById &byId)
{
    for (size_t i = 1; i < helped.size(); ++i) {
        const auto first = postsOf(helped.front().posts, byId);
        const auto second = postsOf(helped[i].posts, byId);
        if (first.empty() || second.empty() || shareARig(first, second))
            continue;
        auto dispute = aboutFixes(Dispute::Kind::Fixes, group, first, second);
        dispute.one = sideOf(helped.front(), first);
        dispute.other = sideOf(helped[i], second);
        found.push_back(std::move(dispute));
    }
}

void addFixDisputes(std::vector<Dispute> &found, const std::vector<Ports::PostRow> &posts)
{
    PostsById byId;
    for (const auto &post : posts)
        byId.insert(post.id.value, &post);
    for (const auto &group : reportGroups(posts)) {
        std::vector<Fix> helped;
        std::ranges::copy_if(group.fixes, std::back_inserter(helped), &Fix::helped);
        addFailingFixes(found, group, helped, byId);
        addRivalFixes(found, group, helped, byId);
    }
}

} // namespace

std::vector<Dispute> disputes(const std::vector<Ports::PostRow> &posts)
{
    std::vector<Dispute> found;
    addOutcomeDisputes(found, posts, {Slot::Engine, Slot::Model, Slot::Quant, Slot::Gpu});
    addOutcomeDisputes(found, posts, {Slot::Engine, Slot::Model, Slot::Gpu});
    addOutcomeDisputes(found, posts, {Slot::Engine, Slot::Model, Slot::Quant});
    addFixDisputes(found, posts);
    std::ranges::stable_sort(found, std::greater(), [](const Dispute &dispute) {
        return std::tuple(
            std::min(dispute.one.rigs, dispute.other.rigs), dispute.one.rigs + dispute.other.rigs,
            std::max(dispute.one.newest, dispute.other.newest));
    });
    return found;
}

} // namespace LaunchProbe::Evidence
