// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/ledger.h>

#include <QSortFilterProxyModel>

#include <optional>

namespace LaunchProbe::Ui {

//! The ledger's rows of one state, sorted by raw values.
class CoverageProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CoverageProxy(QObject *parent = nullptr);

    void setState(std::optional<Domain::Coverage> state); //!< nothing: all

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    std::optional<Domain::Coverage> m_state;
};

} // namespace LaunchProbe::Ui
