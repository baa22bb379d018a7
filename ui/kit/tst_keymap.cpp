// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandkeys.h"
#include "namelesscontrols.h"
#include "verdictbuttons.h"

#include <tests/testlib/testcase.h>

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

KeyCommand aCommand(const QString &id, Qt::Key key, KeyScope scope = KeyScope::Posts)
{
    return {id, scope, {key}, [id] { return id + u" it"_s; }};
}

//! Judge, tag and accept, each by its letter, and one command of the whole window.
std::unique_ptr<KeyMap> someKeys()
{
    auto keys = std::make_unique<KeyMap>();
    keys->add(aCommand(u"judge"_s, Qt::Key_S));
    keys->add(aCommand(u"tag"_s, Qt::Key_T));
    keys->add(aCommand(u"accept"_s, Qt::Key_Plus, KeyScope::Suggestions));
    keys->add(aCommand(u"harvest"_s, Qt::Key_F5, KeyScope::Window));
    return keys;
}

} // namespace

class KeyMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyOfThePersonsOwnStandsForAllUsualOnes()
    {
        const auto made = someKeys();
        auto &keys = *made;
        keys.add({u"accept twice"_s, KeyScope::Suggestions, {Qt::Key_Insert, Qt::Key_A}, [] {
                      return QString();
                  }});
        QCOMPARE(keys.keysOf(u"accept twice"_s).size(), 2);
        const QSignalSpy changed(&keys, &KeyMap::changed);
        keys.setKey(u"accept twice"_s, Qt::Key_Y);
        QCOMPARE(keys.keysOf(u"accept twice"_s), QList<QKeySequence>{Qt::Key_Y});
        QCOMPARE(keys.hint(u"accept twice"_s), u"Y"_s);
        QCOMPARE(changed.size(), 1);
        keys.reset(u"accept twice"_s);
        QCOMPARE(keys.keysOf(u"accept twice"_s).size(), 2);
    }

    void theUsualKeyIsNoChange()
    {
        const auto made = someKeys();
        auto &keys = *made;
        keys.setKey(u"judge"_s, Qt::Key_G);
        QVERIFY(keys.isChanged(u"judge"_s));
        keys.setKey(u"judge"_s, Qt::Key_S);
        QVERIFY(!keys.isChanged(u"judge"_s));
        QVERIFY(keys.changes().empty());
    }

    void clashesWhereBothKeysWouldBeHeard_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QKeySequence>("key");
        QTest::addColumn<QString>("other");
        QTest::newRow("same place") << u"tag"_s << QKeySequence(Qt::Key_S) << u"judge"_s;
        QTest::newRow("its own key") << u"tag"_s << QKeySequence(Qt::Key_T) << QString();
        QTest::newRow("another place") << u"accept"_s << QKeySequence(Qt::Key_S) << QString();
        QTest::newRow("the window's") << u"accept"_s << QKeySequence(Qt::Key_F5) << u"harvest"_s;
        QTest::newRow("for the window") << u"harvest"_s << QKeySequence(Qt::Key_Plus) << u"accept"_s;
        QTest::newRow("another modifier") << u"tag"_s << QKeySequence(Qt::SHIFT | Qt::Key_S) << QString();
        QTest::newRow("no key at all") << u"tag"_s << QKeySequence() << QString();
    }

    void clashesWhereBothKeysWouldBeHeard()
    {
        QFETCH(QString, id);
        QFETCH(QKeySequence, key);
        QFETCH(QString, other);
        const auto made = someKeys();
        const auto &keys = *made;
        const auto others = keys.clashes(id, key);
        QCOMPARE(others.empty() ? QString() : others.front()->id, other);
    }

    void whatWasChosenIsKeptAndWhatNamesNoKeyIsNot()
    {
        const auto made = someKeys();
        auto &keys = *made;
        keys.setKey(u"judge"_s, Qt::CTRL | Qt::Key_G);
        keys.setKey(u"tag"_s, {});
        const auto second = someKeys();
        auto &again = *second;
        again.takeChanges(keys.changes());
        QCOMPARE(again.keysOf(u"judge"_s), QList<QKeySequence>{Qt::CTRL | Qt::Key_G});
        QVERIFY(again.keysOf(u"tag"_s).isEmpty());
        again.takeChanges({{u"judge"_s, u"Hyperspace"_s}, {u"gone"_s, u"F9"_s}});
        QCOMPARE(again.keysOf(u"judge"_s), QList<QKeySequence>{Qt::Key_S});
    }

    void anActionFollows()
    {
        const auto made = someKeys();
        auto &keys = *made;
        QAction action;
        keys.drive(&action, u"harvest"_s);
        QCOMPARE(action.shortcut(), QKeySequence(Qt::Key_F5));
        keys.setKey(u"harvest"_s, Qt::Key_F9);
        QCOMPARE(action.shortcut(), QKeySequence(Qt::Key_F9));
        keys.resetAll();
        QCOMPARE(action.shortcut(), QKeySequence(Qt::Key_F5));
    }

    void knowsThePressedKeyByItsPlace_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint32>("code");
        QTest::addColumn<QKeySequence>("pressed");
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        QTest::newRow("letter") << int(Qt::Key_S) << none << u"s"_s << quint32(39) << QKeySequence(Qt::Key_S);
        QTest::newRow("Russian letter") << 0x42b << none << u"ы"_s << quint32(39) << QKeySequence(Qt::Key_S);
        QTest::newRow("Latin letter, elsewhere on the board")
            << int(Qt::Key_A) << none << u"a"_s << quint32(24) << QKeySequence(Qt::Key_A);
        QTest::newRow("Russian letter without a code")
            << 0x42b << none << u"Ы"_s << quint32(0) << QKeySequence(Qt::Key_S);
        QTest::newRow("Greek letter") << 0x3a3 << none << u"σ"_s << quint32(39) << QKeySequence(Qt::Key_S);
        QTest::newRow("arrow") << int(Qt::Key_Down) << none << QString() << quint32(116)
                               << QKeySequence(Qt::Key_Down);
        QTest::newRow("Russian letter with Ctrl")
            << 0x42b << Qt::KeyboardModifiers(Qt::ControlModifier) << u"\u0013"_s << quint32(39)
            << QKeySequence(Qt::CTRL | Qt::Key_S);
        QTest::newRow("Russian letter with Shift")
            << 0x42b << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"Ы"_s << quint32(39)
            << QKeySequence(Qt::SHIFT | Qt::Key_S);
        QTest::newRow("digit") << int(Qt::Key_3) << none << u"3"_s << quint32(12) << QKeySequence(Qt::Key_3);
        QTest::newRow("digit of the number pad")
            << int(Qt::Key_3) << Qt::KeyboardModifiers(Qt::KeypadModifier) << u"3"_s << quint32(89)
            << QKeySequence(Qt::Key_3);
        QTest::newRow("question mark") << int(Qt::Key_Question) << Qt::KeyboardModifiers(Qt::ShiftModifier)
                                       << u"?"_s << quint32(61) << QKeySequence(Qt::Key_Question);
        QTest::newRow("the slash's key under a Russian layout")
            << int(Qt::Key_Period) << none << u"."_s << quint32(61) << QKeySequence(Qt::Key_Slash);
        QTest::newRow("Shift alone") << int(Qt::Key_Shift) << Qt::KeyboardModifiers(Qt::ShiftModifier)
                                     << QString() << quint32(50) << QKeySequence();
    }

    void knowsThePressedKeyByItsPlace()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, text);
        QFETCH(quint32, code);
        const QKeyEvent event(QEvent::KeyPress, key, modifiers, code, 0, 0, text);
        QTEST(pressedKey(event), "pressed");
    }

    void actsByTheKeyOfTheMomentAndOnceForAKeyThatIsHeldDown()
    {
        const auto made = someKeys();
        auto &keys = *made;
        QWidget widget;
        int acted = 0;
        CommandKeys commands(keys, &widget);
        commands.add(u"judge"_s, [&acted] { ++acted; });
        keys.setKey(u"judge"_s, Qt::Key_F);
        for (const bool repeat : {false, true, true}) {
            QKeyEvent press(QEvent::KeyPress, 0x410, Qt::NoModifier, u"а"_s, repeat);
            QCoreApplication::sendEvent(&widget, &press);
            QVERIFY(press.isAccepted());
        }
        QCOMPARE(acted, 1);
        QTest::keyClick(&widget, Qt::Key_S);
        QTest::keyClick(&widget, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(acted, 1);
    }

    void printsEveryVerdictsKeyOnItsButton()
    {
        KeyMap keys;
        VerdictButtons buttons(keys);
        const auto all = buttons.findChildren<QToolButton *>();
        QCOMPARE(all.size(), 5);
        QCOMPARE(all.first()->text().back(), u'S');
        keys.setKey(u"posts.success"_s, Qt::Key_G);
        QCOMPARE(all.first()->text().back(), u'G');
        QCOMPARE(namelessControls(&buttons).join(u' '), QString());
    }

    void takesAVerdictBackByTheSameButton()
    {
        KeyMap keys;
        VerdictButtons buttons(keys);
        QSignalSpy chosen(&buttons, &VerdictButtons::chosen);
        auto *failure = buttons.findChildren<QToolButton *>().at(1);
        failure->click();
        QCOMPARE(chosen.takeFirst().first().value<Domain::Verdict>(), Domain::Verdict::Failure);
        buttons.showVerdict(Domain::Verdict::Failure);
        QVERIFY(chosen.isEmpty());
        failure->click();
        QCOMPARE(chosen.takeFirst().first().value<Domain::Verdict>(), Domain::Verdict::NotJudged);
    }
};

LP_TEST(KeyMapTest)
#include "tst_keymap.moc"
