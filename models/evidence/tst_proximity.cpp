// SPDX-License-Identifier: GPL-3.0-or-later
#include "proximity.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Evidence::Nearness;
using Evidence::NearnessFlags;

namespace {

Domain::Profile owner()
{
    Domain::Profile profile;
    profile.accelerator.name = u"NVIDIA RTX PRO 6000 Blackwell Workstation Edition"_s;
    profile.accelerator.catalogueId = u"rtx-pro-6000-blackwell-ws"_s;
    profile.accelerator.sku = u"Workstation Edition"_s;
    profile.cpu = u"AMD Ryzen 9 9950X"_s;
    profile.os = u"Ubuntu 24.04"_s;
    profile.driver = u"575.57.08"_s;
    profile.cuda = {u"12.9"_s, u"12.8"_s, u"cu128"_s};
    profile.models = {{u"gpt-oss-120b"_s, u"MXFP4"_s}};
    profile.engines = {{u"vLLM"_s, {}}, {u"llama.cpp"_s, {}}};
    return profile;
}

class Said
{
public:
    Said &gpu(const QString &name, int count = 1)
    {
        m_trace.gpus.push_back({name, {}, count});
        return *this;
    }
    Said &saying(const QString &slot, const QString &value)
    {
        m_trace.readings.push_back({slot, value, {}, {}, 0, {}});
        return *this;
    }
    operator Domain::Trace() const { return m_trace; }

private:
    Domain::Trace m_trace;
};

} // namespace

class ProximityTest : public QObject
{
    Q_OBJECT

private:
    Catalogue::Catalogue m_catalogue;

private Q_SLOTS:
    void initTestCase()
    {
        auto catalogue =
            Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR) + u"/resources/catalogue"_s);
        QVERIFY(bool(catalogue));
        m_catalogue = *catalogue;
    }

    void saysWhyATraceIsNear_data()
    {
        QTest::addColumn<Domain::Trace>("trace");
        QTest::addColumn<NearnessFlags>("reasons");
        QTest::newRow("the card by a nickname") << Domain::Trace(Said().gpu(u"RTX 6000 Pro"_s))
                                                << NearnessFlags(Nearness::SameCard | Nearness::SameCount);
        QTest::newRow("two of the card")
            << Domain::Trace(Said().gpu(u"RTX PRO 6000"_s, 2)) << NearnessFlags(Nearness::SameCard);
        QTest::newRow("same kernels") << Domain::Trace(Said().gpu(u"RTX 5090"_s))
                                      << NearnessFlags(Nearness::SameArchitecture | Nearness::SameCount);
        QTest::newRow("an older card")
            << Domain::Trace(Said().gpu(u"RTX 3090"_s, 4)) << NearnessFlags(Nearness::SameVendor);
        QTest::newRow("another maker")
            << Domain::Trace(Said().gpu(u"M3 Ultra"_s)) << NearnessFlags(Nearness::OtherCard);
        QTest::newRow("model, quant and engine")
            << Domain::Trace(Said()
                                 .saying(u"model"_s, u"gpt-oss-120B"_s)
                                 .saying(u"quant"_s, u"MXFP4"_s)
                                 .saying(u"engine"_s, u"vllm"_s))
            << NearnessFlags(Nearness::SameModel | Nearness::SameQuant | Nearness::SameEngine);
        QTest::newRow("a smaller sister") << Domain::Trace(Said().saying(u"model"_s, u"gpt-oss-20b"_s))
                                          << NearnessFlags(Nearness::SameFamily);
        QTest::newRow("a stranger") << Domain::Trace(
            Said().saying(u"model"_s, u"Totally-New-9B"_s).saying(u"engine"_s, u"Jan"_s))
                                    << NearnessFlags(Nearness::OtherModel | Nearness::OtherEngine);
        QTest::newRow("the system") << Domain::Trace(Said()
                                                         .saying(u"driver"_s, u"575.64"_s)
                                                         .saying(u"cuda"_s, u"12.8.1"_s)
                                                         .saying(u"os"_s, u"Ubuntu 24.04"_s)
                                                         .saying(u"cpu"_s, u"Ryzen 9 9950X"_s))
                                    << NearnessFlags(
                                           Nearness::SameDriverBranch | Nearness::SameCuda | Nearness::SameOs
                                           | Nearness::SameCpu);
        QTest::newRow("nothing said") << Domain::Trace() << NearnessFlags();
    }

    void saysWhyATraceIsNear()
    {
        QFETCH(Domain::Trace, trace);
        QFETCH(NearnessFlags, reasons);
        const Evidence::ProfileRuler ruler(owner(), m_catalogue);
        QCOMPARE(ruler.measure(trace).reasons, reasons);
    }

    void nearerCardsWeighMore()
    {
        const Evidence::ProfileRuler ruler(owner(), m_catalogue);
        const auto near = [&](const QString &card) { return ruler.measure(Said().gpu(card)).value; };
        QVERIFY(near(u"RTX PRO 6000"_s) > near(u"RTX 5090"_s));
        QVERIFY(near(u"RTX 5090"_s) > near(u"RTX 3090"_s));
        QVERIFY(near(u"RTX 3090"_s) > near(u"M3 Ultra"_s));
        QCOMPARE(near(u"M3 Ultra"_s), 0.0);
    }

    void everythingTheSameIsOne()
    {
        const Evidence::ProfileRuler ruler(owner(), m_catalogue);
        Domain::Trace trace = Said()
                                  .saying(u"model"_s, u"gpt-oss-120b"_s)
                                  .saying(u"quant"_s, u"MXFP4"_s)
                                  .saying(u"engine"_s, u"vLLM"_s)
                                  .saying(u"driver"_s, u"575.57.08"_s)
                                  .saying(u"cuda"_s, u"12.9"_s)
                                  .saying(u"os"_s, u"Ubuntu 24.04"_s)
                                  .saying(u"cpu"_s, u"Ryzen 9 9950X"_s);
        trace.gpus.push_back({u"RTX PRO 6000"_s, u"Workstation Edition"_s, 1});
        QVERIFY(std::abs(ruler.measure(trace).value - 1.0) < 1e-9);
    }

    void aPostIsAsNearAsItsNearestRun()
    {
        const Evidence::ProfileRuler ruler(owner(), m_catalogue);
        Domain::Extraction post;
        post.readings = {
            {u"gpu"_s, u"RTX PRO 6000"_s, 1.0, {}, -1, {}},
            {u"model"_s, u"Qwen3-32B"_s, {}, {}, 0, {}},
            {u"model"_s, u"gpt-oss-120b"_s, {}, {}, 1, {}}};
        QVERIFY(ruler.nearest(post).reasons.testFlag(Nearness::SameModel));
        QCOMPARE(ruler.nearest({}), Evidence::Proximity());
    }

    void aProfileWithoutAnythingIsNearToNothing()
    {
        const Evidence::ProfileRuler ruler({}, m_catalogue);
        QCOMPARE(
            ruler.measure(Said().saying(u"model"_s, u"gpt-oss-120b"_s).saying(u"driver"_s, u"575"_s)).value,
            0.0);
        QCOMPARE(ruler.measure(Said().gpu(u"RTX 5090"_s)).value, 0.0);
    }
};

LP_TEST(ProximityTest)
#include "tst_proximity.moc"
