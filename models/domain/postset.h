// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>
#include <vector>

namespace LaunchProbe::Domain {

//! Some of an archive's posts, one bit for each number up to the largest: a million of them are joined, cut
//! and counted in less than a millisecond.
class PostSet
{
public:
    void insert(PostId post)
    {
        const auto word = static_cast<size_t>(post.value) / bits;
        if (word >= m_words.size())
            m_words.resize(word + 1);
        m_words[word] |= 1ULL << (static_cast<size_t>(post.value) % bits);
    }

    [[nodiscard]] bool contains(PostId post) const
    {
        const auto word = static_cast<size_t>(post.value) / bits;
        return word < m_words.size()
            && ((m_words[word] >> (static_cast<size_t>(post.value) % bits)) & 1) != 0;
    }

    [[nodiscard]] qint64 count() const
    {
        qint64 count = 0;
        for (const auto word : m_words)
            count += std::popcount(word);
        return count;
    }

    //! How many posts are in both.
    [[nodiscard]] qint64 countWith(const PostSet &other) const
    {
        qint64 count = 0;
        for (size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i)
            count += std::popcount(m_words[i] & other.m_words[i]);
        return count;
    }

    PostSet &operator|=(const PostSet &other)
    {
        m_words.resize(std::max(m_words.size(), other.m_words.size()));
        for (size_t i = 0; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }

    PostSet &operator&=(const PostSet &other)
    {
        m_words.resize(std::min(m_words.size(), other.m_words.size()));
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }

    //! Without the other's posts.
    PostSet &operator-=(const PostSet &other)
    {
        for (size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
    }

    //! Calls `use(PostId)` for each, in the order of their numbers.
    template <typename Use>
    void forEach(Use use) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (auto word = m_words[i]; word != 0; word &= word - 1)
                use(PostId{static_cast<qint64>(i * bits) + std::countr_zero(word)});
        }
    }

    //! Calls `use(PostId, quint32 mask)` for each, in the order of their numbers; bit i of the mask tells
    //! whether `others[i]` has it, too. At most 32 others.
    template <typename Use>
    void forEachAmong(std::span<const PostSet *const> others, Use use) const
    {
        std::array<std::pair<quint64, quint32>, 32> here{}; // posts of these 64 and the bit of who has them
        for (size_t i = 0; i < m_words.size(); ++i) {
            if (m_words[i] == 0)
                continue;
            size_t count = 0;
            for (size_t other = 0; other < others.size(); ++other) {
                const auto &words = others[other]->m_words;
                if (const auto both = i < words.size() ? words[i] & m_words[i] : 0; both != 0)
                    here[count++] = {both, static_cast<quint32>(other)};
            }
            for (auto word = m_words[i]; word != 0; word &= word - 1) {
                const int bit = std::countr_zero(word);
                quint32 mask = 0;
                for (size_t at = 0; at < count; ++at)
                    mask |= static_cast<quint32>(here[at].first >> bit & 1) << here[at].second;
                use(PostId{static_cast<qint64>(i * bits) + bit}, mask);
            }
        }
    }

    [[nodiscard]] size_t bytes() const { return m_words.size() * sizeof(quint64); }

private:
    static constexpr size_t bits = 64;
    std::vector<quint64> m_words;
};

} // namespace LaunchProbe::Domain
