// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/sqlite.h"
#include "schema.h"
#include "sqlarchive.h"

#include <models/store/fixture.h>
#include <tests/testlib/testcase.h>

#include <QSqlDatabase>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

const QString freshTable = u"-- Why: a test.\n-- step: a table\nCREATE TABLE novelty (id {row_id});\n"_s;
const QString brokenStep =
    u"-- Why: a test.\n-- step: a table\nCREATE TABLE novelty (id {row_id});\n-- step: nonsense\nCREATE TABEL x;\n"_s;

std::unique_ptr<Connection> connectionTo(const QString &file)
{
    auto opened = Connection::open(std::make_unique<SqliteEngine>(), file, Access::Write);
    return opened ? std::move(*opened) : nullptr;
}

Domain::Thread longThread(const QString &number)
{
    std::vector<Domain::Post> posts{aPost({}, u"opening"_s)};
    for (int i = 0; i < 60; ++i)
        posts.push_back(aPost(u"c%1"_s.arg(i), QString(4000, QChar(u'a' + i % 26))));
    return aThread(number, std::move(posts));
}

Ports::Batch batchOf(const Domain::Thread &thread)
{
    Ports::Batch batch;
    batch.threads.push_back({thread, {}});
    return batch;
}

} // namespace

//! What an archive lives through: steps that fail, other versions, a disk without room.
class SurvivingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_archive = std::make_unique<TemporaryArchive>(); }
    void cleanup() { m_archive.reset(); }

    void everyEarlierVersionComesToTheNewest_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 0; version < migrations().size(); ++version)
            QTest::addRow("from %d", version) << version;
    }

    void everyEarlierVersionComesToTheNewest()
    {
        QFETCH(int, version);
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"old.sqlite"_s);
        {
            const auto connection = connectionTo(file);
            QVERIFY(connection);
            QVERIFY(migrate(*connection, migrations().mid(0, version)));
            QCOMPARE(*versionOf(*connection), version);
        }
        QVERIFY(*isOutdated(file));
        QVERIFY(prepareArchive(file));
        QVERIFY(!*isOutdated(file));
        const auto archive = openArchive(file, Access::Write);
        QVERIFY(archive);
        QCOMPARE((*archive)->store(batchOf(longThread(u"1abc"_s)))->newPosts, 61);
    }

    void aStepThatFailsLeavesTheArchiveAsItWas()
    {
        m_archive->store(aThread(u"1abc"_s, {aPost({}, u"kept"_s)}));
        const int newest = static_cast<int>(migrations().size());
        {
            const auto connection = connectionTo(m_archive->file());
            QVERIFY(connection);
            const auto done = migrate(*connection, migrations() + QStringList{freshTable, brokenStep});
            QVERIFY(!done);
            QVERIFY2(
                done.problem().where.contains(QString::number(newest + 2)), qPrintable(done.problem().where));
            // The whole migration before it holds; of the broken one not even the good step.
            QCOMPARE(*versionOf(*connection), newest + 1);
        }
        {
            const auto connection = connectionTo(m_archive->file());
            const auto other = u"-- step: another table\nCREATE TABLE second (id {row_id});\n"_s;
            QVERIFY(migrate(*connection, migrations() + QStringList{freshTable, other}));
            QCOMPARE(*versionOf(*connection), newest + 2);
        }
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).text, u"kept"_s);
    }

    void anArchiveOfANewerVersionIsLeftAlone()
    {
        m_archive->store(aThread(u"1abc"_s, {aPost({}, u"kept"_s)}));
        {
            const auto connection = connectionTo(m_archive->file());
            QVERIFY(migrate(*connection, migrations() + QStringList{freshTable}));
        }
        const auto prepared = prepareArchive(m_archive->file());
        QVERIFY(!prepared);
        QCOMPARE(prepared.problem().kind, Problem::Kind::NewerVersion);
        QCOMPARE(prepared.problem().where, m_archive->file());
        QCOMPARE(isOutdated(m_archive->file()).problem().kind, Problem::Kind::NewerVersion);
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).text, u"kept"_s);
    }

    void aFullDiskKeepsWhatWasStoredAndNothingOfTheRest()
    {
        m_archive->store(aThread(u"1abc"_s, {aPost({}, u"kept"_s)}));
        auto connection = connectionTo(m_archive->file());
        QVERIFY(connection);
        QVERIFY(
            connection->execute(u"limit"_s, u"PRAGMA max_page_count = 1"_s)); // no page more than there is
        SqlArchive narrow(std::move(connection));
        const auto stored = narrow.store(batchOf(longThread(u"2def"_s)));
        QVERIFY(!stored);
        QCOMPARE(stored.problem().kind, Problem::Kind::DiskFull);
        QCOMPARE(narrow.counts()->posts, 1);

        // Room again: the same goes in whole, in the old connection and in a new one.
        QCOMPARE(m_archive->get().store(batchOf(longThread(u"2def"_s)))->newPosts, 61);
        QCOMPARE(m_archive->get().counts()->posts, 62);
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).text, u"kept"_s);
    }

    void aFullDiskStopsAMigrationWhole()
    {
        const QTemporaryDir folder;
        const auto connection = connectionTo(folder.filePath(u"small.sqlite"_s));
        QVERIFY(connection);
        QVERIFY(connection->execute(u"limit"_s, u"PRAGMA max_page_count = 4"_s));
        const auto done = migrate(*connection, migrations());
        QVERIFY(!done);
        QCOMPARE(done.problem().kind, Problem::Kind::DiskFull);
        QCOMPARE(*versionOf(*connection), 0);
    }

    void whatIsNoArchiveIsSaid()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"letter.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto prepared = prepareArchive(path);
        QVERIFY(!prepared);
        QCOMPARE(prepared.problem().kind, Problem::Kind::Malformed);
    }

private:
    std::unique_ptr<TemporaryArchive> m_archive;
};

LP_TEST(SurvivingTest)
#include "tst_surviving.moc"
