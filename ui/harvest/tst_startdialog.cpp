// SPDX-License-Identifier: GPL-3.0-or-later
#include "startdialog.h"

#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ui::HarvestWish;

namespace {

Domain::SourceOutlook source(const QString &id, bool chosen)
{
    Domain::SourceOutlook source;
    source.id = id;
    source.name = id.toUpper();
    source.isChosen = chosen;
    source.queries = 2;
    source.requests = {2, 40};
    source.seconds = {1, 300};
    source.shares = {{u"search"_s, {2, 40}, {10, 60s}}};
    source.hosts = {u"api."_s + id};
    source.userAgent = u"LaunchProbe/1"_s;
    source.texts = {u"vllm oom"_s};
    return source;
}

Domain::Outlook outlook()
{
    Domain::Outlook outlook;
    outlook.sources = {source(u"github"_s, true), source(u"lemmy"_s, false)};
    outlook.failed = 3;
    return outlook;
}

QString textsOf(const QWidget &dialog)
{
    QStringList texts;
    for (const auto *label : dialog.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

class StartDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsBoundsAndSharesOfEachSource()
    {
        const Ui::StartDialog dialog(outlook(), 0);
        const auto *item = dialog.findChild<QTreeWidget *>()->topLevelItem(0);
        QCOMPARE(item->text(0), u"GITHUB"_s);
        QCOMPARE(item->text(2), u"2\u201340"_s);
        QCOMPARE(item->text(4), u"20\u202f%\u2013400\u202f%"_s);
        QVERIFY(item->toolTip(4).contains(u"10"_s));
    }

    void tellsWhatLeavesTheMachine()
    {
        const Ui::StartDialog dialog(outlook(), 0);
        const auto text = dialog.findChild<QPlainTextEdit *>()->toPlainText();
        for (const auto &part : {u"api.github"_s, u"LaunchProbe/1"_s, u"vllm oom"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
    }

    void sumsUpWhatIsChosen()
    {
        const Ui::StartDialog dialog(outlook(), 0);
        auto *tree = dialog.findChild<QTreeWidget *>();
        QVERIFY(textsOf(dialog).contains(u"2\u201340"_s));
        tree->topLevelItem(1)->setCheckState(0, Qt::Checked);
        QVERIFY(textsOf(dialog).contains(u"4\u201380"_s));
        QCOMPARE(dialog.wish().sources, (QStringList{u"github"_s, u"lemmy"_s}));
        dialog.findChild<QSpinBox *>()->setValue(50);
        QVERIFY(textsOf(dialog).contains(u"4\u201350"_s));
        QCOMPARE(dialog.wish().budget, 50);
    }

    void withoutASourceThereIsNothingToStart()
    {
        const Ui::StartDialog dialog(outlook(), 0);
        dialog.findChild<QTreeWidget *>()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        const auto *box = dialog.findChild<QDialogButtonBox *>();
        for (auto *button : box->buttons())
            QCOMPARE(button->isEnabled(), box->buttonRole(button) != QDialogButtonBox::AcceptRole);
    }

    void whatFailedIsOfferedWhereSomethingDid()
    {
        auto without = outlook();
        without.failed = 0;
        QCOMPARE(Ui::StartDialog(without, 0).findChild<QComboBox *>(u"what"_s)->count(), 3);
        Ui::StartDialog dialog(outlook(), 0);
        QSignalSpy wanted(&dialog, &Ui::StartDialog::wanted);
        dialog.findChild<QComboBox *>(u"what"_s)->setCurrentIndex(3);
        Q_EMIT dialog.findChild<QDialogButtonBox *>()->accepted();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<HarvestWish>().what, HarvestWish::What::FailedOnly);
    }

    void repeatsAsItDidBefore()
    {
        const Ui::StartDialog dialog(outlook(), 24);
        QCOMPARE(dialog.wish().everyHours, 24);
        QCOMPARE(Ui::StartDialog(outlook(), 0).wish().everyHours, 0);
    }

    void tellsWhatIsLookedAtAgain()
    {
        auto again = outlook();
        again.sources[0].mostRechecks = 40;
        const Ui::StartDialog dialog(again, 0);
        QVERIFY(dialog.findChild<QTreeWidget *>()->topLevelItem(0)->text(6).contains(u"40"_s));
        QVERIFY(dialog.findChild<QTreeWidget *>()->topLevelItem(1)->text(6).isEmpty());
    }

    void saysWhyASourceIsOff()
    {
        auto off = outlook();
        off.sources[0].off =
            Domain::Problem{Domain::Problem::Kind::NeedsCredentials, u"GitHub"_s, u"LP_KEY"_s, 0, {}};
        const Ui::StartDialog dialog(off, 0);
        QVERIFY(dialog.findChild<QTreeWidget *>()->topLevelItem(0)->text(6).contains(u"LP_KEY"_s));
    }

    void everyControlHasAName()
    {
        Ui::StartDialog dialog(outlook(), 0);
        QCOMPARE(Ui::namelessControls(&dialog), QStringList());
    }
};

LP_TEST(StartDialogTest)
#include "tst_startdialog.moc"
