// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranking.h"

#include "signs.h"
#include "textlook.h"
#include "wordreader.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <future>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
using Domain::Outcome;
using Domain::Verdict;
namespace Slot = Domain::Slot;

namespace {

struct Candidate {
    RankedPost ranked;
    TextLook text;
    std::vector<double> title; //!< weight of each concept in the thread's title
};

//! What all candidates of one search are measured by.
struct Scale {
    const std::vector<Concept> &concepts;
    std::vector<double> worth; //!< of each concept
    QDateTime newest; //!< post of the archive
    bool aboutTrouble = false;
};

constexpr size_t fewForOne = 64; // posts that a second thread is not worth

//! Runs `work(from, to)` over both halves at once.
template <typename Work>
void inHalves(size_t size, const Work &work)
{
    if (size < fewForOne) {
        work(size_t(0), size);
        return;
    }
    const auto middle = size / 2;
    auto second = std::async(std::launch::async, [&work, middle, size] { work(middle, size); });
    work(size_t(0), middle);
    second.get();
}

bool states(const Ports::PostRow &post, std::initializer_list<QStringView> anyOf)
{
    return std::ranges::any_of(post.readings, [anyOf](const Domain::Reading &reading) {
        return std::ranges::find(anyOf, reading.slot) != anyOf.end();
    });
}

//! Grows from 0 to 1; `half` is where it is one half.
double part(double count, double half)
{
    return count / (count + half);
}

std::vector<double> titleWeights(const TextLook &look)
{
    std::vector<double> weights;
    for (const auto &hit : look.hits)
        weights.push_back(hit.weight);
    return weights;
}

//! How many of the posts have each concept.
std::vector<double> counted(const std::vector<Candidate> &candidates, size_t concepts)
{
    std::vector<double> having(concepts, 0.0);
    for (const auto &candidate : candidates) {
        for (size_t i = 0; i < concepts; ++i)
            having[i] += candidate.text.hits[i].weight > 0 || candidate.title[i] > 0 ? 1 : 0;
    }
    return having;
}

//! How telling each concept is: the fewer of all posts that fit have it, the more.
std::vector<double> worths(
    const std::vector<double> &having, qint64 total, const std::vector<Concept> &concepts,
    const RankWeights &w)
{
    const auto all = static_cast<double>(total);
    std::vector<double> worths;
    for (size_t i = 0; i < concepts.size(); ++i) {
        const double rarity = std::log(1 + (all - having[i] + 0.5) / (having[i] + 0.5));
        worths.push_back((w.commonWord + rarity) * (concepts[i].named ? w.named : 1));
    }
    return worths;
}

//! The extractor understood what the text calls by another name.
void addReadings(const Ports::PostRow &post, const std::vector<Concept> &concepts, TextLook &look)
{
    for (const auto &reading : post.readings) {
        if (reading.slot != Slot::Gpu && reading.slot != Slot::Model && reading.slot != Slot::Engine)
            continue;
        const auto words = WordReader::words(reading.value);
        for (size_t i = 0; i < concepts.size(); ++i) {
            if (look.hits[i].weight < 1 && concepts[i].named
                && std::ranges::find(concepts[i].wordings, words, &Wording::words)
                    != concepts[i].wordings.end())
                look.hits[i] = {look.hits[i].times + 1, 1.0};
        }
    }
}

//! Sums what concepts are worth. Several ways to say that something fails are one.
class Sum
{
public:
    Sum(const std::vector<Concept> &concepts, const std::vector<double> &worth)
        : m_concepts(concepts)
        , m_worth(worth)
    {
    }

    void add(size_t concept_, double share)
    {
        const double value = m_worth[concept_] * share;
        if (m_concepts[concept_].trouble)
            m_trouble = std::max(m_trouble, value);
        else
            m_sum += value;
    }
    [[nodiscard]] double value() const { return m_sum + m_trouble; }

private:
    const std::vector<Concept> &m_concepts;
    const std::vector<double> &m_worth;
    double m_sum = 0;
    double m_trouble = 0;
};

//! What the best passage of a text says, of what all concepts are worth together.
double bestPassage(
    const Candidate &candidate, const std::vector<Concept> &concepts, const std::vector<double> &worth,
    const RankWeights &w)
{
    const auto &places = candidate.text.places;
    std::vector<int> inside(worth.size(), 0);
    std::vector<double> share(worth.size());
    double best = 0;
    size_t first = 0;
    for (size_t last = 0; last < places.size(); ++last) {
        ++inside[static_cast<size_t>(places[last].concept_)];
        for (; places[last].word - places[first].word > w.passage; ++first)
            --inside[static_cast<size_t>(places[first].concept_)];
        Sum sum(concepts, worth);
        for (size_t i = 0; i < worth.size(); ++i) {
            const double title = w.titleAlone * candidate.title[i];
            sum.add(i, std::max(title, inside[i] > 0 ? candidate.text.hits[i].weight : 0));
        }
        best = std::max(best, sum.value());
    }
    return best;
}

double relevance(
    const Candidate &candidate, const std::vector<Concept> &concepts, const std::vector<double> &worth,
    const RankWeights &w)
{
    Sum sum(concepts, worth);
    Sum all(concepts, worth);
    const double length = std::min(candidate.text.words, 1500) / w.usualLength;
    const double half = w.saturation * (1 - w.lengthShare + w.lengthShare * length);
    const bool failed = states(candidate.ranked.post, {Slot::Failure});
    for (size_t i = 0; i < worth.size(); ++i) {
        const auto &hit = candidate.text.hits[i];
        // A wording that only stands for the typed one never gets its full worth, however often it is said.
        const double said = hit.weight * part(hit.weight > 0 ? hit.times / hit.weight : 0, half);
        const double title = candidate.title[i];
        const double beside = said > 0 ? said + w.titleBeside * title : 0;
        const double understood = concepts[i].trouble && failed ? w.understood : 0;
        sum.add(i, std::min(1.0, std::max({beside, w.titleAlone * title, understood})));
        all.add(i, 1);
    }
    if (all.value() <= 0)
        return 1;
    const double passage = bestPassage(candidate, concepts, worth, w);
    return ((1 - w.passageShare) * sum.value() + w.passageShare * passage) / all.value();
}

bool hasMetrics(const Ports::PostRow &post)
{
    return std::ranges::any_of(post.readings, [](const Domain::Reading &reading) {
        return reading.run >= 0
            && (reading.slot == Slot::TgTps || reading.slot == Slot::PpTps || reading.slot == Slot::TtftMs
                || reading.slot == Slot::VramGb || reading.slot == Slot::PowerW);
    });
}

double evidence(const Candidate &candidate, bool aboutTrouble, const RankWeights &w)
{
    const auto &text = candidate.text;
    const auto &post = candidate.ranked.post;
    double sum = w.base;
    const double figures = aboutTrouble ? w.besideTrouble : 1;
    sum += figures * w.speeds * part(text.speeds, 1);
    sum += w.numbers * part(text.numbers, 3);
    sum += w.commands * part(text.flags + 1.5 * text.codeLines, 4);
    sum += w.firstPerson * part(text.firstPerson, 2);
    sum += states(post, {Slot::Gpu}) ? w.machine : 0;
    if (post.effectiveOutcome() != Outcome::None)
        sum += w.ownOutcome + (hasMetrics(post) ? figures * w.ownMetrics : 0);
    if (aboutTrouble && states(post, {Slot::Failure, Slot::Signature, Slot::Remedy}))
        sum += w.ownTrouble;
    sum -= w.hedging * part(text.hedges, 2);
    sum -= w.questions * part(text.questions, 2);
    sum -= text.length < 80 ? w.chatter : text.length < 160 ? w.chatter / 2 : 0;
    return std::max(0.02, sum);
}

double verdictFactor(Verdict verdict, const RankWeights &w)
{
    switch (verdict) {
    case Verdict::Success:
    case Verdict::Failure:
    case Verdict::Degraded:
        return 1 + w.judged;
    case Verdict::Unclear:
        return w.unclear;
    case Verdict::Duplicate:
        return w.duplicate;
    case Verdict::NotJudged:
        break;
    }
    return 1;
}

double recencyFactor(const QDateTime &written, const QDateTime &newest, const RankWeights &w)
{
    if (!written.isValid() || !newest.isValid())
        return 1;
    const auto days = std::max(0.0, static_cast<double>(written.secsTo(newest)) / 86400.0);
    return 1 + w.recency * std::exp2(-days / w.halfLifeDays);
}

std::vector<Candidate>
lookedAt(std::vector<Ports::PostRow> posts, const std::vector<Concept> &concepts, const TextLooker &looker)
{
    std::vector<Candidate> found;
    found.reserve(posts.size());
    QHash<qint64, std::vector<double>> titles;
    for (auto &post : posts) {
        auto title = titles.find(post.thread.value);
        if (title == titles.end())
            title = titles.insert(post.thread.value, titleWeights(looker.look(post.title)));
        auto text = looker.look(post.text);
        addReadings(post, concepts, text);
        found.push_back({{std::move(post), 0, 0, 0, {}}, std::move(text), *title});
    }
    return found;
}

//! Some posts are looked at while the next are read.
Ports::Result<std::vector<Candidate>> readAndLookedAt(
    const Ports::Archive &archive, std::span<const Domain::PostId> ids, const std::vector<Concept> &concepts,
    const TextLooker &looker)
{
    std::vector<std::future<std::vector<Candidate>>> parts;
    for (size_t from = 0; from < ids.size(); from += fewForOne) {
        auto posts = archive.posts(ids.subspan(from, std::min(fewForOne, ids.size() - from)));
        if (!posts)
            return posts.problem(); // those under way are waited for
        // The last ones are waited for here in any case.
        const auto policy = from + fewForOne < ids.size() ? std::launch::async : std::launch::deferred;
        parts.push_back(std::async(policy, [posts = *std::move(posts), &concepts, &looker]() mutable {
            return lookedAt(std::move(posts), concepts, looker);
        }));
    }
    std::vector<Candidate> found;
    found.reserve(ids.size());
    // The last first: its thread is this one.
    std::vector<Candidate> last;
    if (!parts.empty())
        last = parts.back().get();
    for (size_t i = 0; i + 1 < parts.size(); ++i)
        std::ranges::move(parts[i].get(), std::back_inserter(found));
    std::ranges::move(last, std::back_inserter(found));
    return found;
}

void score(
    std::vector<Candidate> &candidates, const Scale &scale, const ProfileRuler &ruler, const RankWeights &w)
{
    inHalves(candidates.size(), [&](size_t from, size_t to) {
        for (size_t i = from; i < to; ++i) {
            auto &candidate = candidates[i];
            auto &ranked = candidate.ranked;
            ranked.relevance = relevance(candidate, scale.concepts, scale.worth, w);
            ranked.evidence = evidence(candidate, scale.aboutTrouble, w);
            ranked.proximity = ruler.nearest({ranked.post.outcome, ranked.post.readings});
            ranked.score = std::pow(ranked.relevance, w.sharpness) * ranked.evidence
                * (1 + w.proximity * ranked.proximity.value)
                * recencyFactor(ranked.post.written, scale.newest, w)
                * verdictFactor(ranked.post.finding.verdict, w);
            // A deleted or empty post says nothing, but it is in the archive and can be found.
            if (candidate.text.words == 0)
                ranked.score *= w.duplicate;
        }
    });
}

} // namespace

Ranker::Ranker(
    const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const Vocabulary &vocabulary,
    const RankWeights &weights)
    : m_ruler(profile, catalogue)
    , m_shortlist(
          signsOf(profile, catalogue, vocabulary, weights), weights.base, weights.commonWord, weights.named,
          weights.sharpness)
    , m_vocabulary(vocabulary)
    , m_weights(weights)
{
}

//! All posts that fit, those to be read first.
Ports::Result<Shortlist::Order>
Ranker::candidatesOf(const Ports::Archive &archive, const SearchQuery &query, int read) const
{
    Shortlist::Order order;
    if (!query.hasText()) {
        auto all = archive.postIds(query.filter, Domain::PostOrder::NewestFirst);
        if (!all)
            return all.problem();
        order.posts = *std::move(all);
        return order;
    }
    const auto posts = archive.postSet(query.filter);
    if (!posts)
        return posts.problem();
    if ((*posts)->count() > read)
        return m_shortlist.order(archive, **posts, query.filter.text, query.concepts);
    (*posts)->forEach([&](Domain::PostId post) { order.posts.push_back(post); });
    return order;
}

Ports::Result<Ranker::Found>
Ranker::rankAll(const Ports::Archive &archive, const SearchQuery &query, int read) const
{
    Found all;
    auto &ranking = all.ranking;
    // Nothing that could be looked for is not the wish to see everything.
    if (query.filter == Domain::PostFilter())
        return all;
    auto order = candidatesOf(archive, query, read);
    if (!order)
        return order.problem();
    all.posts = std::move(order->posts);
    all.read = std::min(all.posts.size(), static_cast<size_t>(read));
    ranking.total = static_cast<qint64>(all.posts.size());
    const auto newest = archive.newestPost();
    if (!newest)
        return newest.problem();

    const TextLooker looker(query.concepts, m_vocabulary.evidenceWords());
    auto found = readAndLookedAt(archive, std::span(all.posts).first(all.read), query.concepts, looker);
    if (!found)
        return found.problem();
    const auto having = order->having.empty() ? counted(*found, query.concepts.size()) : order->having;
    const Scale scale{
        query.concepts, worths(having, ranking.total, query.concepts, m_weights), *newest,
        std::ranges::any_of(query.concepts, &Concept::trouble)};
    score(*found, scale, m_ruler, m_weights);
    for (auto &candidate : *found)
        ranking.posts.push_back(std::move(candidate.ranked));
    std::ranges::sort(ranking.posts, [](const RankedPost &a, const RankedPost &b) {
        return a.score != b.score ? a.score > b.score : a.post.printedId < b.post.printedId;
    });
    return all;
}

Ports::Result<Ranking> Ranker::rank(const Ports::Archive &archive, const SearchQuery &query, int limit) const
{
    auto all = rankAll(archive, query, std::max(candidates, limit));
    if (!all)
        return all.problem();
    auto ranking = std::move(all->ranking);
    if (ranking.posts.size() > static_cast<size_t>(std::max(0, limit)))
        ranking.posts.erase(ranking.posts.begin() + std::max(0, limit), ranking.posts.end());
    return ranking;
}

Ports::Result<std::vector<Domain::PostId>>
Ranker::order(const Ports::Archive &archive, const SearchQuery &query) const
{
    if (query.filter == Domain::PostFilter())
        return archive.postIds(query.filter, Domain::PostOrder::NewestFirst);
    auto all = rankAll(archive, query, candidates);
    if (!all)
        return all.problem();
    const auto &ranked = all->ranking.posts;
    auto ids = std::move(all->posts);
    const auto place = std::ranges::transform(ranked, ids.begin(), [](const RankedPost &found) {
                           return found.post.id;
                       }).out;
    // A post that went away since the shortlist was made is in neither.
    ids.erase(place, ids.begin() + static_cast<std::ptrdiff_t>(all->read));
    return ids;
}

QString snippet(const QString &text, const std::vector<Concept> &concepts, qsizetype length)
{
    const auto whole = text.left(TextLooker::longest);
    QSet<QString> wanted;
    for (const auto &found : concepts) {
        for (const auto &wording : found.wordings) {
            for (const auto &word : wording.words)
                wanted.insert(word);
        }
    }
    // The window with the most different words of the search; the first of several.
    std::vector<std::pair<qsizetype, QString>> places;
    for (WordReader reader(whole); reader.next();) {
        if (auto word = reader.wordText(); wanted.contains(word))
            places.emplace_back(reader.start(), std::move(word));
    }
    qsizetype best = 0;
    qsizetype most = 0;
    for (auto first = places.begin(); first != places.end(); ++first) {
        QSet<QString> inside;
        for (auto place = first; place != places.end() && place->first < first->first + length - 40; ++place)
            inside.insert(place->second);
        if (inside.size() > most) {
            most = inside.size();
            best = first->first;
        }
    }
    auto start = std::max<qsizetype>(0, best - 30);
    while (start > 0 && start < best && !whole[start - 1].isSpace())
        ++start;
    auto line = whole.mid(start, length * 2).simplified();
    const bool cut = line.size() > length || start + length * 2 < text.size();
    if (line.size() > length)
        line = line.left(std::max<qsizetype>(length - 20, line.lastIndexOf(u' ', length)));
    return (start > 0 ? u"\u2026"_s : QString()) + line + (cut ? u"\u2026"_s : QString());
}

} // namespace LaunchProbe::Evidence
