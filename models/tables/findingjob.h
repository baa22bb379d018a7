// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>
#include <models/session/job.h>

#include <QTimer>

#include <atomic>
#include <functional>

namespace LaunchProbe::Tables {

//! What is said of very many posts, while it is written. The work itself is the desk's.
class FindingJob final : public Session::Job
{
    Q_OBJECT

public:
    //! What the GUI thread and the one that writes tell each other.
    struct Course {
        std::atomic<qint64> done = 0;
        std::atomic<bool> stopped = false;

        //! For one stretch of the way, which begins after `before` others.
        [[nodiscard]] static Ports::GoesOn from(std::shared_ptr<Course> course, qint64 before);
    };

    FindingJob(std::function<QString()> words, qint64 total);

    [[nodiscard]] QString title() const override { return m_words(); }
    void pause() override { }
    void resume() override { }
    void cancel() override { m_course->stopped = true; }
    [[nodiscard]] bool mayPause() const override { return false; }

    [[nodiscard]] const std::shared_ptr<Course> &course() const { return m_course; }
    void end(State state);

private:
    std::function<QString()> m_words;
    qint64 m_total;
    std::shared_ptr<Course> m_course = std::make_shared<Course>();
    QTimer m_look;
};

} // namespace LaunchProbe::Tables
