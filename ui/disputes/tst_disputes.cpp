// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputecard.h"
#include "disputespanel.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QLabel>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

Test::PostBuilder aTrial(qint64 id, Domain::Outcome outcome, const QString &driver)
{
    return aPost(id)
        .by(u"rig %1"_s.arg(id))
        .titled(u"<b>Trial</b> %1"_s.arg(id))
        .ending(outcome)
        .saying(Slot::Engine, u"vLLM"_s)
        .saying(Slot::Model, u"gpt-oss-120b"_s)
        .saying(Slot::Quant, u"MXFP4"_s)
        .saying(Slot::Driver, driver);
}

struct Room {
    Test::FakeDesk desk;
    Session::Session session;
    DisputesPanel panel{session};
    QTreeWidget *list = panel.findChild<QTreeWidget *>();

    explicit Room(std::vector<Ports::PostRow> rows)
    {
        desk.archive.rows = std::move(rows);
        panel.retranslate();
        panel.show();
        session.openProject(&desk, {});
    }
};

std::vector<Ports::PostRow> aDispute()
{
    return {
        aTrial(1, Domain::Outcome::Success, u"580.65"_s), aTrial(2, Domain::Outcome::Failure, u"570.86"_s)};
}

} // namespace

class DisputesPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsBothSidesAndWhatTellsThemApart()
    {
        Room room(aDispute());
        QTRY_COMPARE(room.list->topLevelItemCount(), 1);
        QCOMPARE(room.list->topLevelItem(0)->text(0), u"vLLM · gpt-oss-120b · MXFP4"_s);
        const auto card = room.panel.findChild<QTextBrowser *>()->toPlainText();
        QVERIFY(card.contains(u"Works"));
        QVERIFY(card.contains(u"Fails"));
        QVERIFY(card.contains(u"Driver: 580.65 on the first side, 570.86 on the second."));
        QVERIFY(card.contains(u"<b>Trial</b> 1")); // text stays text
    }

    void aLinkOfTheCardLeadsToItsPost()
    {
        Room room(aDispute());
        QTRY_COMPARE(room.list->topLevelItemCount(), 1);
        Q_EMIT room.panel.findChild<QTextBrowser *>()->anchorClicked(QUrl(u"post:2"_s));
        QCOMPARE(room.session.selectedPost().value, 2);
        QVERIFY(!postOfLink(u"https://example.org/post:2"_s));
    }

    void choosingADisputeNarrowsThePostsDownToIt()
    {
        Room room(aDispute());
        QTRY_COMPARE(room.list->topLevelItemCount(), 1);
        Q_EMIT room.list->itemActivated(room.list->topLevelItem(0), 0);
        QCOMPARE(room.session.filter().conditions.size(), size_t(3));
    }

    void saysThatNobodyContradicts()
    {
        Room room({aTrial(1, Domain::Outcome::Success, u"580.65"_s)});
        const auto labels = room.panel.findChildren<QLabel *>();
        QTRY_VERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(u"do not contradict"); }));
    }

    void asksForWhatNobodyStates()
    {
        Evidence::Dispute dispute;
        QCOMPARE(DisputeCard(dispute).observations().size(), 1);
        dispute.unstated = {{Slot::Driver, {}, {u"570.86"_s}}};
        QVERIFY(DisputeCard(dispute).observations().first().contains(u"Ask for it"));
    }

    void namesEveryControl()
    {
        Room room(aDispute());
        QCOMPARE(namelessControls(&room.panel).join(u';'), QString());
    }
};

LP_TEST(DisputesPanelTest)
#include "tst_disputes.moc"
