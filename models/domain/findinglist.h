// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace LaunchProbe::Domain {

//! Findings of many posts, one for each. What several say alike is kept once: a verdict on a million posts
//! takes 8 MB.
class FindingList
{
public:
    FindingList() = default;
    FindingList(std::initializer_list<Finding> findings)
    {
        for (const auto &finding : findings)
            add(finding);
    }

    //! Fast in the order of the posts. A second finding of a post replaces the first.
    void add(const Finding &finding)
    {
        const Entry entry{static_cast<quint32>(finding.post.value), numberOf(finding)};
        if (m_entries.empty() || m_entries.back().post < entry.post) {
            m_entries.push_back(entry);
            return;
        }
        const auto place = std::ranges::lower_bound(m_entries, entry.post, {}, &Entry::post);
        if (place->post == entry.post)
            *place = entry;
        else
            m_entries.insert(place, entry);
    }
    void reserve(size_t posts) { m_entries.reserve(posts); }

    [[nodiscard]] size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

    [[nodiscard]] std::optional<Finding> of(PostId post) const
    {
        const auto place = std::ranges::lower_bound(m_entries, post.value, {}, &Entry::post);
        return place != m_entries.end() && place->post == post.value ? std::optional(findingOf(*place))
                                                                     : std::nullopt;
    }

    [[nodiscard]] Finding at(size_t place) const { return findingOf(m_entries[place]); } //!< by post

    //! `use(Finding, std::vector<PostId>)` for those that say the same; the finding names no post.
    template <typename Use>
    void forEachAlike(Use use) const
    {
        std::vector<std::vector<PostId>> posts(m_said.size());
        for (const auto &entry : m_entries)
            posts[entry.said].push_back({entry.post});
        for (size_t i = 0; i < m_said.size(); ++i) {
            if (!posts[i].empty())
                use(m_said[i], posts[i]);
        }
    }

private:
    struct Entry {
        quint32 post = 0;
        quint32 said = 0;
    };

    //! A few are looked through; who says many things one by one repeats little.
    [[nodiscard]] quint32 numberOf(Finding finding)
    {
        constexpr std::ptrdiff_t mostSought = 32;
        finding.post = {};
        const auto from = m_said.end() - std::min(mostSought, std::ssize(m_said));
        const auto known = std::find(from, m_said.end(), finding);
        const auto number = static_cast<quint32>(known - m_said.begin());
        if (known == m_said.end())
            m_said.push_back(std::move(finding));
        return number;
    }

    [[nodiscard]] Finding findingOf(const Entry &entry) const
    {
        auto finding = m_said[entry.said];
        finding.post = {entry.post};
        return finding;
    }

    std::vector<Entry> m_entries; //!< by post
    std::vector<Finding> m_said; //!< without their posts
};

} // namespace LaunchProbe::Domain
