// SPDX-License-Identifier: GPL-3.0-or-later
#include "job.h"
#include "preferences.h"

#include <tests/testlib/testcase.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

class HandJob final : public Session::Job
{
public:
    QString title() const override { return u"by hand"_s; }
    void pause() override { setState(State::Paused); }
    void resume() override { setState(State::Running); }
    void cancel() override { setState(State::Cancelled); }
    using Job::addLog;
};

} // namespace

class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsKeysAlsoTheEqualsSignAndNone()
    {
        const QTemporaryDir folder;
        const std::map<QString, QString> keys{
            {u"posts.tag"_s, u"Ctrl+="_s}, {u"posts.note"_s, QString()}, {u"go.results"_s, u"F9"_s}};
        {
            Session::Preferences preferences(folder.filePath(u"settings.ini"_s));
            preferences.setKeys(keys);
        }
        QCOMPARE(Session::Preferences(folder.filePath(u"settings.ini"_s)).keys(), keys);
    }

    void keepsWhatWasSet()
    {
        {
            Session::Preferences preferences(file());
            preferences.setLanguage(u"ru"_s);
            preferences.setRedditUser(u" u/somebody "_s);
            preferences.setRequestBudget(-5);
            preferences.setChosenSources({u"lemmy"_s});
            preferences.setWatchHours(u"/a/b"_s, 24);
            preferences.setWatchHours(u"/a/c"_s, 6);
            preferences.setWatchHours(u"/a/c"_s, 0);
            preferences.setEndpoints({{u"discourse.mine"_s, QUrl(u"https://a.org/x?q=1=2"_s)}});
        }
        const Session::Preferences again(file());
        QCOMPARE(again.language(), u"ru"_s);
        QCOMPARE(again.theme(), u"system"_s);
        QCOMPARE(again.redditUser(), u"somebody"_s);
        QCOMPARE(again.requestBudget(), 0);
        QCOMPARE(again.watchHours(u"/a/b"_s), 24);
        QCOMPARE(again.watchHours(u"/a/c"_s), 0);
        QCOMPARE(again.watchHours(u"/a"_s), 0);
        QCOMPARE(again.chosenSources(), QStringList{u"lemmy"_s});
        QCOMPARE(again.endpoints().at(u"discourse.mine"_s), QUrl(u"https://a.org/x?q=1=2"_s));
    }

    void theCommandLineHoldsForOneRunOnly()
    {
        {
            Session::Preferences preferences(file());
            preferences.setTheme(u"light"_s);
            preferences.overrideTheme(u"dark"_s);
            QCOMPARE(preferences.theme(), u"dark"_s);
        }
        QCOMPARE(Session::Preferences(file()).theme(), u"light"_s);
    }

    void choosingEndsTheOverrideAndTellsOnce()
    {
        Session::Preferences preferences(file());
        preferences.setTheme(u"light"_s);
        preferences.overrideTheme(u"dark"_s);
        QSignalSpy changes(&preferences, &Session::Preferences::themeChanged);
        preferences.setTheme(u"light"_s);
        preferences.setTheme(u"light"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(preferences.theme(), u"light"_s);
    }

    void reducedMotionIsKeptAndToldOnce()
    {
        {
            Session::Preferences preferences(file());
            QVERIFY(!preferences.reducesMotion());
            QSignalSpy changes(&preferences, &Session::Preferences::motionChanged);
            preferences.setReducesMotion(true);
            preferences.setReducesMotion(true);
            QCOMPARE(changes.size(), 1);
        }
        QVERIFY(Session::Preferences(file()).reducesMotion());
    }

    void recentProjectsAreNewestFirstAndFew()
    {
        Session::Preferences preferences(file());
        for (int i = 0; i < 15; ++i)
            preferences.noteProject(u"/projects/%1"_s.arg(i));
        preferences.noteProject(u"/projects/9"_s);
        QCOMPARE(preferences.recentProjects().size(), Session::Preferences::recentLimit);
        QCOMPARE(preferences.recentProjects().first(), u"/projects/9"_s);
        preferences.forgetProject(u"/projects/9"_s);
        QVERIFY(!preferences.recentProjects().contains(u"/projects/9"_s));
    }

    void whatMovesWithTheStickIsFoundUnderItsNewName()
    {
        {
            Session::Preferences preferences(file());
            preferences.setPortableRoot(u"/media/one"_s);
            preferences.noteProject(u"/home/someone/there"_s);
            preferences.noteProject(u"/media/one/projects/here"_s);
            preferences.setWatchHours(u"/media/one/projects/here"_s, 6);
        }
        Session::Preferences preferences(file());
        preferences.setPortableRoot(u"/media/two"_s);
        QCOMPARE(
            preferences.recentProjects(),
            (QStringList{u"/media/two/projects/here"_s, u"/home/someone/there"_s}));
        QCOMPARE(preferences.watchHours(u"/media/two/projects/here"_s), 6);
        preferences.forgetProject(u"/media/two/projects/here"_s);
        QCOMPARE(preferences.recentProjects(), QStringList{u"/home/someone/there"_s});
    }

    void aFinishedJobCanBeForgottenAnActiveOneNot()
    {
        Session::JobList list;
        auto *running = list.add(std::make_unique<HandJob>());
        auto *ended = list.add(std::make_unique<HandJob>());
        QSignalSpy finished(ended, &Session::Job::finished);
        ended->cancel();
        ended->cancel();
        QCOMPARE(finished.size(), 1);
        list.forgetFinished();
        QCOMPARE(list.jobs(), std::vector<Session::Job *>{running});
        QVERIFY(list.hasActive());
    }

    void theLogKeepsTheNewestLines()
    {
        HandJob job;
        for (size_t i = 0; i < Session::Job::logLimit + 5; ++i)
            job.addLog(QString::number(i));
        QCOMPARE(job.log().size(), Session::Job::logLimit);
        QCOMPARE(job.log().front().text, u"5"_s);
    }

private:
    QString file() const
    {
        return m_folder.filePath(QLatin1String(QTest::currentTestFunction()) + u".ini"_s);
    }

    QTemporaryDir m_folder;
};

LP_TEST(PreferencesTest)
#include "tst_preferences.moc"
