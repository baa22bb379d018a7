// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipelinetesting.h"
#include "unnamedthreads.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Pipeline::UnnamedThreads;
using Pipeline::Testing::PlainConnector;
using Pipeline::Testing::threadOf;

namespace {

//! Holds the threads that it is told, and nothing else.
class BareUpkeep final : public Ports::Upkeep
{
public:
    std::vector<Ports::KeptThread> kept;

    Domain::Result<std::vector<Ports::StoredText>> texts(Domain::PostId, int) const override
    {
        return std::vector<Ports::StoredText>();
    }
    Domain::Result<void> replaceExtractions(std::span<const Ports::Reextracted>, int) override { return {}; }
    Domain::Result<std::vector<Ports::KeptThread>>
    keptThreads(const QString &, Domain::RunId, int limit) const override
    {
        const auto count = std::min(kept.size(), static_cast<size_t>(limit));
        return std::vector<Ports::KeptThread>(kept.begin(), kept.begin() + static_cast<ptrdiff_t>(count));
    }
    Domain::Result<std::vector<Domain::PostKey>> deletedPosts(const QDateTime &) const override
    {
        return std::vector<Domain::PostKey>();
    }
    Domain::Result<void> renameFiles(std::span<const std::pair<QString, QString>>) override { return {}; }
    Domain::Result<qint64> forgetDeleted() override { return qint64(0); }
};

} // namespace

class UnnamedThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_upkeep = {};
        m_plan = {};
        m_source = {};
        m_source.card.id = u"plain"_s;
        m_source.connector = std::make_unique<PlainConnector>();
        Domain::Query query;
        query.source = u"plain"_s;
        query.text = u"words"_s;
        m_plan.queries = {query};
    }

    void theirMarkerIsToldFromEveryThread()
    {
        const auto marker = unnamed().marker();
        QVERIFY(marker);
        QVERIFY(UnnamedThreads::isMarker(*marker));
        const auto thread = *PlainConnector().threadStep(threadOf(u"1"_s), {}, {});
        QVERIFY(!UnnamedThreads::isMarker(Pipeline::taskFor(u"plain"_s, -1, thread)));
    }

    void eachIsLookedAtWhereItIs()
    {
        m_upkeep.kept = {{threadOf(u"1"_s), u"here"_s, {}}, {threadOf(u"2"_s), u"there"_s, {}}};
        const auto looks = unnamed().looks({});
        QVERIFY(looks);
        QCOMPARE(looks->size(), size_t(2));
        const auto step = Connectors::Step::fromBytes(looks->at(1).step);
        QCOMPARE(step->thread, threadOf(u"2"_s));
        QCOMPARE(step->place, u"there"_s);
        QCOMPARE(looks->at(1).query, -1);
    }

    void aRunLooksAtSoManyOnly()
    {
        for (int i = 0; i < 250; ++i)
            m_upkeep.kept.push_back({threadOf(QString::number(i)), {}, {}});
        QCOMPARE(unnamed().looks({})->size(), size_t(100));
        m_source.card.dollarsPerPost = 0.005;
        QCOMPARE(unnamed().looks({})->size(), size_t(1));
    }

    void aSourceThatTellsByItsPlacesNeedsNoLooks()
    {
        m_upkeep.kept = {{threadOf(u"1"_s), {}, {}}};
        m_plan.queries[0].place = u"somewhere"_s;
        QVERIFY(!unnamed().marker());
        QVERIFY(unnamed().looks({})->empty());
    }

private:
    UnnamedThreads unnamed() const { return UnnamedThreads(m_plan, m_source, m_upkeep); }

    BareUpkeep m_upkeep;
    Pipeline::HarvestPlan m_plan;
    Pipeline::HarvestSource m_source;
};

LP_TEST(UnnamedThreadsTest)
#include "tst_unnamedthreads.moc"
