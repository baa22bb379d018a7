// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionsmodel.h"

#include <QLocale>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

bool readsRussian()
{
    return QLocale().language() == QLocale::Russian;
}

void QuestionsModel::setQuestions(const std::vector<Domain::Question> &questions)
{
    const bool sameRows =
        std::ranges::equal(m_questions, questions, {}, &Domain::Question::id, &Domain::Question::id);
    if (!sameRows)
        beginResetModel();
    m_questions = questions;
    if (!sameRows)
        endResetModel();
    else
        retranslate();
}

void QuestionsModel::setRefinement(const Protocol::Refinement &refinement)
{
    m_saturation.clear();
    for (const auto &[question, mine] : refinement)
        m_saturation[question] = mine.saturation;
    if (!m_questions.empty())
        Q_EMIT dataChanged(index(0, Saturation), index(rowCount() - 1, Saturation));
}

void QuestionsModel::retranslate()
{
    if (!m_questions.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const Domain::Question *QuestionsModel::question(int row) const
{
    return row >= 0 && row < rowCount() ? &m_questions[static_cast<size_t>(row)] : nullptr;
}

int QuestionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_questions.size());
}

int QuestionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QuestionsModel::data(const QModelIndex &index, int role) const
{
    const auto *shown = question(index.row());
    if (!shown)
        return {};
    if (index.column() == Saturation)
        return saturationData(shown->id, role);
    const auto title = readsRussian() ? shown->titleRu : shown->titleEn;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Number)
            return shown->number;
        return shown->edited ? tr("%1 (changed)", "a question's title").arg(title) : title;
    case Qt::ToolTipRole:
        return title;
    case Qt::CheckStateRole:
        return index.column() == Number ? QVariant(shown->enabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return (shown->enabled ? tr("Question %1, on: %2") : tr("Question %1, off: %2"))
            .arg(shown->number)
            .arg(title);
    default:
        return {};
    }
}

QVariant QuestionsModel::saturationData(const QString &question, int role) const
{
    using State = Protocol::Saturation::State;
    const auto found = m_saturation.find(question);
    if (found == m_saturation.end())
        return {};
    const auto &saturation = found->second;
    const bool hasValue = saturation.state != State::NotAsked && saturation.state != State::NothingFound;
    const auto percent = QLocale().toString(saturation.value * 100, 'f', 0) + u"\u00A0%"_s;
    switch (role) {
    case ValueRole:
        return hasValue ? QVariant(saturation.value) : QVariant();
    case Qt::DisplayRole:
        if (!hasValue)
            return saturation.state == State::NothingFound ? u"\u2205"_s : u"\u2013"_s;
        return saturation.state == State::Stop ? u"\u2713 "_s + percent : percent;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const auto words = Protocol::stateWords(saturation.state);
        return u"%1: %2"_s.arg(
            hasValue ? percent + u", "_s + words : words, Protocol::saturationReason(saturation));
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant QuestionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Saturation)
        return tr(
            "Saturation, how little asking on would bring: 100 % when nothing new or useful turns up any "
            "more");
    if (role == Qt::TextAlignmentRole && section == Saturation) // cut at its end, not at both
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Number ? tr("No.") : section == Title ? tr("Question") : tr("Saturation");
}

Qt::ItemFlags QuestionsModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.column() == Number && !m_readOnly)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool QuestionsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto *shown = question(index.row());
    if (!shown || role != Qt::CheckStateRole || m_readOnly)
        return false;
    const auto id = shown->id; // the answer to the signal may replace the questions
    Q_EMIT switched(id, value.toInt() == Qt::Checked);
    return true;
}

} // namespace LaunchProbe::Ui
