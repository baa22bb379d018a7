// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/evidence/informative.h>

#include <QMutex>

#include <optional>

namespace LaunchProbe::Ui {

//! What the last order was learned from, and why each post stands where it does. Filled where the archive is
//! asked, read where it is shown.
class LessonBook
{
public:
    void keep(const Evidence::InformativeOrder &order)
    {
        const QMutexLocker lock(&m_mutex);
        m_order = order;
        m_order.posts.clear();
    }
    [[nodiscard]] std::optional<Evidence::Lesson> lesson(Domain::PostId post) const
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_order.lessons.constFind(post);
        return found == m_order.lessons.cend() ? std::nullopt : std::optional(*found);
    }
    //! Verdicts that it was learned from, and how many of them were useful.
    [[nodiscard]] std::pair<int, int> learnedFrom() const
    {
        const QMutexLocker lock(&m_mutex);
        return {m_order.judged, m_order.useful};
    }

private:
    mutable QMutex m_mutex;
    Evidence::InformativeOrder m_order;
};

//! Why the post comes next, in a sentence; the strongest reasons for and against.
[[nodiscard]] QString lessonWords(const Evidence::Lesson &lesson);

} // namespace LaunchProbe::Ui
