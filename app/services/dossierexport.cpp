// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierexport.h"

#include "places.h"
#include "plugins.h"

#include <models/dossier/gather.h>
#include <models/dossier/json.h>
#include <models/dossier/markdown.h>
#include <models/history/history.h>
#include <models/protocol/questions.h>

#include <QDir>
#include <QTranslator>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

QByteArray written(
    const Dossier::Dossier &dossier, const QString &format, const Protocol::Tongue &tongue,
    const QString &language)
{
    return format == u"json" ? Dossier::asJson(dossier, tongue, language)
                             : Dossier::asMarkdown(dossier, tongue);
}

} // namespace

QStringList dossierFormats()
{
    return {u"md"_s, u"json"_s};
}

Result<DossierExport> exportDossier(
    const Ports::Archive &archive, const Domain::Profile &profile, const QByteArray &questionEdits,
    const Catalogue::Catalogue &catalogue, const DossierWish &wish)
{
    const auto edits = Protocol::editsFromJson(questionEdits);
    if (!edits)
        return edits.problem();
    QTranslator translator;
    // English needs none but for its plurals; without its file the sources' own words stand.
    const bool isLoaded = translator.load(u"launchprobe_"_s + wish.language, translationsFolder());
    const Protocol::Tongue tongue(isLoaded ? &translator : nullptr, QLocale(wish.language));
    Dossier::GatherOptions options;
    options.tongue = tongue;
    options.russian = wish.language == u"ru";
    options.sources = Plugins().unbidden();
    options.now = wish.now;
    const auto dossier = Dossier::gather(
        archive, profile, Protocol::questionsFor(profile, catalogue, *edits), catalogue, options);
    if (!dossier)
        return dossier.problem();

    DossierExport done;
    std::map<QString, QByteArray> files;
    for (const auto &format : wish.formats) {
        const auto name = u"dossier.%1.%2"_s.arg(wish.language, format);
        files[name] = written(*dossier, format, tongue, wish.language);
        done.files << QDir(wish.folder).filePath(name);
    }
    if (!wish.keepHistory) {
        if (const auto stored = History::writeFiles(wish.folder, files); !stored)
            return stored.problem();
        return done;
    }
    const auto message = u"Dossier of %1 (%2)"_s.arg(wish.now.toString(Qt::ISODate), wish.language);
    const auto kept = History::keepVersion(wish.folder, files, message, wish.now);
    if (!kept)
        return kept.problem();
    done.version = kept->id;
    return done;
}

} // namespace LaunchProbe::Services
