// SPDX-License-Identifier: GPL-3.0-or-later
#include "postfeatures.h"

#include "wordreader.h"

#include <algorithm>
#include <cmath>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
using Kind = PostFeature::Kind;

namespace {

constexpr size_t shortestFeature = 3;
constexpr double usualLength = 2000; // characters; of "long" 1

bool isNamed(const QString &slot)
{
    namespace Slot = Domain::Slot;
    return slot == Slot::Engine || slot == Slot::Model || slot == Slot::Quant || slot == Slot::Gpu
        || slot == Slot::Failure || slot == Slot::Signature || slot == Slot::Os;
}

} // namespace

std::map<QString, FeatureBook::Seen> FeatureBook::seenIn(const Ports::PostRow &post) const
{
    std::map<QString, Seen> seen;
    const auto add = [&seen](Kind kind, const QString &name, const QString &value, double weight = 1) {
        const auto key = u"%1 %2 %3"_s.arg(static_cast<int>(kind)).arg(name, value.toLower());
        seen.try_emplace(key, Seen{{kind, name, value}, weight});
    };
    std::map<QString, QString> words; // as compared → as written
    for (WordReader reader(QStringView(post.text).left(longestText)); reader.next();) {
        if (reader.word().size() < shortestFeature || reader.isNumber())
            continue;
        if (const auto word = reader.wordText(); !m_stopWords.contains(word))
            words.try_emplace(word, post.text.mid(reader.start(), reader.end() - reader.start()));
    }
    // All words of a post together weigh as much as two values that were read out of it.
    const double share = words.empty() ? 0 : 2 / std::sqrt(static_cast<double>(words.size()));
    for (const auto &[compared, written] : words)
        seen.try_emplace(u"w "_s + compared, Seen{{Kind::Word, {}, written}, share});
    for (const auto &reading : post.readings) {
        add(Kind::Stated, reading.slot, {}, 0.5);
        if (isNamed(reading.slot))
            add(Kind::Slot, reading.slot, reading.value);
    }
    add(Kind::Source, {}, post.service);
    if (post.outcome != Domain::Outcome::None)
        add(Kind::Outcome, {}, Domain::outcomeName(post.outcome));
    const auto proximity = m_ruler.nearest({post.outcome, post.readings});
    add(Kind::Nearness, {}, {}, proximity.value);
    if (proximity.reasons.testFlag(Nearness::SameCard))
        add(Kind::SameCard, {}, {});
    if (proximity.reasons.testFlag(Nearness::SameModel))
        add(Kind::SameModel, {}, {});
    if (proximity.reasons.testFlag(Nearness::SameEngine))
        add(Kind::SameEngine, {}, {});
    add(Kind::Long, {}, {}, std::min(1.0, static_cast<double>(post.text.size()) / usualLength));
    return seen;
}

void FeatureBook::learn(const std::vector<Ports::PostRow> &posts)
{
    struct Count {
        PostFeature feature;
        int posts = 0;
    };
    std::map<QString, Count> counts;
    for (const auto &post : posts) {
        for (const auto &[key, seen] : seenIn(post)) {
            auto &count = counts.try_emplace(key, Count{seen.feature, 0}).first->second;
            ++count.posts;
        }
    }
    for (const auto &[key, count] : counts) {
        if (count.posts < fewestPosts || m_numbers.contains(key))
            continue;
        m_numbers.insert(key, static_cast<int>(m_features.size()));
        m_features.push_back(count.feature);
    }
}

Features FeatureBook::featuresOf(const Ports::PostRow &post) const
{
    Features features;
    for (const auto &[key, seen] : seenIn(post)) {
        const auto number = m_numbers.constFind(key);
        if (number != m_numbers.cend() && seen.value > 0)
            features.emplace_back(*number, seen.value);
    }
    return features;
}

} // namespace LaunchProbe::Evidence
