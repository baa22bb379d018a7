// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

namespace LaunchProbe::Test {

//! A post with what was read out of it: aPost(3).by("ann").saying(Slot::Engine,
//! "vLLM").measuring(Slot::TgTps, 40)
class PostBuilder
{
public:
    explicit PostBuilder(qint64 id)
    {
        m_row.id = {id};
        m_row.thread = {id};
        m_row.service = QStringLiteral("github");
        m_row.place = QStringLiteral("someone/engine");
        m_row.printedId = QStringLiteral("github:issues/%1").arg(id);
        m_row.printedThread = m_row.printedId;
        m_row.title = QStringLiteral("A thread");
        m_row.opening = true;
        m_row.written = QDateTime(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC).addDays(id);
    }

    PostBuilder &by(const QString &author) { return set(m_row.author, author); }
    PostBuilder &inThread(qint64 thread) { return set(m_row.thread, Domain::ThreadId{thread}); }
    PostBuilder &at(const QString &place) { return set(m_row.place, place); }
    PostBuilder &on(QDate day) { return set(m_row.written, QDateTime(day, QTime(12, 0), Qt::UTC)); }
    PostBuilder &titled(const QString &title) { return set(m_row.title, title); }
    PostBuilder &writing(const QString &text) { return set(m_row.text, text); }
    PostBuilder &ending(Domain::Outcome outcome) { return set(m_row.outcome, outcome); }
    PostBuilder &judged(Domain::Verdict verdict) { return set(m_row.finding.verdict, verdict); }
    PostBuilder &inRun(int run) { return set(m_run, run); } //!< what follows belongs to it; -1: the setup

    PostBuilder &saying(const QString &slot, const QString &value, const QString &rule = {})
    {
        Domain::Reading reading;
        reading.slot = slot;
        reading.value = value;
        reading.run = m_run;
        reading.rule = rule;
        m_row.readings.push_back(reading);
        return *this;
    }

    PostBuilder &measuring(const QString &slot, double number)
    {
        saying(slot, QString::number(number));
        m_row.readings.back().number = number;
        return *this;
    }

    operator Ports::PostRow() const { return m_row; } // NOLINT(google-explicit-constructor): reads aloud

private:
    template <typename Member, typename Value>
    PostBuilder &set(Member &member, const Value &value)
    {
        member = value;
        return *this;
    }

    Ports::PostRow m_row;
    int m_run = 0;
};

[[nodiscard]] inline PostBuilder aPost(qint64 id)
{
    return PostBuilder(id);
}

} // namespace LaunchProbe::Test
