// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roles.h"
#include "values.h"

#include <models/session/session.h>

#include <QAbstractTableModel>
#include <QUndoCommand>

#include <functional>

namespace LaunchProbe::Tables {

//! The session's questions, each with a checkbox, its words and how many queries it makes. Changes go through
//! the session's undo stack into the session; who keeps questions.json listens to Session::questionsChanged.
class QuestionTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, TitleColumn, TextColumn, TermsColumn, QueriesColumn, ColumnCount };

    //! How many queries a question is compiled into; null: the column says "not stated".
    using CountQueries = std::function<int(const Domain::Question &)>;

    explicit QuestionTableModel(
        Session::Session &session, CountQueries countQueries = {}, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    //! The checkbox of the first column; title, text and terms are edited by setQuestion.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    //! Replaces a question, undoably; marks it as edited where its words changed.
    void setQuestion(int row, Domain::Question question);
    void setLanguage(const QString &language); //!< "ru" or anything else
    void setCountQueries(CountQueries countQueries);
    void retranslate();

private:
    void takeQuestions();
    void countAll();

    Session::Session &m_session;
    CountQueries m_countQueries;
    std::vector<Domain::Question> m_questions;
    std::vector<int> m_counts;
    bool m_russian = false;
};

} // namespace LaunchProbe::Tables
