// SPDX-License-Identifier: GPL-3.0-or-later
#include "postpages.h"

#include "asking.h"

#include <algorithm>

namespace LaunchProbe::Tables {

void PostPages::setDesk(Ports::ArchiveDesk *desk)
{
    m_desk = desk;
    setIds({});
}

void PostPages::setIds(std::vector<Domain::PostId> ids)
{
    m_ids = std::move(ids);
    m_origin = 0;
    forget();
}

void PostPages::growIds(std::vector<Domain::PostId> ids, int above)
{
    m_ids = std::move(ids);
    m_origin += above;
    ++m_growth;
}

int PostPages::pageOf(int index) const
{
    const int distance = index - m_origin;
    return distance >= 0 ? distance / pageSize : -((pageSize - 1 - distance) / pageSize);
}

int PostPages::firstOf(int page) const
{
    return std::max(0, m_origin + page * pageSize);
}

void PostPages::forget()
{
    ++m_generation;
    m_pages.clear();
    m_wanted.clear();
    m_asking.reset();
}

std::span<const Domain::PostId> PostPages::idsOf(int page) const
{
    const auto size = static_cast<int>(m_ids.size());
    const int first = std::min(size, firstOf(page));
    const int end = std::clamp(m_origin + (page + 1) * pageSize, first, size);
    return std::span(m_ids).subspan(static_cast<size_t>(first), static_cast<size_t>(end - first));
}

const Ports::PostRow *PostPages::row(int index)
{
    if (index < 0 || static_cast<size_t>(index) >= m_ids.size())
        return nullptr;
    const int number = pageOf(index);
    const auto page = m_pages.find(number);
    if (page == m_pages.end()) {
        want(number);
        return nullptr;
    }
    page->seen = ++m_clock;
    if (page->growth != m_growth)
        want(number);
    const auto found = page->rows.constFind(m_ids[static_cast<size_t>(index)].value);
    if (found != page->rows.cend())
        return &*found;
    if (page->asked < idsOf(number).size())
        want(number);
    return nullptr;
}

void PostPages::want(int page)
{
    if (!m_desk || page == m_asking)
        return;
    std::erase(m_wanted, page);
    m_wanted.push_front(page);
    if (m_wanted.size() > pagesWanted)
        m_wanted.pop_back();
    // Later, so that one look at a whole window makes its list of wishes before the first is asked for.
    if (!m_asking)
        QMetaObject::invokeMethod(this, &PostPages::fetchNext, Qt::QueuedConnection);
}

void PostPages::fetchNext()
{
    if (m_asking || m_wanted.empty() || !m_desk)
        return;
    m_asking = m_wanted.front();
    m_wanted.pop_front();
    const auto span = idsOf(*m_asking);
    std::vector<Domain::PostId> ids(span.begin(), span.end());
    const Page fresh{{}, ids.size(), 0, m_growth};
    auto answer =
        m_desk->ask([ids = std::move(ids)](const Ports::Archive &archive) { return archive.posts(ids); });
    whenAnswered(
        answer, this,
        [this, fresh, generation = m_generation](Ports::Result<std::vector<Ports::PostRow>> rows) {
            if (generation != m_generation)
                return;
            const int page = std::exchange(m_asking, std::nullopt).value_or(0);
            if (rows)
                take(page, fresh, *rows);
            else
                Q_EMIT problemOccurred(rows.problem());
            fetchNext();
        });
}

void PostPages::take(int page, Page fresh, const std::vector<Ports::PostRow> &rows)
{
    fresh.seen = ++m_clock;
    for (const auto &row : rows)
        fresh.rows.insert(row.id.value, row);
    m_pages.insert(page, fresh);
    dropOldest();
    const int first = firstOf(page);
    Q_EMIT rowsArrived(first, first + static_cast<int>(idsOf(page).size()) - 1);
}

void PostPages::dropOldest()
{
    if (m_pages.size() <= pagesKept)
        return;
    auto oldest = m_pages.cbegin();
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (page->seen < oldest->seen)
            oldest = page;
    }
    m_pages.erase(oldest);
}

//! A page at a time: all that match may be all that there is.
void PostPages::setFindings(const Domain::FindingList &findings)
{
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        const auto ids = idsOf(page.key());
        std::optional<size_t> first;
        size_t last = 0;
        for (size_t place = 0; place < ids.size(); ++place) {
            const auto row = page->rows.find(ids[place].value);
            const auto finding = row == page->rows.end() ? std::nullopt : findings.of(ids[place]);
            if (!finding)
                continue;
            row->finding = *finding;
            first = first.value_or(place);
            last = place;
        }
        const int start = firstOf(page.key());
        if (first)
            Q_EMIT rowsChanged(start + static_cast<int>(*first), start + static_cast<int>(last));
    }
}

} // namespace LaunchProbe::Tables
