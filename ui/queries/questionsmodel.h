// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/question.h>
#include <models/protocol/refinement.h>

#include <QAbstractTableModel>

namespace LaunchProbe::Ui {

//! The questions by number and title, each with a switch and how saturated it is.
class QuestionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, Saturation, ColumnCount };
    static constexpr int ValueRole = Qt::UserRole + 1; //!< 0 … 1, of the saturation; nothing: cannot be said

    using QAbstractTableModel::QAbstractTableModel;

    void setQuestions(const std::vector<Domain::Question> &questions);
    void setRefinement(const Protocol::Refinement &refinement);
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
    [[nodiscard]] QVariant saturationData(const QString &question, int role) const;

    std::vector<Domain::Question> m_questions;
    std::map<QString, Protocol::Saturation> m_saturation; //!< by question
    bool m_readOnly = false;
};

//! Whether questions are read in Russian: the interface's language.
[[nodiscard]] bool readsRussian();

} // namespace LaunchProbe::Ui
