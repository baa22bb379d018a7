// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordreader.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Evidence::WordReader;

class WordReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWordsAsTheyAreCompared_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("signs alone") << u"?!… -- ---"_s << QStringList();
        QTest::newRow("a name with dots") << u"ik_llama.cpp"_s << QStringList{u"ik"_s, u"llama"_s, u"cpp"_s};
        QTest::newRow("a unit") << u"tok/s"_s << QStringList{u"tok"_s, u"s"_s};
        QTest::newRow("a sum") << u"CPU+GPU"_s << QStringList{u"cpu"_s, u"gpu"_s};
        QTest::newRow("flags") << u"-ot x --n-cpu-moe 20"_s
                               << QStringList{u"-ot"_s, u"x"_s, u"--n-cpu-moe"_s, u"20"_s};
        QTest::newRow("a dash inside is no flag")
            << u"gpt-oss-120b"_s << QStringList{u"gpt"_s, u"oss"_s, u"120b"_s};
        QTest::newRow("a rule is no flag") << u"-----word"_s << QStringList{u"word"_s};
        QTest::newRow("a negative number") << u"-5"_s << QStringList{u"5"_s};
    }

    void readsWordsAsTheyAreCompared()
    {
        QFETCH(QString, text);
        QTEST(WordReader::words(text), "words");
    }

    void formsOfOneWordAreTheSame_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("plural") << u"crash"_s << u"Crashes"_s;
        QTest::newRow("ing") << u"loading"_s << u"load"_s;
        QTest::newRow("doubled") << u"pinning"_s << u"pin"_s;
        QTest::newRow("silent e") << u"slow down the cache"_s << u"slow down the caches"_s;
        QTest::newRow("Russian") << u"видеокарта"_s << u"Видеокарты"_s;
        QTest::newRow("yo") << u"развёртывание"_s << u"развертывания"_s;
    }

    void formsOfOneWordAreTheSame()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(WordReader::words(one), WordReader::words(other));
    }

    void readsAFlagTwiceAndSaysWhereItStands()
    {
        const auto text = u"use -fa now"_s;
        WordReader reader(text);
        QVERIFY(reader.next() && reader.next());
        QVERIFY(reader.isFlag());
        QCOMPARE(text.mid(reader.start(), reader.end() - reader.start()), u"-fa"_s);
        QVERIFY(reader.next());
        QCOMPARE(reader.wordText(), u"fa"_s);
        QVERIFY(!reader.isFlag());
    }

    void survivesAnything()
    {
        QString noise;
        for (char16_t c = 0; c < 0xFFFF; ++c)
            noise += QChar(c);
        noise += QString(100'000, u'a');
        int words = 0;
        for (WordReader reader(noise); reader.next();)
            ++words;
        QVERIFY(words > 0);
    }
};

LP_TEST(WordReaderTest)
#include "tst_wordreader.moc"
