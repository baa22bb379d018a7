// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "recovery.h"

#include <tests/testlib/testcase.h>

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 4096;
constexpr int threads = 60;

//! Fills some pages of its own.
QString aLongText(int i)
{
    return u"marker%1 "_s.arg(i) + u"llama.cpp runs here at 42 tok/s. "_s.repeated(40);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class DamagedArchive
{
public:
    DamagedArchive()
    {
        TemporaryArchive archive;
        for (int i = 0; i < threads; ++i) {
            Domain::Extraction read;
            read.readings = {aReading(u"engine"_s, u"llama.cpp"_s)};
            archive.store(
                aThread(u"t%1"_s.arg(i), {aPost({}, aLongText(i)), aPost(u"c"_s, u"thanks"_s)}), {read, {}});
        }
        Domain::Finding finding;
        finding.post = archive.idOf(u"reddit:t3"_s);
        finding.verdict = Domain::Verdict::Success;
        finding.note = u"mine"_s;
        const auto marked = archive.get().setFinding(finding);
        if (!marked)
            qFatal("%s", qPrintable(marked.problem().detail));
        settle(archive.file());
        QFile::copy(archive.file(), file());
    }

    [[nodiscard]] QString file() const { return m_folder.filePath(u"evidence.sqlite"_s); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files, QDir::Name);
    }

    //! Spoils the page in which the bytes stand first, behind the first two pages.
    void spoilPageWith(const QByteArray &bytes) const
    {
        const auto at = contentOf(file()).indexOf(bytes, qsizetype(2) * pageSize);
        QVERIFY(at > 0);
        spoilPage(static_cast<int>(at / pageSize));
    }

    void spoilRootOf(const QString &name) const
    {
        int root = 0;
        query(file(), u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(name), &root);
        QVERIFY(root > 1);
        spoilPage(root - 1);
    }

private:
    static void settle(const QString &file) { query(file, u"PRAGMA wal_checkpoint(TRUNCATE)"_s, nullptr); }

    static void query(const QString &file, const QString &sql, int *answer)
    {
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"spoiler"_s);
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(sql) && query.next());
            if (answer)
                *answer = query.value(0).toInt();
        }
        QSqlDatabase::removeDatabase(u"spoiler"_s);
    }

    void spoilPage(int page) const
    {
        QFile file(this->file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(qint64(page) * pageSize));
        QCOMPARE(file.write(QByteArray(pageSize, '\xee')), pageSize);
    }

    QTemporaryDir m_folder;
};

} // namespace

class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeArchivePasses()
    {
        const DamagedArchive archive;
        QVERIFY(checkArchive(archive.file()));
    }

    void aBrokenPageIsFound()
    {
        const DamagedArchive archive;
        archive.spoilPageWith("marker20 ");
        const auto checked = checkArchive(archive.file());
        QVERIFY(!checked);
        QCOMPARE(checked.problem().kind, Domain::Problem::Kind::Damaged);
        QCOMPARE(checked.problem().where, archive.file());
    }

    void allButTheBrokenPageIsRecovered()
    {
        const DamagedArchive archive;
        archive.spoilPageWith("marker20 ");
        const auto before = contentOf(archive.file());

        const auto recovered = recoverArchive(archive.file());
        QVERIFY2(
            recovered, recovered ? "" : qPrintable(recovered.problem().where + recovered.problem().detail));
        QVERIFY(checkArchive(archive.file()));
        QVERIFY2(recovered->posts >= 2 * threads - 8, qPrintable(QString::number(recovered->posts)));
        QVERIFY(recovered->posts < 2 * threads);
        QCOMPARE(recovered->torn, QStringList{u"post"_s});
        QCOMPARE(recovered->findings, 1);

        // The damaged one lies beside it as it was.
        QCOMPARE(recovered->aside, archive.file() + u".damaged-1"_s);
        QCOMPARE(contentOf(recovered->aside), before);
        QCOMPARE(archive.names().filter(u"damaged"_s), QStringList{u"evidence.sqlite.damaged-1"_s});
        QVERIFY(archive.names().filter(u"recovering"_s).isEmpty());
    }

    void whatWasRecoveredIsFoundByItsWords()
    {
        const DamagedArchive archive;
        archive.spoilPageWith("marker20 ");
        QVERIFY(recoverArchive(archive.file()));
        const auto opened = openArchive(archive.file(), Access::Read);
        QVERIFY(opened);
        for (const auto &[word, hits] : {std::pair(u"marker40"_s, 1), std::pair(u"marker20"_s, 0)}) {
            Domain::PostFilter filter;
            filter.text = aWord(word);
            const auto matched = (*opened)->match(filter, 10);
            QVERIFY(matched);
            QCOMPARE(matched->total, hits);
        }
    }

    void anIndexCostsNothing()
    {
        const DamagedArchive archive;
        archive.spoilRootOf(u"post_by_time"_s);
        QVERIFY(!checkArchive(archive.file()));
        const auto recovered = recoverArchive(archive.file());
        QVERIFY2(
            recovered, recovered ? "" : qPrintable(recovered.problem().where + recovered.problem().detail));
        QCOMPARE(recovered->posts, 2 * threads);
        QCOMPARE(recovered->torn, QStringList());
        QCOMPARE(recovered->orphans, 0);
    }

    void whatBelongsToNothingIsLeftOut()
    {
        const DamagedArchive archive;
        archive.spoilRootOf(u"thread"_s);
        const auto recovered = recoverArchive(archive.file());
        QVERIFY2(
            recovered, recovered ? "" : qPrintable(recovered.problem().where + recovered.problem().detail));
        QVERIFY(recovered->torn.contains(u"thread"_s));
        QVERIFY(recovered->orphans > 0);
        QVERIFY(checkArchive(archive.file()));
        QVERIFY(openArchive(archive.file(), Access::Write));
    }

    void aSecondRecoveryKeepsWhatTheFirstKept()
    {
        const DamagedArchive archive;
        archive.spoilPageWith("marker20 ");
        QVERIFY(recoverArchive(archive.file()));
        const auto again = recoverArchive(archive.file());
        QVERIFY(again);
        QCOMPARE(again->aside, archive.file() + u".damaged-2"_s);
        QVERIFY(QFile::exists(archive.file() + u".damaged-1"_s));
    }

    void whatIsNoArchiveStaysAsItIs()
    {
        const DamagedArchive archive;
        QFile file(archive.file());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(3 * pageSize, 'x'));
        file.close();
        const auto recovered = recoverArchive(archive.file());
        QVERIFY(!recovered);
        QCOMPARE(recovered.problem().kind, Domain::Problem::Kind::Malformed);
        QCOMPARE(archive.names(), QStringList{u"evidence.sqlite"_s});
        QCOMPARE(contentOf(archive.file()), QByteArray(3 * pageSize, 'x'));
    }
};

LP_TEST(RecoveryTest)

#include "tst_recovery.moc"
