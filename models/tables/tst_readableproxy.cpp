// SPDX-License-Identifier: GPL-3.0-or-later
#include "readableproxy.h"

#include "roles.h"
#include "values.h"

#include <tests/testlib/testcase.h>

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QStandardItemModel>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Tables::ColumnKind;

class ReadableProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void makesWordsOfRawValues_data()
    {
        QTest::addColumn<ColumnKind>("kind");
        QTest::addColumn<QVariant>("raw");
        QTest::addColumn<QVariantList>("all");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("words");
        QTest::newRow("number and unit")
            << ColumnKind::Number << QVariant(41.5) << QVariantList() << u"tok/s"_s << u"41,5\u00a0tok/s"_s;
        QTest::newRow("range") << ColumnKind::Number << QVariant(60.0) << QVariantList{41.5, 60.0} << u"GB"_s
                               << u"41,5\u201360\u00a0GB"_s;
        QTest::newRow("whole number")
            << ColumnKind::Number << QVariant(3.0) << QVariantList() << QString() << u"3"_s;
        QTest::newRow("nothing") << ColumnKind::Number << QVariant() << QVariantList() << u"GB"_s
                                 << u"not stated"_s;
        QTest::newRow("texts") << ColumnKind::Text << QVariant(u"a"_s) << QVariantList{u"a"_s, u"b"_s}
                               << QString() << u"a, b"_s;
        QTest::newRow("date") << ColumnKind::Date << QVariant(QDateTime({2025, 8, 7}, {23, 30}, Qt::UTC))
                              << QVariantList() << QString() << u"07.08.2025"_s;
        QTest::newRow("outcome") << ColumnKind::Outcome << QVariant::fromValue(Domain::Outcome::Degraded)
                                 << QVariantList() << QString() << u"Degraded"_s;
        QTest::newRow("coverage") << ColumnKind::Coverage << QVariant::fromValue(Domain::Coverage::Blocked)
                                  << QVariantList() << QString() << u"Blocked"_s;
    }

    void makesWordsOfRawValues()
    {
        QFETCH(ColumnKind, kind);
        QFETCH(QVariant, raw);
        QFETCH(QVariantList, all);
        QFETCH(QString, unit);
        QStandardItemModel source(1, 1);
        source.setHeaderData(0, Qt::Horizontal, QVariant::fromValue(kind), Tables::KindRole);
        source.setHeaderData(0, Qt::Horizontal, unit, Tables::UnitRole);
        source.setData(source.index(0, 0), raw, Tables::RawRole);
        source.setData(source.index(0, 0), all, Tables::AllRole);
        Tables::ReadableProxy proxy;
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&source);
        QTEST(proxy.index(0, 0).data().toString(), "words");
        QCOMPARE(proxy.index(0, 0).data(Tables::RawRole), raw);
    }

    void whatIsStillFetchedShowsAPlaceholder()
    {
        QStandardItemModel source(1, 1);
        source.setData(source.index(0, 0), false, Tables::LoadedRole);
        Tables::ReadableProxy proxy;
        proxy.setSourceModel(&source);
        QCOMPARE(proxy.index(0, 0).data().toString(), u"\u2026"_s);
    }
};

LP_TEST(ReadableProxyTest)
#include "tst_readableproxy.moc"
