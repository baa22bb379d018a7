// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfilter.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Pipeline;
using namespace Qt::StringLiterals;

namespace {

std::vector<Domain::Thread> oneThread(const QString &text, const QString &place = u"r/LocalLLaMA"_s)
{
    Domain::Thread thread;
    thread.key = {place.startsWith(u"r/") ? u"reddit"_s : u"discord"_s, {}, {}, u"1"_s};
    thread.place = place;
    thread.posts.emplace_back().text = text;
    thread.posts.front().written = QDateTime(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);
    return {thread};
}

bool passes(const ImportFilter &filter, std::vector<Domain::Thread> threads)
{
    Sieve(filter).keepWhatPasses(threads);
    return !threads.empty();
}

ImportFilter searching(const QStringList &searches)
{
    return {{}, {}, {}, searches};
}

} // namespace

class ImportFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAndPhrasesMustAllStand_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("word") << u"vllm"_s << u"on vLLM 0.10"_s << true;
        QTest::newRow("beginning of a word") << u"driver"_s << u"two drivers"_s << true;
        QTest::newRow("end of a word") << u"ram"_s << u"a program"_s << false;
        QTest::newRow("both") << u"vllm regression"_s << u"a regression in vLLM"_s << true;
        QTest::newRow("one of two") << u"vllm regression"_s << u"vLLM works"_s << false;
        QTest::newRow("phrase") << u"\"RTX PRO 6000\" nccl"_s << u"NCCL on an RTX  PRO\n6000"_s << true;
        QTest::newRow("words of a phrase apart") << u"\"PRO 6000\""_s << u"6000 PRO"_s << false;
        QTest::newRow("Russian") << u"зависает"_s << u"Он ЗАВИСАЕТ"_s << true;
        QTest::newRow("unit") << u"tok/s"_s << u"41 tok/s"_s << true;
    }

    void wordsAndPhrasesMustAllStand()
    {
        QFETCH(QString, search);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(passes(searching({search}), oneThread(text)), fits);
    }

    void rawBytesNeverRefuseWhatPasses_data() { wordsAndPhrasesMustAllStand_data(); }

    void rawBytesNeverRefuseWhatPasses()
    {
        QFETCH(QString, search);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        auto written = text;
        written.replace(u'\n', u"\\n"_s).replace(u'/', u"\\/"_s);
        const auto line = (u"{\"body\":\""_s + written + u"\"}"_s).toStdString();
        const Sieve sieve(searching({search}));
        QVERIFY(!fits || sieve.mayPass(line));
    }

    void rawBytesRefuseWhatCannotPass_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<bool>("may");
        QTest::newRow("other letters") << QByteArray("NCCL hangs") << QByteArray(":\"localllama\"") << true;
        QTest::newRow("a blank") << QByteArray("NCCL hangs") << QByteArray(": \"LocalLLaMA\"") << true;
        QTest::newRow("longer name") << QByteArray("NCCL hangs") << QByteArray(":\"LocalLLaMAx\"") << false;
        QTest::newRow("half a search") << QByteArray("vllm works") << QByteArray(":\"LocalLLaMA\"") << false;
        QTest::newRow("named in the text")
            << QByteArray("nccl \\\"subreddit\\\":\\\"LocalLLaMA\\\"") << QByteArray(":\"pics\"") << false;
    }

    void rawBytesRefuseWhatCannotPass()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, place);
        const Sieve sieve({{u"LocalLLaMA"_s}, {}, {}, {u"vllm regression"_s, u"nccl"_s}});
        const auto line = "{\"body\":\"" + body + "\",\"subreddit\"" + place + "}";
        QTEST(sieve.mayPass(line.toStdString()), "may");
    }

    void timesAreFromAndBefore_data()
    {
        QTest::addColumn<QDate>("after");
        QTest::addColumn<QDate>("before");
        QTest::addColumn<bool>("fits");
        QTest::newRow("open") << QDate() << QDate() << true;
        QTest::newRow("that day on") << QDate(2025, 3, 1) << QDate() << true;
        QTest::newRow("the next day on") << QDate(2025, 3, 2) << QDate() << false;
        QTest::newRow("before that day") << QDate() << QDate(2025, 3, 1) << false;
        QTest::newRow("before the next") << QDate() << QDate(2025, 3, 2) << true;
    }

    void timesAreFromAndBefore()
    {
        QFETCH(QDate, after);
        QFETCH(QDate, before);
        QFETCH(bool, fits);
        const auto start = [](QDate day) { return day.isValid() ? day.startOfDay(Qt::UTC) : QDateTime(); };
        QCOMPARE(passes({{}, start(after), start(before), {}}, oneThread(u"x"_s)), fits);
    }

    void otherServicesHaveNoSubreddit()
    {
        const ImportFilter filter{{u"LocalLLaMA"_s}, {}, {}, {}};
        QVERIFY(passes(filter, oneThread(u"x"_s)));
        QVERIFY(!passes(filter, oneThread(u"x"_s, u"r/pics"_s)));
        QVERIFY(passes(filter, oneThread(u"x"_s, u"Rigs #talk"_s)));
    }
};

LP_TEST(ImportFilterTest)
#include "tst_importfilter.moc"
