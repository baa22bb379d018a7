// SPDX-License-Identifier: GPL-3.0-or-later
#include "problemwords.h"

#include <tests/testlib/testcase.h>

#include <QSet>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Problem;

class ProblemWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindSaysWhatWhereAndWhatToDo()
    {
        QSet<QString> sentences;
        const auto last = static_cast<int>(Problem::Kind::Internal);
        for (int kind = 0; kind <= last; ++kind) {
            const auto sentence =
                Ui::problemSentence({static_cast<Problem::Kind>(kind), u"WHERE"_s, u"BECAUSE"_s, 0, {}});
            QVERIFY2(sentence.contains(u"WHERE"), qPrintable(sentence));
            QVERIFY2(sentence.contains(u"(BECAUSE). "), qPrintable(sentence));
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), last + 1);
    }

    void aProblemWithoutAPlaceIsStillASentence()
    {
        QCOMPARE(
            Ui::problemSentence({Problem::Kind::NoNetwork, {}, {}, 0, {}}),
            u"The service cannot be reached. Check the network connection and try again."_s);
    }

    void namesTheHttpOutcomeOnce()
    {
        const auto sentence =
            Ui::problemSentence({Problem::Kind::Refused, u"api.example.org"_s, u"404 Not Found"_s, 404, {}});
        QCOMPARE(sentence.count(u"404"_s), 1);
        QVERIFY(Ui::problemSentence({Problem::Kind::Refused, u"api.example.org"_s, {}, 403, {}})
                    .contains(u"(HTTP 403)"));
    }

    void saysHowLongToWait()
    {
        const Problem limited{Problem::Kind::RateLimited, u"reddit"_s, {}, 429, std::chrono::seconds(61)};
        QVERIFY(Ui::problemSentence(limited).contains(u"Wait 2 minute(s)"));
    }

    void anUnknownNameOffersTheNearestOnes()
    {
        QCOMPARE(
            Ui::problemSentence(
                {Problem::Kind::UnknownName, u"models[1].quant"_s, u"MXFP\nMXFP4, MXFP8"_s, 0, {}}),
            u"models[1].quant is not known to the catalogue (MXFP). Did you mean MXFP4, MXFP8?"_s);
    }

    void hostileTextStaysOneShortLine()
    {
        const auto sentence =
            Ui::problemSentence({Problem::Kind::Malformed, QString(100'000, u'x'), u"a\nb\u0007c"_s, 0, {}});
        QVERIFY(sentence.size() < 1200);
        QVERIFY(!sentence.contains(u'\n'));
    }
};

LP_TEST(ProblemWordsTest)
#include "tst_problemwords.moc"
