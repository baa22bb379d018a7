// SPDX-License-Identifier: GPL-3.0-or-later
// What ThreadText does with the values that were read out of its posts.
#include "threadtext.h"

#include <algorithm>
#include <set>

namespace LaunchProbe::Ui {

std::optional<int> ThreadText::readingAt(int position) const
{
    const auto index = indexAt(position);
    if (!index)
        return std::nullopt;
    return Ui::readingAt(m_written[*index].marks, position);
}

QString ThreadText::shownReading(Domain::PostId id, int reading) const
{
    const auto index = indexOf(id);
    QString shown;
    if (!index || *index >= m_written.size())
        return shown;
    for (const auto &mark : m_written[*index].marks) {
        if (mark.reading != reading)
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(mark.range.start);
        cursor.setPosition(mark.range.end, QTextCursor::KeepAnchor);
        shown += cursor.selectedText();
    }
    return shown;
}

void ThreadText::showReading(Domain::PostId id, int reading)
{
    const auto index = indexOf(id);
    if (!index)
        return;
    while (*index >= m_written.size() || (*index + 1 == m_written.size() && !isWhole()))
        writeSlice();
    m_current = id;
    m_mustScroll = false;
    const auto &marks = m_written[*index].marks;
    const auto mark = std::ranges::find(marks, reading, &ReadingMark::reading);
    if (mark != marks.end())
        unfoldAt(mark->range.start);
    m_shownReading = mark == marks.end() ? std::nullopt : std::optional(mark->range);
    showCurrent();
    QTextCursor cursor(document());
    cursor.setPosition(m_shownReading ? m_shownReading->start : m_written[*index].heading);
    setTextCursor(cursor);
    m_pointed = {id, reading, cursor.position()};
    ensureCursorVisible();
}

void ThreadText::takeReadings(const std::vector<ReaderPost> &posts)
{
    m_shownReading.reset();
    m_pointed = {};
    for (const auto &fresh : posts) {
        const auto index = indexOf(fresh.row.id);
        if (!index)
            continue;
        auto &row = m_posts[*index].row;
        row.corrections = fresh.row.corrections;
        row.copies = fresh.row.copies;
        row.standsAlone = fresh.row.standsAlone;
        row.originalRig = fresh.row.originalRig;
        if (row.readings == fresh.row.readings)
            continue;
        row.readings = fresh.row.readings;
        if (*index >= m_nextPost)
            continue; // it is marked when it is written
        auto &written = m_written[*index];
        unmarkReadings(document(), written.marks);
        written.marks = markReadings(document(), written.runs, row.readings, palette());
    }
    showCurrent();
}

ThreadText::Pointed ThreadText::pointedReading() const
{
    const int position = textCursor().position();
    // Two values may stand on the same words: the one that was walked to is meant.
    if (m_pointed.post && m_pointed.position == position)
        return m_pointed;
    const auto reading = readingAt(position);
    return reading ? Pointed{postAt(position), *reading, position} : Pointed{};
}

void ThreadText::pointAt(const QPoint &place)
{
    const auto there = cursorForPosition(place);
    const auto here = textCursor();
    const bool holds = here.selectionStart() <= there.position() && there.position() <= here.selectionEnd();
    if (!holds)
        setTextCursor(there);
}

void ThreadText::walkReadings(bool backwards)
{
    writeAll();
    std::vector<Pointed> stops;
    for (size_t i = 0; i < m_written.size(); ++i) {
        std::set<int> seen;
        auto marks = m_written[i].marks;
        std::ranges::stable_sort(marks, {}, [](const ReadingMark &mark) { return mark.range.start; });
        for (const auto &mark : marks) {
            if (seen.insert(mark.reading).second)
                stops.push_back({m_posts[i].row.id, mark.reading, mark.range.start});
        }
    }
    if (stops.empty())
        return;
    const auto here = std::ranges::find(stops, pointedReading());
    const int position = textCursor().position();
    auto next = here;
    if (here == stops.end())
        next = backwards ? std::ranges::lower_bound(stops, position, {}, &Pointed::position)
                         : std::ranges::upper_bound(stops, position, {}, &Pointed::position);
    else if (!backwards)
        ++next;
    if (backwards)
        next = next == stops.begin() ? stops.end() - 1 : next - 1;
    else if (next == stops.end())
        next = stops.begin();
    const auto stop = *next;
    m_current = stop.post; // the panel follows to where the text is already
    Q_EMIT postChosen(stop.post);
    showReading(stop.post, stop.reading);
    Q_EMIT readingChosen(stop.post, stop.reading);
}

ThreadText::ChosenWords ThreadText::chosenWords() const
{
    const auto cursor = textCursor();
    const auto index = indexAt(cursor.selectionStart());
    if (!cursor.hasSelection() || !index)
        return {};
    const auto span = sourceSpan(m_written[*index].runs, {cursor.selectionStart(), cursor.selectionEnd()});
    return span ? ChosenWords{m_posts[*index].row.id, *span} : ChosenWords{};
}

} // namespace LaunchProbe::Ui
