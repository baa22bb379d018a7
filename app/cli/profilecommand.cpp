// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "profilesource.h"

#include <models/protocol/profilefile.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ProfileCommand)
};

QString joined(const QStringList &parts)
{
    QStringList told;
    for (const auto &part : parts) {
        if (!part.isEmpty())
            told << part;
    }
    return told.join(u", "_s);
}

QString cardLine(const Domain::Accelerator &card)
{
    const QLocale locale;
    return joined(
        {card.count > 1 ? Words::tr("%1 × %2").arg(card.count).arg(card.name) : card.name,
         card.vramGib ? Words::tr("%1 GB").arg(locale.toString(*card.vramGib, 'g', 4)) : QString(),
         card.powerLimitW ? Words::tr("%1 W").arg(*card.powerLimitW) : QString(),
         card.priceUsd ? Words::tr("%1 USD").arg(locale.toString(*card.priceUsd, 'f', 0)) : QString(),
         card.replaceable ? QString() : Words::tr("cannot be replaced")});
}

void printText(const Domain::Profile &profile, const Terminal &terminal)
{
    const auto line = [&terminal](const QString &name, const QString &value) {
        if (!value.isEmpty())
            terminal.print(u"%1: %2"_s.arg(name, value).toUtf8());
    };
    line(Words::tr("Profile"), profile.title);
    line(Words::tr("Accelerator"), cardLine(profile.accelerator));
    line(Words::tr("CPU"), profile.cpu);
    line(
        Words::tr("RAM"),
        joined({profile.ramGb ? Words::tr("%1 GB").arg(*profile.ramGb) : QString(), profile.ramType}));
    line(Words::tr("System"), joined({profile.os, profile.kernel}));
    line(Words::tr("Driver"), profile.driver);
    line(Words::tr("CUDA as the driver reports it"), profile.cuda.driverReported);
    line(Words::tr("CUDA toolkit"), profile.cuda.toolkit);
    line(Words::tr("CUDA of the framework"), profile.cuda.frameworkBuild);
    QStringList models;
    for (const auto &model : profile.models)
        models << u"%1 %2"_s.arg(model.name, model.quant).trimmed();
    line(Words::tr("Models"), models.join(u", "_s));
    QStringList engines;
    for (const auto &engine : profile.engines)
        engines << u"%1 %2"_s.arg(engine.name, engine.version).trimmed();
    line(Words::tr("Engines"), engines.join(u", "_s));
    line(
        Words::tr("Context"),
        profile.context ? Words::tr("%n token(s)", nullptr, *profile.context) : QString());
    line(
        Words::tr("Requests at once"),
        profile.concurrency ? QString::number(*profile.concurrency) : QString());
    line(Words::tr("Asked on"), profile.askedOn.toString(Qt::ISODate));
    line(Words::tr("Repositories"), profile.repositories.join(u", "_s));
    line(Words::tr("Subreddits"), profile.subreddits.join(u", "_s));
    for (const auto &[source, places] : profile.places)
        line(Words::tr("Places of %1").arg(source), places.join(u", "_s));
    line(Words::tr("Searches asked for"), profile.searches.join(u", "_s));
}

Domain::Result<void> write(const QString &path, const QByteArray &json)
{
    if (QFileInfo::exists(path))
        return Problem{Problem::Kind::CannotWrite, path, Words::tr("there is such a file already"), 0, {}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return Problem{Problem::Kind::CannotWrite, path, file.errorString(), 0, {}};
    return {};
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given =
        Arguments::read(arguments, {{u"o"_s, u"from"_s, u"profile"_s, u"lang"_s}, {u"json"_s}, 1, 1});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto verb = given->words().first();
    if (verb != u"show" && verb != u"new")
        return wrongUsage(terminal, {Problem::Kind::WrongUsage, u"profile "_s + verb, {}, 0, {}});
    const auto catalogue = loadCatalogue(terminal);
    if (!catalogue)
        return Failed;
    const auto source = given->has(u"from"_s) ? given->value(u"from"_s) : given->value(u"profile"_s);
    const auto profile = readGivenProfile(source, *catalogue, terminal);
    if (profile.exit == Failed)
        return Failed;

    const auto json = Protocol::profileToJson(profile.profile);
    if (given->has(u"o"_s)) {
        if (const auto written = write(given->value(u"o"_s), json); !written) {
            say(terminal, written.problem());
            return Failed;
        }
    } else if (verb == u"new" || given->has(u"json"_s)) {
        terminal.print(json.trimmed());
    } else {
        printText(profile.profile, terminal);
    }
    return profile.exit;
}

} // namespace

Command profileCommand()
{
    return {
        u"profile"_s, u"profile show|new [-o FILE] [--from FILE] [--json]"_s,
        Words::tr("Shows a profile, or makes a new one to be filled in."),
        Words::tr("show         checks a profile and prints it\n"
                  "new          writes a complete profile.json to start from\n"
                  "--from FILE  the profile to show or to start from; without it the shipped sample\n"
                  "-o FILE      writes JSON into a new file instead of printing it\n"
                  "--json       prints the profile as JSON"),
        run};
}

} // namespace LaunchProbe::Cli
