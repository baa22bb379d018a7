// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredstatement.h"

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;

namespace {

QString letters(qsizetype number)
{
    QString word;
    for (; word.isEmpty() || number > 0; number /= 26)
        word.prepend(QChar(static_cast<char16_t>(u'a' + number % 26)));
    return word;
}

} // namespace

FilteredStatement::FilteredStatement(const Connection &connection, const char *query)
    : m_connection(connection)
    , m_name(QString::fromLatin1(query))
    , m_sql(connection.queryText(m_name))
{
}

void FilteredStatement::fill(const QString &brace, const QString &text)
{
    m_sql.replace(u'{' + brace + u'}', text);
}

void FilteredStatement::fillConditions(const QString &conditions, const QVariantList &values)
{
    QString named;
    qsizetype used = 0;
    for (const auto c : conditions)
        named += c == u'?' ? u":filter_"_s + letters(used++) : QString(c);
    fill(u"conditions"_s, named);
    m_values = values;
}

Statement FilteredStatement::prepared() const
{
    auto statement = m_connection.freshStatement(m_name, m_sql);
    for (qsizetype i = 0; i < m_values.size(); ++i)
        statement.bind("filter_" + letters(i).toStdString(), m_values[i]);
    return statement;
}

} // namespace LaunchProbe::Store
