// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordquery.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Connectors;
using namespace Qt::StringLiterals;

class WordQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheQueryMeans_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const QString &query, const QString &text, bool found) {
            QTest::newRow(name) << query << text << found;
        };
        row("a word in any case", u"vllm"_s, u"vLLM hangs"_s, true);
        row("a word that goes on", u"offload"_s, u"offloading experts"_s, true);
        row("a short word does not", u"ram"_s, u"rambling"_s, false);
        row("no word begins in the middle", u"load"_s, u"offload"_s, false);
        row("all words", u"vllm slow"_s, u"vLLM is fast"_s, false);
        row("a phrase through punctuation", u"\"KV cache\""_s, u"the kv-cache is full"_s, true);
        row("a phrase keeps its order", u"\"KV cache\""_s, u"cache for KV"_s, false);
        row("one of two", u"(\"KV cache\" slow) OR mmap"_s, u"with mmap"_s, true);
        row("none of two", u"(\"KV cache\" slow) OR mmap"_s, u"the KV cache"_s, false);
        row("AND binds before OR", u"a1 b1 OR c1"_s, u"c1"_s, true);
        row("an exclusion", u"mmap -windows"_s, u"mmap on Windows"_s, false);
        row("an excluded phrase", u"mmap -\"page cache\""_s, u"mmap, page cache"_s, false);
        row("NOT a bracket", u"mmap NOT (windows OR macos)"_s, u"mmap on macOS"_s, false);
        row("a flag in quotes", u"\"-ot\" exps"_s, u"use -ot exps=CPU"_s, true);
        row("an architecture", u"sm_120"_s, u"no kernel for sm_120"_s, true);
        row("Russian", u"оперативная память"_s, u"Оперативная память кончилась"_s, true);
        row("nothing but exclusions", u"-windows"_s, u"Linux"_s, false);
        row("nothing", QString(), u"Linux"_s, false);
        row("punctuation only", u"\"\" ( ) -"_s, u"Linux"_s, false);
        row("unclosed", u"(\"KV cache"_s, u"KV cache"_s, true);
        row("a bracket that closes nothing", u"mmap) slow"_s, u"slow mmap"_s, true);
        row("operators alone", u"OR AND NOT"_s, u"or and not"_s, false);
    }

    void findsWhatTheQueryMeans()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QTEST(WordQuery(query).matches(text), "found");
    }

    void deepBracketsEndSomewhere()
    {
        QVERIFY(!WordQuery(QString(100'000, u'(')).matches(u"x"_s));
        (void)WordQuery(QString(100'000, u'(') + u"x"_s + QString(100'000, u')')).matches(u"x"_s);
        (void)WordQuery(u"NOT "_s.repeated(50'000)).matches(u"x"_s);
    }
};

LP_TEST(WordQueryTest)
#include "tst_wordquery.moc"
