// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/exchange.h>
#include <models/domain/outlook.h>
#include <models/domain/problem.h>
#include <models/dossier/verify.h>
#include <models/harvest/report.h>

#include <QDate>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <map>
#include <memory>
#include <optional>

namespace LaunchProbe::Services {

class Plugins;
class Project;
struct HarvestGround;
struct HarvestParts;

//! What is asked of a harvest.
struct HarvestOrder {
    //! Ids, or "github.code" for one search of a source, also an optional one. Empty: those that are asked
    //! unbidden, those chosen in the settings, and those that an endpoint is named for.
    QStringList sources;
    std::map<QString, QUrl> endpoints; //!< "reddit" sets all hosts of a source, "reddit.token" one
    QDate since; //!< invalid: from the beginning
    bool sinceLast =
        false; //!< since the day on which the last finished run began; then `since` is not looked at
    bool retriesFailed = false; //!< only what failed in the last run, and what it leads to
    QDate until; //!< to the end of that UTC day; invalid: open
    qint64 budget = 0; //!< requests over all sources; 0: no limit
    QString
        recordings; //!< folder with recorded answers that are served instead of the network; empty: network
};

using HarvestProgress = Harvest::Progress;

struct HarvestSummary : Harvest::Summary {
    std::vector<Dossier::TouchedClaim> touched; //!< claims of the project's last dossier
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
    enum class Scope { Ordered, AllSources };
    //! Works out what a start of this order would ask and send, or what each source would be asked if it took
    //! part; looked() or failed() follows. Nothing is sent. Not while a run is on.
    void look(Project &project, const HarvestOrder &order, Scope scope = Scope::Ordered);
    void pause(); //!< before the next request
    void resume();
    void cancel(); //!< at once; what was fetched is kept and the run can be resumed

Q_SIGNALS:
    void stateChanged();
    void progressed(const LaunchProbe::Services::HarvestProgress &progress);
    void archiveGrew(); //!< posts were stored; at most once a second, and at the end
    //! Something that the run goes on without: a plug-in that does not load, a source that lacks its key.
    void warned(const LaunchProbe::Domain::Problem &problem);
    void finished(const LaunchProbe::Services::HarvestSummary &summary);
    void looked(const LaunchProbe::Domain::Outlook &outlook);
    void exchanged(const LaunchProbe::Domain::Exchange &exchange);
    //! Nothing or no more could be done; WrongUsage: the order makes no sense.
    void failed(const LaunchProbe::Domain::Problem &problem);

private:
    void readSecrets(const std::map<QString, QString> &names); //!< by secret, the variable that stands for it
    void begin(Project &project, const HarvestOrder &order, std::optional<Scope> look);
    struct Prepared;
    [[nodiscard]] static Prepared prepared(
        const HarvestGround &ground, const HarvestOrder &order, const std::shared_ptr<const Plugins> &plugins,
        const std::map<QString, QString> &values, std::optional<Scope> look);
    void goOn(); //!< once the secrets are known
    void goOnWith(const Prepared &prepared);
    void startThread(HarvestParts parts);
    void noteProgress(const HarvestProgress &progress);
    void end(Domain::Result<HarvestSummary> outcome);
    void setState(State state);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LaunchProbe::Services
