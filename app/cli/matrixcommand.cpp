// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <app/services/project.h>
#include <models/evidence/conditions.h>
#include <models/evidence/matrix.h>
#include <models/evidence/matrixfile.h>

#include <QCoreApplication>
#include <QLocale>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::MatrixCell;
using Domain::Outcome;
using Domain::Problem;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(MatrixCommand)
};

Domain::Result<QStringList> slotsOf(const QString &option, const Arguments &given, const QStringList &usual)
{
    if (!given.has(option))
        return usual;
    QStringList slotNames;
    for (const auto &name : given.value(option).split(u',', Qt::SkipEmptyParts)) {
        const auto slot = Evidence::slotNamed(name.trimmed());
        if (!slot)
            return Problem{Problem::Kind::WrongUsage, u"--%1 %2"_s.arg(option, name), {}, 0, {}};
        slotNames << *slot;
    }
    slotNames.removeDuplicates();
    if (slotNames.isEmpty())
        return Problem{Problem::Kind::WrongUsage, u"--"_s + option, {}, 0, {}};
    return slotNames;
}

int rigs(const MatrixCell &cell, Outcome outcome)
{
    const auto found = cell.rigs.find(outcome);
    return found == cell.rigs.end() ? 0 : found->second;
}

QString named(const QStringList &values)
{
    QStringList words;
    for (const auto &value : values)
        words << (value.isEmpty() ? Words::tr("not stated") : value);
    return words.join(u" · "_s);
}

void printText(const Domain::Matrix &matrix, const Terminal &terminal)
{
    const QLocale locale;
    for (const auto &[place, cell] : matrix.cells) {
        auto line = u"%1 | %2 | "_s.arg(
            named(matrix.rows[static_cast<size_t>(place.first)]),
            named(matrix.columns[static_cast<size_t>(place.second)]));
        line += Words::tr("%n rig(s)", nullptr, cell.allRigs);
        line += u" (\u2713 %1, ~ %2, \u2717 %3)"_s.arg(rigs(cell, Outcome::Success))
                    .arg(rigs(cell, Outcome::Degraded))
                    .arg(rigs(cell, Outcome::Failure));
        if (cell.bestTg) {
            line += u" | "_s
                + Words::tr("best %1, median %2 tok/s")
                      .arg(locale.toString(*cell.bestTg, 'f', 1), locale.toString(*cell.medianTg, 'f', 1));
        }
        if (cell.newest.isValid())
            line += u" | "_s + cell.newest.toUTC().date().toString(Qt::ISODate);
        terminal.print(line.toUtf8());
    }
    if (matrix.cells.empty())
        terminal.say(Words::tr("No run in this project states both a row and a column."));
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(
        arguments, {{u"project"_s, u"rows"_s, u"cols"_s, u"lang"_s}, {u"json"_s, u"csv"_s}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    if (!given->has(u"project"_s))
        return wrongUsage(terminal, {Problem::Kind::WrongUsage, u"--project"_s, {}, 0, {}});
    if (given->has(u"json"_s) && given->has(u"csv"_s))
        return wrongUsage(terminal, {Problem::Kind::WrongUsage, u"--json --csv"_s, {}, 0, {}});
    const auto rows = slotsOf(u"rows"_s, *given, Evidence::defaultMatrixRows());
    const auto columns = slotsOf(u"cols"_s, *given, Evidence::defaultMatrixColumns());
    if (!rows || !columns)
        return wrongUsage(terminal, rows ? columns.problem() : rows.problem());

    const auto project = Services::Project::open(given->value(u"project"_s), Services::Project::Mode::Read);
    if (!project) {
        say(terminal, project.problem());
        return Failed;
    }
    const auto archive = (*project)->openArchive();
    const auto posts = archive ? (*archive)->postsWithReadings({}) : archive.problem();
    if (!posts) {
        say(terminal, posts.problem());
        return Failed;
    }
    const auto matrix = Evidence::verificationMatrix(*posts, *rows, *columns);
    if (given->has(u"json"_s))
        terminal.print(Evidence::matrixJson(matrix));
    else if (given->has(u"csv"_s))
        terminal.print(Evidence::matrixCsv(matrix));
    else
        printText(matrix, terminal);
    return Done;
}

} // namespace

Command matrixCommand()
{
    return {
        u"matrix"_s, u"matrix --project DIR [--rows a,b --cols c,d] [--json|--csv]"_s,
        Words::tr("The verification matrix: what was tried with what, and how it went, by independent rigs."),
        Words::tr("--project DIR  the project to look at\n"
                  "--rows a,b     what makes a row, model,quant by default: gpu, engine, model, quant, "
                  "driver, cuda, os…\n"
                  "--cols c,d     what makes a column, engine by default\n"
                  "--json         one JSON document instead of text\n"
                  "--csv          one line for each cell"),
        run};
}

} // namespace LaunchProbe::Cli
