// SPDX-License-Identifier: GPL-3.0-or-later
#include "informative.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace LaunchProbe::Evidence {

using Domain::PostFilter;
using Domain::PostId;
using Domain::Verdict;
using Ports::Archive;
using Ports::PostRow;
using Ports::Result;

namespace {

constexpr size_t mostReasons = 6;
constexpr double leastWeight = 0.02; // of a reason that is worth telling

struct Candidate {
    PostId id;
    Lesson lesson;
};

//! Where nothing is learned yet: what the archive read out of a post, and how near that is.
double firstGuess(const PostRow &post, const ProfileRuler &ruler)
{
    return ruler.nearest({post.outcome, post.readings}).value
        + (post.outcome == Domain::Outcome::None ? 0 : 0.1) + (post.readings.empty() ? 0 : 0.05);
}

//! The judged ones of the whole project, those judged last; in the order of their ids.
std::vector<Domain::Finding> lastJudged(const std::vector<Domain::Finding> &findings)
{
    std::vector<Domain::Finding> judged;
    std::ranges::copy_if(findings, std::back_inserter(judged), [](const Domain::Finding &finding) {
        return finding.verdict != Verdict::NotJudged;
    });
    std::ranges::sort(judged, [](const auto &one, const auto &other) {
        return one.changed != other.changed ? one.changed > other.changed : one.post < other.post;
    });
    judged.resize(std::min(judged.size(), mostLearned));
    std::ranges::sort(judged, {}, &Domain::Finding::post);
    return judged;
}

//! Posts without a verdict that may come first: for words the best matches, else those with runs and then the
//! newest.
Result<std::vector<PostId>> worthLooking(const Archive &archive, PostFilter filter)
{
    std::vector<PostId> ids;
    if (!filter.verdicts.empty()
        && std::ranges::find(filter.verdicts, Verdict::NotJudged) == filter.verdicts.end())
        return ids;
    filter.verdicts = {Verdict::NotJudged};
    if (!filter.text.isEmpty()) {
        const auto hits = archive.match(filter, static_cast<int>(mostLookedAt));
        if (!hits)
            return hits.problem();
        for (const auto &hit : hits->hits)
            ids.push_back(hit.post);
        return ids;
    }
    QSet<PostId> known;
    for (const bool withRun : {true, false}) {
        auto narrowed = filter;
        narrowed.withRunOnly = filter.withRunOnly || withRun;
        const auto found = archive.postIds(narrowed, Domain::PostOrder::NewestFirst);
        if (!found)
            return found.problem();
        for (const auto id : *found) {
            if (ids.size() >= mostLookedAt)
                break;
            if (!known.contains(id)) {
                known.insert(id);
                ids.push_back(id);
            }
        }
    }
    return ids;
}

void explain(Lesson &lesson, const Features &features, const LinearModel &model, const FeatureBook &book)
{
    for (const auto &[number, value] : features) {
        const double weight = model.weight(number) * value;
        if (std::abs(weight) >= leastWeight)
            lesson.reasons.push_back({book.feature(number), weight});
    }
    std::ranges::stable_sort(lesson.reasons, [](const auto &one, const auto &other) {
        return std::abs(one.weight) > std::abs(other.weight);
    });
    lesson.reasons.resize(std::min(lesson.reasons.size(), mostReasons));
}

//! Takes in turn from the unsure ones and, at every fourth place, from the promising ones.
std::vector<Candidate> interleaved(std::vector<Candidate> candidates)
{
    const auto by = [&candidates](auto worth) {
        std::vector<size_t> order(candidates.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::sort(order, [&](size_t one, size_t other) {
            const double left = worth(candidates[one]);
            const double right = worth(candidates[other]);
            return left != right ? left > right : candidates[one].id < candidates[other].id;
        });
        return order;
    };
    const auto unsure = by([](const Candidate &c) { return -std::abs(c.lesson.chance - 0.5); });
    const auto promising = by([](const Candidate &c) { return c.lesson.chance; });
    std::vector<bool> taken(candidates.size());
    std::vector<Candidate> ordered;
    auto nextUnsure = unsure.begin();
    auto nextPromising = promising.begin();
    while (ordered.size() < candidates.size()) {
        const bool isPromising = (ordered.size() + 1) % promisingEvery == 0;
        auto &next = isPromising ? nextPromising : nextUnsure;
        while (taken[*next])
            ++next;
        taken[*next] = true;
        auto &candidate = candidates[*next];
        candidate.lesson.why = isPromising ? Lesson::Why::Promising : Lesson::Why::Unsure;
        ordered.push_back(std::move(candidate));
    }
    return ordered;
}

//! Nothing is learned from one kind alone.
bool teaches(int judged, int useful)
{
    return useful >= fewestOfEach && judged - useful >= fewestOfEach;
}

std::vector<Candidate> measured(
    const std::vector<PostRow> &posts, const std::vector<PostRow> &judged, const ProfileRuler &ruler,
    const QSet<QString> &stopWords, bool learns)
{
    std::vector<Candidate> candidates;
    if (!learns) {
        for (const auto &post : posts)
            candidates.push_back({post.id, {Lesson::Why::NotLearned, firstGuess(post, ruler), {}}});
        std::ranges::stable_sort(
            candidates, std::greater(), [](const Candidate &candidate) { return candidate.lesson.chance; });
        return candidates;
    }
    FeatureBook book(ruler, stopWords);
    book.learn(judged);
    std::vector<Example> examples;
    examples.reserve(judged.size());
    for (const auto &post : judged)
        examples.push_back({book.featuresOf(post), Domain::isUseful(post.finding.verdict)});
    const auto model = LinearModel::learn(examples, book.count());
    for (const auto &post : posts) {
        const auto features = book.featuresOf(post);
        Candidate candidate{post.id, {Lesson::Why::Unsure, model.chance(features), {}}};
        explain(candidate.lesson, features, model, book);
        candidates.push_back(std::move(candidate));
    }
    return interleaved(std::move(candidates));
}

Result<std::vector<PostRow>> postsOf(const Archive &archive, const std::vector<Domain::Finding> &findings)
{
    std::vector<PostId> ids;
    ids.reserve(findings.size());
    for (const auto &finding : findings)
        ids.push_back(finding.post);
    return archive.posts(ids);
}

} // namespace

bool InformativeOrder::isLearned() const
{
    return teaches(judged, useful);
}

Result<InformativeOrder> informativeOrder(
    const Archive &archive, const PostFilter &filter, const ProfileRuler &ruler,
    const QSet<QString> &stopWords)
{
    const auto findings = archive.findings();
    if (!findings)
        return findings.problem();
    const auto judged = postsOf(archive, lastJudged(*findings));
    if (!judged)
        return judged.problem();
    const auto ids = worthLooking(archive, filter);
    if (!ids)
        return ids.problem();
    const auto posts = archive.posts(*ids);
    if (!posts)
        return posts.problem();
    const auto all = archive.postIds(
        filter, filter.text.isEmpty() ? Domain::PostOrder::NewestFirst : Domain::PostOrder::BestMatch);
    if (!all)
        return all.problem();

    InformativeOrder order;
    order.judged = static_cast<int>(judged->size());
    order.useful = static_cast<int>(std::ranges::count_if(
        *judged, [](const PostRow &post) { return Domain::isUseful(post.finding.verdict); }));
    for (const auto &candidate : measured(*posts, *judged, ruler, stopWords, order.isLearned())) {
        order.posts.push_back(candidate.id);
        order.lessons.insert(candidate.id, candidate.lesson);
    }
    QSet<PostId> said;
    for (const auto &finding : *findings) {
        if (finding.verdict != Verdict::NotJudged)
            said.insert(finding.post);
    }
    for (const bool isJudged : {false, true}) {
        std::ranges::copy_if(*all, std::back_inserter(order.posts), [&](PostId id) {
            return !order.lessons.contains(id) && said.contains(id) == isJudged;
        });
    }
    return order;
}

} // namespace LaunchProbe::Evidence
