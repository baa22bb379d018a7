// SPDX-License-Identifier: GPL-3.0-or-later
// Which thread each post is in, and the orders that are made of it.
#include "heldposts.h"
#include "numberlist.h"

#include <algorithm>
#include <numeric>

namespace LaunchProbe::Store {

using Domain::PostOrder;
using Domain::Result;

namespace {

//! From a thread's first post to its last; posts of others may lie between them.
struct Stretch {
    quint32 thread = 0;
    quint32 first = 0;
    quint32 last = 0;

    [[nodiscard]] quint32 length() const { return last - first; }
};

std::vector<Stretch> stretchesOf(const QByteArray &list)
{
    std::vector<Stretch> stretches;
    eachNumberBelow(list, [&](quint32 thread, quint32 post) {
        if (stretches.empty() || stretches.back().thread != thread)
            stretches.push_back({thread, post, post});
        else
            stretches.back().last = post;
    });
    std::ranges::sort(stretches, {}, &Stretch::first);
    return stretches;
}

//! Takes out the longer ones of those that overlap, until none does.
std::vector<quint32> takeInterleaved(std::vector<Stretch> &stretches)
{
    std::vector<quint32> interleaved;
    std::vector<Stretch> apart;
    for (const auto &stretch : stretches) {
        bool fits = true;
        while (fits && !apart.empty() && apart.back().last >= stretch.first) {
            fits = stretch.length() < apart.back().length();
            interleaved.push_back(fits ? apart.back().thread : stretch.thread);
            if (fits)
                apart.pop_back();
        }
        if (fits)
            apart.push_back(stretch);
    }
    stretches = std::move(apart);
    return interleaved;
}

} // namespace

//! What lies in a stretch that overlaps none is its thread's, or one of those that are listed post by post.
Result<void> HeldPosts::knowThreads()
{
    if (!m_threads.empty())
        return {};
    auto &ends = m_connection.statement("gather_thread_ends");
    if (auto done = ends.run(); !done)
        return done;
    std::vector<Stretch> stretches;
    if (ends.next())
        stretches = stretchesOf(ends.value(0).toByteArray());
    ends.finish();
    quint32 last = 0;
    for (const auto &stretch : stretches)
        last = std::max(last, stretch.last);
    const auto interleaved = takeInterleaved(stretches);

    std::vector<quint32> threads(static_cast<size_t>(last) + 1);
    for (const auto &stretch : stretches)
        std::fill_n(threads.begin() + stretch.first, stretch.length() + 1, stretch.thread);
    auto &gather = m_connection.statement("gather_thread_posts");
    for (const auto thread : interleaved) {
        if (auto done = gather.bind("thread", qint64(thread)).run(); !done)
            return done;
        if (gather.next())
            eachNumber(gather.value(0).toByteArray(), [&](quint32 post) { threads[post] = thread; });
        gather.finish();
    }
    m_threads = std::move(threads);
    return {};
}

Result<HeldPosts::Order> HeldPosts::byThread(PostOrder base, const char *query, Places places)
{
    auto posts = ordered(base);
    if (!posts)
        return posts;
    if (auto done = knowThreads(); !done)
        return done.problem();
    auto &gather = m_connection.statement(query);
    if (auto done = gather.run(); !done)
        return done.problem();
    std::vector<quint32> placeOfThread;
    quint32 place = 0;
    while (gather.next()) {
        eachNumber(gather.value(0).toByteArray(), [&](quint32 thread) {
            if (thread >= placeOfThread.size())
                placeOfThread.resize(thread + 1);
            placeOfThread[thread] = place;
            place += places == Places::ThreadEach ? 1 : 0;
        });
        place += places == Places::RowEach ? 1 : 0;
    }
    gather.finish();

    const auto placeOf = [&](quint32 post) { return placeOfThread[m_threads[post]]; };
    std::vector<size_t> starts(place + 1);
    for (const auto post : **posts)
        ++starts[placeOf(post) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    auto order = std::make_shared<std::vector<quint32>>((*posts)->size());
    for (const auto post : **posts)
        (*order)[starts[placeOf(post)]++] = post;
    return Order(order);
}

} // namespace LaunchProbe::Store
