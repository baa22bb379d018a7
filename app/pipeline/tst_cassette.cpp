// SPDX-License-Identifier: GPL-3.0-or-later
#include "cassette.h"
#include "har.h"

#include <tests/testlib/testcase.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Pipeline;
using namespace Qt::StringLiterals;
using Connectors::Step;
using Domain::Problem;

namespace {

//! A service whose searches answer "threads: a b" and whose threads answer "text: words".
class ReplayedConnector final : public Connectors::Connector
{
public:
    Domain::Result<Step> searchStep(const Domain::Query &, const Connectors::Window &) const override
    {
        return Step();
    }
    Connectors::HttpCall callFor(const Step &step) const override
    {
        Connectors::HttpCall call;
        call.url = QUrl(u"https://plain.example/thread/"_s + step.thread.number);
        return call;
    }
    Domain::Result<Connectors::Harvested>
    read(const Step &step, const Connectors::HttpAnswer &answer) const override
    {
        Connectors::Harvested harvested;
        if (step.kind == u"search" && answer.body.startsWith("threads: ")) {
            for (const auto &number : answer.body.mid(9).split(' ')) {
                Step thread;
                thread.kind = u"thread"_s;
                thread.thread = {u"plain"_s, {}, {}, QString::fromLatin1(number)};
                harvested.found.push_back({thread.thread, thread});
            }
            return harvested;
        }
        if (step.kind != u"thread" || !answer.body.startsWith("text: "))
            return Problem{Problem::Kind::Malformed, {}, {}, 0, {}};
        Domain::Thread thread;
        thread.key = step.thread;
        thread.posts.emplace_back().text = QString::fromUtf8(answer.body.mid(6));
        harvested.threads.push_back(std::move(thread));
        return harvested;
    }
    std::optional<Connectors::HttpCall> tokenCall() const override { return {}; }
    Domain::Result<Connectors::AccessToken> readToken(const Connectors::HttpAnswer &) const override
    {
        return Connectors::AccessToken();
    }
    Connectors::AccessToken fixedToken() const override { return {}; }
    Connectors::RateHint readRate(const Connectors::HttpAnswer &) const override { return {}; }
    std::optional<Problem> problemIn(const Step &, const Connectors::HttpAnswer &answer) const override
    {
        return answer.status == 200 ? std::nullopt : std::optional(Problem());
    }
};

Net::Exchange anExchange(const QString &path, const QByteArray &body, int hour = 1)
{
    Net::Exchange exchange;
    exchange.url = QUrl(u"https://plain.example"_s + path);
    exchange.answer.status = 200;
    exchange.answer.body = body;
    exchange.answer.fetched = QDateTime(QDate(2025, 8, 1), QTime(hour, 0), Qt::UTC);
    return exchange;
}

Net::Exchange ofThread(Net::Exchange exchange, const QString &number)
{
    Step step;
    step.kind = u"thread"_s;
    step.thread = {u"plain"_s, {}, {}, number};
    exchange.source = u"plain"_s;
    exchange.step = step.toBytes();
    return exchange;
}

} // namespace

class CassetteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto catalogue =
            Catalogue::Catalogue::load(qEnvironmentVariable("LAUNCHPROBE_DATA") + u"/catalogue"_s);
        QVERIFY(catalogue);
        m_catalogue = std::make_unique<Catalogue::Catalogue>(std::move(*catalogue));
        m_extractor = std::make_unique<Extract::Extractor>(*m_catalogue);
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anExchangeComesBackAsItWas()
    {
        const auto before = ofThread(anExchange(u"/thread/7?a=b"_s, "text: hello\nyou"), u"7"_s);
        qsizetype offset = 0;
        const auto after = Net::exchangeFromText(Net::exchangeToText(before), offset);
        QVERIFY(after);
        QCOMPARE(after->source, before.source);
        QCOMPARE(after->step, before.step);
        QCOMPARE(after->answer.body, before.answer.body);
        QCOMPARE(after->answer.fetched, before.answer.fetched);
        QVERIFY(after->answer.headers.isEmpty() || after->answer.header("LaunchProbe-Fetched").isEmpty());
    }

    void answersThatSayWhatTheyAnswerAreReadOldestFirst()
    {
        write(u"b.http"_s, {ofThread(anExchange(u"/thread/7"_s, "text: later", 2), u"7"_s)});
        write(u"c.http"_s, {ofThread(anExchange(u"/thread/7"_s, "text: sooner", 1), u"7"_s)});
        QCOMPARE(texts(), (QStringList{u"sooner"_s, u"later"_s}));
        QVERIFY(m_problems.empty());
    }

    void answersOfFormerTimesAreReachedFromTheirSearch()
    {
        write(
            u"plain.http"_s,
            {anExchange(u"/thread/2"_s, "text: two"), anExchange(u"/search?q=x"_s, "threads: 1 2 3"),
             anExchange(u"/thread/1"_s, "text: one")});
        auto read = texts();
        read.sort();
        QCOMPARE(read, (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(m_problems.empty());
    }

    void whatNobodyReadsIsSaid()
    {
        write(u"plain.http"_s, {anExchange(u"/thread/9"_s, "text: nobody names it")});
        write(u"other.http"_s, {anExchange(u"/"_s, "text: of an unknown source")});
        QVERIFY(texts().isEmpty());
        QCOMPARE(m_problems.size(), size_t(2));
        QCOMPARE(m_problems[0].kind, Problem::Kind::UnknownFormat);
    }

    void aCutFileGivesWhatStoodBefore()
    {
        const auto whole =
            Net::exchangeToText(ofThread(anExchange(u"/thread/7"_s, "text: hello"), u"7"_s)) + "\n\n";
        QFile file(m_folder->filePath(u"plain.http"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole + whole.left(whole.size() - 8));
        file.close();
        QCOMPARE(texts(), QStringList{u"hello"_s});
        QCOMPARE(m_problems.size(), size_t(1));
    }

    void aHarFileHoldsEveryAnswerAndNoSecret()
    {
        auto secret = anExchange(u"/search?q=x&access_token=hush&key=hush2"_s, "threads: 1");
        secret.answer.headers = {{"Content-Type", "text/plain"}};
        write(u"plain.http"_s, {secret, anExchange(u"/blob"_s, "\xff\xfe")});
        const Cassette cassette(m_folder->path());
        const auto path = m_folder->filePath(u"out.har"_s);
        const auto written = writeHar(cassette, path);
        QVERIFY(written);
        QCOMPARE(*written, 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY(!bytes.contains("hush"));
        const auto log = QJsonDocument::fromJson(bytes).object().value(u"log"_s).toObject();
        QCOMPARE(log.value(u"version"_s).toString(), u"1.2"_s);
        const auto entries = log.value(u"entries"_s).toArray();
        QCOMPARE(entries.size(), 2);
        const auto response = entries[0].toObject().value(u"response"_s).toObject();
        QCOMPARE(response.value(u"status"_s).toInt(), 200);
        QCOMPARE(response.value(u"content"_s).toObject().value(u"text"_s).toString(), u"threads: 1"_s);
        QCOMPARE(entries[0].toObject().value(u"startedDateTime"_s).toString(), u"2025-08-01T01:00:00.000Z"_s);
        const auto binary =
            entries[1].toObject().value(u"response"_s).toObject().value(u"content"_s).toObject();
        QCOMPARE(binary.value(u"encoding"_s).toString(), u"base64"_s);
    }

    void aHarFileThatCannotBeWrittenIsSaid()
    {
        const auto written =
            writeHar(Cassette(m_folder->path()), m_folder->filePath(u"no/such/folder.har"_s));
        QVERIFY(!written);
        QCOMPARE(written.problem().kind, Problem::Kind::CannotWrite);
    }

private:
    void write(const QString &name, const std::vector<Net::Exchange> &exchanges)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        for (const auto &exchange : exchanges)
            file.write(Net::exchangeToText(exchange) + "\n\n");
    }

    //! Of the posts, in the order in which they come.
    QStringList texts()
    {
        const Sieve sieve({});
        const AnswerReaders readers{{u"plain"_s, std::make_shared<ReplayedConnector>()}};
        CassetteWork work(m_folder->path(), readers, {*m_extractor, sieve, {}});
        QStringList texts;
        m_problems.clear();
        while (const auto results = work.take()) {
            for (const auto &extracted : results->threads) {
                for (const auto &post : extracted.thread.posts)
                    texts << post.text;
            }
            m_problems.insert(m_problems.end(), results->problems.begin(), results->problems.end());
        }
        return texts;
    }

    std::unique_ptr<Catalogue::Catalogue> m_catalogue;
    std::unique_ptr<Extract::Extractor> m_extractor;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Problem> m_problems;
};

LP_TEST(CassetteTest)
#include "tst_cassette.moc"
