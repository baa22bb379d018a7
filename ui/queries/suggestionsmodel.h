// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/protocol/refinement.h>

#include <QAbstractTableModel>

namespace LaunchProbe::Ui {

//! What one question's yield suggests: what to do, with what, and why.
class SuggestionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Value, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSuggestions(std::vector<Protocol::Suggestion> suggestions); //!< equal ones are left as they are
    void retranslate();
    [[nodiscard]] const Protocol::Suggestion *suggestion(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Protocol::Suggestion> m_suggestions;
};

} // namespace LaunchProbe::Ui
