// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "logreading.h"
#include "places.h"
#include "processtime.h"

#include <models/protocol/profilefile.h>
#include <models/session/shelffile.h>
#include <models/session/shelfstep.h>
#include <ui/profile/profilepanel.h>
#include <ui/queries/queriespanel.h>

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QIcon>
#include <QtConcurrentRun>

#include <cstdio>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Typing in a profile is written once a moment, not at every key.
constexpr auto savePause = 300ms;

} // namespace

Workbench::Workbench(const WindowOptions &options)
    : m_options(options)
    , m_theme(qApp)
    , m_findings(m_session)
    , m_corrections(m_session)
    , m_claims(m_session)
    , m_copies(m_session)
    , m_steps(m_session.undoStack())
{
    if (!options.language.isEmpty())
        m_preferences.overrideLanguage(options.language);
    if (!options.theme.isEmpty())
        m_preferences.overrideTheme(options.theme);
    m_language.use(m_preferences.language());
    applyTheme();
    QApplication::setWindowIcon(QIcon(u":/icons/launchprobe.svg"_s));
    QGuiApplication::setDesktopFileName(u"launchprobe"_s);

    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(savePause);
    connect(&m_saveSoon, &QTimer::timeout, this, &Workbench::saveChanges);
    m_countSoon.setSingleShot(true);
    connect(&m_countSoon, &QTimer::timeout, this, &Workbench::showCounts);
    readCatalogue();
    m_window = std::make_unique<Ui::DockWindow>(m_session.undoStack(), &m_preferences, m_keys);
    m_logs = addPanels(
        *m_window,
        {m_session, m_jobs, m_preferences, m_findings, m_corrections, m_claims, m_copies, m_keys, m_catalogue,
         m_searcher, m_dialects, dossierWriter(),
         [this](const Ports::PostRow &post, const QStringList &authors) { askForCase(post, authors); }});
    wireWindow();
    wireSession();
    wireSteps();
}

Workbench::~Workbench()
{
    saveChanges();
    m_forgetting.waitForFinished();
    m_steps.close();
    m_session.closeProject();
}

void Workbench::readCatalogue()
{
    m_catalogue = QtConcurrent::run([folder = catalogueFolder()] {
        auto read = Catalogue::Catalogue::load(folder);
        return read ? std::make_shared<const Catalogue::Catalogue>(*std::move(read)) : CatalogueHandle();
    });
    m_searcher = QtConcurrent::run([folder = catalogueFolder()] {
        auto read = Evidence::Searcher::load(folder);
        return read ? std::make_shared<const Evidence::Searcher>(*std::move(read)) : SearcherHandle();
    });
    m_dialects = QtConcurrent::run([] { return Plugins().dialects(); });
    whenRead<CatalogueHandle>(m_catalogue, this, [this](const CatalogueHandle &catalogue) {
        if (!catalogue)
            m_window->messages()->present({Domain::Problem::Kind::CannotRead, catalogueFolder(), {}, 0, {}});
    });
}

void Workbench::wireWindow()
{
    auto *actions = m_window->actions();
    auto *welcome = m_window->welcomePage();
    const auto open = [this](const QString &folder) { openProject(folder, Project::Mode::WriteElseRead); };
    connect(actions->newProject, &QAction::triggered, this, [this] { askForProject(true); });
    connect(actions->openProject, &QAction::triggered, this, [this] { askForProject(false); });
    connect(actions->openSample, &QAction::triggered, this, &Workbench::openSample);
    connect(actions->closeProject, &QAction::triggered, this, &Workbench::closeProject);
    connect(actions->importFiles, &QAction::triggered, this, &Workbench::askForFiles);
    connect(actions->checkArchive, &QAction::triggered, this, [this] { checkArchive(true); });
    connect(actions->pasteLog, &QAction::triggered, this, [this] {
        m_window->goTo(m_logs->objectName());
        m_logs->takeClipboard();
    });
    connect(actions->settings, &QAction::triggered, this, &Workbench::showSettings);
    connect(actions->about, &QAction::triggered, this, &Workbench::showAbout);
    connect(actions->startHarvest, &QAction::triggered, this, &Workbench::askForHarvest);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Workbench::harvestAgain);
    connect(actions->pauseHarvest, &QAction::triggered, this, [this] {
        if (m_harvest && m_harvest->state() == Session::Job::State::Paused)
            m_harvest->resume();
        else if (m_harvest)
            m_harvest->pause();
    });
    connect(actions->cancelHarvest, &QAction::triggered, this, [this] {
        if (m_harvest)
            m_harvest->cancel();
    });
    connect(actions, &Ui::Actions::recentProjectChosen, this, open);
    connect(welcome, &Ui::WelcomePage::recentProjectChosen, this, open);
    connect(welcome, &Ui::WelcomePage::newWanted, actions->newProject, &QAction::trigger);
    connect(welcome, &Ui::WelcomePage::openWanted, actions->openProject, &QAction::trigger);
    connect(welcome, &Ui::WelcomePage::sampleWanted, actions->openSample, &QAction::trigger);
    connect(m_window.get(), &Ui::DockWindow::filesDropped, this, &Workbench::takeDrop);
    connect(m_window.get(), &Ui::DockWindow::textDropped, this, [this](const QString &text) {
        m_window->goTo(m_logs->objectName());
        m_logs->take({QString(), text.toUtf8()});
    });
    connect(m_window.get(), &Ui::DockWindow::closing, this, &Workbench::saveChanges);
    connect(m_window.get(), &Ui::DockWindow::painted, this, &Workbench::printStartTrace);
    connect(
        &m_findings, &Tables::FindingUndo::problemOccurred, m_window->messages(),
        &Ui::ErrorPresenter::present);
    m_findings.setJobs(&m_jobs);
    connect(
        &m_findings, &Tables::FindingUndo::longStepBegan, this, [this] { m_window->raisePanel(u"jobs"_s); });
    connect(
        &m_claims, &Tables::ClaimUndo::problemOccurred, m_window->messages(), &Ui::ErrorPresenter::present);
    connect(
        &m_copies, &Tables::CopyUndo::problemOccurred, m_window->messages(), &Ui::ErrorPresenter::present);
    connect(
        &m_corrections, &Tables::CorrectionUndo::problemOccurred, m_window->messages(),
        &Ui::ErrorPresenter::present);
    connect(&m_preferences, &Session::Preferences::themeChanged, this, &Workbench::applyTheme);
    connect(&m_preferences, &Session::Preferences::motionChanged, this, &Workbench::applyTheme);
    connect(&m_preferences, &Session::Preferences::languageChanged, this, [this] {
        m_language.use(m_preferences.language());
        showCounts();
    });
    const auto showRecent = [this] {
        m_window->actions()->setRecentProjects(m_preferences.recentProjects());
        m_window->welcomePage()->setRecentProjects(m_preferences.recentProjects());
    };
    connect(&m_preferences, &Session::Preferences::recentProjectsChanged, this, showRecent);
    m_preferences.setPortableRoot(portableRoot());
}

void Workbench::wireSession()
{
    connect(&m_session, &Session::Session::profileChanged, &m_saveSoon, qOverload<>(&QTimer::start));
    connect(&m_session, &Session::Session::questionEditsChanged, &m_saveSoon, qOverload<>(&QTimer::start));
    connect(&m_session, &Session::Session::shelfChanged, this, &Workbench::saveShelf);
    connect(&m_session, &Session::Session::archiveGrew, this, &Workbench::showCounts);
    // A verdict on all that match is one look, not one for each post.
    connect(&m_session, &Session::Session::findingsChanged, &m_countSoon, qOverload<>(&QTimer::start));
    connect(&m_session, &Session::Session::projectChanged, this, &Workbench::showCounts);
}

//! Who reads again what it wrote down of a step.
void Workbench::wireSteps()
{
    m_steps.addReader(Tables::FindingUndo::stepKind(), [this](const QJsonObject &json) {
        return m_findings.readStep(json);
    });
    m_steps.addReader(
        Tables::ClaimUndo::stepKind(), [this](const QJsonObject &json) { return m_claims.readStep(json); });
    m_steps.addReader(
        Tables::CopyUndo::stepKind(), [this](const QJsonObject &json) { return m_copies.readStep(json); });
    m_steps.addReader(Tables::CorrectionUndo::stepKind(), [this](const QJsonObject &json) {
        return m_corrections.readStep(json);
    });
    m_steps.addReader(Session::ShelfStep::stepKind(), [this](const QJsonObject &json) {
        return Session::ShelfStep::read(m_session, json);
    });
    m_steps.addReader(Ui::QueriesPanel::stepKind(), [this](const QJsonObject &json) {
        return Ui::QueriesPanel::readStep(&m_session, json);
    });
    m_steps.addReader(Ui::ProfilePanel::stepKind(), [this](const QJsonObject &json) {
        const auto catalogue = m_catalogue.result();
        return catalogue ? Ui::ProfilePanel::readStep(&m_session, *catalogue, json) : nullptr;
    });
    connect(&m_steps, &Session::StepLog::problemOccurred, m_window->messages(), &Ui::ErrorPresenter::present);
}

void Workbench::start()
{
    const auto last = m_preferences.recentProjects().value(0);
    bool opened = false;
    if (!m_options.project.isEmpty())
        opened = openProject(
            m_options.project,
            QFileInfo::exists(m_options.project) ? Project::Mode::WriteElseRead : Project::Mode::Create);
    else if (!last.isEmpty() && QFileInfo::exists(last))
        opened = openProject(last, Project::Mode::WriteElseRead);
    if (!opened)
        m_window->showWelcome();
    m_window->show();
}

bool Workbench::openProject(const QString &folder, Project::Mode mode)
{
    closeProject();
    auto opened = Project::open(folder, mode);
    if (!opened) {
        m_window->messages()->present(opened.problem());
        if (opened.problem().kind == Domain::Problem::Kind::Damaged && mode != Project::Mode::Read)
            askForRecovery(opened.problem(), folder);
        if (opened.problem().kind == Domain::Problem::Kind::NotFound
            || opened.problem().kind == Domain::Problem::Kind::NotAProject)
            m_preferences.forgetProject(folder);
        return false;
    }
    m_project = *std::move(opened);
    const auto shelf = Session::shelfFromJson(m_project->shelf());
    m_session.openProject(
        &m_project->desk(), m_project->profile(), m_project->questionEdits(), shelf.valueOr({}));
    if (!m_project->isReadOnly())
        m_steps.open(m_project->stepsFile());
    forgetTheRest();
    searchCopies();
    planNextHarvest();
    m_preferences.noteProject(m_project->folder());
    m_window->showProject(QFileInfo(m_project->folder()).fileName(), m_project->isReadOnly());
    if (!shelf)
        m_window->messages()->present(shelf.problem());
    if (m_project->tookSampleProfile())
        m_window->messages()->presentNote(
            tr("The project starts with the shipped sample profile: change it under Profile."));
    if (m_project->wasLeftOpen())
        checkArchive(false);
    return true;
}

void Workbench::closeProject()
{
    if (!m_project)
        return;
    saveChanges();
    m_again.stop();
    m_look.reset();
    // Jobs hold the project: each ends what it is at before it goes.
    for (auto *job : m_jobs.jobs())
        job->cancel();
    m_jobs.clear();
    m_forgetting.waitForFinished();
    m_steps.close();
    m_session.closeProject();
    m_window->messages()->dismiss();
    m_window->showWelcome();
    m_project.reset();
}

void Workbench::saveChanges()
{
    m_saveSoon.stop();
    if (!m_project || m_project->isReadOnly())
        return;
    auto saved = m_session.profile() == m_project->profile() ? Domain::Result<void>() : saveProfile();
    if (m_session.questionEdits() != m_project->questionEdits()) {
        if (const auto edits = m_project->setQuestionEdits(m_session.questionEdits()); !edits)
            saved = edits;
    }
    if (!saved)
        m_window->messages()->present(saved.problem());
    else if (m_saveFailed)
        m_window->messages()->dismiss();
    m_saveFailed = !saved;
}

void Workbench::saveShelf()
{
    if (!m_project || m_project->isReadOnly())
        return;
    if (const auto saved = m_project->setShelf(Session::shelfToJson(m_session.shelf())); !saved)
        m_window->messages()->present(saved.problem());
}

Domain::Result<void> Workbench::saveProfile()
{
    // What is being typed may not stand yet: a project is never left with a profile that it could not be
    // opened with.
    if (const auto catalogue = m_catalogue.result()) {
        const auto reading =
            Protocol::profileFromJson(Protocol::profileToJson(m_session.profile()), *catalogue);
        if (!reading.isUsable())
            return reading.usable().problem();
    }
    return m_project->setProfile(m_session.profile());
}

void Workbench::askForProject(bool fresh)
{
    auto *dialog = new QFileDialog(
        m_window.get(), fresh ? tr("A new or empty folder for the project") : tr("Open a project"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    const auto mode = fresh ? Project::Mode::Create : Project::Mode::WriteElseRead;
    connect(dialog, &QFileDialog::fileSelected, this, [this, mode](const QString &folder) {
        openProject(folder, mode);
    });
    dialog->open();
}

void Workbench::askForFiles()
{
    auto *dialog = new QFileDialog(
        m_window.get(), tr("Import files"), QString(),
        tr("Threads and recordings (*.ndjson *.json *.har *.zst);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &Workbench::importFiles);
    dialog->open();
}

void Workbench::takeDrop(const QStringList &paths)
{
    if (paths.size() == 1 && QFileInfo::exists(QDir(paths.first()).filePath(u"evidence.sqlite"_s))) {
        openProject(paths.first(), Project::Mode::WriteElseRead);
        return;
    }
    if (m_project && paths.size() == 1 && isNamedLikeALog(paths.first())) {
        m_window->goTo(m_logs->objectName());
        m_logs->take({paths.first(), {}});
        return;
    }
    if (m_project) {
        importFiles(paths);
        return;
    }
    auto *dialog = new QFileDialog(m_window.get(), tr("A new or empty folder for the project"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, paths](const QString &folder) {
        if (openProject(folder, Project::Mode::Create))
            importFiles(paths);
    });
    dialog->open();
}

void Workbench::openSample()
{
    const auto folder = sampleProjectFolder();
    // What the sample shows has been recorded: its project asks the recordings, never the network.
    m_options.recordings = sampleFolder() + u"/recordings"_s;
    const bool fresh = !QFileInfo::exists(folder);
    if (openProject(folder, fresh ? Project::Mode::Create : Project::Mode::WriteElseRead) && fresh)
        startHarvest(usualOrder());
}

void Workbench::applyTheme()
{
    const auto theme = Ui::themeFromName(m_preferences.theme());
    m_theme.apply(theme.value_or(Ui::Theme::System), m_preferences.reducesMotion());
}

void Workbench::showCounts()
{
    if (!m_session.desk()) {
        m_window->setStatus({});
        return;
    }
    m_session.desk()
        ->ask([](const Ports::Archive &archive) { return archive.counts(); })
        .then(this, [this](const Domain::Result<Ports::Counts> &counts) {
            if (!counts || !m_session.desk())
                return;
            const QStringList parts{
                tr("%Ln thread(s)", nullptr, static_cast<int>(counts->threads)),
                tr("%Ln post(s)", nullptr, static_cast<int>(counts->posts)),
                tr("%Ln trace(s)", nullptr, static_cast<int>(counts->traces)),
                tr("%Ln finding(s)", nullptr, static_cast<int>(counts->findings))};
            m_window->setStatus(parts.join(u" · "_s));
        });
}

void Workbench::printStartTrace() const
{
    if (!qEnvironmentVariableIsSet("LAUNCHPROBE_START_TRACE"))
        return;
    if (const auto age = processAge())
        std::fprintf(stderr, "first paint after %.0f ms\n", static_cast<double>(age->count()));
}

} // namespace LaunchProbe::Services
