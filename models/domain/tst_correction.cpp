// SPDX-License-Identifier: GPL-3.0-or-later
#include "correction.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Domain;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"I run Qwen3-14B at Q4 on a 4090: 25 tok/s, later Q4 again with 31 tok/s."_s;

Span spanOf(const QString &words, qsizetype from = 0)
{
    const auto at = text.indexOf(words, from);
    return {at, at + words.size()};
}

Reading
read(const QString &slot, const QString &value, const QString &words, int run, const char *rule = "some.rule")
{
    Reading reading{slot, value, {}, spanOf(words), run, QString::fromLatin1(rule)};
    return reading;
}

//! What the extractor makes of the text.
std::vector<Reading> readings()
{
    return {
        read(Slot::Model, u"Qwen3-14B"_s, u"Qwen3-14B"_s, 0),
        read(Slot::Quant, u"Q4_0"_s, u"Q4"_s, 0),
        read(Slot::Quant, u"Q4_0"_s, u"Q4"_s, 1),
        read(Slot::Gpu, u"RTX 4090"_s, u"4090"_s, -1),
        read(Slot::GpuSku, u"RTX 4090 Founders"_s, u"4090"_s, -1),
        read(Slot::TgTps, u"25"_s, u"25"_s, 0)};
}

Correction correctionOf(const Reading &reading)
{
    Correction correction;
    correction.readSlot = reading.slot;
    correction.readValue = reading.value;
    correction.span = reading.span;
    quoteFrom(correction, text);
    return correction;
}

QStringList listed(const std::vector<Reading> &readings)
{
    QStringList lines;
    for (const auto &reading : readings)
        lines << u"%1=%2@%3%4"_s.arg(reading.slot, reading.value)
                     .arg(reading.run)
                     .arg(isPersons(reading) ? u"!"_s : QString());
    return lines;
}

} // namespace

class CorrectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherValueIsSaidInEveryRunThatHadIt()
    {
        auto correction = correctionOf(readings()[1]);
        correction.slot = Slot::Quant;
        correction.value = u"Q4_K_M"_s;
        QCOMPARE(
            listed(withCorrections(readings(), {correction})),
            (QStringList{
                u"model=Qwen3-14B@0"_s, u"quant=Q4_K_M@0!"_s, u"quant=Q4_K_M@1!"_s, u"gpu=RTX 4090@-1"_s,
                u"gpu_sku=RTX 4090 Founders@-1"_s, u"tg_tps=25@0"_s}));
    }

    void whatIsNoReadingIsGoneAndACardTakesItsEditionWithIt()
    {
        const auto correction = correctionOf(readings()[3]);
        QVERIFY(correction.removes());
        const auto left = listed(withCorrections(readings(), {correction}));
        QVERIFY(left.filter(u"gpu"_s).isEmpty());
        QCOMPARE(left.size(), 4);
    }

    void whatThePersonMarkedStandsAtItsPlace()
    {
        Correction marked;
        marked.slot = Slot::PpTps;
        marked.value = u"31"_s;
        marked.number = 31;
        marked.run = 1;
        marked.span = spanOf(u"31"_s);
        quoteFrom(marked, text);
        QCOMPARE(listed(withCorrections(readings(), {marked})).last(), u"pp_tps=31@1!"_s);
        marked.run.reset(); // the nearest that is told of
        QCOMPARE(listed(withCorrections(readings(), {marked})).last(), u"pp_tps=31@0!"_s);
    }

    void aLaterExtractorIsOverruledWhateverItReadsThere()
    {
        auto correction = correctionOf(readings()[1]);
        correction.slot = Slot::Quant;
        correction.value = u"Q4_K_M"_s;
        auto later = readings();
        later[1].value = later[2].value = u"Q4_1"_s;
        QCOMPARE(listed(withCorrections(later, {correction})).filter(u"quant"_s).size(), 2);
        QVERIFY(listed(withCorrections(later, {correction})).filter(u"Q4_1"_s).isEmpty());
        // Nothing is read there any more: the person's word is.
        std::erase_if(later, [](const Reading &one) { return one.slot == Slot::Quant; });
        QCOMPARE(
            listed(withCorrections(later, {correction})).filter(u"quant"_s),
            QStringList{u"quant=Q4_K_M@0!"_s});
    }

    void aFieldThatWasMistakenIsTheOtherOneFromNowOn()
    {
        auto correction = correctionOf(readings()[5]);
        correction.slot = Slot::PpTps;
        correction.value = u"25"_s;
        auto both = readings();
        both.push_back(read(Slot::PpTps, u"25"_s, u"25"_s, 0));
        const auto said = listed(withCorrections(both, {correction}));
        QCOMPARE(said.filter(u"_tps"_s), QStringList{u"pp_tps=25@0!"_s});
    }

    void aRemedyKeepsItsKind()
    {
        std::vector<Reading> remedies{read(Slot::Remedy, u"-fa"_s, u"again"_s, -1, "flag:remedy.helped")};
        auto correction = correctionOf(remedies[0]);
        correction.slot = Slot::Remedy;
        correction.value = u"-fa on"_s;
        QCOMPARE(withCorrections(remedies, {correction}).front().rule, u"flag:person"_s);
        Correction marked = correction;
        marked.readSlot.clear();
        marked.value = u"VLLM_USE_V1=0"_s;
        QCOMPARE(withCorrections({}, {marked}).front().rule, u"env:person"_s);
        QVERIFY(isPersons(withCorrections({}, {marked}).front()));
    }

    void orphansAndWhatWasWithdrawnCountForNothing()
    {
        auto correction = correctionOf(readings()[0]);
        correction.orphan = true;
        QCOMPARE(withCorrections(readings(), {correction}), readings());
        correction.orphan = false;
        correction.withdrawn = true;
        QCOMPARE(withCorrections(readings(), {correction}), readings());
    }

    void theQuoteIsFoundAgainByWhatStandsAroundIt()
    {
        auto second = correctionOf(readings()[1]);
        second.span = spanOf(u"Q4"_s, text.indexOf(u"later"_s));
        quoteFrom(second, text);
        const auto edited = u"EDIT: Q4 is fine. "_s + text;
        anchorIn(second, edited);
        QVERIFY(!second.orphan);
        QCOMPARE(second.span.start, edited.indexOf(u"Q4 again"_s));
    }

    void whatIsGoneIsAnOrphanUntilItIsThereAgain()
    {
        auto correction = correctionOf(readings()[5]);
        anchorIn(correction, u"Rewritten: 25 cards, none of them mine."_s);
        QVERIFY(correction.orphan);
        QCOMPARE(correction.quote, u"25"_s);
        anchorIn(correction, text);
        QVERIFY(!correction.orphan);
        QCOMPARE(correction.span, spanOf(u"25"_s));
    }

    void whatWasReadFromTheTitleNeedsNoPlace()
    {
        std::vector<Reading> titled{{Slot::Model, u"GLM-4.5"_s, {}, {}, 0, u"title"_s}};
        Correction correction;
        correction.readSlot = Slot::Model;
        correction.readValue = u"GLM-4.5"_s;
        quoteFrom(correction, text);
        anchorIn(correction, text);
        QVERIFY(!correction.orphan);
        QVERIFY(withCorrections(titled, {correction}).empty());
        QCOMPARE(withCorrections(readings(), {correction}), readings());
    }
};

LP_TEST(CorrectionTest)
#include "tst_correction.moc"
