// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels.h"

#include "allcharts.h"
#include "logreading.h"
#include "refining.h"

#include <models/evidence/matrix.h>
#include <ui/coverage/coveragepanel.h>
#include <ui/disputes/disputespanel.h>
#include <ui/jobs/jobspanel.h>
#include <ui/matrix/matrixpanel.h>
#include <ui/profile/profilepanel.h>
#include <ui/queries/queriespanel.h>
#include <ui/reader/readerpanel.h>
#include <ui/results/resultspanel.h>

#include <QDesktopServices>

namespace LaunchProbe::Services {

using Ui::Place;

namespace {

template <typename Panel>
Panel *withCatalogue(Panel *panel, const QFuture<CatalogueHandle> &catalogue)
{
    whenRead<CatalogueHandle>(
        catalogue, panel, [panel](const CatalogueHandle &handle) { panel->setCatalogue(handle); });
    return panel;
}

//! For panels that have shown the whole address before they ask.
template <typename Panel>
Panel *withLinks(Panel *panel)
{
    QObject::connect(
        panel, &Panel::openRequested, panel, [](const QUrl &address) { QDesktopServices::openUrl(address); });
    return panel;
}

//! The search language and the ranking, which looks at the profile of the moment.
void addSearch(Ui::ResultsPanel *panel, const PanelNeeds &needs)
{
    whenRead<SearcherHandle>(
        needs.searcher, panel, [panel, session = &needs.session](const SearcherHandle &searcher) {
            if (!searcher)
                return;
            const auto tell = [panel, session, searcher] {
                const auto read = [searcher](const QString &typed) { return searcher->read(typed).filter; };
                const auto lessons = std::make_shared<Ui::LessonBook>();
                const auto find = [searcher, lessons, profile = session->profile()](
                                      const Ports::Archive &archive, const Domain::PostFilter &filter,
                                      Domain::PostOrder order) -> Ports::Result<std::vector<Domain::PostId>> {
                    if (order != Domain::PostOrder::MostInformative)
                        return searcher->find(archive, filter, order, profile);
                    auto learned = searcher->informative(archive, filter, profile);
                    if (!learned)
                        return learned.problem();
                    lessons->keep(*learned);
                    return std::move(learned->posts);
                };
                panel->setSearch({read, Evidence::Searcher::fields(), find, lessons, &saturationOf});
            };
            QObject::connect(session, &Session::Session::profileChanged, panel, tell);
            QObject::connect(session, &Session::Session::projectChanged, panel, tell);
            tell();
        });
}

} // namespace

Ui::LogDropPanel *addPanels(Ui::DockWindow &window, const PanelNeeds &needs)
{
    auto *session = &needs.session;
    int key = Qt::Key_1;
    const auto add = [&window,
                      &key](Ui::Panel *panel, Place place, Ui::Appears appears = Ui::Appears::AtOnce) {
        window.addPanel(
            panel, place,
            key <= Qt::Key_9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key++)) : QKeySequence(),
            appears);
    };
    add(withCatalogue(new Ui::ProfilePanel(session), needs.catalogue), Place::Side);
    auto *queries = withCatalogue(new Ui::QueriesPanel(session, needs.keys), needs.catalogue);
    whenRead<Dialects>(
        needs.dialects, queries, [queries](const Dialects &dialects) { queries->setDialects(dialects); });
    queries->setRefiner([](const Ports::Archive &archive, const Ui::RefineWish &wish) {
        return refinementOf(
            archive, {wish.profile, wish.questions, *wish.catalogue, wish.dialects, wish.shown});
    });
    add(queries, Place::Side);
    auto *results = new Ui::ResultsPanel(needs.session, needs.preferences, needs.findings, needs.keys);
    QObject::connect(results, &Ui::ResultsPanel::readRequested, &window, [&window] {
        window.goTo(QStringLiteral("reader"));
    });
    addSearch(results, needs);
    add(results, Place::Middle);
    auto *reader = withLinks(new Ui::ReaderPanel(
        needs.session, needs.findings, needs.corrections, needs.claims, needs.copies, needs.keys));
    QObject::connect(reader, &Ui::ReaderPanel::caseRequested, reader, needs.saveCase);
    add(reader, Place::Reading);
    add(new Ui::MatrixPanel(needs.session, &Evidence::verificationMatrix), Place::Middle);
    add(new Ui::CoveragePanel(needs.session), Place::Middle);
    add(new Ui::DisputesPanel(needs.session), Place::Middle);
    auto *logs = new Ui::LogDropPanel(needs.session);
    whenRead<CatalogueHandle>(needs.catalogue, logs, [logs](const CatalogueHandle &handle) {
        if (!handle)
            return;
        logs->setCatalogue(handle);
        logs->setReader(logReader(handle));
    });
    add(logs, Place::Middle);
    auto *dossier = withLinks(new Ui::DossierPanel(needs.session, needs.claims));
    dossier->setWriter(needs.dossier);
    add(dossier, Place::Reading);
    add(new Ui::JobsPanel(&needs.jobs), Place::Bottom);
    for (auto *chart : allCharts(&window)) {
        chart->setSession(session);
        add(withCatalogue(chart, needs.catalogue), Place::Middle,
            chart->isFirst() ? Ui::Appears::AtOnce : Ui::Appears::WhenAsked);
    }
    return logs;
}

} // namespace LaunchProbe::Services
