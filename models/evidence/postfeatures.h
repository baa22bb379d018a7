// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linearmodel.h"
#include "proximity.h"

#include <models/ports/archive.h>

#include <QHash>
#include <QSet>

#include <map>

namespace LaunchProbe::Evidence {

//! Something that a post has or has not.
struct PostFeature {
    enum class Kind {
        Word, //!< `value` as a post wrote it
        Slot, //!< `name` states `value`
        Stated, //!< `name` states something
        Source, //!< `value` is the service
        Nearness, //!< how near it is to the profile, 0 … 1
        SameCard, //!< of the profile, and so on
        SameModel,
        SameEngine,
        Outcome, //!< the extractor read `value`
        Long, //!< how long its text is
    };
    Kind kind = Kind::Word;
    QString name;
    QString value;

    friend bool operator==(const PostFeature &, const PostFeature &) = default;
};

//! Numbers the features of posts. What has been numbered stays; posts that are only measured by it add none.
class FeatureBook
{
public:
    //! Both outlive the book; words that carry no meaning are no features.
    FeatureBook(const ProfileRuler &ruler, const QSet<QString> &stopWords)
        : m_ruler(ruler)
        , m_stopWords(stopWords)
    {
    }

    //! Numbers what at least `fewestPosts` of these have: what one alone has teaches nothing of others.
    void learn(const std::vector<Ports::PostRow> &posts);
    [[nodiscard]] Features featuresOf(const Ports::PostRow &post) const;
    [[nodiscard]] const PostFeature &feature(int number) const
    {
        return m_features[static_cast<size_t>(number)];
    }
    [[nodiscard]] size_t count() const { return m_features.size(); }

    static constexpr int fewestPosts = 2;
    static constexpr qsizetype longestText = 6000; //!< characters that are looked at

private:
    struct Seen {
        PostFeature feature;
        double value = 1;
    };
    //! By a key of their own, so that the order does not depend on the post.
    [[nodiscard]] std::map<QString, Seen> seenIn(const Ports::PostRow &post) const;

    const ProfileRuler &m_ruler;
    const QSet<QString> &m_stopWords;
    std::vector<PostFeature> m_features;
    QHash<QString, int> m_numbers;
};

} // namespace LaunchProbe::Evidence
