// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace LaunchProbe::Tables {

//! Makes words of raw values: numbers and dates as the language writes them, units, outcomes, "not stated".
//! Works over every model of this room; raw values stay in their roles.
class ReadableProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString words(const QModelIndex &index) const;
};

} // namespace LaunchProbe::Tables
