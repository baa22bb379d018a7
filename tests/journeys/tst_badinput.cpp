// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/services/workbench.h>
#include <tests/journeys/patience.h>
#include <tests/testlib/testcase.h>

#include <QAbstractButton>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

QByteArray aThread(const QByteArray &id)
{
    const QJsonObject submission{
        {u"id"_s, QString::fromLatin1(id)}, {u"author"_s, u"one"_s},
        {u"created_utc"_s, 1'750'000'000},  {u"score"_s, 3},
        {u"title"_s, u"one card"_s},        {u"permalink"_s, u"/r/LocalLLaMA/comments/x/x/"_s},
        {u"selftext"_s, u"it runs"_s},      {u"subreddit"_s, u"LocalLLaMA"_s}};
    const auto listing = [](const QJsonArray &children) {
        return QJsonObject{{u"kind"_s, u"Listing"_s}, {u"data"_s, QJsonObject{{u"children"_s, children}}}};
    };
    const QJsonObject line{
        {u"id"_s, QString::fromLatin1(id)},
        {u"listing"_s,
         QJsonArray{listing({QJsonObject{{u"kind"_s, u"t3"_s}, {u"data"_s, submission}}}), listing({})}}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Spoils the last page of the archive in which the bytes stand.
void spoilPageWith(const QString &path, const QByteArray &bytes)
{
    constexpr int pageSize = 4096;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"settle"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    QSqlDatabase::removeDatabase(u"settle"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto at = file.readAll().lastIndexOf(bytes);
    QVERIFY(at > qsizetype(2) * pageSize);
    QVERIFY(file.seek(at / pageSize * pageSize));
    QCOMPARE(file.write(QByteArray(pageSize, '\xee')), pageSize);
}

bool isRussian(const QString &sentence)
{
    return std::ranges::any_of(sentence, [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

} // namespace

//! What a person gives the window that it cannot use: one sentence in their language, and nothing is lost.
class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LaunchProbe"_s);
        QCoreApplication::setApplicationName(u"LaunchProbe"_s);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->filePath(u"settings"_s));
        QVERIFY(Services::Project::open(project(), Services::Project::Mode::Create));
    }

    void cleanup() { m_folder.reset(); }

    void aProfileThatCannotBeUsedIsSaidAndLeftAlone_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QString>("says");
        for (const auto &language : {u"en"_s, u"ru"_s}) {
            QTest::addRow("cut, %s", qPrintable(language))
                << language << QByteArray("{\"title\": \"mine\", \"acc") << u"profile.json"_s;
            QTest::addRow("impossible value, %s", qPrintable(language))
                << language
                << QByteArray(R"({"title":"mine","accelerator":{"name":"RTX PRO 6000","count":-3}})")
                << u"count"_s;
        }
    }

    void aProfileThatCannotBeUsedIsSaidAndLeftAlone()
    {
        QFETCH(QString, language);
        QFETCH(QByteArray, profile);
        QFETCH(QString, says);
        write(project() + u"/profile.json"_s, profile);
        const auto archive = contentOf(project() + u"/evidence.sqlite"_s);
        {
            Services::Workbench bench({project(), language, u"light"_s, {}});
            bench.start();
            const auto sentence = bench.window().messages()->sentence();
            QVERIFY2(sentence.contains(says), qPrintable(sentence));
            QCOMPARE(isRussian(sentence), language == u"ru"_s);
            QVERIFY(!bench.project());
            QVERIFY(bench.window().welcomePage()->isVisible());
        }
        QCOMPARE(contentOf(project() + u"/profile.json"_s), profile);
        QCOMPARE(contentOf(project() + u"/evidence.sqlite"_s), archive);
    }

    void anUnknownCardIsSaidAtItsFieldAndTheProjectOpens()
    {
        write(
            project() + u"/profile.json"_s,
            R"({"title":"mine","accelerator":{"name":"RTX PRO 60000","count":1},"models":[{"name":"gpt-oss-20b"}]})");
        Services::Workbench bench({project(), u"ru"_s, {}, {}});
        bench.start();
        QVERIFY(bench.project());
        const auto said = [&bench] {
            const auto labels = bench.window().findChild<Ui::Panel *>(u"profile"_s)->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->text().contains(u"RTX PRO 60000"_s) && isRussian(label->text());
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), patience);
    }

    void aDamagedArchiveIsKeptAsideAndRecovered()
    {
        QByteArray lines;
        for (int i = 0; i < 80; ++i)
            lines += aThread("t" + QByteArray::number(i));
        write(m_folder->filePath(u"threads.ndjson"_s), lines);
        Services::Workbench bench({project(), u"ru"_s, {}, {}});
        bench.start();
        bench.importFiles({m_folder->filePath(u"threads.ndjson"_s)});
        const auto posts = [&bench] {
            const auto archive = bench.project()->openArchive();
            const auto counts = (*archive)->counts();
            return counts ? counts->posts : -1;
        };
        QTRY_COMPARE_WITH_TIMEOUT(posts(), 80, patience);
        const auto file = project() + u"/evidence.sqlite"_s;
        bench.closeProject();
        spoilPageWith(file, "t40");
        QVERIFY(bench.openProject(project(), Services::Project::Mode::WriteElseRead));
        bench.window().actions()->checkArchive->trigger();

        QTRY_VERIFY_WITH_TIMEOUT(bench.window().findChild<QMessageBox *>(), patience);
        auto *box = bench.window().findChild<QMessageBox *>();
        QVERIFY(isRussian(box->text()));
        for (auto *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file + u".damaged-1"_s) && bench.project(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isRussian(bench.window().messages()->sentence()), patience);
        QVERIFY(posts() > 0);
    }

    void anArchiveOfANewerVersionIsLeftAlone()
    {
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            database.setDatabaseName(project() + u"/evidence.sqlite"_s);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"UPDATE archive_version SET version = 9999"_s));
            database.close();
        }
        QSqlDatabase::removeDatabase(u"newer"_s);
        const auto archive = contentOf(project() + u"/evidence.sqlite"_s);
        {
            Services::Workbench bench({project(), u"ru"_s, {}, {}});
            bench.start();
            QVERIFY(!bench.project());
            const auto sentence = bench.window().messages()->sentence();
            QVERIFY2(sentence.contains(u"evidence.sqlite"_s) && isRussian(sentence), qPrintable(sentence));
        }
        QCOMPARE(contentOf(project() + u"/evidence.sqlite"_s), archive);
    }

    void aFileThatWasCutKeepsWhatStoodBeforeAndTheWholeOneAddsTheRest()
    {
        const auto whole = aThread("t3one") + aThread("t3two") + aThread("t3three");
        const auto file = m_folder->filePath(u"threads.ndjson"_s);
        write(file, whole.left(whole.size() - 40));
        Services::Workbench bench({project(), u"ru"_s, {}, {}});
        bench.start();
        auto *jobs = bench.window().findChild<Ui::Panel *>(u"jobs"_s);
        QVERIFY(jobs);
        const auto log = [jobs] { return jobs->findChild<QPlainTextEdit *>()->toPlainText(); };
        bench.importFiles({file});
        QTRY_COMPARE_WITH_TIMEOUT(postsOf(bench), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(log().contains(u"threads.ndjson"_s) && log().contains(u"3"_s), patience);
        QVERIFY(isRussian(log()));
        write(file, whole);
        bench.importFiles({file});
        QTRY_COMPARE_WITH_TIMEOUT(postsOf(bench), 3, patience);
    }

    void aFileOfNoKnownFormatIsSaid()
    {
        const auto file = m_folder->filePath(u"letter.txt"_s);
        write(file, "Dear all,\n");
        Services::Workbench bench({project(), u"en"_s, {}, {}});
        bench.start();
        bench.importFiles({file});
        const auto *log = bench.window().findChild<Ui::Panel *>(u"jobs"_s)->findChild<QPlainTextEdit *>();
        QTRY_VERIFY_WITH_TIMEOUT(log->toPlainText().contains(u"letter.txt"_s), patience);
        QCOMPARE(postsOf(bench), 0);
    }

private:
    [[nodiscard]] QString project() const { return m_folder->filePath(u"rig"_s); }

    static int postsOf(Services::Workbench &bench)
    {
        const auto archive = bench.project()->openArchive();
        return archive ? static_cast<int>((*archive)->counts().valueOr({}).posts) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

LP_TEST(BadInputTest)
#include "tst_badinput.moc"
