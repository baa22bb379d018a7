// SPDX-License-Identifier: GPL-3.0-or-later
#include "questiontablemodel.h"

#include <algorithm>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
using Domain::Question;

namespace {

//! Exchanges one question of the session for another, found by its id.
class ChangeQuestion final : public QUndoCommand
{
public:
    ChangeQuestion(Session::Session &session, Question before, Question after, const QString &text)
        : QUndoCommand(text)
        , m_session(session)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { put(m_before); }
    void redo() override { put(m_after); }

private:
    void put(const Question &question)
    {
        auto questions = m_session.questions();
        std::ranges::replace_if(
            questions, [&](const Question &q) { return q.id == question.id; }, question);
        m_session.setQuestions(std::move(questions));
    }

    Session::Session &m_session;
    Question m_before;
    Question m_after;
};

} // namespace

QuestionTableModel::QuestionTableModel(Session::Session &session, CountQueries countQueries, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_countQueries(std::move(countQueries))
{
    connect(&session, &Session::Session::questionsChanged, this, &QuestionTableModel::takeQuestions);
    connect(&session, &Session::Session::profileChanged, this, &QuestionTableModel::countAll);
    takeQuestions();
}

void QuestionTableModel::takeQuestions()
{
    const auto &questions = m_session.questions();
    const bool sameRows = std::ranges::equal(questions, m_questions, {}, &Question::id, &Question::id);
    if (!sameRows)
        beginResetModel();
    m_questions = questions;
    if (!sameRows)
        endResetModel();
    countAll();
}

void QuestionTableModel::countAll()
{
    m_counts.clear();
    if (m_countQueries) {
        for (const auto &question : m_questions)
            m_counts.push_back(question.enabled ? m_countQueries(question) : 0);
    }
    if (!m_questions.empty())
        Q_EMIT
    dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int QuestionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_questions.size());
}

int QuestionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QuestionTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<size_t>(index.row());
    const auto &question = m_questions[row];
    if (role == QuestionRole)
        return QVariant::fromValue(question);
    if (role == Qt::CheckStateRole && index.column() == NumberColumn)
        return question.enabled ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return m_russian ? question.textRu : question.textEn;
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return question.number;
    case TitleColumn:
        return m_russian ? question.titleRu : question.titleEn;
    case TextColumn:
        return m_russian ? question.textRu : question.textEn;
    case TermsColumn:
        return question.terms.join(u", "_s);
    default:
        return row < m_counts.size() ? QVariant(m_counts[row]) : QVariant();
    }
}

QVariant QuestionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == KindRole) {
        const bool number = section == NumberColumn || section == QueriesColumn;
        return QVariant::fromValue(number ? ColumnKind::Number : ColumnKind::Text);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("No.");
    case TitleColumn:
        return tr("Subject");
    case TextColumn:
        return tr("Question");
    case TermsColumn:
        return tr("Search terms");
    default:
        return tr("Queries");
    }
}

bool QuestionTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || index.column() != NumberColumn || m_session.isReadOnly())
        return false;
    auto question = m_questions[static_cast<size_t>(index.row())];
    question.enabled = value.value<Qt::CheckState>() == Qt::Checked;
    setQuestion(index.row(), question);
    return true;
}

Qt::ItemFlags QuestionTableModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == NumberColumn && !m_session.isReadOnly())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

void QuestionTableModel::setQuestion(int row, Question question)
{
    const auto before = m_questions.at(static_cast<size_t>(row));
    question.id = before.id;
    const bool otherWords = question.textEn != before.textEn || question.textRu != before.textRu
        || question.titleEn != before.titleEn || question.titleRu != before.titleRu
        || question.terms != before.terms;
    question.edited = question.edited || otherWords;
    if (question == before)
        return;
    const auto words = otherWords ? tr("change question %1")
        : question.enabled        ? tr("switch question %1 on")
                                  : tr("switch question %1 off");
    m_session.undoStack()->push(new ChangeQuestion(m_session, before, question, words.arg(before.number)));
}

void QuestionTableModel::setLanguage(const QString &language)
{
    m_russian = language.startsWith(u"ru");
    countAll();
}

void QuestionTableModel::setCountQueries(CountQueries countQueries)
{
    m_countQueries = std::move(countQueries);
    countAll();
}

void QuestionTableModel::retranslate()
{
    Q_EMIT
    headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace LaunchProbe::Tables
