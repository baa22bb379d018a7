// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "sqltext.h"

#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <string_view>

namespace LaunchProbe::Store {

//! A prepared statement with named places. It is run, read row by row, and finished before it is run again.
class Statement
{
public:
    Statement(const QSqlDatabase &database, const Engine &engine, const QString &name, const QString &sql);

    //! Gives a place its value; unknown names are a mistake in the program and are told when it is run.
    Statement &bind(std::string_view place, const QVariant &value);
    Statement &bind(std::string_view place, qint64 value) { return bind(place, QVariant(value)); }
    Statement &bind(std::string_view place, const std::optional<qint64> &value);
    //! NULL and '' are different things to SQL; a null string is stored as the latter.
    Statement &bind(std::string_view place, const QString &text);
    Statement &bindTime(std::string_view place, const QDateTime &time);

    Domain::Result<void> run();
    [[nodiscard]] bool next();
    //! Ends the reading; a read that is not ended would hold an old state of the archive.
    void finish() { m_query.finish(); }

    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] QDateTime time(int column) const;
    [[nodiscard]] qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }
    [[nodiscard]] int changedRows() const { return m_query.numRowsAffected(); }

private:
    struct Place {
        QByteArray name;
        std::vector<int> positions; //!< one that is used twice has two
    };

    [[nodiscard]] const Place *find(std::string_view place);

    const Engine &m_engine;
    QString m_name;
    std::vector<Place> m_places;
    size_t m_expected = 0; //!< the place behind the last one: most are given in order
    QSqlQuery m_query;
    std::optional<Domain::Problem> m_problem;
};

//! Milliseconds since 1970, UTC; nothing for an invalid time.
[[nodiscard]] QVariant stored(const QDateTime &time);

} // namespace LaunchProbe::Store
