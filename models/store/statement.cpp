// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement.h"

#include <QDateTime>
#include <QSqlError>

#include <algorithm>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

//! QVariant alone finds 1 equal to "1", and nothing equal to zero. An invalid one may never have been given.
bool isSame(const QVariant &a, const QVariant &b)
{
    return a.isValid() && a.metaType() == b.metaType() && a.isNull() == b.isNull() && a == b;
}

} // namespace

Statement::Statement(
    const QSqlDatabase &database, const Engine &engine, const QString &name, const QString &sql)
    : m_engine(engine)
    , m_name(name)
    , m_query(database)
{
    auto text = placed(engine.spelled(sql));
    for (size_t i = 0; i < text.places.size(); ++i) {
        auto known = std::ranges::find(m_places, text.places[i], &Place::name);
        if (known == m_places.end())
            known = m_places.insert(known, {text.places[i], {}});
        known->positions.push_back(static_cast<int>(i));
    }
    m_query.setForwardOnly(true);
    if (!m_query.prepare(text.sql))
        m_problem = engine.problemOf(m_query.lastError(), name);
}

const Statement::Place *Statement::find(std::string_view place)
{
    for (size_t tries = 0; tries < m_places.size(); ++tries) {
        const auto &known = m_places[m_expected];
        m_expected = (m_expected + 1) % m_places.size();
        if (viewOf(known.name) == place)
            return &known;
    }
    return nullptr;
}

Statement &Statement::bind(std::string_view place, const QVariant &value)
{
    const auto *known = find(place);
    if (!known) {
        const auto word = QString::fromLatin1(place.data(), static_cast<qsizetype>(place.size()));
        if (!m_problem)
            m_problem =
                Domain::Problem{Domain::Problem::Kind::Internal, m_name, u"no place "_s + word, 0, {}};
        return *this;
    }
    for (const auto position : known->positions) {
        // A value stays until it is given anew, which costs Qt far more than looking whether it is the same.
        if (!isSame(m_query.boundValue(position), value))
            m_query.bindValue(position, value);
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
