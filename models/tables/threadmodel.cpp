// SPDX-License-Identifier: GPL-3.0-or-later
#include "threadmodel.h"

#include "asking.h"
#include "postvalues.h"

#include <models/domain/post.h>

#include <QHash>

#include <algorithm>

namespace LaunchProbe::Tables {

namespace {

struct Place {
    size_t post = 0;
    int depth = 0;
};

QString commentOf(const Ports::PostRow &row)
{
    const auto key = Domain::parseId(row.printedId);
    return key ? key->comment : QString();
}

//! Each answer below what it answers. An answer to what is not here (deleted, not fetched) hangs on the
//! opening post; so does one that would close a circle.
std::vector<Place> readingOrder(const std::vector<Ports::PostRow> &posts)
{
    QHash<QString, size_t> byComment;
    for (size_t i = 0; i < posts.size(); ++i)
        byComment.insert(posts[i].opening ? QString() : commentOf(posts[i]), i);

    std::vector<std::vector<size_t>> answers(posts.size());
    std::vector<size_t> roots;
    for (size_t i = 0; i < posts.size(); ++i) {
        const auto parent = byComment.constFind(posts[i].parent);
        // Services list a post before its answers; what claims otherwise could run in a circle.
        if (posts[i].opening || parent == byComment.cend() || *parent >= i)
            roots.push_back(i);
        else
            answers[*parent].push_back(i);
    }

    std::vector<Place> order;
    std::vector<Place> open;
    const auto openBackwards = [&open](const auto &places, const auto &depthOf) {
        std::for_each(places.rbegin(), places.rend(), [&](const auto place) {
            open.push_back({place, depthOf(place)});
        });
    };
    openBackwards(roots, [&posts](const auto root) { return posts[root].opening ? 0 : 1; });
    while (!open.empty()) {
        const auto here = open.back();
        open.pop_back();
        order.push_back(here);
        openBackwards(answers[here.post], [&here](const auto) { return here.depth + 1; });
    }
    return order;
}

} // namespace

ThreadModel::ThreadModel(Session::Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&session, &Session::Session::projectChanged, this, [this] { showThread({}); });
    connect(&session, &Session::Session::archiveGrew, this, &ThreadModel::ask);
    connect(&session, &Session::Session::findingsChanged, this, &ThreadModel::setFindings);
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_posts.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &post = m_posts[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole || role == RawRole)
        return post.text;
    if (role == DepthRole)
        return depth(index.row());
    return postValue(post, role);
}

void ThreadModel::showThread(Domain::ThreadId thread)
{
    if (thread == m_thread)
        return;
    m_thread = thread;
    take({});
    ask();
}

void ThreadModel::ask()
{
    const auto generation = ++m_generation;
    if (!m_thread || !m_session.desk())
        return;
    auto answer = m_session.desk()->ask(
        [thread = m_thread](const Ports::Archive &archive) { return archive.thread(thread); });
    whenAnswered(answer, this, [this, generation](Ports::Result<std::vector<Ports::PostRow>> posts) {
        if (generation != m_generation)
            return;
        if (!posts) {
            Q_EMIT problemOccurred(posts.problem());
            return;
        }
        take(std::move(*posts));
        Q_EMIT loaded();
    });
}

void ThreadModel::take(std::vector<Ports::PostRow> posts)
{
    beginResetModel();
    m_posts.clear();
    m_depths.clear();
    for (const auto &place : readingOrder(posts)) {
        m_depths.push_back(place.depth);
        m_posts.push_back(std::move(posts[place.post]));
    }
    endResetModel();
}

void ThreadModel::setFindings(const Domain::FindingList &findings)
{
    for (int row = 0; row < rowCount(); ++row) {
        auto &post = m_posts[static_cast<size_t>(row)];
        if (auto finding = findings.of(post.id)) {
            post.finding = *std::move(finding);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

int ThreadModel::rowOf(Domain::PostId post) const
{
    const auto found = std::ranges::find(m_posts, post, &Ports::PostRow::id);
    return found == m_posts.end() ? -1 : static_cast<int>(found - m_posts.begin());
}

} // namespace LaunchProbe::Tables
