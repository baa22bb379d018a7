// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/dialect.h>
#include <models/evidence/searcher.h>
#include <models/session/job.h>
#include <models/session/preferences.h>
#include <models/session/session.h>
#include <models/tables/claimundo.h>
#include <models/tables/copyundo.h>
#include <models/tables/correctionundo.h>
#include <models/tables/findingundo.h>
#include <ui/dossier/dossierpanel.h>
#include <ui/logdrop/logdroppanel.h>
#include <ui/shell/dockwindow.h>

#include <QFutureWatcher>

#include <memory>

namespace LaunchProbe::Services {

using CatalogueHandle = std::shared_ptr<const Catalogue::Catalogue>;
using SearcherHandle = std::shared_ptr<const Evidence::Searcher>;
using Dialects = std::vector<Domain::Dialect>;

//! What panels are made with. All of it outlives them.
struct PanelNeeds {
    Session::Session &session;
    Session::JobList &jobs;
    Session::Preferences &preferences;
    Tables::FindingUndo &findings;
    Tables::CorrectionUndo &corrections;
    Tables::ClaimUndo &claims;
    Tables::CopyUndo &copies;
    Ui::KeyMap &keys;
    QFuture<CatalogueHandle> catalogue; //!< read in the background; null when it could not be
    QFuture<SearcherHandle> searcher; //!< likewise
    QFuture<Dialects> dialects; //!< of every source there is
    Ui::DossierPanel::Writer dossier;
    //! Writes a post down as a case of the extraction's tests.
    std::function<void(const Ports::PostRow &post, const QStringList &authors)> saveCase;
};

//! Calls `take` in the context's thread once the value has been read. A future has room for one continuation;
//! any number may wait here.
template <typename Handle>
void whenRead(const QFuture<Handle> &future, QObject *context, std::function<void(const Handle &)> take)
{
    auto *watcher = new QFutureWatcher<Handle>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        take(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(future);
}

//! Makes every panel and docks it: a panel is one line here. Shortcuts count up in the order of the lines.
//! Gives the one that takes logs which are dropped elsewhere in the window.
Ui::LogDropPanel *addPanels(Ui::DockWindow &window, const PanelNeeds &needs);

} // namespace LaunchProbe::Services
