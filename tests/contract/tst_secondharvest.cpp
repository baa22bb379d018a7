// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/pipeline/harvestrunner.h>
#include <app/pipeline/outlook.h>
#include <app/services/places.h>
#include <app/services/plugins.h>
#include <models/store/openarchive.h>
#include <tests/testlib/fakenetwork.h>
#include <tests/testlib/testcase.h>

#include <QCoro/QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Test::FakeNetwork;

namespace {

//! What Hacker News has at a visit: stories by number, and those that its search names.
struct Site {
    QStringList stories;
    QStringList named;
    int otherStatus = 404; //!< of what it does not have
};

QByteArray hitsOf(const QStringList &numbers)
{
    QByteArray hits;
    for (const auto &number : numbers)
        hits += (hits.isEmpty() ? "" : ",") + QByteArray("{\"objectID\":\"") + number.toUtf8()
            + "\",\"created_at_i\":1754000000}";
    return "{\"hits\":[" + hits + "],\"nbHits\":" + QByteArray::number(numbers.size())
        + ",\"nbPages\":1,\"hitsPerPage\":100}";
}

FakeNetwork::Answer answerOf(const Site &site, const QUrl &url)
{
    if (url.path().endsWith(u"/search_by_date"))
        return FakeNetwork::answer(200, hitsOf(site.named));
    const auto number = url.path().section(u'/', -1);
    if (!site.stories.contains(number))
        return FakeNetwork::answer(site.otherStatus, R"({"error":"Not Found"})");
    return FakeNetwork::answer(
        200,
        "{\"id\":" + number.toUtf8()
            + ",\"created_at_i\":1754000000,\"author\":\"a\",\"title\":\"T\",\"text\":\"words\",\"children\":"
              "[]}");
}

QCoro::Task<> finish(Pipeline::HarvestRunner *runner, Harvest::Summary *summary)
{
    const auto outcome = co_await runner->run();
    *summary = outcome.valueOr({});
}

//! A project that is harvested from one source.
class Rig
{
public:
    Rig()
    {
        QVERIFY(Store::prepareArchive(file()));
        m_archive = *Store::openArchive(file(), Store::Access::Write);
        m_upkeep = *Store::openUpkeep(file(), Store::Access::Read);
    }

    //! Another source than Hacker News, with a question for each of these places.
    void take(const QString &source, const QStringList &places, const std::map<QString, QString> &secrets)
    {
        m_source = source;
        m_places = places;
        m_secrets = secrets;
    }

    Harvest::Summary visit(const Site &site)
    {
        return visit([site](const QUrl &url) { return answerOf(site, url); });
    }

    Harvest::Summary visit(const std::function<FakeNetwork::Answer(const QUrl &)> &service)
    {
        m_network.sent.clear();
        m_heldAtRequest.clear();
        m_network.script = [this, service](const Net::Wire &wire, size_t) {
            m_heldAtRequest.push_back(m_archive->counts()->threads);
            auto answer = service(wire.url);
            answer->url = wire.url;
            return answer;
        };
        Net::RunControl control;
        const Net::RawFolder raws(m_folder.filePath(u"raw"_s));
        Pipeline::HarvestRunner runner(
            plan(), sources(),
            {*m_archive,
             *m_upkeep,
             m_extractor,
             m_network,
             m_clock,
             control,
             raws,
             nullptr,
             [] { return 0.5; },
             {},
             {},
             {}});
        Harvest::Summary summary;
        QCoro::waitFor(finish(&runner, &summary));
        return summary;
    }

    Domain::SourceOutlook outlook() const
    {
        const auto outlook = Pipeline::outlookOf(plan(), sources(), *m_archive, *m_upkeep);
        return outlook ? outlook->sources.at(0) : Domain::SourceOutlook();
    }

    void later() { m_clock.day = m_clock.day.addSecs(60); }

    //! The stories that were asked for, each by itself.
    QStringList asked() const
    {
        QStringList numbers;
        for (const auto &wire : m_network.sent) {
            if (wire.url.path().contains(u"/items/"))
                numbers << wire.url.path().section(u'/', -1);
        }
        return numbers;
    }

    QStringList askedSorted() const
    {
        auto numbers = asked();
        numbers.sort();
        return numbers;
    }

    size_t requests() const { return m_network.sent.size(); }

    //! Threads that the archive held when each of the requests left.
    const std::vector<qint64> &heldAtRequest() const { return m_heldAtRequest; }

    bool isDeleted(const QString &number) const
    {
        const auto post = m_archive->findPost(u"hackernews:"_s + number);
        if (!post || !*post)
            return false;
        const auto rows = m_archive->posts({&**post, 1});
        return rows && rows->size() == 1 && rows->front().deleted && rows->front().text.isEmpty();
    }

private:
    QString file() const { return m_folder.filePath(u"evidence.sqlite"_s); }

    Pipeline::HarvestPlan plan() const
    {
        Pipeline::HarvestPlan plan;
        plan.options = "{}";
        for (const auto &place : m_places) {
            Domain::Query query;
            query.question = u"oom"_s;
            query.source = m_source;
            query.family = u"search"_s;
            query.place = place;
            query.text = u"vllm"_s;
            plan.queries.push_back(query);
        }
        return plan;
    }

    std::vector<Pipeline::HarvestSource> sources() const
    {
        std::vector<Pipeline::HarvestSource> sources(1);
        sources[0].card = *m_plugins.card(m_source);
        sources[0].setup.endpoints = sources[0].card.endpoints;
        sources[0].setup.secrets = m_secrets;
        sources[0].connector = *m_plugins.makeConnector(m_source, sources[0].setup);
        return sources;
    }

    QString m_source = u"hackernews"_s;
    QStringList m_places{QString()};
    std::map<QString, QString> m_secrets;
    QTemporaryDir m_folder;
    Services::Plugins m_plugins;
    Catalogue::Catalogue m_catalogue = *Catalogue::Catalogue::load(Services::catalogueFolder());
    Extract::Extractor m_extractor{m_catalogue, Extract::Extractor::Engine::Portable};
    std::unique_ptr<Ports::Archive> m_archive;
    std::unique_ptr<Ports::Upkeep> m_upkeep;
    FakeNetwork m_network;
    Test::FakeClock m_clock;
    std::vector<qint64> m_heldAtRequest;
};

} // namespace

//! A source whose search leaves out what was deleted is visited a second time.
class SecondHarvestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstVisitLooksAtNothingTwice()
    {
        Rig rig;
        const auto summary = rig.visit({{u"700"_s, u"701"_s}, {u"700"_s, u"701"_s}});
        QVERIFY(summary.finished);
        QCOMPARE(summary.posts, 2);
        QCOMPARE(rig.askedSorted(), (QStringList{u"700"_s, u"701"_s}));
    }

    void theNextRequestLeavesBeforeTheLastAnswerIsKept()
    {
        Rig rig;
        const QStringList three{u"700"_s, u"701"_s, u"702"_s};
        QCOMPARE(rig.visit({three, three}).threads, 3);
        // The search, and then each thread while the one before it is still to be stored.
        QCOMPARE(rig.heldAtRequest(), (std::vector<qint64>{0, 0, 0, 1}));
    }

    void whatIsNamedNoMoreIsLookedAt()
    {
        Rig rig;
        rig.visit({{u"700"_s, u"701"_s}, {u"700"_s, u"701"_s}});
        const auto summary = rig.visit({{u"701"_s}, {u"701"_s}});
        QCOMPARE(rig.asked(), (QStringList{u"701"_s, u"700"_s}));
        QVERIFY(summary.finished);
        QVERIFY(!summary.hasProblems());
        QCOMPARE(summary.deletedPosts, 1);
        QVERIFY(rig.isDeleted(u"700"_s));
        QVERIFY(!rig.isDeleted(u"701"_s));
        rig.visit({{u"701"_s}, {u"701"_s}});
        QCOMPARE(rig.asked(), QStringList{u"701"_s});
    }

    void whatIsStillThereIsKept()
    {
        Rig rig;
        rig.visit({{u"700"_s}, {u"700"_s}});
        const auto summary = rig.visit({{u"700"_s}, {}});
        QCOMPARE(rig.asked(), QStringList{u"700"_s});
        QCOMPARE(summary.deletedPosts, 0);
        QVERIFY(!rig.isDeleted(u"700"_s));
    }

    void aRefusalIsNoDeletionAndNoGap()
    {
        Rig rig;
        rig.visit({{u"700"_s}, {u"700"_s}});
        const auto summary = rig.visit({{}, {}, 403});
        QVERIFY(!rig.isDeleted(u"700"_s));
        QCOMPARE(summary.ledger.at(0).state, Domain::Coverage::Empty);
    }

    void whoIsNotLetInAsksNothingMore()
    {
        Rig rig;
        rig.take(
            u"discord"_s, {u"800000000000000001"_s, u"800000000000000002"_s, u"800000000000000003"_s},
            {{u"discord/bot_token"_s, u"wrong"_s}});
        const auto summary =
            rig.visit([](const QUrl &) { return FakeNetwork::answer(401, "{\"message\": \"401\"}"); });
        QVERIFY2(rig.requests() <= 2, "once more with the token read anew, and no further");
        QVERIFY2(!summary.finished, "with another token it is gone on with");
        for (const auto &row : summary.ledger)
            QCOMPARE(row.state, Domain::Coverage::Blocked);
    }

    void thePlanCountsTheLooks()
    {
        Rig rig;
        QCOMPARE(rig.outlook().mostRechecks, 0);
        QStringList many;
        for (int i = 1000; i < 1130; ++i)
            many << QString::number(i);
        rig.visit({many, many});
        QCOMPARE(rig.outlook().mostRechecks, 100);
        const auto most = rig.outlook().requests.most;
        rig.visit({many, {}});
        QCOMPARE(rig.asked().size(), 100);
        QVERIFY(rig.asked().size() + 1 <= most);
    }

    void theNextVisitLooksAtTheOthers()
    {
        Rig rig;
        QStringList many;
        for (int i = 1000; i < 1130; ++i)
            many << QString::number(i);
        rig.visit({many, many});
        rig.later();
        rig.visit({many, {}});
        const auto first = rig.asked();
        rig.later();
        rig.visit({many, {}});
        const auto second = rig.asked();
        QCOMPARE(first.size(), 100);
        QCOMPARE(second.size(), 100);
        for (const auto &number : second.mid(0, 30))
            QVERIFY2(!first.contains(number), "what was seen longest ago comes first");
    }
};

LP_TEST(SecondHarvestTest)
#include "tst_secondharvest.moc"
