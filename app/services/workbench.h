// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copysearchjob.h"
#include "harvestservice.h"
#include "language.h"
#include "panels.h"
#include "plugins.h"
#include "project.h"
#include "secretstore.h"

#include <models/session/preferences.h>
#include <models/session/steplog.h>
#include <ui/harvest/startdialog.h>
#include <ui/kit/theme.h>
#include <ui/settings/accessbox.h>

#include <QPointer>
#include <QTimer>

namespace LaunchProbe::Services {

//! What the command line asked of the window; empty strings leave it to the person's settings.
struct WindowOptions {
    QString project;
    QString language;
    QString theme;
    QString recordings; //!< folder whose answers are served instead of the network
};

//! The window with all that stands behind it: makes everything, opens and closes projects, starts jobs.
class Workbench final : public QObject
{
    Q_OBJECT

public:
    explicit Workbench(const WindowOptions &options);
    ~Workbench() override;

    //! Shows the window with the project that was asked for, else the last one, else the welcome page.
    void start();
    bool openProject(const QString &folder, Project::Mode mode);
    void closeProject();
    void importFiles(const QStringList &paths);

    [[nodiscard]] Ui::DockWindow &window() { return *m_window; }
    [[nodiscard]] Session::Session &session() { return m_session; }
    [[nodiscard]] Project *project() { return m_project.get(); }

private:
    [[nodiscard]] const Plugins &plugins();
    [[nodiscard]] SecretStore &secrets();
    [[nodiscard]] Ui::DossierPanel::Writer dossierWriter();
    void wireWindow();
    void wireSession();
    void wireSteps();
    void readCatalogue();
    void askForProject(bool fresh);
    void askForFiles();
    void openSample();
    void checkArchive(bool saysWhenWhole);
    void askForRecovery(const Domain::Problem &damage, const QString &folder);
    void recover(const QString &folder);
    void takeDrop(const QStringList &paths);
    [[nodiscard]] bool mayHarvest() const;
    [[nodiscard]] HarvestOrder usualOrder() const;
    void askForHarvest(); //!< shows what it would ask and send first
    void showOutlook(const Domain::Outlook &outlook);
    void harvestAsWished(const Ui::HarvestWish &wish);
    void startHarvest(const HarvestOrder &order);
    //! What a harvest that was killed has left of deleted texts; in a thread of the pool.
    void forgetTheRest();
    void searchCopies(); //!< where something was not compared yet; beside everything else
    void planNextHarvest(); //!< where the project's harvest is to be repeated
    void harvestAgain();
    [[nodiscard]] Domain::Result<void> saveProfile();
    void saveShelf();
    void saveChanges(); //!< profile and questions into the project, if they changed
    [[nodiscard]] QFuture<Domain::Result<QString>> tryAccess(const QString &source);
    [[nodiscard]] QFuture<Domain::Result<QString>>
    tryHost(const QString &source, const QString &family, const QUrl &url);
    struct Trial;
    //! Asks the network for one thing in a thread of its own, with the source's secrets.
    [[nodiscard]] QFuture<Domain::Result<QString>>
    trySource(const QString &source, const HarvestOrder &order, const Trial &trial);
    void applyTheme();
    void showCounts();
    void showSettings();
    [[nodiscard]] std::vector<Ui::SourceAccess> sourceAccess();
    void showAbout();
    void askForCase(const Ports::PostRow &post, const QStringList &authors);
    void watchJob(Session::Job *job);
    void followHarvest();
    void printStartTrace() const;

    WindowOptions m_options;
    Session::Preferences m_preferences;
    Ui::KeyMap m_keys;
    Language m_language;
    Ui::ThemeKeeper m_theme;
    std::unique_ptr<Plugins> m_plugins; //!< looked for on first use: nothing of it is needed to paint
    std::unique_ptr<SecretStore> m_secrets;
    Session::Session m_session;
    Tables::FindingUndo m_findings;
    Tables::CorrectionUndo m_corrections;
    Tables::ClaimUndo m_claims;
    Tables::CopyUndo m_copies;
    Session::StepLog m_steps;
    std::unique_ptr<Project> m_project;
    Session::JobList m_jobs;
    QPointer<Session::Job> m_harvest;
    QTimer m_again;
    std::unique_ptr<HarvestService> m_look; //!< of the project that is open
    QFuture<CatalogueHandle> m_catalogue;
    QFuture<SearcherHandle> m_searcher;
    QFuture<Dialects> m_dialects;
    QFuture<void> m_forgetting;
    QPointer<CopySearchJob> m_copySearch;
    QTimer m_saveSoon;
    QTimer m_countSoon;
    bool m_saveFailed = false;
    std::unique_ptr<Ui::DockWindow> m_window;
    Ui::LogDropPanel *m_logs = nullptr; //!< the window's
};

} // namespace LaunchProbe::Services
