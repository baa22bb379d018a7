// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/services/workbench.h>
#include <tests/journeys/patience.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/chartview.h>
#include <ui/kit/namelesscontrols.h>

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

//! Two posts in the shape of Reddit's answers, as corpus files hold them.
const QByteArray twoPosts =
    R"({"id":"t3st","listing":[{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"t3st",)"
    R"("author":"one","created_utc":1750000000,"score":3,"permalink":"/r/LocalLLaMA/comments/t3st/x/",)"
    R"("title":"gpt-oss-120b on one card","selftext":"vLLM fails with CUDA out of memory on a RTX PRO 6000","subreddit":"LocalLLaMA"}}]}},)"
    R"({"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"c1","author":"two","created_utc":1750000600,)"
    R"("score":1,"permalink":"/r/LocalLLaMA/comments/t3st/x/c1/","body":"llama.cpp runs it at 120 tok/s"}}]}}]})"
    "\n";

QTableView *resultsOf(Services::Workbench &bench)
{
    auto *panel = bench.window().findChild<Ui::Panel *>(u"results"_s);
    return panel ? panel->findChild<QTableView *>() : nullptr;
}

std::vector<Domain::Finding> findingsOf(Services::Workbench &bench)
{
    const auto archive = bench.project()->openArchive();
    return archive ? (*archive)->findings().valueOr({}) : std::vector<Domain::Finding>();
}

} // namespace

class JourneysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LaunchProbe"_s);
        QCoreApplication::setApplicationName(u"LaunchProbe"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        QFile file(m_folder.filePath(u"threads.ndjson"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(twoPosts), twoPosts.size());
    }

    void aVerdictOutlivesTheWindow()
    {
        Domain::PostId judged;
        {
            Services::Workbench bench({project(), u"en"_s, u"light"_s, {}});
            bench.start();
            QVERIFY(bench.project());
            bench.importFiles({m_folder.filePath(u"threads.ndjson"_s)});
            auto *table = resultsOf(bench);
            QVERIFY(table);
            QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, patience);
            bench.window().activateWindow();
            QTRY_VERIFY_WITH_TIMEOUT(bench.window().isActiveWindow(), patience);
            table->setFocus();
            table->selectRow(0);
            QTRY_VERIFY_WITH_TIMEOUT(bench.session().selectedPost(), patience);
            judged = bench.session().selectedPost();

            QTest::keyClick(table, Qt::Key_F);
            QTRY_COMPARE_WITH_TIMEOUT(findingsOf(bench).size(), size_t(1), patience);
            QTRY_VERIFY_WITH_TIMEOUT(bench.window().actions()->undo->isEnabled(), patience);
            bench.window().actions()->undo->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(findingsOf(bench).empty(), patience);
            bench.window().actions()->redo->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(findingsOf(bench).size(), size_t(1), patience);
            bench.window().close();
        }
        Services::Workbench again({project(), {}, {}, {}});
        again.start();
        QVERIFY(again.project());
        const auto findings = findingsOf(again);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().post, judged);
        QCOMPARE(findings.front().verdict, Domain::Verdict::Failure);
    }

    void whatWasDoneIsTakenBackAfterARestart()
    {
        {
            Services::Workbench bench({project(), {}, {}, {}});
            bench.start();
            QTRY_VERIFY_WITH_TIMEOUT(bench.window().actions()->undo->isEnabled(), patience);
            QVERIFY(bench.window().actions()->undo->text().contains(u"verdict"_s));
            bench.window().actions()->undo->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(findingsOf(bench).empty(), patience);
            bench.window().close();
        }
        Services::Workbench again({project(), {}, {}, {}});
        again.start();
        QVERIFY(!again.window().actions()->undo->isEnabled());
        again.window().actions()->redo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(findingsOf(again).size(), size_t(1), patience);
    }

    void aSecondWindowReadsOnly()
    {
        Services::Workbench first({project(), {}, {}, {}});
        first.start();
        QVERIFY(!first.project()->isReadOnly());
        Services::Workbench second({project(), {}, {}, {}});
        second.start();
        QVERIFY(second.project()->isReadOnly());
        QVERIFY(second.window().windowTitle().contains(u"read only"));
    }

    void aProfileThatWasChangedIsKept()
    {
        {
            Services::Workbench bench({project(), {}, {}, {}});
            bench.start();
            auto profile = bench.session().profile();
            profile.cpu = u"Ryzen 7 7700"_s;
            bench.session().setProfile(profile);
            bench.window().close();
        }
        Services::Workbench again({project(), {}, {}, {}});
        again.start();
        QCOMPARE(again.session().profile().cpu, u"Ryzen 7 7700"_s);
    }

    void aHalfTypedProfileNeverLocksTheProject()
    {
        {
            Services::Workbench bench({project(), {}, {}, {}});
            bench.start();
            auto profile = bench.session().profile();
            profile.driver = u"five"_s;
            bench.session().setProfile(profile);
            bench.window().close();
            QVERIFY(!bench.window().messages()->sentence().isEmpty());
        }
        Services::Workbench again({project(), {}, {}, {}});
        again.start();
        QVERIFY(again.project());
        QVERIFY(again.session().profile().driver != u"five");
    }

    void aFolderThatIsNoProjectIsSaidAndTheWelcomePageShown()
    {
        const QTemporaryDir other;
        QFile file(other.filePath(u"letter.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Services::Workbench bench({other.path(), {}, {}, {}});
        bench.start();
        QVERIFY(!bench.project());
        QVERIFY(bench.window().welcomePage()->isVisible());
        QVERIFY(bench.window().messages()->sentence().contains(other.path()));
    }

    void oneChartIsThereFromTheStartAndTheOthersWait()
    {
        Services::Workbench bench({project(), {}, {}, {}});
        bench.start();
        const auto charts = bench.window().findChildren<Ui::ChartView *>();
        QVERIFY(charts.size() > 1);
        for (const auto *chart : charts) {
            const auto *dock = qobject_cast<const QDockWidget *>(chart->parentWidget());
            QVERIFY(dock);
            QCOMPARE(!dock->isHidden(), chart->isFirst());
        }
    }

    void everyControlOfTheWholeWindowHasAName()
    {
        Services::Workbench bench({project(), {}, {}, {}});
        bench.start();
        const auto nameless = Ui::namelessControls(&bench.window());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

private:
    QString project() const { return m_folder.filePath(u"rig"_s); }

    QTemporaryDir m_folder;
};

LP_TEST(JourneysTest)
#include "tst_journeys.moc"
