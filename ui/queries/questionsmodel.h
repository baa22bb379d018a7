// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/question.h>

#include <QAbstractTableModel>

namespace LaunchProbe::Ui {

//! The questions by number and title, each with a switch.
class QuestionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setQuestions(const std::vector<Domain::Question> &questions);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void retranslate();
    [[nodiscard]] const Domain::Question *question(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void switched(const QString &question, bool on); //!< wished for; the model waits for setQuestions

private:
    std::vector<Domain::Question> m_questions;
    bool m_readOnly = false;
};

//! Whether questions are read in Russian: the interface's language.
[[nodiscard]] bool readsRussian();

} // namespace LaunchProbe::Ui
