// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixfile.h"

#include <models/domain/csv.h>

#include <nlohmann/json.hpp>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
using Domain::MatrixCell;
using Domain::Outcome;
using Json = nlohmann::ordered_json;

namespace {

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

QString plain(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'g', 10) : QString();
}

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace

QByteArray matrixJson(const Domain::Matrix &matrix)
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
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QByteArray matrixCsv(const Domain::Matrix &matrix)
{
    const QStringList measured{u"rigs"_s,          u"success"_s,     u"degraded"_s,
                               u"failure"_s,       u"best_tg_tps"_s, u"median_tg_tps"_s,
                               u"lowest_tg_tps"_s, u"newest"_s,      u"posts"_s};
    QStringList lines{Domain::csvLine(matrix.rowSlots + matrix.columnSlots + measured)};
    for (const auto &[place, cell] : matrix.cells) {
        auto line =
            matrix.rows[static_cast<size_t>(place.first)] + matrix.columns[static_cast<size_t>(place.second)];
        line << QString::number(cell.allRigs) << QString::number(rigs(cell, Outcome::Success))
             << QString::number(rigs(cell, Outcome::Degraded))
             << QString::number(rigs(cell, Outcome::Failure)) << plain(cell.bestTg) << plain(cell.medianTg)
             << plain(cell.lowestTg) << isoTime(cell.newest)
             << QStringList(cell.printedIds.begin(), cell.printedIds.end()).join(u' ');
        lines << Domain::csvLine(line);
    }
    return lines.join(u'\n').toUtf8();
}

} // namespace LaunchProbe::Evidence
