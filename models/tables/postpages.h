// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/findinglist.h>
#include <models/ports/archivedesk.h>

#include <QHash>
#include <QObject>

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace LaunchProbe::Tables {

//! Rows of a long list of posts, fetched page by page as they are looked at. One question is on its way at a
//! time; of the pages asked for meanwhile the latest come first and those scrolled past are forgotten.
class PostPages final : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 100; //!< rows
    static constexpr int pagesKept = 60; //!< least recently seen ones go first
    static constexpr int pagesWanted = 4; //!< a tall window and its neighbours

    using QObject::QObject;

    //! Null: nothing can be fetched. Forgets all ids.
    void setDesk(Ports::ArchiveDesk *desk);
    void setIds(std::vector<Domain::PostId> ids);
    //! The same ids with further ones above and below; what was fetched stays until it comes anew, which it
    //! does once it is looked at: posts that stay may say something else.
    void growIds(std::vector<Domain::PostId> ids, int above);
    [[nodiscard]] const std::vector<Domain::PostId> &ids() const { return m_ids; }
    //! The row, or null while it is fetched; a row that is gone from the archive stays null.
    [[nodiscard]] const Ports::PostRow *row(int index);
    void setFindings(const Domain::FindingList &findings); //!< changes loaded rows
    //! Forgets what was fetched, so that it is asked for anew.
    void forget();

Q_SIGNALS:
    void rowsArrived(int first, int last);
    void rowsChanged(int first, int last);
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

private:
    struct Page {
        QHash<qint64, Ports::PostRow> rows; //!< by post id
        size_t asked = 0; //!< a page at an end of the list may have grown since
        quint64 seen = 0;
        quint64 growth = 0; //!< when it was asked for
    };

    void want(int page);
    void fetchNext();
    void take(int page, Page fresh, const std::vector<Ports::PostRow> &rows);
    [[nodiscard]] int pageOf(int index) const;
    [[nodiscard]] int firstOf(int page) const; //!< index of the page's first row in the list
    void dropOldest();
    [[nodiscard]] std::span<const Domain::PostId> idsOf(int page) const;

    Ports::ArchiveDesk *m_desk = nullptr;
    std::vector<Domain::PostId> m_ids;
    QHash<int, Page> m_pages; //!< page 0 begins at m_origin; those above it count downwards
    int m_origin = 0;
    std::deque<int> m_wanted;
    std::optional<int> m_asking; //!< page on its way
    quint64 m_generation = 0; //!< answers of an earlier one are late
    quint64 m_growth = 0; //!< counts how often the archive grew; what was asked for before may be old
    quint64 m_clock = 0; //!< counts looks, for the least recently seen
};

} // namespace LaunchProbe::Tables
