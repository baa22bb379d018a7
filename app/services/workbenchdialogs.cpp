// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "casefile.h"
#include "furtherhosts.h"
#include "harvestsetup.h"

#include <app/pipeline/accesstrial.h>
#include <connectors/net/networktransport.h>

#include <ui/settings/settingsdialog.h>
#include <ui/shell/aboutdialog.h>
#include <ui/shell/linkopener.h>

#include <QCoro/QCoroTask>
#include <QFileDialog>
#include <QLocale>
#include <QtConcurrentRun>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;

namespace {

//! Cards bring their own words.
QString inLanguage(const QString &english, const QString &russian)
{
    return QLocale().language() == QLocale::Russian && !russian.isEmpty() ? russian : english;
}

} // namespace

const Plugins &Workbench::plugins()
{
    if (!m_plugins) {
        m_plugins = std::make_unique<Plugins>();
        for (const auto &problem : m_plugins->problems())
            m_window->messages()->present(problem);
    }
    return *m_plugins;
}

SecretStore &Workbench::secrets()
{
    if (!m_secrets) {
        std::map<QString, QString> environment;
        for (const auto &card : plugins().cards()) {
            for (const auto &secret : card.secrets)
                environment[secret.name] = secret.environment;
        }
        m_secrets = std::make_unique<SecretStore>(std::move(environment));
    }
    return *m_secrets;
}

void Workbench::watchJob(Session::Job *job)
{
    m_window->raisePanel(u"jobs"_s);
    connect(job, &Session::Job::finished, &m_session, &Session::Session::noteArchiveGrew);
    connect(job, &Session::Job::finished, this, &Workbench::searchCopies);
}

void Workbench::followHarvest()
{
    const bool active = m_harvest && m_harvest->isActive();
    m_window->actions()->setHarvestState(active, active && m_harvest->state() == Session::Job::State::Paused);
}

void Workbench::showSettings()
{
    auto *dialog = new Ui::SettingsDialog(&m_preferences, Language::available(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSources(
        [this] { return sourceAccess(); }, &secrets(),
        [this](const QString &source) { return tryAccess(source); });
    dialog->setHosts(
        movableSources(plugins().cards()),
        [this](const QString &source, const QString &typed) {
            return typedHost(*plugins().card(source), typed);
        },
        [this](const QString &source, const QString &family, const QUrl &url) {
            return tryHost(source, family, url);
        });
    dialog->open();
}

std::vector<Ui::SourceAccess> Workbench::sourceAccess()
{
    std::vector<Ui::SourceAccess> sources;
    for (const auto &card : plugins().cards()) {
        Ui::SourceAccess access{card.id, card.name, {}};
        for (const auto &secret : card.secrets) {
            access.secrets.push_back(
                {secret.name, inLanguage(secret.purpose, secret.purposeRu), secret.environment,
                 secrets().isFromEnvironment(secret.name)});
        }
        sources.push_back(std::move(access));
    }
    return sources;
}

//! What is asked; `outcome` becomes a sentence, or what stood in the way.
struct Workbench::Trial {
    std::function<QCoro::Task<>(
        const Pipeline::HarvestSource *, Net::Transport *, Net::RunControl *,
        Domain::Result<QString> *outcome)>
        ask;
};

QFuture<Domain::Result<QString>> Workbench::tryAccess(const QString &source)
{
    return trySource(source, {}, {Pipeline::tryAccess});
}

QFuture<Domain::Result<QString>>
Workbench::tryHost(const QString &source, const QString &family, const QUrl &url)
{
    HarvestOrder order;
    order.endpoints[source + u'.' + family] = url;
    return trySource(source, order, {[family](auto *asked, auto *transport, auto *control, auto *outcome) {
                         return Pipeline::tryHost(asked, family, transport, control, outcome);
                     }});
}

QFuture<Domain::Result<QString>>
Workbench::trySource(const QString &source, const HarvestOrder &order, const Trial &trial)
{
    const auto &card = *plugins().card(source);
    QStringList names;
    QList<QFuture<Domain::Result<QString>>> reads;
    for (const auto &secret : card.secrets) {
        names << secret.name;
        reads << secrets().read(secret.name);
    }
    const auto attempt = [this, card, names, order,
                          trial](const QList<QFuture<Domain::Result<QString>>> &values) {
        SecretValues known;
        for (qsizetype i = 0; i < names.size(); ++i)
            known[names.at(i)] = values.at(i).result().valueOr({});
        auto asked = std::make_shared<Pipeline::HarvestSource>(sourceOf(card, order, plugins(), known));
        // A thread of the pool: what its loop waits for is this one answer.
        return QtConcurrent::run([asked, trial]() -> Domain::Result<QString> {
            Net::NetworkTransport transport;
            Net::RunControl control;
            Domain::Result<QString> outcome = QString();
            QCoro::waitFor(trial.ask(asked.get(), &transport, &control, &outcome));
            return outcome;
        });
    };
    // Nothing to wait for is never waited for.
    if (reads.isEmpty())
        return attempt({});
    return QtFuture::whenAll(reads.begin(), reads.end()).then(this, attempt).unwrap();
}

void Workbench::askForCase(const Ports::PostRow &post, const QStringList &authors)
{
    auto *dialog = new QFileDialog(m_window.get(), tr("A folder for the case"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, post, authors](const QString &folder) {
        if (const auto saved = saveCase(folder, post, authors))
            m_window->messages()->presentNote(
                tr("Saved as a case: %1, and what is to be read beside it.").arg(*saved));
        else
            m_window->messages()->present(saved.problem());
    });
    dialog->open();
}

void Workbench::showAbout()
{
    std::vector<Ui::SourceTerms> terms;
    for (const auto &card : plugins().cards())
        terms.push_back(
            {card.name, inLanguage(card.attribution, card.attributionRu),
             inLanguage(card.terms, card.termsRu), card.termsUrl});
    auto *dialog = new Ui::AboutDialog(terms, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Ui::AboutDialog::linkRequested, this, [dialog](const QUrl &address) {
        Ui::openLink(address, dialog);
    });
    dialog->open();
}

} // namespace LaunchProbe::Services
