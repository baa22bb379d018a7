// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterclause.h"

namespace LaunchProbe::Store {

//! A query file with its braces filled in; positional values of the filter are named in their order.
class FilteredStatement
{
public:
    FilteredStatement(const Connection &connection, const char *query);

    void fill(const QString &brace, const QString &text);
    //! The filter's "?" become names, because a statement has either names or numbers.
    void fillConditions(const QString &conditions, const QVariantList &values);
    [[nodiscard]] Statement prepared() const;

private:
    const Connection &m_connection;
    QString m_name;
    QString m_sql;
    QVariantList m_values;
};

} // namespace LaunchProbe::Store
