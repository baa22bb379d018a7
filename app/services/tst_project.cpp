// SPDX-License-Identifier: GPL-3.0-or-later
#include "project.h"

#include <models/session/shelffile.h>
#include <tests/testlib/testcase.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Problem;
using Services::Project;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

Domain::Thread aThread()
{
    Domain::Thread thread;
    thread.key = {u"reddit"_s, {}, {}, u"1abc"_s};
    thread.printedId = u"reddit:1abc"_s;
    thread.posts.emplace_back().text = u"text"_s;
    return thread;
}

} // namespace

class ProjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFreshProjectTakesTheShippedProfileAndSaysSo()
    {
        const auto project = Project::open(path(u"new/deep"_s), Project::Mode::Create);
        QVERIFY(project);
        QVERIFY((*project)->tookSampleProfile());
        QVERIFY(!(*project)->profile().accelerator.name.isEmpty());
        QVERIFY(QFile::exists(path(u"new/deep/profile.json"_s)));
        QVERIFY(QFile::exists(path(u"new/deep/evidence.sqlite"_s)));
        QVERIFY(QDir((*project)->rawFolder()).exists());
    }

    void whatAKilledBeginningLeftIsBegunAnew()
    {
        QVERIFY(QDir(path({})).mkpath(u"p/raw"_s));
        for (const auto &name : {u"p/.writer"_s, u"p/profile.json.Ab12"_s}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(Project::open(path(u"p"_s), Project::Mode::Create));

        // Without the lock they are somebody else's.
        QVERIFY(QDir(path({})).mkpath(u"other/raw"_s));
        QVERIFY(!Project::open(path(u"other"_s), Project::Mode::Create));
    }

    void aGivenProfileIsCopiedAlsoIntoAProjectThatIsThere()
    {
        auto profile = (*Project::open(path(u"p"_s), Project::Mode::Create))->profile();
        profile.driver = u"999.1"_s;
        const auto again = Project::open(path(u"p"_s), Project::Mode::Create, profile);
        QVERIFY(again);
        QVERIFY(!(*again)->tookSampleProfile());
        QCOMPARE((*again)->profile().driver, u"999.1"_s);
        const auto reader = Project::open(path(u"p"_s), Project::Mode::Read);
        QCOMPARE((*reader)->profile(), profile);
    }

    void aShelfThatCannotBeReadIsSetAside()
    {
        const auto project = Project::open(path(u"p"_s), Project::Mode::Create);
        QVERIFY((*project)->shelf().isEmpty());
        QVERIFY((*project)->setShelf(Session::shelfToJson({{{3, u"later"_s}}, {}})));
        QVERIFY(!QFile::exists(path(u"p/shelf.json.unread"_s)));
        QFile file(path(u"p/shelf.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write("{ half"), 6);
        file.close();
        QVERIFY((*project)->setShelf(Session::shelfToJson({})));
        QFile aside(path(u"p/shelf.json.unread"_s));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), QByteArray("{ half"));
        QVERIFY(Session::shelfFromJson((*project)->shelf()));
    }

    void oneWritesTheOthersRead()
    {
        const auto first = Project::open(path(u"p"_s), Project::Mode::Create);
        QVERIFY(first);
        const auto second = Project::open(path(u"p"_s), Project::Mode::Write);
        QVERIFY(!second);
        QCOMPARE(second.problem().kind, Problem::Kind::InUse);
        const auto third = Project::open(path(u"p"_s), Project::Mode::WriteElseRead);
        QVERIFY(third);
        QVERIFY((*third)->isReadOnly());
        QVERIFY((*third)->desk().isReadOnly());
        QVERIFY(!(*third)->setQuestionEdits("{}"));

        Ports::Batch batch;
        batch.threads.push_back({aThread(), {}});
        QVERIFY((*(*first)->openArchive())->store(batch));
        const auto archive = (*third)->openArchive();
        QVERIFY(archive);
        QCOMPARE((*archive)->counts()->posts, 1);
        QVERIFY(!(*archive)->store(batch));
    }

    void theLockGoesWithItsHolder()
    {
        QVERIFY(Project::open(path(u"p"_s), Project::Mode::Create));
        const auto again = Project::open(path(u"p"_s), Project::Mode::WriteElseRead);
        QVERIFY(again);
        QVERIFY(!(*again)->isReadOnly());
    }

    void refusesWhatItMustNotTouch_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<Project::Mode>("mode");
        QTest::addColumn<Problem::Kind>("kind");
        QTest::newRow("someone's folder")
            << u"photos"_s << Project::Mode::Create << Problem::Kind::NotAProject;
        QTest::newRow("someone's folder, to read")
            << u"photos"_s << Project::Mode::Read << Problem::Kind::NotAProject;
        QTest::newRow("a file") << u"photos/a.jpg"_s << Project::Mode::Create << Problem::Kind::NotAProject;
        QTest::newRow("nothing there") << u"absent"_s << Project::Mode::Write << Problem::Kind::NotFound;
        QTest::newRow("no archive inside") << u"broken"_s << Project::Mode::Write << Problem::Kind::Malformed;
        QTest::newRow("no profile inside") << u"unread"_s << Project::Mode::Write << Problem::Kind::Malformed;
    }

    void refusesWhatItMustNotTouch()
    {
        QFETCH(QString, folder);
        QFETCH(Project::Mode, mode);
        QFETCH(Problem::Kind, kind);
        for (const auto *name : {"photos", "broken", "unread"})
            QVERIFY(QDir().mkpath(path(QString::fromLatin1(name))));
        write(path(u"photos/a.jpg"_s), "jpg");
        write(path(u"broken/evidence.sqlite"_s), QByteArray(4096, 'x'));
        write(path(u"unread/profile.json"_s), "{\"schema\": ");
        const auto opened = Project::open(path(folder), mode);
        QVERIFY(!opened);
        QCOMPARE(opened.problem().kind, kind);
        QVERIFY(!opened.problem().where.isEmpty());
    }

    void anEmptyFolderBecomesAProject()
    {
        QVERIFY(QDir().mkpath(path(u"empty"_s)));
        QVERIFY(Project::open(path(u"empty"_s), Project::Mode::Create));
    }

    void questionEditsComeBack()
    {
        const auto project = Project::open(path(u"p"_s), Project::Mode::Create);
        QVERIFY((*project)->questionEdits().isEmpty());
        QVERIFY((*project)->setQuestionEdits("{\"a\": 1}"));
        QCOMPARE(
            (*Project::open(path(u"p"_s), Project::Mode::Read))->questionEdits(), QByteArray("{\"a\": 1}"));
    }

    void theDeskWritesAndReads()
    {
        const auto project = Project::open(path(u"p"_s), Project::Mode::Create);
        Ports::Batch batch;
        batch.threads.push_back({aThread(), {}});
        auto stored =
            (*project)->desk().change([batch](Ports::Archive &archive) { return archive.store(batch); });
        QCOMPARE(stored.result()->newPosts, 1);
        auto counted = (*project)->desk().ask([](const Ports::Archive &archive) { return archive.counts(); });
        QCOMPARE(counted.result()->posts, 1);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

LP_TEST(ProjectTest)
#include "tst_project.moc"
