// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlcorrections.h"

#include "sqlarchive.h"

#include <algorithm>
#include <set>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Correction;
using Domain::Reading;
using Domain::Result;

namespace {

//! The person's own words stay.
void anchorCorrections(std::vector<Correction> &corrections, const std::optional<QString> &text)
{
    for (auto &correction : corrections) {
        anchorOrForget(correction, text);
        if (!text)
            correction.readValue = u""_s;
    }
}

QVariant numberOrNull(const std::optional<double> &number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<double>());
}

Result<void> writeCorrections(Connection &connection, qint64 post, const std::vector<Correction> &corrections)
{
    auto &write = connection.statement("write_correction");
    for (const auto &one : corrections) {
        write.bind("post", post).bind("id", qint64(one.id)).bind("slot", one.slot).bind("value", one.value);
        write.bind("number", numberOrNull(one.number));
        write.bind("run", one.run ? std::optional<qint64>(*one.run) : std::nullopt);
        write.bind("read_slot", one.readSlot).bind("read_value", one.readValue);
        write.bind("span_start", qint64(one.span.start)).bind("span_end", qint64(one.span.end));
        write.bind("quote", one.quote).bind("words_before", one.before).bind("words_after", one.after);
        write.bind("orphan", one.orphan ? 1 : 0).bind("withdrawn", one.withdrawn ? 1 : 0);
        if (auto done = write.bindTime("changed", one.changed).run(); !done)
            return done;
    }
    return {};
}

//! What is not named any more is withdrawn, and what is named without its quote is where the archive has it.
std::vector<Correction> merged(std::vector<Correction> wanted, const std::vector<Correction> &known)
{
    for (const auto &old : known) {
        const auto same = std::ranges::find(wanted, old.id, &Correction::id);
        if (same == wanted.end()) {
            wanted.push_back(old);
            wanted.back().withdrawn = true;
        } else if (same->quote.isEmpty()) {
            same->span = old.span;
            same->quote = old.quote;
            same->before = old.before;
            same->after = old.after;
            same->orphan = old.orphan;
        }
    }
    return wanted;
}

//! The whole of what changes when a person corrects one post.
Result<void> correct(Connection &connection, const Domain::PostCorrections &wanted)
{
    const auto post = wanted.post.value;
    const auto known = correctionsOf(connection, post);
    if (!known)
        return known.problem();
    const auto read = known->empty() ? readingsOf(connection, post) : extractorsReadings(connection, post);
    if (!read)
        return read.problem();
    if (auto done = writeCorrections(connection, post, merged(wanted.corrections, *known)); !done)
        return done;
    const auto counting = overruled(connection, post, *read);
    if (!counting)
        return counting.problem();
    auto &count = connection.statement("count_readings");
    count.bind("post", post).bind("runs", runsOf(*counting));
    if (auto done = count.bind("readings", qint64(counting->size())).run(); !done)
        return done;
    if (auto done = connection.statement("delete_readings").bind("post", post).run(); !done)
        return done;
    return writeReadings(connection, "insert_reading", post, *counting);
}

} // namespace

Result<std::optional<QString>> textOf(Connection &connection, qint64 post)
{
    auto &read = connection.statement("read_quoted_text");
    if (auto done = read.bind("post", post).run(); !done)
        return done.problem();
    const auto text = read.next() ? std::optional(read.text(0)) : std::nullopt;
    read.finish();
    return text;
}

void anchorOrForget(Domain::Anchor &anchor, const std::optional<QString> &text)
{
    if (text)
        anchorIn(anchor, *text);
    else
        forgetWords(anchor);
}

Result<std::vector<Correction>> correctionsOf(Connection &connection, qint64 post)
{
    auto &list = connection.statement("list_corrections");
    if (auto done = list.bind("post", post).run(); !done)
        return done.problem();
    std::vector<Correction> corrections;
    while (list.next()) {
        Correction one;
        one.id = static_cast<int>(list.integer(0));
        one.slot = list.text(1);
        one.value = list.text(2);
        if (!list.isNull(3))
            one.number = list.value(3).toDouble();
        if (!list.isNull(4))
            one.run = static_cast<int>(list.integer(4));
        one.readSlot = list.text(5);
        one.readValue = list.text(6);
        one.span = {list.integer(7), list.integer(8)};
        one.quote = list.text(9);
        one.before = list.text(10);
        one.after = list.text(11);
        one.orphan = list.integer(12) != 0;
        one.withdrawn = list.integer(13) != 0;
        one.changed = list.time(14);
        corrections.push_back(std::move(one));
    }
    list.finish();
    return corrections;
}

Result<std::vector<Reading>> overruled(Connection &connection, qint64 post, const std::vector<Reading> &read)
{
    auto corrections = correctionsOf(connection, post);
    const auto text = textOf(connection, post);
    if (!corrections || !text)
        return corrections ? text.problem() : corrections.problem();
    anchorCorrections(*corrections, *text);
    if (auto done = writeCorrections(connection, post, *corrections); !done)
        return done.problem();
    if (auto done = connection.statement("delete_overruled").bind("post", post).run(); !done)
        return done.problem();
    if (auto done = writeReadings(connection, "insert_overruled", post, read); !done)
        return done.problem();
    return Domain::withCorrections(read, *corrections);
}

Result<std::vector<Reading>> extractorsReadings(Connection &connection, qint64 post)
{
    auto &list = connection.statement("list_overruled");
    if (auto done = list.bind("post", post).run(); !done)
        return done.problem();
    std::vector<Reading> readings;
    while (list.next())
        readings.push_back(readingOf(list, 0));
    list.finish();
    return readings;
}

Result<QSet<qint64>> correctedPosts(Connection &connection)
{
    auto &list = connection.statement("list_corrected");
    if (auto done = list.run(); !done)
        return done.problem();
    QSet<qint64> posts;
    while (list.next())
        posts.insert(list.integer(0));
    list.finish();
    return posts;
}

Result<void> writeReadings(
    Connection &connection, const char *statement, qint64 post, const std::vector<Reading> &readings)
{
    auto &insert = connection.statement(statement);
    qint64 ordinal = 0;
    for (const auto &reading : readings) {
        insert.bind("post", post).bind("ordinal", ordinal++);
        insert.bind("slot", reading.slot).bind("value", reading.value);
        insert.bind("number", numberOrNull(reading.number));
        insert.bind("span_start", qint64(reading.span.start)).bind("span_end", qint64(reading.span.end));
        if (auto done = insert.bind("run", qint64(reading.run)).bind("rule", reading.rule).run(); !done)
            return done;
    }
    return {};
}

Reading readingOf(const Statement &statement, int first)
{
    Reading reading;
    reading.slot = statement.text(first);
    reading.value = statement.text(first + 1);
    if (!statement.isNull(first + 2))
        reading.number = statement.value(first + 2).toDouble();
    reading.span = {statement.integer(first + 3), statement.integer(first + 4)};
    reading.run = static_cast<int>(statement.integer(first + 5));
    reading.rule = statement.text(first + 6);
    return reading;
}

qint64 runsOf(const std::vector<Reading> &readings)
{
    std::set<int> runs;
    for (const auto &reading : readings) {
        if (reading.run >= 0)
            runs.insert(reading.run);
    }
    return static_cast<qint64>(runs.size());
}

Result<std::vector<Correction>> SqlArchive::corrections(Domain::PostId post) const
{
    return correctionsOf(*m_connection, post.value);
}

Result<void> SqlArchive::setCorrections(std::span<const Domain::PostCorrections> corrections)
{
    return inTransaction(*m_connection, [&]() -> Result<void> {
        for (const auto &wanted : corrections) {
            if (auto done = correct(*m_connection, wanted); !done)
                return done;
        }
        return m_connection->statement("note_changed_posts").run();
    });
}

Result<void> SqlArchive::addCorrections(Domain::ThreadId thread, std::vector<Ports::PostRow> &rows) const
{
    auto &list = m_connection->statement("list_thread_corrections");
    if (auto done = list.bind("thread", thread.value).run(); !done)
        return done;
    std::set<qint64> posts;
    while (list.next())
        posts.insert(list.integer(0));
    list.finish();
    for (auto &row : rows) {
        if (!posts.contains(row.id.value))
            continue;
        auto said = corrections(row.id);
        if (!said)
            return said.problem();
        row.corrections = std::move(*said);
    }
    return {};
}

} // namespace LaunchProbe::Store
