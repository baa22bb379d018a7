// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostsbox.h"

#include <models/session/preferences.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Flaw = Ui::TypedHost::Flaw;

namespace {

const QUrl forum(u"https://forum.example.org"_s);

std::vector<Ui::SourceHosts> sources()
{
    return {
        {u"discourse"_s, u"Discourse"_s, true, {{u"vllm"_s, QUrl(u"https://discuss.vllm.ai"_s)}}},
        {u"lemmy"_s, u"Lemmy"_s, false, {{u"api"_s, QUrl(u"https://lemmy.world/api/v3"_s)}}}};
}

struct HostsFixture {
    HostsFixture()
        : preferences(folder.filePath(u"settings.ini"_s))
        , box(
              sources(), &preferences,
              [this](const QString &source, const QString &typed) {
                  asWritten << source + u' ' + typed;
                  return host;
              },
              [this](const QString &source, const QString &family, const QUrl &url) {
                  asked << source + u'.' + family + u' ' + url.toString();
                  QPromise<Domain::Result<QString>> promise;
                  promise.start();
                  promise.addResult(answer);
                  promise.finish();
                  return promise.future();
              })
    {
    }

    void type(const QString &address) const
    {
        auto *edit = box.findChild<QLineEdit *>();
        QTest::keyClicks(edit, address);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    QTreeWidget *hosts() const { return box.findChild<QTreeWidget *>(); }

    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < hosts()->topLevelItemCount(); ++row)
            rows << hosts()->topLevelItem(row)->text(1) + u" – "_s + hosts()->topLevelItem(row)->text(2);
        return rows;
    }

    QPushButton *button(const QString &start) const
    {
        for (auto *one : box.findChildren<QPushButton *>()) {
            if (one->accessibleName().startsWith(start))
                return one;
        }
        return nullptr;
    }

    bool says(const QString &words) const
    {
        const auto labels = box.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->text().contains(words); });
    }

    QTemporaryDir folder;
    Session::Preferences preferences;
    Ui::TypedHost host{u"forum_example_org"_s, forum};
    QStringList asWritten;
    QStringList asked;
    Domain::Result<QString> answer = QString(u"It answers"_s);
    Ui::HostsBox box;
};

} // namespace

class HostsBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName()
    {
        HostsFixture fixture;
        QCOMPARE(Ui::namelessControls(&fixture.box), QStringList());
    }

    void presetsAreListedAsSuchAndStay()
    {
        const HostsFixture fixture;
        QCOMPARE(
            fixture.rows(),
            (QStringList{u"https://discuss.vllm.ai – preset"_s, u"https://lemmy.world/api/v3 – preset"_s}));
        fixture.hosts()->setCurrentItem(fixture.hosts()->topLevelItem(0));
        QVERIFY(!fixture.button(u"Remove"_s)->isEnabled());
        QTest::keyClick(fixture.hosts(), Qt::Key_Delete);
        QCOMPARE(fixture.rows().size(), 2);
    }

    void aHostIsAddedKeptAndRemovedByKeys()
    {
        HostsFixture fixture;
        fixture.type(u"forum.example.org"_s);
        QCOMPARE(fixture.asWritten, QStringList{u"discourse forum.example.org"_s});
        QCOMPARE(fixture.rows().value(1), u"https://forum.example.org – added"_s);
        QCOMPARE(fixture.preferences.endpoints().at(u"discourse.forum_example_org"_s), forum);
        QVERIFY(fixture.box.findChild<QLineEdit *>()->text().isEmpty());
        fixture.box.show();
        fixture.box.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&fixture.box));
        fixture.hosts()->setFocus();
        QTest::keyClick(fixture.hosts(), Qt::Key_Delete);
        QVERIFY(fixture.preferences.endpoints().empty());
        QCOMPARE(fixture.rows().size(), 2);
    }

    void anotherInstanceStandsInForTheUsualOne()
    {
        HostsFixture fixture;
        auto *source = fixture.box.findChild<QComboBox *>();
        source->setCurrentIndex(source->findData(u"lemmy"_s));
        fixture.host = {u"api"_s, QUrl(u"https://sh.itjust.works/api/v3"_s)};
        fixture.type(u"sh.itjust.works"_s);
        QVERIFY(fixture.rows().contains(u"https://lemmy.world/api/v3 – preset, not asked now"_s));
        QVERIFY(fixture.rows().contains(u"https://sh.itjust.works/api/v3 – added"_s));
    }

    void whatCannotBeAskedIsRefusedWithItsReason_data()
    {
        QTest::addColumn<Flaw>("flaw");
        QTest::addColumn<QString>("words");
        QTest::newRow("words") << Flaw::NoAddress << u"no address of a host"_s;
        QTest::newRow("plain http") << Flaw::NotSafe << u"https://; http://"_s;
        QTest::newRow("a password") << Flaw::HasName << u"no password"_s;
        QTest::newRow("a query") << Flaw::HasQuery << u"below which Discourse runs"_s;
        QTest::newRow("a preset again") << Flaw::None << u"listed already"_s;
    }

    void whatCannotBeAskedIsRefusedWithItsReason()
    {
        QFETCH(const Flaw, flaw);
        QFETCH(const QString, words);
        HostsFixture fixture;
        fixture.host = {u"vllm_again"_s, QUrl(u"https://discuss.vllm.ai"_s), flaw};
        fixture.type(u"something"_s);
        QVERIFY(fixture.says(words));
        QVERIFY(fixture.preferences.endpoints().empty());
        QCOMPARE(fixture.box.findChild<QLineEdit *>()->text(), u"something"_s);
    }

    void theChosenHostIsAsked()
    {
        HostsFixture fixture;
        QVERIFY(!fixture.button(u"Ask"_s)->isEnabled());
        fixture.hosts()->setCurrentItem(fixture.hosts()->topLevelItem(0));
        fixture.button(u"Ask"_s)->click();
        QTRY_VERIFY(fixture.says(u"✓ It answers"_s));
        QCOMPARE(fixture.asked, QStringList{u"discourse.vllm https://discuss.vllm.ai"_s});
        fixture.answer = Domain::Problem{Domain::Problem::Kind::NoNetwork, u"the forum"_s, {}, 0, {}};
        fixture.button(u"Ask"_s)->click();
        QTRY_VERIFY(fixture.says(u"the forum cannot be reached"_s));
        QVERIFY(fixture.button(u"Ask"_s)->isEnabled());
    }
};

LP_TEST(HostsBoxTest)
#include "tst_hostsbox.moc"
