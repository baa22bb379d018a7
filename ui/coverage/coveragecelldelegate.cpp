// SPDX-License-Identifier: GPL-3.0-or-later
#include "coveragecelldelegate.h"

#include <models/tables/fieldwords.h>
#include <models/tables/ledgermodel.h>
#include <ui/kit/theme.h>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Coverage;
using Tables::LedgerModel;

namespace {

QColor colourOf(Coverage state, const QPalette &palette)
{
    switch (state) {
    case Coverage::Answered:
        return outcomeColor(Domain::Outcome::Success, palette);
    case Coverage::Blocked:
        return outcomeColor(Domain::Outcome::Failure, palette);
    case Coverage::NotSearched:
        return outcomeColor(Domain::Outcome::Degraded, palette);
    case Coverage::Empty:
        break;
    }
    return palette.color(QPalette::Text);
}

} // namespace

QString coverageMark(Coverage state)
{
    switch (state) {
    case Coverage::Answered:
        return u"\u2713"_s;
    case Coverage::Empty:
        return u"\u25cb"_s;
    case Coverage::Blocked:
        return u"\u2717"_s;
    case Coverage::NotSearched:
        break;
    }
    return u"\u2026"_s;
}

CoverageCellDelegate::CoverageCellDelegate(TitleOf titleOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_titleOf(std::move(titleOf))
{
}

void CoverageCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto raw = index.data(Tables::RawRole);
    if (index.column() == LedgerModel::StateColumn) {
        const auto state = index.data(Tables::CoverageRole).value<Coverage>();
        option->text = coverageMark(state) + u' ' + Tables::coverageWord(state);
        option->palette.setColor(QPalette::Text, colourOf(state, option->palette));
    } else if (!raw.isValid() || raw.toString().isEmpty()) {
        option->text = u"\u2013"_s;
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    } else if (index.column() == LedgerModel::QuestionColumn) {
        option->text = m_titleOf(raw.toString());
    }
}

} // namespace LaunchProbe::Ui
