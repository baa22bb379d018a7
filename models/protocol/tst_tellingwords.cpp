// SPDX-License-Identifier: GPL-3.0-or-later
#include "tellingwords.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Protocol;
using namespace Qt::StringLiterals;

class TellingWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatNobodySearchesFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        const auto none = QStringList();
        QTest::newRow("stop words") << u"I just tried it and it was really not working"_s << none;
        QTest::newRow("Russian stop words") << u"Ну вот, у меня тоже так было, спасибо"_s << none;
        QTest::newRow("names of the field") << u"ik_llama.cpp with NVFP4 on sm_120"_s
                                            << QStringList{u"ik_llama.cpp"_s, u"NVFP4"_s, u"sm_120"_s};
        QTest::newRow("flags") << u"run it with -ot or --n-cpu-moe 12"_s
                               << QStringList{u"-ot"_s, u"--n-cpu-moe"_s};
        QTest::newRow("counts") << u"41 tok/s, 96GB, 2x, 120b, 3,5 and 2025-08-01"_s << QStringList{u"tok"_s};
        QTest::newRow("a version is no count")
            << u"driver 575.57.08"_s << QStringList{u"driver"_s, u"575.57.08"_s};
        QTest::newRow("addresses") << u"see https://example.org/marlin/kernel.html or www.example.org"_s
                                   << none;
        QTest::newRow("people") << u"@ggerganov and /u/some_body and u/other say marlin"_s
                                << QStringList{u"marlin"_s};
        QTest::newRow("what somebody else wrote")
            << u"> does marlin help?\nflashinfer does"_s << QStringList{u"flashinfer"_s};
        QTest::newRow("code and tables")
            << u"here\n```\nllama-server -ot exps\n```\n    indented log\n| bin | size |\nmarlin"_s
            << QStringList{u"-ot"_s, u"marlin"_s};
        QTest::newRow("contractions") << u"it doesn't and it isn\u2019t"_s << none;
        QTest::newRow("Russian") << u"Драйвер зависает при загрузке"_s
                                 << QStringList{u"Драйвер"_s, u"зависает"_s, u"загрузке"_s};
    }

    void leavesOutWhatNobodySearchesFor()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(tellingWords(text), words);
    }

    void formsOfAWordShareAStem_data()
    {
        QTest::addColumn<QStringList>("forms");
        QTest::newRow("plural") << QStringList{u"kernel"_s, u"Kernels"_s};
        QTest::newRow("ies") << QStringList{u"memory"_s, u"memories"_s};
        QTest::newRow("verb") << QStringList{u"compile"_s, u"compiled"_s, u"compiling"_s, u"compiles"_s};
        QTest::newRow("doubled letter") << QStringList{u"swap"_s, u"swapped"_s, u"swapping"_s};
        QTest::newRow("Russian noun")
            << QStringList{u"драйвер"_s, u"драйвера"_s, u"драйверов"_s, u"драйверами"_s, u"Драйвером"_s};
        QTest::newRow("Russian verb") << QStringList{u"зависает"_s, u"зависают"_s};
        QTest::newRow("yo") << QStringList{u"счётчик"_s, u"счетчики"_s};
    }

    void formsOfAWordShareAStem()
    {
        QFETCH(QStringList, forms);
        for (const auto &form : forms)
            QCOMPARE(stemOf(form), stemOf(forms.first()));
    }

    void differentWordsDoNot()
    {
        QVERIFY(stemOf(u"kernel"_s) != stemOf(u"marlin"_s));
        QVERIFY(stemOf(u"драйвер"_s) != stemOf(u"драка"_s));
        QVERIFY(stemOf(u"Q4_K_S"_s) != stemOf(u"Q4_K"_s));
        QCOMPARE(stemOf(u"sm_120"_s), u"sm_120"_s);
    }
};

LP_TEST(TellingWordsTest)
#include "tst_tellingwords.moc"
