// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/store/fixture.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Facet;
using Domain::Outcome;

class FacetsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryArchive> m_archive;

    //! "vLLM 2, llama.cpp 1"
    [[nodiscard]] QString words(Facet facet, const Domain::PostFilter &filter = {}, int limit = 10)
    {
        QStringList parts;
        const auto values = m_archive->get().facet(filter, facet, limit);
        if (!values)
            return u"problem"_s;
        for (const auto &[value, posts] : *values)
            parts << u"%1 %2"_s.arg(value.isEmpty() ? u"-"_s : value).arg(posts);
        return parts.join(u", "_s);
    }

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        const auto vllm = aReading(u"engine"_s, u"vLLM"_s);
        const auto llama = aReading(u"engine"_s, u"llama.cpp"_s);
        const auto quant = aReading(u"quant"_s, u"MXFP4"_s);
        m_archive->store(
            aThread(
                u"1a"_s,
                {aPost({}, u"it hangs with a warning"_s), aPost(u"c1"_s, u"it runs"_s),
                 aPost(u"c2"_s, u"hangs"_s)}),
            {{Outcome::Failure, {vllm, vllm, quant}}, {Outcome::Success, {llama, vllm}}, {}});
        m_archive->store(anIssue(u"a/b"_s, u"7"_s, {aPost({}, u"slow"_s)}), {{Outcome::Degraded, {}}});
        QVERIFY(m_archive->get().setFinding(
            {m_archive->idOf(u"reddit:1a/c1"_s),
             Domain::Verdict::Success,
             {u"rig A"_s, u"later"_s},
             {},
             aTime(1)}));
        QVERIFY(m_archive->get().setFinding(
            {m_archive->idOf(u"reddit:1a/c2"_s), Domain::Verdict::NotJudged, {u"later"_s}, {}, aTime(2)}));
    }
    void cleanup() { m_archive.reset(); }

    void countsEachPostOnceForAValue()
    {
        QCOMPARE(words(Facet::Engine), u"vLLM 2, llama.cpp 1"_s);
        QCOMPARE(words(Facet::Quant), u"MXFP4 1"_s);
        QCOMPARE(words(Facet::Gpu), QString());
        QCOMPARE(words(Facet::Source), u"reddit 3, github 1"_s);
        QCOMPARE(words(Facet::Outcome), u"degraded 1, failure 1, none 1, success 1"_s);
        QCOMPARE(words(Facet::Verdict), u"- 3, success 1"_s);
        QCOMPARE(words(Facet::Tag), u"later 2, rig A 1"_s);
    }

    void countsWithinTheFilter()
    {
        Domain::PostFilter filter;
        filter.text = aWord(u"hangs"_s);
        QCOMPARE(words(Facet::Engine, filter), u"vLLM 1"_s);
        QCOMPARE(words(Facet::Source, filter), u"reddit 2"_s);
        QCOMPARE(words(Facet::Tag, filter), u"later 1"_s);
        filter = {};
        filter.conditions = {{u"engine"_s, Domain::SlotCondition::Test::Is, u"vllm"_s}};
        filter.verdicts = {Domain::Verdict::NotJudged};
        QCOMPARE(words(Facet::Engine, filter), u"vLLM 1"_s);
        QCOMPARE(words(Facet::Quant, filter), u"MXFP4 1"_s);
        QCOMPARE(words(Facet::Outcome, filter), u"failure 1"_s);
        filter.services = QStringList{u"github"_s};
        QCOMPARE(words(Facet::Engine, filter), QString());
        QCOMPARE(words(Facet::Source, filter), QString());
    }

    void givesTheLargestOfMany() { QCOMPARE(words(Facet::Engine, {}, 1), u"vLLM 2"_s); }
};

LP_TEST(FacetsTest)
#include "tst_facets.moc"
