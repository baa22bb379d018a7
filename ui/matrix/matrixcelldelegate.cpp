// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixcelldelegate.h"

#include <models/tables/matrixmodel.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QCoreApplication>

#include <cmath>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Outcome;

namespace {

constexpr std::array shownOutcomes{Outcome::Success, Outcome::Degraded, Outcome::Failure};

int rigsOf(const Domain::MatrixCell &cell, Outcome outcome)
{
    const auto found = cell.rigs.find(outcome);
    return found == cell.rigs.end() ? 0 : found->second;
}

QString signsOf(const Domain::MatrixCell &cell)
{
    QStringList parts;
    for (const auto outcome : shownOutcomes) {
        if (const int rigs = rigsOf(cell, outcome); rigs > 0)
            parts.append(outcomeMark(outcome) + u'\u00a0' + numberWord(qint64(rigs)));
    }
    if (parts.isEmpty())
        parts.append(outcomeMark(Outcome::None) + u'\u00a0' + numberWord(qint64(cell.allRigs)));
    auto text = parts.join(u"  "_s);
    // The best of many is what one of them got wrong; the middle one is what to expect.
    if (cell.medianTg)
        text += QChar(QChar::LineSeparator) + quantityWord(std::round(*cell.medianTg * 10) / 10, u"tok/s"_s);
    return text;
}

} // namespace

Outcome prevailing(const Domain::MatrixCell &cell)
{
    const auto most =
        std::ranges::max(shownOutcomes, {}, [&cell](Outcome outcome) { return rigsOf(cell, outcome); });
    return rigsOf(cell, most) > 0 ? most : Outcome::None;
}

QString matrixCellWords(const Domain::MatrixCell &cell)
{
    QStringList parts;
    for (const auto outcome : shownOutcomes) {
        if (const int rigs = rigsOf(cell, outcome); rigs > 0)
            parts.append(
                u"%1 %2 %3"_s.arg(outcomeMark(outcome), numberWord(qint64(rigs)), outcomeWord(outcome)));
    }
    if (parts.isEmpty())
        parts.append(QCoreApplication::translate(
            "Matrix", "%n rig(s) without a clear outcome", nullptr, cell.allRigs));
    parts.append(QCoreApplication::translate(
        "Matrix", "%Ln post(s)", "behind a cell of the matrix", static_cast<int>(cell.posts.size())));
    if (cell.bestTg && cell.lowestTg && cell.medianTg) {
        parts.append(QCoreApplication::translate("Matrix", "decode %1 to %2, median %3")
                         .arg(
                             numberWord(*cell.lowestTg), numberWord(*cell.bestTg),
                             quantityWord(*cell.medianTg, u"tok/s"_s)));
    }
    if (cell.newest.isValid())
        parts.append(QCoreApplication::translate("Matrix", "newest %1").arg(dateWord(cell.newest)));
    return parts.join(u", "_s);
}

void MatrixCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto value = index.data(Tables::CellRole);
    if (!value.isValid())
        return;
    const auto cell = value.value<Domain::MatrixCell>();
    const auto outcome = prevailing(cell);
    option->text = signsOf(cell);
    option->displayAlignment = Qt::AlignCenter;
    if (outcome == Outcome::None)
        return;
    auto tint = outcomeColor(outcome, option->palette);
    tint.setAlphaF(0.16F);
    option->backgroundBrush = tint;
}

} // namespace LaunchProbe::Ui
