// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobspanel.h"

#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

class HandJob final : public Session::Job
{
public:
    QString title() const override { return u"Import of threads.ndjson"_s; }
    void pause() override { setState(State::Paused); }
    void resume() override { setState(State::Running); }
    void cancel() override { setState(State::Cancelled); }
    bool mayPause() const override { return pauses; }
    bool pauses = true;
    using Job::addLog;
    using Job::setNote;
    using Job::setPart;
    using Job::setProgress;
    using Job::setState;
    using Job::setWait;
};

QPushButton *buttonNamed(const QWidget &panel, const QString &start)
{
    for (auto *button : panel.findChildren<QPushButton *>()) {
        if (button->accessibleName().startsWith(start) && !button->isHidden())
            return button;
    }
    return nullptr;
}

QString textsOf(const QWidget &panel)
{
    QStringList texts;
    for (const auto *label : panel.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

class JobsPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowToStartWhenNothingRuns()
    {
        Session::JobList jobs;
        Ui::JobsPanel panel(&jobs);
        panel.retranslate();
        QVERIFY(textsOf(panel).contains(u"Nothing runs"));
        QCOMPARE(Ui::namelessControls(&panel), QStringList());
    }

    void onlyALogWithLinesTakesRoom()
    {
        Session::JobList jobs;
        Ui::JobsPanel panel(&jobs);
        panel.retranslate();
        constexpr int fewLines = 120;
        QVERIFY(panel.maximumHeight() < fewLines);
        auto *job = static_cast<HandJob *>(jobs.add(std::make_unique<HandJob>()));
        auto *log = panel.findChild<QPlainTextEdit *>();
        QVERIFY(log->isHidden());
        QVERIFY(panel.maximumHeight() < fewLines);
        job->addLog(u"two lines were left out"_s);
        QVERIFY(!log->isHidden());
        QCOMPARE(panel.maximumHeight(), QWIDGETSIZE_MAX);
        job->cancel();
        jobs.forgetFinished();
        QVERIFY(panel.maximumHeight() < fewLines);
    }

    void aJobCanBeHeldAndEnded()
    {
        Session::JobList jobs;
        Ui::JobsPanel panel(&jobs);
        panel.retranslate();
        auto *job = static_cast<HandJob *>(jobs.add(std::make_unique<HandJob>()));
        QCOMPARE(Ui::namelessControls(&panel), QStringList());
        buttonNamed(panel, u"Pause"_s)->click();
        QCOMPARE(job->state(), Session::Job::State::Paused);
        buttonNamed(panel, u"Resume"_s)->click();
        QCOMPARE(job->state(), Session::Job::State::Running);
        buttonNamed(panel, u"Cancel"_s)->click();
        QCOMPARE(job->state(), Session::Job::State::Cancelled);
        QVERIFY(!buttonNamed(panel, u"Cancel"_s));
    }

    void offersOnlyWhatTheJobCanDo()
    {
        Session::JobList jobs;
        Ui::JobsPanel panel(&jobs);
        panel.retranslate();
        auto job = std::make_unique<HandJob>();
        job->pauses = false;
        jobs.add(std::move(job));
        QVERIFY(!buttonNamed(panel, u"Pause"_s));
        QVERIFY(buttonNamed(panel, u"Cancel"_s));
    }

    void showsProgressWaitAndLog()
    {
        Session::JobList jobs;
        Ui::JobsPanel panel(&jobs);
        panel.retranslate();
        auto *job = static_cast<HandJob *>(jobs.add(std::make_unique<HandJob>()));
        auto *bar = panel.findChild<QProgressBar *>();
        QCOMPARE(bar->maximum(), 0);
        job->setProgress(6'000'000'000, 12'000'000'000);
        QCOMPARE(bar->value(), 500);
        job->setWait(std::chrono::seconds(75));
        QVERIFY(textsOf(panel).contains(u"1 min 15 s"));
        job->addLog(u"two lines were left out"_s);
        QVERIFY(panel.findChild<QPlainTextEdit *>()->toPlainText().contains(u"two lines were left out"));
    }

    void aFinishedJobStaysUntilItIsCleared()
    {
        Session::JobList jobs;
        Ui::JobsPanel panel(&jobs);
        panel.retranslate();
        static_cast<HandJob *>(jobs.add(std::make_unique<HandJob>()))
            ->setState(Session::Job::State::DoneWithProblems);
        QVERIFY(textsOf(panel).contains(u"Done with problems"));
        jobs.forgetFinished();
        QVERIFY(!textsOf(panel).contains(u"Done with problems"));
    }
};

LP_TEST(JobsPanelTest)
#include "tst_jobspanel.moc"
