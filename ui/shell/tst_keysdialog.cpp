// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysdialog.h"

#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

//! A map of three commands and the dialog over it; the first is chosen.
struct KeysFixture {
    KeysFixture()
    {
        const auto add = [this](const QString &id, KeyScope scope, Qt::Key key) {
            keys.add({id, scope, {key}, [id] { return id + u" a post"_s; }});
        };
        add(u"judge"_s, KeyScope::Posts, Qt::Key_S);
        add(u"tag"_s, KeyScope::Posts, Qt::Key_T);
        add(u"accept"_s, KeyScope::Suggestions, Qt::Key_Plus);
        dialog = std::make_unique<KeysDialog>(keys, nullptr);
        table = dialog->findChild<QTableView *>();
        catcher = dialog->findChild<KeyCatcher *>();
    }

    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->text().contains(words); });
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        const auto buttons = dialog->findChildren<QPushButton *>();
        const auto found = std::ranges::find(buttons, text, &QAbstractButton::text);
        return found == buttons.end() ? nullptr : *found;
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }

    KeyMap keys;
    std::unique_ptr<KeysDialog> dialog;
    QTableView *table = nullptr;
    KeyCatcher *catcher = nullptr;
};

} // namespace

class KeysDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryCommandWithItsKey()
    {
        const KeysFixture fixture;
        const QAbstractItemModelTester tester(fixture.table->model());
        QCOMPARE(fixture.table->model()->rowCount(), 3);
        QCOMPARE(fixture.cell(1, KeysModel::Command), u"tag a post"_s);
        QCOMPARE(fixture.cell(1, KeysModel::Where), scopeWords(KeyScope::Posts));
        QCOMPARE(fixture.cell(1, KeysModel::Keys), u"T"_s);
        QCOMPARE(namelessControls(fixture.dialog.get()).join(u' '), QString());
    }

    void theNextKeyThatIsPressedIsTheCommands()
    {
        const KeysFixture fixture;
        QTest::keyClick(fixture.catcher, Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(fixture.keys.keysOf(u"judge"_s), QList<QKeySequence>{Qt::CTRL | Qt::Key_G});
        QVERIFY(fixture.cell(0, KeysModel::Keys).contains(u"Ctrl+G"));
        QVERIFY(fixture.cell(0, KeysModel::Keys).contains(u"changed"));
        QVERIFY(fixture.says(u"does \"judge a post\" now"_s));
    }

    void aKeyIsTakenByItsPlaceUnderARussianLayout()
    {
        const KeysFixture fixture;
        QKeyEvent press(QEvent::KeyPress, 0x419, Qt::NoModifier, 24, 0, 0, u"й"_s);
        QCoreApplication::sendEvent(fixture.catcher, &press);
        QCOMPARE(fixture.keys.keysOf(u"judge"_s), QList<QKeySequence>{Qt::Key_Q});
    }

    void aKeyThatAnotherCommandHasIsToldAndGivenOnlyOnDemand()
    {
        const KeysFixture fixture;
        QTest::keyClick(fixture.catcher, Qt::Key_T);
        QCOMPARE(fixture.keys.keysOf(u"judge"_s), QList<QKeySequence>{Qt::Key_S});
        QVERIFY(fixture.says(u"T already does \"tag a post\""_s));
        auto *give = fixture.button(u"&Give it to this one"_s);
        QVERIFY(!give->isHidden());
        give->click();
        QCOMPARE(fixture.keys.keysOf(u"judge"_s), QList<QKeySequence>{Qt::Key_T});
        QVERIFY(fixture.keys.keysOf(u"tag"_s).isEmpty());
        QVERIFY(give->isHidden());
    }

    void aKeyOfAnotherPlaceIsNoClash()
    {
        const KeysFixture fixture;
        QTest::keyClick(fixture.catcher, Qt::Key_Plus);
        QCOMPARE(fixture.keys.keysOf(u"judge"_s), QList<QKeySequence>{Qt::Key_Plus});
    }

    void whatWalksThroughListsIsRefused()
    {
        const KeysFixture fixture;
        QTest::keyClick(fixture.catcher, Qt::Key_Down);
        QVERIFY(fixture.says(u"cannot be given away"_s));
        QCOMPARE(fixture.keys.keysOf(u"judge"_s), QList<QKeySequence>{Qt::Key_S});
    }

    void theUsualKeyComesBackUnlessAnotherHasIt()
    {
        const KeysFixture fixture;
        fixture.button(u"N&o key"_s)->click();
        QVERIFY(fixture.keys.keysOf(u"judge"_s).isEmpty());
        fixture.table->selectRow(1);
        QTest::keyClick(fixture.catcher, Qt::Key_S);
        QCOMPARE(fixture.keys.keysOf(u"tag"_s), QList<QKeySequence>{Qt::Key_S});
        fixture.table->selectRow(0);
        fixture.button(u"&Usual key"_s)->click();
        QVERIFY(fixture.says(u"S already does \"tag a post\""_s));
        QVERIFY(fixture.keys.keysOf(u"judge"_s).isEmpty());
        fixture.button(u"&All usual keys"_s)->click();
        QCOMPARE(fixture.keys.keysOf(u"judge"_s), QList<QKeySequence>{Qt::Key_S});
        QVERIFY(fixture.keys.changes().empty());
    }

    void findsByWordsOrKeyAndSaysWhereThereIsNone()
    {
        const KeysFixture fixture;
        auto *words = fixture.dialog->findChild<QLineEdit *>();
        words->setText(u"TAG"_s);
        QCOMPARE(fixture.table->model()->rowCount(), 1);
        words->setText(u"nowhere"_s);
        QVERIFY(fixture.says(u"No command has"_s));
        QVERIFY(!fixture.catcher->isEnabled());
    }
};

LP_TEST(KeysDialogTest)
#include "tst_keysdialog.moc"
