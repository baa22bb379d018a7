// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <app/services/project.h>
#include <models/evidence/conditions.h>
#include <models/evidence/matrix.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QLocale>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::MatrixCell;
using Domain::Outcome;
using Domain::Problem;
using Json = nlohmann::ordered_json;

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

Json texts(const QStringList &list)
{
    auto json = Json::array();
    for (const auto &text : list)
        json.push_back(text.isEmpty() ? Json() : Json(text.toStdString()));
    return json;
}

Json numberOrNull(const std::optional<double> &number)
{
    return number ? Json(*number) : Json();
}

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

void printJson(const Domain::Matrix &matrix, const Terminal &terminal)
{
    Json json{
        {"rows", texts(matrix.rowSlots)}, {"cols", texts(matrix.columnSlots)}, {"cells", Json::array()}};
    for (const auto &[place, cell] : matrix.cells) {
        auto posts = Json::array();
        for (const auto &id : cell.printedIds)
            posts.push_back(id.toStdString());
        json["cells"].push_back(
            {{"row", texts(matrix.rows[static_cast<size_t>(place.first)])},
             {"col", texts(matrix.columns[static_cast<size_t>(place.second)])},
             {"rigs", cell.allRigs},
             {"success", rigs(cell, Outcome::Success)},
             {"degraded", rigs(cell, Outcome::Degraded)},
             {"failure", rigs(cell, Outcome::Failure)},
             {"best_tg_tps", numberOrNull(cell.bestTg)},
             {"median_tg_tps", numberOrNull(cell.medianTg)},
             {"lowest_tg_tps", numberOrNull(cell.lowestTg)},
             {"newest", cell.newest.isValid() ? Json(isoTime(cell.newest).toStdString()) : Json()},
             {"posts", std::move(posts)}});
    }
    terminal.print(QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

//! A spreadsheet takes a cell that begins with one of these for a formula.
QString guarded(const QString &text)
{
    static const QString starts = u"=+-@\t\r"_s;
    return !text.isEmpty() && starts.contains(text.front()) ? u'\'' + text : text;
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const auto &cell : cells) {
        auto text = guarded(cell);
        const bool needsQuotes =
            text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
        quoted << (needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text);
    }
    return quoted.join(u',');
}

QString plain(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'g', 10) : QString();
}

void printCsv(const Domain::Matrix &matrix, const Terminal &terminal)
{
    const QStringList measured{u"rigs"_s,          u"success"_s,     u"degraded"_s,
                               u"failure"_s,       u"best_tg_tps"_s, u"median_tg_tps"_s,
                               u"lowest_tg_tps"_s, u"newest"_s,      u"posts"_s};
    terminal.print(csvLine(matrix.rowSlots + matrix.columnSlots + measured).toUtf8());
    for (const auto &[place, cell] : matrix.cells) {
        auto line =
            matrix.rows[static_cast<size_t>(place.first)] + matrix.columns[static_cast<size_t>(place.second)];
        line << QString::number(cell.allRigs) << QString::number(rigs(cell, Outcome::Success))
             << QString::number(rigs(cell, Outcome::Degraded))
             << QString::number(rigs(cell, Outcome::Failure)) << plain(cell.bestTg) << plain(cell.medianTg)
             << plain(cell.lowestTg) << isoTime(cell.newest)
             << QStringList(cell.printedIds.begin(), cell.printedIds.end()).join(u' ');
        terminal.print(csvLine(line).toUtf8());
    }
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
        printJson(matrix, terminal);
    else if (given->has(u"csv"_s))
        printCsv(matrix, terminal);
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
