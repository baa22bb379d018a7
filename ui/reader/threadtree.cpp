// SPDX-License-Identifier: GPL-3.0-or-later
#include "threadtree.h"

#include <models/domain/post.h>

namespace LaunchProbe::Ui {

namespace {

QString commentOf(const Ports::PostRow &row)
{
    const auto key = Domain::parseId(row.printedId);
    return key ? key->comment : QString();
}

class Walk
{
public:
    explicit Walk(const std::vector<Ports::PostRow> &rows) : m_seen(rows.size(), false)
    {
        QHash<QString, size_t> byComment;
        for (size_t i = 0; i < rows.size(); ++i)
            byComment.insert(commentOf(rows[i]), i);
        m_children.resize(rows.size());
        for (size_t i = 1; i < rows.size(); ++i) {
            const auto parent = byComment.value(rows[i].parent, 0);
            m_children[parent == i ? 0 : parent].push_back(i);
        }
    }

    std::vector<TreePlace> places()
    {
        if (m_seen.empty())
            return {};
        visit(0, 0);
        for (size_t i = 1; i < m_seen.size(); ++i)
            visit(i, 1);
        return std::move(m_places);
    }

private:
    // A stack of our own: nobody promises how deep people answer each other.
    void visit(size_t first, int depth)
    {
        std::vector<TreePlace> open {{first, depth}};
        while (!open.empty()) {
            const auto place = open.back();
            open.pop_back();
            if (m_seen[place.row])
                continue;
            m_seen[place.row] = true;
            m_places.push_back(place);
            const auto &children = m_children[place.row];
            for (auto child = children.rbegin(); child != children.rend(); ++child)
                open.push_back({*child, place.depth + 1});
        }
    }

    std::vector<bool> m_seen;
    std::vector<std::vector<size_t>> m_children;
    std::vector<TreePlace> m_places;
};

} // namespace

std::vector<TreePlace> threadTree(const std::vector<Ports::PostRow> &rows)
{
    return Walk(rows).places();
}

} // namespace LaunchProbe::Ui
