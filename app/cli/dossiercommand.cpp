// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "dossierverify.h"
#include "profilesource.h"

#include <app/services/dossierexport.h>
#include <app/services/project.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(DossierCommand)
};

Domain::Result<Services::DossierWish> wishFrom(const Arguments &given)
{
    Services::DossierWish wish;
    wish.formats = given.has(u"format"_s) ? given.value(u"format"_s).split(u',', Qt::SkipEmptyParts)
                                          : Services::dossierFormats();
    wish.formats.removeDuplicates();
    for (const auto &format : std::as_const(wish.formats)) {
        if (!Services::dossierFormats().contains(format))
            return Problem{Problem::Kind::WrongUsage, u"--format "_s + format, {}, 0, {}};
    }
    if (wish.formats.isEmpty())
        return Problem{Problem::Kind::WrongUsage, u"--format"_s, {}, 0, {}};
    const bool russian = QLocale().language() == QLocale::Russian;
    wish.language = given.has(u"lang"_s) ? given.value(u"lang"_s) : russian ? u"ru"_s : u"en"_s;
    if (wish.language != u"ru" && wish.language != u"en")
        return Problem{Problem::Kind::WrongUsage, u"--lang "_s + wish.language, {}, 0, {}};
    wish.now = QDateTime::currentDateTimeUtc();
    return wish;
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    if (arguments.value(0) == u"verify")
        return verifyDossiers(arguments.mid(1), terminal);
    const auto given = Arguments::read(arguments, {{u"project"_s, u"o"_s, u"format"_s, u"lang"_s}, {}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    if (!given->has(u"project"_s))
        return wrongUsage(
            terminal, {Problem::Kind::WrongUsage, u"dossier"_s, Words::tr("--project is missing"), 0, {}});
    auto wish = wishFrom(*given);
    if (!wish)
        return wrongUsage(terminal, wish.problem());
    const auto catalogue = loadCatalogue(terminal);
    if (!catalogue)
        return Failed;

    wish->keepHistory = !given->has(u"o"_s);
    // Only its own dossier/ is written; a window may go on working in the project meanwhile.
    const auto project = Services::Project::open(given->value(u"project"_s), Services::Project::Mode::Read);
    const auto exported = [&]() -> Domain::Result<Services::DossierExport> {
        if (!project)
            return project.problem();
        wish->folder = wish->keepHistory ? (*project)->dossierFolder() : given->value(u"o"_s);
        const auto archive = (*project)->openArchive();
        if (!archive)
            return archive.problem();
        return Services::exportDossier(
            **archive, (*project)->profile(), (*project)->questionEdits(), *catalogue, *wish);
    }();
    if (!exported) {
        say(terminal, exported.problem());
        return Failed;
    }
    for (const auto &file : exported->files)
        terminal.print(file.toUtf8());
    return Done;
}

} // namespace

Command dossierCommand()
{
    return {
        u"dossier"_s,
        u"dossier --project DIR [-o DIR] [--format md,json] [--lang ru|en] | dossier verify DIR [--project "
        u"DIR] "
        "[--json]"_s,
        Words::tr("Writes the curated export: what worked, what failed, open risks, each with its quotes."),
        Words::tr(
            "--project DIR    the project\n"
            "-o DIR           another folder than the project's dossier/, which keeps each export as a "
            "commit\n"
            "--format LIST    md, json or both, separated by a comma\n"
            "--lang ru|en     the dossier's language\n"
            "\n"
            "dossier verify DIR  holds every quote and hash of the dossiers in a project, or in a folder "
            "beside\n"
            "                 --project, against the archive: which stand, moved with an edit, were edited "
            "away,\n"
            "                 or lost their post; exit code 1 where one does not stand"),
        run};
}

} // namespace LaunchProbe::Cli
