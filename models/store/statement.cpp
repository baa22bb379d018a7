// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement.h"

#include <QDateTime>
#include <QSqlError>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;

Statement::Statement(
    const QSqlDatabase &database, const Engine &engine, const QString &name, const QString &sql)
    : m_engine(engine)
    , m_name(name)
    , m_query(database)
{
    auto text = placed(engine.spelled(sql));
    m_places = std::move(text.places);
    m_query.setForwardOnly(true);
    if (!m_query.prepare(text.sql))
        m_problem = engine.problemOf(m_query.lastError(), name);
}

Statement &Statement::bind(std::string_view place, const QVariant &value)
{
    bool found = false;
    for (size_t i = 0; i < m_places.size(); ++i) {
        if (std::string_view(m_places[i].constData(), static_cast<size_t>(m_places[i].size())) == place) {
            m_query.bindValue(static_cast<int>(i), value);
            found = true;
        }
    }
    if (!found && !m_problem) {
        const auto word = QString::fromLatin1(place.data(), static_cast<qsizetype>(place.size()));
        m_problem = Domain::Problem{Domain::Problem::Kind::Internal, m_name, u"no place "_s + word, 0, {}};
    }
    return *this;
}

Statement &Statement::bind(std::string_view place, const std::optional<qint64> &value)
{
    return bind(place, value ? QVariant(*value) : QVariant(QMetaType::fromType<qint64>()));
}

Statement &Statement::bind(std::string_view place, const QString &text)
{
    return bind(place, QVariant(text.isNull() ? u""_s : text));
}

Statement &Statement::bindTime(std::string_view place, const QDateTime &time)
{
    return bind(place, stored(time));
}

Domain::Result<void> Statement::run()
{
    if (m_problem)
        return *m_problem;
    if (!m_query.exec())
        return m_engine.problemOf(m_query.lastError(), m_name);
    return {};
}

bool Statement::next()
{
    return m_query.next();
}

QDateTime Statement::time(int column) const
{
    const auto milliseconds = m_query.value(column);
    return milliseconds.isNull() ? QDateTime()
                                 : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

} // namespace LaunchProbe::Store
