// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestionsmodel.h"

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

QString shortWords(Protocol::Suggestion::Kind kind)
{
    using Kind = Protocol::Suggestion::Kind;
    switch (kind) {
    case Kind::AddTerm:
        return SuggestionsModel::tr("+ term");
    case Kind::DropTerm:
        return SuggestionsModel::tr("− term");
    case Kind::AddRepository:
        return SuggestionsModel::tr("+ repository");
    case Kind::AddSubreddit:
        break;
    }
    return SuggestionsModel::tr("+ subreddit");
}

} // namespace

void SuggestionsModel::setSuggestions(std::vector<Protocol::Suggestion> suggestions)
{
    if (m_suggestions == suggestions)
        return;
    beginResetModel();
    m_suggestions = std::move(suggestions);
    endResetModel();
}

void SuggestionsModel::retranslate()
{
    if (!m_suggestions.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const Protocol::Suggestion *SuggestionsModel::suggestion(int row) const
{
    return row >= 0 && row < rowCount() ? &m_suggestions[static_cast<size_t>(row)] : nullptr;
}

int SuggestionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_suggestions.size());
}

int SuggestionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SuggestionsModel::data(const QModelIndex &index, int role) const
{
    const auto *shown = suggestion(index.row());
    if (!shown)
        return {};
    const auto why = Protocol::reasonWords(*shown);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return u"%1: %2 (%3)"_s.arg(Protocol::kindWords(shown->kind), shown->value, why);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Kind:
        return shortWords(shown->kind);
    case Value:
        return shown->value;
    case Why:
        return why;
    default:
        return {};
    }
}

QVariant SuggestionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Change");
    case Value:
        return tr("What");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace LaunchProbe::Ui
