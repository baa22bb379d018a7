// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>

namespace LaunchProbe::Evidence {

using Domain::Copy;
using Domain::Likeness;

namespace {

constexpr size_t comparedWords = 5; //!< in a row that both have are no chance
constexpr double sharedMarks = 0.4; //!< of a post's fingerprints, below which its text is not looked at

struct Mark {
    quint32 hash = 0;
    quint32 post = 0;
};

//! How many marks each post shares with each earlier one.
class SharedMarks
{
public:
    SharedMarks(const std::vector<Sketch> &sketches, std::vector<quint32> Sketch::*part, size_t mostPosts)
        : m_covered(sketches.size())
    {
        std::vector<Mark> marks;
        for (size_t post = 0; post < sketches.size(); ++post) {
            for (const auto hash : sketches[post].*part)
                marks.push_back({hash, static_cast<quint32>(post)});
        }
        std::ranges::sort(marks, {}, [](const Mark &mark) { return std::pair(mark.hash, mark.post); });
        for (auto first = marks.begin(); first != marks.end();) {
            const auto end = std::find_if(
                first, marks.end(), [hash = first->hash](const Mark &mark) { return mark.hash != hash; });
            if (static_cast<size_t>(end - first) <= mostPosts)
                addGroup(first, end);
            first = end;
        }
        std::ranges::sort(m_pairs);
    }

    //! Marks of the post that at least one earlier post has.
    [[nodiscard]] quint32 covered(size_t post) const { return m_covered[post]; }
    [[nodiscard]] std::vector<size_t> mostShared(size_t post, size_t most) const
    {
        std::vector<std::pair<size_t, size_t>> counts; // shared, earlier post
        auto pair = std::ranges::lower_bound(m_pairs, Pair(static_cast<quint32>(post), 0));
        for (; pair != m_pairs.end() && pair->first == post; ++pair) {
            if (counts.empty() || counts.back().second != pair->second)
                counts.emplace_back(0, pair->second);
            ++counts.back().first;
        }
        std::ranges::stable_sort(counts, std::greater(), &std::pair<size_t, size_t>::first);
        std::vector<size_t> posts;
        for (const auto &[shared, earlier] : counts) {
            if (posts.size() < most)
                posts.push_back(earlier);
        }
        return posts;
    }

private:
    using Pair = std::pair<quint32, quint32>; //!< later, earlier

    template <typename Iterator>
    void addGroup(Iterator first, Iterator end)
    {
        for (auto later = first; later != end; ++later) {
            m_covered[later->post] += later == first ? 0 : 1;
            for (auto earlier = first; earlier != later; ++earlier)
                m_pairs.emplace_back(later->post, earlier->post);
        }
    }

    std::vector<Pair> m_pairs; //!< one for each mark that both have
    std::vector<quint32> m_covered;
};

//! Which of the words stand in runs that the other has too.
std::vector<bool> commonWords(const std::vector<quint64> &words, const std::vector<quint64> &others)
{
    const auto theirs = shingles(others, comparedWords);
    const QSet<quint64> known(theirs.begin(), theirs.end());
    std::vector<bool> common(words.size());
    const auto mine = shingles(words, comparedWords);
    for (size_t i = 0; i < mine.size(); ++i) {
        if (known.contains(mine[i]))
            std::fill_n(common.begin() + static_cast<std::ptrdiff_t>(i), comparedWords, true);
    }
    return common;
}

size_t counted(const std::vector<bool> &marked)
{
    return static_cast<size_t>(std::ranges::count(marked, true));
}

double shareOf(size_t part, size_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

int percentOf(size_t part, size_t whole)
{
    return static_cast<int>(std::floor(100 * shareOf(part, whole)));
}

size_t commonLines(const OwnWords &own, const OwnWords &other)
{
    return static_cast<size_t>(std::ranges::count_if(own.measured, [&other](quint64 line) {
        return std::ranges::find(other.measured, line) != other.measured.end();
    }));
}

//! One post against several earlier ones.
class Comparison
{
public:
    Comparison(const Compared &later, std::span<const Compared> earlier, const CopyLimits &limits)
        : m_later(later)
        , m_earlier(earlier)
        , m_limits(limits)
    {
        for (const auto &one : earlier)
            m_common.push_back(commonWords(later.own.words, one.own.words));
    }

    [[nodiscard]] std::vector<Copy> copies() const
    {
        if (const auto whole = ofOne())
            return {*whole};
        if (auto digest = digested(); !digest.empty())
            return digest;
        const auto log = ofLog();
        return log ? std::vector<Copy>{*log} : std::vector<Copy>();
    }

private:
    //! A text that is told again with measurements of its own is another report.
    [[nodiscard]] bool measuresAnew(const Compared &other) const
    {
        const auto &lines = m_later.own.measured;
        return lines.size() >= m_limits.lines
            && shareOf(commonLines(m_later.own, other.own), lines.size()) < m_limits.shareOfLines;
    }

    //! The one with most of the words; of equals the earliest.
    [[nodiscard]] std::optional<Copy> ofOne() const
    {
        std::optional<size_t> best;
        for (size_t i = 0; i < m_earlier.size(); ++i) {
            if (!best || counted(m_common[i]) > counted(m_common[*best]))
                best = i;
        }
        if (!best)
            return {};
        const auto &original = m_earlier[*best];
        const auto words = counted(m_common[*best]);
        if (words < m_limits.words || shareOf(words, m_later.own.words.size()) < m_limits.share
            || measuresAnew(original))
            return {};
        const auto theirs = counted(commonWords(original.own.words, m_later.own.words));
        const bool near = shareOf(theirs, original.own.words.size()) >= m_limits.shareOfOriginal;
        return Copy{
            m_later.post,
            original.post,
            near ? Likeness::CrossPost : Likeness::Quote,
            percentOf(words, m_later.own.words.size()),
            {}};
    }

    //! Each original adds a passage that those before it do not have.
    [[nodiscard]] std::vector<Copy> digested() const
    {
        std::vector<Copy> digest;
        std::vector<bool> covered(m_later.own.words.size());
        std::vector<bool> used(m_earlier.size());
        for (;;) {
            size_t best = m_earlier.size();
            size_t most = 0;
            for (size_t i = 0; i < m_earlier.size(); ++i) {
                const auto adds = used[i] ? 0 : added(covered, m_common[i]);
                if (adds > most) {
                    best = i;
                    most = adds;
                }
            }
            if (most < m_limits.passage)
                break;
            used[best] = true;
            for (size_t i = 0; i < covered.size(); ++i)
                covered[i] = covered[i] || m_common[best][i];
            digest.push_back(
                {m_later.post, m_earlier[best].post, Likeness::Digest, percentOf(most, covered.size()), {}});
        }
        const bool says = shareOf(counted(covered), covered.size()) >= m_limits.share;
        const bool measures = !m_later.own.measured.empty();
        return digest.size() > 1 && says && !measures ? digest : std::vector<Copy>();
    }

    [[nodiscard]] static size_t added(const std::vector<bool> &covered, const std::vector<bool> &common)
    {
        size_t count = 0;
        for (size_t i = 0; i < covered.size(); ++i)
            count += common[i] && !covered[i] ? 1 : 0;
        return count;
    }

    [[nodiscard]] std::optional<Copy> ofLog() const
    {
        std::optional<size_t> best;
        size_t most = 0;
        for (size_t i = 0; i < m_earlier.size(); ++i) {
            if (const auto lines = commonLines(m_later.own, m_earlier[i].own); lines > most) {
                best = i;
                most = lines;
            }
        }
        const auto all = m_later.own.measured.size();
        if (!best || most < m_limits.lines || shareOf(most, all) < m_limits.shareOfLines)
            return {};
        return Copy{m_later.post, m_earlier[*best].post, Likeness::Log, percentOf(most, all), {}};
    }

    const Compared &m_later;
    std::span<const Compared> m_earlier;
    const CopyLimits &m_limits;
    std::vector<std::vector<bool>> m_common; //!< words of the later post, for each earlier one
};

} // namespace

std::vector<Candidates> candidatesFor(const std::vector<Sketch> &sketches, const CopyLimits &limits)
{
    const SharedMarks words(sketches, &Sketch::words, limits.postsOfPhrase);
    const SharedMarks lines(sketches, &Sketch::measured, limits.postsOfPhrase);
    std::vector<Candidates> found;
    for (size_t post = 0; post < sketches.size(); ++post) {
        const auto &sketch = sketches[post];
        Candidates candidates{post, {}};
        if (words.covered(post) > 0 && shareOf(words.covered(post), sketch.words.size()) >= sharedMarks)
            candidates.earlier = words.mostShared(post, limits.candidates);
        if (lines.covered(post) >= limits.lines) {
            for (const auto earlier : lines.mostShared(post, limits.candidates)) {
                if (std::ranges::find(candidates.earlier, earlier) == candidates.earlier.end())
                    candidates.earlier.push_back(earlier);
            }
        }
        if (!candidates.earlier.empty())
            found.push_back(std::move(candidates));
    }
    return found;
}

std::vector<Copy> copiesOf(const Compared &later, std::span<const Compared> earlier, const CopyLimits &limits)
{
    return Comparison(later, earlier, limits).copies();
}

} // namespace LaunchProbe::Evidence
