// SPDX-License-Identifier: GPL-3.0-or-later
#include "textdiff.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

class TextDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasTakenAwayAndWhatWasAdded_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("changes");
        QTest::newRow("one line") << u"it runs"_s << u"it crashed"_s
                                  << u"@@ -1 +1 @@\n-it runs\n+it crashed"_s;
        QTest::newRow("among others") << u"a\nb\nc"_s << u"a\nc"_s << u"@@ -1,3 +1,2 @@\n a\n-b\n c"_s;
        QTest::newRow("other letters") << u"не идёт"_s << u"идёт"_s << u"@@ -1 +1 @@\n-не идёт\n+идёт"_s;
        QTest::newRow("from nothing") << QString() << u"x"_s << u"@@ -0,0 +1 @@\n+x"_s;
        QTest::newRow("to nothing") << u"x"_s << QString() << u"@@ -1 +0,0 @@\n-x"_s;
        QTest::newRow("nothing") << u"same"_s << u"same"_s << QString();
        QTest::newRow("an end of line") << u"same"_s << u"same\n"_s << QString();
    }

    void tellsWhatWasTakenAwayAndWhatWasAdded()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(Tables::changesBetween(before, after), "changes");
    }

    void whatLiesFarFromAChangeIsLeftOut()
    {
        QStringList lines;
        for (int i = 0; i < 100; ++i)
            lines << u"line %1"_s.arg(i);
        const auto before = lines.join(u'\n');
        lines[50] = u"another"_s;
        const auto changes = Tables::changesBetween(before, lines.join(u'\n'));
        QCOMPARE(changes.split(u'\n').size(), 9);
        QVERIFY(changes.contains(u"+another"_s));
    }

    void bytesThatLookLikeAProgramAreStillText()
    {
        const auto before = u"a"_s + QChar(u'\0') + u"b"_s;
        QVERIFY(Tables::changesBetween(before, u"c"_s).contains(u"+c"_s));
    }
};

LP_TEST(TextDiffTest)
#include "tst_textdiff.moc"
