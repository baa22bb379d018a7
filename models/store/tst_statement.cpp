// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/sqlite.h"
#include "statement.h"

#include <tests/testlib/testcase.h>

#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Problem;

//! A statement's places and the values that stand in them from run to run.
class StatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        auto opened = connectToSqlite(m_folder.filePath(u"statements.sqlite"_s), Access::Write);
        QVERIFY(opened);
        m_connection = std::move(*opened);
    }
    void cleanup() { m_connection.reset(); }

    void aPlaceThatStandsTwiceIsFilledTwice()
    {
        auto pair = statement(u"SELECT :a, :b, :a"_s);
        pair.bind("b", 2).bind("a", 1);
        QCOMPARE(row(pair, 3), QStringList({u"1"_s, u"2"_s, u"1"_s}));
    }

    void valuesStayUntilTheyAreGivenAnew()
    {
        auto pair = statement(u"SELECT :a, :b"_s);
        pair.bind("a", u"first"_s).bind("b", 1);
        QCOMPARE(row(pair, 2), QStringList({u"first"_s, u"1"_s}));
        pair.bind("b", 2);
        QCOMPARE(row(pair, 2), QStringList({u"first"_s, u"2"_s}));
        pair.bind("a", u"second"_s).bind("b", 2);
        QCOMPARE(row(pair, 2), QStringList({u"second"_s, u"2"_s}));
    }

    void whatOnlyLooksTheSameIsGivenAnew()
    {
        auto kind = statement(u"SELECT typeof(:a)"_s);
        const auto kindOf = [&](const QVariant &value) {
            kind.bind("a", value);
            return row(kind, 1).value(0);
        };
        QCOMPARE(kindOf(QVariant()), u"null"_s);
        QCOMPARE(kindOf(qint64(0)), u"integer"_s);
        QCOMPARE(kindOf(QVariant(QMetaType::fromType<qint64>())), u"null"_s);
        QCOMPARE(kindOf(qint64(1)), u"integer"_s);
        QCOMPARE(kindOf(u"1"_s), u"text"_s);
        QCOMPARE(kindOf(1.0), u"real"_s);
        QCOMPARE(kindOf(QByteArray("1")), u"blob"_s);
        QCOMPARE(kindOf(u""_s), u"text"_s);
    }

    void anUnknownPlaceIsToldWhenItIsRun()
    {
        auto one = statement(u"SELECT :a"_s);
        one.bind("b", 1);
        const auto done = one.run();
        QVERIFY(!done);
        QCOMPARE(done.problem().kind, Problem::Kind::Internal);
        QVERIFY(done.problem().detail.contains(u'b'));
        auto none = statement(u"SELECT 1"_s);
        none.bind("a", 1);
        QVERIFY(!none.run());
    }

private:
    [[nodiscard]] Statement statement(const QString &sql) const
    {
        return m_connection->freshStatement(u"test"_s, sql);
    }
    static QStringList row(Statement &statement, int columns)
    {
        QStringList values;
        if (!statement.run() || !statement.next())
            return values;
        for (int i = 0; i < columns; ++i)
            values << statement.text(i);
        statement.finish();
        return values;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
};

LP_TEST(StatementTest)
#include "tst_statement.moc"
