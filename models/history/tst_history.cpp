// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include <tests/testlib/testcase.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::History;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"dossier"_s);
    }

    void eachExportIsACommit()
    {
        const auto first = keepVersion(m_folder, {{u"dossier.en.md"_s, "one\r\n"}}, u"first"_s, m_day);
        QVERIFY2(first, qPrintable(first ? QString() : first.problem().detail));
        QVERIFY(first->isNew);
        QCOMPARE(first->id.size(), 40);
        const auto second =
            keepVersion(m_folder, {{u"dossier.en.md"_s, "two"}}, u"second"_s, m_day.addDays(1));
        QVERIFY(second && second->isNew);
        const auto all = versions(m_folder);
        QVERIFY(all);
        QCOMPARE(all->size(), size_t(2));
        QCOMPARE(all->front().message, u"second"_s);
        QCOMPARE(all->back().when, m_day);
        QCOMPARE(contentOf(m_folder + u"/dossier.en.md"_s), QByteArray("two"));
    }

    void equalContentsMakeNoSecondCommit()
    {
        const std::map<QString, QByteArray> files{{u"a.md"_s, "same"}, {u"a.json"_s, "{}"}};
        const auto first = keepVersion(m_folder, files, u"first"_s, m_day);
        const auto again = keepVersion(m_folder, files, u"again"_s, m_day.addDays(1));
        QVERIFY(first && again);
        QVERIFY(!again->isNew);
        QCOMPARE(again->id, first->id);
        QCOMPARE(versions(m_folder)->size(), size_t(1));
    }

    void otherLanguagesStayInTheHistory()
    {
        QVERIFY(keepVersion(m_folder, {{u"d.en.md"_s, "en"}}, u"en"_s, m_day));
        QVERIFY(keepVersion(m_folder, {{u"d.ru.md"_s, "ru"}}, u"ru"_s, m_day));
        QCOMPARE(contentOf(m_folder + u"/d.en.md"_s), QByteArray("en"));
        // Both files belong to the newest version: writing the first again changes nothing.
        QVERIFY(!keepVersion(m_folder, {{u"d.en.md"_s, "en"}}, u"en again"_s, m_day)->isNew);
    }

    void aSurroundingRepositoryIsNotTouched()
    {
        QVERIFY(keepVersion(m_home->path(), {{u"outer.md"_s, "x"}}, u"outer"_s, m_day));
        QVERIFY(keepVersion(m_folder, {{u"inner.md"_s, "x"}}, u"inner"_s, m_day));
        QCOMPARE(versions(m_home->path())->size(), size_t(1));
        QCOMPARE(versions(m_folder)->front().message, u"inner"_s);
    }

    void aPersonsFilesAreLeftAlone()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(m_folder + u"/notes.txt"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        QVERIFY(keepVersion(m_folder, {{u"d.md"_s, "x"}}, u"x"_s, m_day));
        QCOMPARE(contentOf(file.fileName()), QByteArray("mine"));
    }

    void namesThatLeadAwayAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("up") << u"../x"_s;
        QTest::newRow("absolute") << u"/tmp/x"_s;
        QTest::newRow("below") << u"a/b"_s;
        QTest::newRow("git") << u".git"_s;
        QTest::newRow("none") << QString();
    }

    void namesThatLeadAwayAreRefused()
    {
        QFETCH(QString, name);
        const auto kept = keepVersion(m_folder, {{name, "x"}}, u"x"_s, m_day);
        QVERIFY(!kept);
        QCOMPARE(kept.problem().kind, Domain::Problem::Kind::InvalidValue);
    }

    void aFolderThatCannotBeIsTold()
    {
        QFile file(m_home->filePath(u"plain"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto kept = keepVersion(file.fileName() + u"/dossier"_s, {{u"x"_s, "x"}}, u"x"_s, m_day);
        QVERIFY(!kept);
        QCOMPARE(kept.problem().kind, Domain::Problem::Kind::CannotWrite);
    }

    void nothingKeptIsNoProblem() { QVERIFY(versions(m_folder)->empty()); }

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
    const QDateTime m_day{{2025, 8, 9}, {10, 0}, Qt::UTC};
};

LP_TEST(HistoryTest)
#include "tst_history.moc"
