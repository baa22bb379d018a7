// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <app/pipeline/import.h>
#include <models/store/engines/sqlite.h>
#include <models/store/openarchive.h>
#include <models/store/sqlarchive.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Problem;

//! The disk fills up under an import: what was stored stays, and the rest is taken when there is room.
class FullDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anImportStopsAndIsGoneOnWith()
    {
        const Test::Program home;
        QByteArray lines;
        for (int i = 0; i < 3000; ++i)
            // The first transaction finds room; those after it do not.
            lines += Test::redditLine(
                "t" + QByteArray::number(i), "Thread",
                {QByteArray(i < 1500 ? 20 : 20'000, 'x') + QByteArray::number(i), "yes"});
        const auto path = home.write(u"threads.ndjson"_s, lines);
        const auto file = home.path(u"evidence.sqlite"_s);
        QVERIFY(Store::prepareArchive(file));
        const auto catalogue =
            Catalogue::Catalogue::load(qEnvironmentVariable("LAUNCHPROBE_DATA") + u"/catalogue"_s);
        QVERIFY(catalogue);
        const Extract::Extractor extractor(*catalogue);
        {
            auto connection =
                Store::Connection::open(std::make_unique<Store::SqliteEngine>(), file, Store::Access::Write);
            QVERIFY(connection);
            QVERIFY((*connection)->execute(u"room for some"_s, u"PRAGMA max_page_count = 2500"_s));
            Store::SqlArchive narrow(std::move(*connection));
            Pipeline::Import import(narrow, extractor, QDateTime::currentDateTimeUtc());
            const auto report = import.run({path});
            QVERIFY(report.failed);
            QCOMPARE(report.files.at(0).problems.back().kind, Problem::Kind::DiskFull);
            QVERIFY(report.stored.newPosts > 0 && report.stored.newPosts < 9000);
            QCOMPARE(narrow.counts()->posts, report.stored.newPosts);
            m_kept = report.stored.newPosts;
        }
        const auto archive = Store::openArchive(file, Store::Access::Write);
        QVERIFY(archive);
        Pipeline::Import import(**archive, extractor, QDateTime::currentDateTimeUtc());
        const auto report = import.run({path});
        QVERIFY(!report.failed && !report.hasProblems());
        QCOMPARE(report.stored.newPosts, 9000 - m_kept);
        QCOMPARE((*archive)->counts()->posts, 9000);
    }

private:
    qint64 m_kept = 0;
};

LP_TEST(FullDiskTest)
#include "tst_fulldisk.moc"
