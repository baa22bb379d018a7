// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/ledger.h>
#include <models/domain/problem.h>

#include <QDate>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <map>
#include <memory>
#include <vector>

namespace LaunchProbe::Services {

class Project;

//! What is asked of a harvest.
struct HarvestOrder {
    QStringList sources; //!< ids; empty: every connector there is
    std::map<QString, QUrl> endpoints; //!< "reddit" sets all hosts of a source, "reddit.token" one
    QDate since; //!< invalid: from the beginning
    bool sinceLast = false; //!< since the day on which the last finished run began; then `since` is not looked at
    QDate until; //!< to the end of that UTC day; invalid: open
    qint64 budget = 0; //!< requests over all sources; 0: no limit
    QString recordings; //!< folder with recorded answers that are served instead of the network; empty: network
};

//! What an answer has brought.
struct HarvestProgress {
    QString source;
    QString question; //!< id of the question that led to it
    qint64 requests = 0; //!< of that source, in this visit
    qint64 posts = 0; //!< of that source, new or changed, in this visit
    double waitSeconds = 0; //!< until the source may be asked again, as far as it is known
    qint64 tasksLeft = 0; //!< of that source; grows while searches find threads
    qint64 tasksDone = 0; //!< of that source, in this visit
};

struct HarvestSummary {
    std::map<QString, qint64> requests; //!< by source, in this visit
    qint64 threads = 0; //!< in the archive
    qint64 posts = 0; //!< in the archive
    qint64 newPosts = 0; //!< since the run began, also before a kill
    bool finished = false; //!< false: cancelled, or the budget is spent; the same order goes on with it
    bool cancelled = false;
    std::vector<Domain::LedgerRow> ledger; //!< one row for each compiled query

    //! Whether something stood in the way: a row is blocked or the run is not finished.
    [[nodiscard]] bool hasProblems() const;
};

//! Runs a harvest over an open project in a thread of its own. One at a time; the window's job panel and the
//! command line both use it.
class HarvestService final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Paused, Stopping };
    Q_ENUM(State)

    explicit HarvestService(QObject *parent = nullptr);
    ~HarvestService() override; //!< cancels and waits for the answer that is under way to be given up

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isRunning() const { return state() != State::Idle; }

    //! Starts a run, or resumes the unfinished one of an equal order. The project has to be writable and to
    //! outlive the run. What stands in the way is told by failed().
    void start(Project &project, const HarvestOrder &order);
    void pause(); //!< before the next request
    void resume();
    void cancel(); //!< at once; what was fetched is kept and the run can be resumed

Q_SIGNALS:
    void stateChanged();
    void progressed(const LaunchProbe::Services::HarvestProgress &progress);
    void archiveGrew(); //!< posts were stored; at most once a second, and at the end
    void finished(const LaunchProbe::Services::HarvestSummary &summary);
    void failed(const LaunchProbe::Domain::Problem &problem); //!< nothing or no more could be done

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LaunchProbe::Services
