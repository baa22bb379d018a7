// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/correction.h>

#include <QAbstractTableModel>

#include <vector>

namespace LaunchProbe::Ui {

//! What counts as read of one post, with the rule or the person that says so; below it what the person took
//! out, and what they said of words that are gone.
class ReadingTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, RunColumn, RuleColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReadings(
        std::vector<Domain::Reading> readings, const std::vector<Domain::Correction> &corrections = {});
    void retranslate();
    //! Index among the readings that were set; -1: the row is none of them.
    [[nodiscard]] int readingOf(int row) const;
    //! What the person says about the row; null: nothing.
    [[nodiscard]] const Domain::Correction *correctionOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString whoSays(int row) const;

    std::vector<Domain::Reading> m_readings; //!< those that do not count at the end
    std::vector<Domain::Correction> m_corrections; //!< none of them is withdrawn
    int m_counting = 0; //!< readings that count
};

//! The one of the corrections that made the reading; null for the extractor's.
[[nodiscard]] const Domain::Correction *
correctionBehind(const Domain::Reading &reading, const std::vector<Domain::Correction> &corrections);

//! "by you, 8 August 2025; was Quantisation: Q4_0".
[[nodiscard]] QString correctionWords(const Domain::Correction &correction);

} // namespace LaunchProbe::Ui
