// SPDX-License-Identifier: GPL-3.0-or-later
#include "letterkeys.h"
#include "verdictbuttons.h"

#include "namelesscontrols.h"

#include <tests/testlib/testcase.h>

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

class LetterKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAKeyByItsPlace_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint32>("code");
        QTest::addColumn<int>("letter");
        QTest::newRow("Latin") << int(Qt::Key_S) << u"s"_s << quint32(39) << int(Qt::Key_S);
        QTest::newRow("Latin, elsewhere on the board")
            << int(Qt::Key_A) << u"a"_s << quint32(24) << int(Qt::Key_A);
        QTest::newRow("Russian") << 0x42b << u"ы"_s << quint32(39) << int(Qt::Key_S);
        QTest::newRow("Russian without a code") << 0x42b << u"Ы"_s << quint32(0) << int(Qt::Key_S);
        QTest::newRow("Greek") << 0x3a3 << u"σ"_s << quint32(39) << int(Qt::Key_S);
        QTest::newRow("digit") << int(Qt::Key_1) << u"1"_s << quint32(10) << 0;
        QTest::newRow("arrow") << int(Qt::Key_Down) << QString() << quint32(116) << 0;
        QTest::newRow("letter of no Latin key") << 0x42d << u"э"_s << quint32(48) << 0;
    }

    void knowsAKeyByItsPlace()
    {
        QFETCH(int, key);
        QFETCH(QString, text);
        QFETCH(quint32, code);
        const QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, code, 0, 0, text);
        QTEST(latinLetter(event), "letter");
    }

    void actsOnceForAKeyThatIsHeldDown()
    {
        QWidget widget;
        int acted = 0;
        LetterKeys keys(&widget);
        keys.add(Qt::Key_F, [&acted] { ++acted; });
        for (const bool repeat : {false, true, true}) {
            QKeyEvent press(QEvent::KeyPress, 0x410, Qt::NoModifier, u"а"_s, repeat);
            QCoreApplication::sendEvent(&widget, &press);
            QVERIFY(press.isAccepted());
        }
        QCOMPARE(acted, 1);
    }

    void leavesOtherKeysAndOtherModifiersAlone()
    {
        QWidget widget;
        int acted = 0;
        LetterKeys keys(&widget);
        keys.add(Qt::Key_F, [&acted] { ++acted; });
        QTest::keyClick(&widget, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(&widget, Qt::Key_G);
        QCOMPARE(acted, 0);
        QTest::keyClick(&widget, Qt::Key_F);
        QCOMPARE(acted, 1);
    }

    void printsEveryVerdictsLetterOnItsButton()
    {
        VerdictButtons buttons;
        const auto all = buttons.findChildren<QToolButton *>();
        QCOMPARE(all.size(), static_cast<qsizetype>(verdictKeys().size()));
        for (qsizetype i = 0; i < all.size(); ++i)
            QVERIFY(all[i]->text().endsWith(QChar(verdictKeys()[static_cast<size_t>(i)].key)));
        QCOMPARE(namelessControls(&buttons).join(u' '), QString());
    }

    void takesAVerdictBackByTheSameButton()
    {
        VerdictButtons buttons;
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

LP_TEST(LetterKeysTest)
#include "tst_letterkeys.moc"
