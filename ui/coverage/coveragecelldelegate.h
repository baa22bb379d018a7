// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/ledger.h>

#include <QStyledItemDelegate>

#include <functional>

namespace LaunchProbe::Ui {

[[nodiscard]] QString coverageMark(Domain::Coverage state); //!< "✓", "○", "✗", "–"

//! States with sign, word and colour; questions by their titles; what is not stated as a faint dash.
class CoverageCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using TitleOf = std::function<QString(const QString &question)>;

    CoverageCellDelegate(TitleOf titleOf, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    TitleOf m_titleOf;
};

} // namespace LaunchProbe::Ui
