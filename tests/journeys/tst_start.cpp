// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/services/workbench.h>
#include <tests/journeys/patience.h>
#include <tests/testlib/testcase.h>
#include <ui/harvest/startdialog.h>
#include <ui/kit/namelesscontrols.h>
#include <ui/settings/settingsdialog.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

//! Answers of former times stand in for the network: nobody is asked.
Services::WindowOptions recorded(const QString &project)
{
    return {project, u"en"_s, u"light"_s, QStringLiteral(LP_SOURCE_DIR) + u"/resources/sample/recordings"_s};
}

//! The dialog as it comes after the look at what would be asked; null: it does not.
Ui::StartDialog *asked(Services::Workbench &bench)
{
    Ui::StartDialog *dialog = nullptr;
    bench.window().actions()->startHarvest->trigger();
    [[maybe_unused]] const bool came = QTest::qWaitFor(
        [&] { return (dialog = bench.window().findChild<Ui::StartDialog *>()) != nullptr; }, patience);
    return dialog;
}

QTreeWidgetItem *rowOf(const Ui::StartDialog &dialog, const QString &source)
{
    const auto *tree = dialog.findChild<QTreeWidget *>();
    const auto found = tree->findItems(source, Qt::MatchExactly, 0);
    return found.isEmpty() ? nullptr : found.front();
}

QString egressOf(const Ui::StartDialog &dialog, const QString &source)
{
    dialog.findChild<QTreeWidget *>()->setCurrentItem(rowOf(dialog, source));
    return dialog.findChild<QPlainTextEdit *>()->toPlainText();
}

} // namespace

//! From the wish to harvest to the posts: what goes where is told before anything goes.
class StartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LaunchProbe"_s);
        QCoreApplication::setApplicationName(u"LaunchProbe"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
    }

    void nothingGoesBeforeThePersonStarts()
    {
        Services::Workbench bench(recorded(project()));
        bench.start();
        QVERIFY(bench.openProject(project(), Services::Project::Mode::Create));
        auto *dialog = asked(bench);
        QVERIFY(dialog);
        QCOMPARE(Ui::namelessControls(dialog), QStringList());
        const auto github = egressOf(*dialog, u"GitHub"_s);
        for (const auto &part : {u"api.github.com"_s, u"LaunchProbe/"_s, u"vllm"_s})
            QVERIFY2(github.contains(part), qPrintable(part));
        const auto everything = github + egressOf(*dialog, u"Reddit"_s) + egressOf(*dialog, u"Discourse"_s);
        for (const auto &own : {QSysInfo::machineHostName(), project()})
            QVERIFY2(!everything.contains(own), "what names this machine stays here");
        QCOMPARE(rowOf(*dialog, u"GitHub"_s)->checkState(0), Qt::Checked);
        QCOMPARE(rowOf(*dialog, u"Discourse"_s)->checkState(0), Qt::Unchecked);
        QVERIFY(!rowOf(*dialog, u"GitHub"_s)->text(2).isEmpty());
        dialog->reject();
        const auto archive = bench.project()->openArchive();
        QVERIFY(archive);
        QVERIFY(!*(*archive)->lastRun());
        QCOMPARE((*archive)->counts()->posts, 0);
    }

    void whatIsChosenIsHarvestedAndKnownTheNextTime()
    {
        Services::Workbench bench(recorded(project()));
        bench.start();
        auto *dialog = asked(bench);
        QVERIFY(dialog);
        rowOf(*dialog, u"GitHub"_s)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(dialog->wish().sources, QStringList{u"reddit"_s});
        Q_EMIT dialog->findChild<QDialogButtonBox *>()->accepted();
        const auto archive = bench.project()->openArchive();
        QVERIFY(archive);
        const auto finished = [&archive] {
            const auto last = (*archive)->lastRun();
            return last && *last && (*last)->finished.isValid();
        };
        QTRY_VERIFY_WITH_TIMEOUT(finished(), patience);
        const auto counts = (*archive)->counts();
        QVERIFY(counts->posts > 0);
        QCOMPARE(counts->sources.size(), size_t(1));
        QVERIFY(counts->sources.contains(u"reddit"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window().actions()->startHarvest->isEnabled(), patience);

        auto *again = asked(bench);
        QVERIFY(again);
        QVERIFY(rowOf(*again, u"Reddit"_s)->text(6).contains(u"asked before"_s));
    }

    void aHostOfTheSettingsIsAmongThoseThatAreAsked()
    {
        Services::Workbench bench(recorded(project()));
        bench.start();
        bench.window().actions()->settings->trigger();
        auto *settings = bench.window().findChild<Ui::SettingsDialog *>();
        QVERIFY(settings);
        QCOMPARE(Ui::namelessControls(settings), QStringList());
        auto *hosts = settings->findChild<Ui::HostsBox *>();
        QVERIFY(hosts);
        for (const auto &preset :
             {u"https://forums.developer.nvidia.com"_s, u"https://discuss.vllm.ai"_s,
              u"https://discuss.huggingface.co"_s, u"https://discuss.pytorch.org"_s})
            QCOMPARE(hosts->findChild<QTreeWidget *>()->findItems(preset, Qt::MatchExactly, 1).size(), 1);
        auto *source = hosts->findChild<QComboBox *>();
        source->setCurrentIndex(source->findData(u"discourse"_s));
        auto *address = hosts->findChild<QLineEdit *>();
        address->setText(u"forum.example.org"_s);
        Q_EMIT address->returnPressed();
        settings->reject();

        auto *dialog = asked(bench);
        QVERIFY(dialog);
        QVERIFY(egressOf(*dialog, u"Discourse"_s).contains(u"forum.example.org"_s));
    }

private:
    QString project() const { return m_folder.filePath(u"rig"_s); }

    QTemporaryDir m_folder;
};

LP_TEST(StartTest)
#include "tst_start.moc"
