// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdialog.h"

#include <models/session/preferences.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

template <typename Value>
QFuture<Value> ready(Value value)
{
    QPromise<Value> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

class MemorySecrets final : public Ports::Secrets
{
public:
    QFuture<Domain::Result<QString>> read(const QString &name) override
    {
        return ready(Domain::Result<QString>(kept.value(name)));
    }
    QFuture<Domain::Result<QString>> write(const QString &name, const QString &value) override
    {
        kept[name] = value;
        return ready(Domain::Result<QString>(value));
    }
    QFuture<Domain::Result<QString>> remove(const QString &name) override
    {
        kept.remove(name);
        return ready(Domain::Result<QString>(QString()));
    }

    QHash<QString, QString> kept;
};

std::vector<Ui::SourceAccess> github(bool fromEnvironment)
{
    return {
        {u"github"_s,
         u"GitHub"_s,
         {{u"github/token"_s, u"More requests"_s, u"LAUNCHPROBE_GITHUB_TOKEN"_s, fromEnvironment}}}};
}

struct Fixture {
    Fixture()
        : preferences(folder.filePath(u"settings.ini"_s))
        , dialog(&preferences, {u"en"_s, u"ru"_s})
    {
        dialog.setSources(
            [] { return github(false); }, &secrets,
            [this](const QString &source) {
                asked << source;
                return ready(answer);
            });
    }

    QPushButton *button(const QString &start) const
    {
        for (auto *one : dialog.findChildren<QPushButton *>()) {
            if (one->accessibleName().startsWith(start))
                return one;
        }
        return nullptr;
    }

    bool says(const QString &words) const
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->text().contains(words); });
    }

    QTemporaryDir folder;
    Session::Preferences preferences;
    MemorySecrets secrets;
    QStringList asked;
    Domain::Result<QString> answer = QString(u"5,000 requests an hour"_s);
    Ui::SettingsDialog dialog;
};

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName()
    {
        const Fixture fixture;
        QCOMPARE(Ui::namelessControls(&fixture.dialog), QStringList());
    }

    void choicesHoldAtOnce()
    {
        Fixture fixture;
        const auto combos = fixture.dialog.findChildren<QComboBox *>();
        combos.value(0)->setCurrentIndex(combos.value(0)->findData(u"ru"_s));
        Q_EMIT combos.value(0)->activated(0);
        QCOMPARE(fixture.preferences.language(), u"ru"_s);
        combos.value(1)->setCurrentIndex(combos.value(1)->findData(u"dark"_s));
        Q_EMIT combos.value(1)->activated(0);
        QCOMPARE(fixture.preferences.theme(), u"dark"_s);
        fixture.dialog.findChild<QCheckBox *>()->click();
        QVERIFY(fixture.preferences.reducesMotion());
        fixture.dialog.findChild<QSpinBox *>()->setValue(700);
        QCOMPARE(fixture.preferences.requestBudget(), 700);
    }

    void aTokenIsStoredTestedAndRemoved()
    {
        Fixture fixture;
        auto *edit = fixture.dialog.findChild<QLineEdit *>(u"github/token"_s);
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QTest::keyClicks(edit, u"secret-1"_s);
        fixture.button(u"Store"_s)->click();
        QTRY_COMPARE(fixture.secrets.kept.value(u"github/token"_s), u"secret-1"_s);
        QTRY_VERIFY(edit->text().isEmpty());
        QTRY_VERIFY(edit->placeholderText().contains(u"stored"));
        fixture.button(u"Test"_s)->click();
        QTRY_VERIFY(fixture.says(u"✓ 5,000 requests an hour"_s));
        QCOMPARE(fixture.asked, QStringList{u"github"_s});
        QTRY_VERIFY(fixture.button(u"Remove"_s)->isEnabled());
        fixture.button(u"Remove"_s)->click();
        QTRY_VERIFY(fixture.secrets.kept.isEmpty());
    }

    void enterInAFieldClosesNothing()
    {
        Fixture fixture;
        fixture.dialog.show();
        auto *edit = fixture.dialog.findChild<QLineEdit *>(u"github/token"_s);
        edit->setFocus();
        QTest::keyClicks(edit, u"secret-1"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(fixture.secrets.kept.value(u"github/token"_s), u"secret-1"_s);
        QVERIFY(fixture.dialog.isVisible());
    }

    void aRefusedTokenIsSaid()
    {
        Fixture fixture;
        fixture.answer = Domain::Problem{Domain::Problem::Kind::BadCredentials, u"GitHub"_s, {}, 401, {}};
        fixture.button(u"Test"_s)->click();
        QTRY_VERIFY(fixture.says(u"did not accept the access token"_s));
        QVERIFY(fixture.button(u"Test"_s)->isEnabled());
    }

    void anotherLanguageReachesEverySource()
    {
        Fixture fixture;
        QString purpose = u"More requests"_s;
        fixture.dialog.setSources(
            [&purpose] {
                auto sources = github(false);
                sources[0].secrets[0].purpose = purpose;
                return sources;
            },
            &fixture.secrets, {});
        fixture.dialog.findChild<QLineEdit *>(u"github/token"_s)->setText(u"half typed"_s);
        purpose = u"Больше запросов"_s;
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&fixture.dialog, &language);
        QVERIFY(fixture.says(u"Больше запросов"_s));
        QCOMPARE(fixture.dialog.findChild<QLineEdit *>(u"github/token"_s)->text(), u"half typed"_s);
    }

    void whatTheEnvironmentDecidesCannotBeChanged()
    {
        Fixture fixture;
        fixture.dialog.setSources([] { return github(true); }, &fixture.secrets, {});
        auto *edit = fixture.dialog.findChild<QLineEdit *>(u"github/token"_s);
        QVERIFY(!edit->isEnabled());
        QVERIFY(edit->placeholderText().contains(u"LAUNCHPROBE_GITHUB_TOKEN"));
    }
};

LP_TEST(SettingsTest)
#include "tst_settings.moc"
