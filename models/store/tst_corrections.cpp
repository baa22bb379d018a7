// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <models/ports/upkeep.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Correction;
using Domain::Reading;

namespace {

const QString correctedText = u"It runs with Q4 here, at 25 tok/s."_s;

Domain::Extraction extractionOf(const QString &quant)
{
    Reading read{
        Domain::Slot::Quant,
        quant,
        {},
        {correctedText.indexOf(u"Q4"_s), correctedText.indexOf(u"Q4"_s) + 2},
        0,
        u"q"_s};
    Reading speed{
        Domain::Slot::TgTps,
        u"25"_s,
        25.0,
        {correctedText.indexOf(u"25"_s), correctedText.indexOf(u"25"_s) + 2},
        0,
        u"t"_s};
    return {Domain::Outcome::Success, {read, speed}};
}

Correction quantIs(const QString &value)
{
    Correction said;
    said.id = 1;
    said.slot = Domain::Slot::Quant;
    said.value = value;
    said.readSlot = Domain::Slot::Quant;
    said.readValue = u"Q4_0"_s;
    said.span = extractionOf({}).readings[0].span;
    Domain::quoteFrom(said, correctedText);
    said.changed = aTime(9);
    return said;
}

QStringList valuesOf(const std::vector<Reading> &readings)
{
    QStringList values;
    for (const auto &reading : readings)
        values << reading.value + (Domain::isPersons(reading) ? u"!"_s : QString());
    return values;
}

} // namespace

class CorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        m_archive->store(threadSaying(correctedText), {extractionOf(u"Q4_0"_s)});
    }
    void cleanup() { m_archive.reset(); }

    void whatThePersonSaysCountsInPlaceOfWhatWasRead()
    {
        correct({quantIs(u"Q4_K_M"_s)});
        QCOMPARE(values(), (QStringList{u"Q4_K_M!"_s, u"25"_s}));
        QCOMPARE(facet(), u"Q4_K_M"_s);
        QCOMPARE(readings().front().run, 0);
        QCOMPARE(corrections().size(), size_t(1));
        QCOMPARE(corrections().front(), quantIs(u"Q4_K_M"_s));
        // Only whole threads bring them: lists of posts need none.
        QVERIFY(m_archive->row(u"reddit:1abc"_s).corrections.empty());
        const auto row = m_archive->row(u"reddit:1abc"_s);
        QCOMPARE(m_archive->get().thread(row.thread)->front().corrections, corrections());
    }

    void whatIsTakenBackLeavesWhatWasReadAndCanBeSaidAgain()
    {
        auto nothing = quantIs({});
        nothing.slot.clear();
        correct({nothing});
        QCOMPARE(values(), QStringList{u"25"_s});
        correct({});
        QCOMPARE(readings(), extractionOf(u"Q4_0"_s).readings);
        QVERIFY(corrections().front().withdrawn);
        // A step that is done again names it and does not quote.
        nothing.quote.clear();
        nothing.before.clear();
        nothing.after.clear();
        correct({nothing});
        QCOMPARE(values(), QStringList{u"25"_s});
        QCOMPARE(corrections().front().quote, u"Q4"_s);
    }

    void noLaterExtractionOverrulesIt()
    {
        correct({quantIs(u"Q4_K_M"_s)});
        auto &upkeep = dynamic_cast<Ports::Upkeep &>(m_archive->get());
        // The old extractor is compared with the new one as it was.
        QCOMPARE(upkeep.texts({}, 10)->front().extraction, extractionOf(u"Q4_0"_s));
        const Ports::Reextracted anew{m_archive->idOf(u"reddit:1abc"_s), extractionOf(u"Q4_1"_s)};
        QVERIFY(upkeep.replaceExtractions({&anew, 1}, 2));
        QCOMPARE(values(), (QStringList{u"Q4_K_M!"_s, u"25"_s}));
        QCOMPARE(upkeep.texts({}, 10)->front().extraction, extractionOf(u"Q4_1"_s));
        correct({});
        QCOMPARE(values(), (QStringList{u"Q4_1"_s, u"25"_s}));
    }

    void anEditMovesItAndAnotherOneMakesItAnOrphan()
    {
        correct({quantIs(u"Q4_K_M"_s)});
        const auto longer = u"Edit: new driver. "_s + correctedText;
        m_archive->store(threadSaying(longer), {Domain::Extraction{}}, 2);
        QCOMPARE(values(), QStringList{u"Q4_K_M!"_s});
        const auto span = readings().front().span;
        QCOMPARE(longer.mid(span.start, span.end - span.start), u"Q4"_s);
        m_archive->store(threadSaying(u"Never mind."_s), {Domain::Extraction{}}, 3);
        QVERIFY(values().isEmpty());
        QVERIFY(corrections().front().orphan);
        QCOMPARE(corrections().front().value, u"Q4_K_M"_s);
        m_archive->store(threadSaying(correctedText), {extractionOf(u"Q4_0"_s)}, 4);
        QCOMPARE(values(), (QStringList{u"Q4_K_M!"_s, u"25"_s}));
    }

    void aDeletionTakesTheQuoteAndLeavesThePersonsWord()
    {
        correct({quantIs(u"Q4_K_M"_s)});
        auto gone = threadSaying({});
        gone.posts.front().deleted = true;
        m_archive->store(gone, {Domain::Extraction{}}, 2);
        const auto left = corrections().front();
        QVERIFY(left.orphan);
        QVERIFY((left.quote + left.before + left.after + left.readValue).isEmpty());
        QCOMPARE(left.value, u"Q4_K_M"_s);
        QVERIFY(values().isEmpty());
        // Not even an undo brings back what its author took away.
        correct({quantIs(u"Q5_K_M"_s)});
        QVERIFY(corrections().front().quote.isEmpty());
        QVERIFY(values().isEmpty());
    }

private:
    static Domain::Thread threadSaying(const QString &text) { return aThread(u"1abc"_s, {aPost({}, text)}); }
    void correct(std::vector<Correction> list)
    {
        const Domain::PostCorrections wanted{m_archive->idOf(u"reddit:1abc"_s), std::move(list)};
        QVERIFY(m_archive->get().setCorrections({&wanted, 1}));
    }
    [[nodiscard]] std::vector<Reading> readings() { return m_archive->row(u"reddit:1abc"_s).readings; }
    [[nodiscard]] QStringList values() { return valuesOf(readings()); }
    [[nodiscard]] std::vector<Correction> corrections()
    {
        return *m_archive->get().corrections(m_archive->idOf(u"reddit:1abc"_s));
    }
    [[nodiscard]] QString facet()
    {
        return m_archive->get().facet({}, Domain::Facet::Quant, 5)->front().value;
    }

    std::unique_ptr<TemporaryArchive> m_archive;
};

LP_TEST(CorrectionsTest)
#include "tst_corrections.moc"
