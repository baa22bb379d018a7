// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QDateTime>
#include <QObject>

#include <memory>
#include <vector>

namespace LaunchProbe::Session {

//! Something that runs for a while beside the window: an import, a harvest. It lives in the GUI thread and
//! tells what its work, which does not, has done.
class Job : public QObject
{
    Q_OBJECT

public:
    enum class State { Running, Paused, Done, DoneWithProblems, Failed, Cancelled };

    struct LogLine {
        QDateTime when; //!< UTC
        QString text;
    };

    //! One of several things that a job does beside each other.
    struct Part {
        QString name;
        qint64 done = 0;
        qint64 total = 0; //!< 0: not known
        QString note;
        QDateTime waitsUntil; //!< UTC; invalid: it does not wait

        friend bool operator==(const Part &, const Part &) = default;
    };

    using QObject::QObject;

    [[nodiscard]] virtual QString title() const = 0; //!< in the interface's language of the moment
    virtual void pause() = 0;
    virtual void resume() = 0;
    virtual void cancel() = 0; //!< returns at once; finished() follows
    [[nodiscard]] virtual bool mayPause() const { return true; } //!< whether a person is offered to

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isActive() const { return m_state == State::Running || m_state == State::Paused; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; } //!< 0: not known
    [[nodiscard]] const QString &note() const { return m_note; } //!< what it is at, one line
    [[nodiscard]] std::chrono::seconds wait() const
    {
        return m_wait;
    } //!< that a service's limit makes it wait
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; } //!< none: it is in one piece
    [[nodiscard]] const std::vector<LogLine> &log() const { return m_log; } //!< the newest logLimit lines

    static constexpr size_t logLimit = 2000;

Q_SIGNALS:
    void changed();
    void logged(const QString &line);
    void finished();

protected:
    void setProgress(qint64 done, qint64 total);
    void setNote(const QString &note);
    void setWait(std::chrono::seconds wait);
    void setPart(const Part &part); //!< by its name
    void setState(State state); //!< a state that is not active ends the job: finished()
    void addLog(const QString &line);

private:
    State m_state = State::Running;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QString m_note;
    std::chrono::seconds m_wait{0};
    std::vector<Part> m_parts;
    std::vector<LogLine> m_log;
};

//! The window's jobs, newest last. A finished one stays to be read until it is forgotten.
class JobList final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Job *add(std::unique_ptr<Job> job);
    void forgetFinished();
    void clear(); //!< ends every job and waits for it
    [[nodiscard]] std::vector<Job *> jobs() const;
    [[nodiscard]] bool hasActive() const;

Q_SIGNALS:
    void listChanged();
    void activityChanged(); //!< a job began, paused, went on or ended

private:
    std::vector<std::unique_ptr<Job>> m_jobs;
};

} // namespace LaunchProbe::Session
