// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/session/job.h>
#include <models/session/preferences.h>
#include <models/session/session.h>
#include <models/tables/findingundo.h>
#include <ui/dossier/dossierpanel.h>
#include <ui/shell/dockwindow.h>

#include <QFuture>

#include <memory>

namespace LaunchProbe::Services {

using CatalogueHandle = std::shared_ptr<const Catalogue::Catalogue>;

//! What panels are made with. All of it outlives them.
struct PanelNeeds {
    Session::Session &session;
    Session::JobList &jobs;
    Session::Preferences &preferences;
    Tables::FindingUndo &findings;
    QFuture<CatalogueHandle> catalogue; //!< read in the background; null when it could not be
    Ui::DossierPanel::Writer dossier;
};

//! Calls `take` in the context's thread once the catalogue has been read; any number may wait for it.
void whenRead(const QFuture<CatalogueHandle> &catalogue, QObject *context, std::function<void(const CatalogueHandle &)> take);

//! Makes every panel and docks it: a panel is one line here. Shortcuts count up in the order of the lines.
void addPanels(Ui::DockWindow &window, const PanelNeeds &needs);

} // namespace LaunchProbe::Services
