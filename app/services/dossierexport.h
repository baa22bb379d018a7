// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/problem.h>
#include <models/domain/profile.h>
#include <models/ports/archive.h>

#include <QDateTime>
#include <QStringList>

namespace LaunchProbe::Services {

//! What a person wants exported, and where to.
struct DossierWish {
    QStringList formats; //!< of dossierFormats()
    QString language; //!< "en" or "ru"; independent of the interface's
    QString folder;
    bool keepHistory = false; //!< commit it: for a project's own dossier/
    QDateTime now; //!< UTC
};

struct DossierExport {
    QStringList files; //!< paths, in the order of the formats
    QString version; //!< commit; empty without history
};

[[nodiscard]] QStringList dossierFormats(); //!< "md", "json"

//! Gathers, writes and keeps a dossier. Blocks; for the thread that owns the archive's connection.
[[nodiscard]] Domain::Result<DossierExport> exportDossier(
    const Ports::Archive &archive, const Domain::Profile &profile, const QByteArray &questionEdits,
    const Catalogue::Catalogue &catalogue, const DossierWish &wish);

} // namespace LaunchProbe::Services
