// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawfolder.h"
#include "recordings.h"

#include <tests/testlib/testcase.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

Net::Exchange exchange(const QByteArray &url, const QByteArray &body, const QByteArray &posted = {})
{
    Net::Exchange made;
    made.method = posted.isEmpty() ? "GET" : "POST";
    made.url = QUrl::fromEncoded(url);
    made.requestBody = posted;
    made.answer.status = 200;
    made.answer.body = body;
    made.answer.headers = {
        {"ETag", "\"a1\""}, {"Set-Cookie", "session=secret"}, {"Content-Encoding", "gzip"}};
    return made;
}

QByteArray bodyOf(
    Net::RecordingTransport &transport, const QByteArray &url, const QByteArray &posted,
    int *status = nullptr)
{
    Net::RunControl control;
    Net::Wire wire;
    wire.method = posted.isEmpty() ? "GET" : "POST";
    wire.url = QUrl::fromEncoded(url);
    wire.body = posted;
    QByteArray body;
    auto task = transport.send(wire, control).then([&](const Domain::Result<Connectors::HttpAnswer> &answer) {
        body = answer ? answer->body : QByteArray("problem");
        if (status && answer)
            *status = answer->status;
    });
    return task.isReady() ? body : QByteArray("not ready");
}

} // namespace

class RecordingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textKeepsEveryByteAndNoSecret()
    {
        const QByteArray body("line one\r\n\n\xff\x00 end", 17);
        const auto text = Net::exchangeToText(exchange("https://user:word@api.example.org/a?b=%20c#d", body));
        QVERIFY(!text.contains("secret"));
        QVERIFY(!text.contains("word@"));
        qsizetype offset = 0;
        const auto read = Net::exchangeFromText(text, offset);
        QVERIFY(read);
        QCOMPARE(offset, text.size());
        QCOMPARE(read->answer.body, body);
        QCOMPARE(read->answer.status, 200);
        QCOMPARE(read->answer.header("etag"), QByteArray("\"a1\""));
        QVERIFY(read->answer.header("content-encoding").isEmpty());
        QCOMPARE(read->url.toEncoded(), QByteArray("https://api.example.org/a?b=%20c"));
    }

    void readsWhatPeopleWriteByHand()
    {
        const QByteArray text = "GET /r/x/search?q=a HTTP/1.1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: "
                                "application/json\r\n\r\n{\"a\":1}";
        qsizetype offset = 0;
        const auto read = Net::exchangeFromText(text, offset);
        QVERIFY(read);
        QCOMPARE(read->url.path(), u"/r/x/search"_s);
        QCOMPARE(read->answer.body, QByteArray("{\"a\":1}"));
    }

    void refusesWhatIsNoRecording_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("words") << QByteArray("hello\n\nworld");
        QTest::newRow("no status") << QByteArray("GET / HTTP/1.1\n\nnothing");
        QTest::newRow("cut body") << QByteArray(
            "GET / HTTP/1.1\n\nHTTP/1.1 200\nContent-Length: 10\n\nshort");
        QTest::newRow("negative") << QByteArray(
            "GET / HTTP/1.1\n\nHTTP/1.1 200\nContent-Length: -5\n\nshort");
        QTest::newRow("posted too much")
            << QByteArray("POST / HTTP/1.1\nContent-Length: 99999999999999\n\nx");
    }

    void refusesWhatIsNoRecording()
    {
        QFETCH(QByteArray, text);
        qsizetype offset = 0;
        QVERIFY(!Net::exchangeFromText(text, offset));
    }

    void servesByMethodPathQueryAndBodyButNotByHost()
    {
        QTemporaryDir folder;
        const Net::RecordWriter writer(folder.path());
        QVERIFY(writer.append(u"github"_s, exchange("http://127.0.0.1:4711/search?q=a%20b&page=2", "found")));
        QVERIFY(writer.append(u"github"_s, exchange("http://127.0.0.1:4711/graphql", "first", "{\"q\":1}")));
        QVERIFY(writer.append(u"github"_s, exchange("http://127.0.0.1:4711/graphql", "second", "{\"q\":2}")));
        auto transport = Net::RecordingTransport::open(folder.path());
        QVERIFY(transport);
        QCOMPARE(
            bodyOf(**transport, "https://api.github.com/search?page=2&q=a+b", {}).left(5),
            QByteArray("{\"mes"));
        QCOMPARE(
            bodyOf(**transport, "https://api.github.com/search?page=2&q=a%20b", {}), QByteArray("found"));
        QCOMPARE(bodyOf(**transport, "https://api.github.com/graphql", "{\"q\":2}"), QByteArray("second"));
        QCOMPARE(bodyOf(**transport, "https://api.github.com/graphql", "{\"q\":1}"), QByteArray("first"));
    }

    void whatWasNotRecordedIsRefused()
    {
        QTemporaryDir folder;
        auto transport = Net::RecordingTransport::open(folder.path());
        QVERIFY(transport);
        int status = 0;
        QVERIFY(bodyOf(**transport, "https://api.github.com/anything", {}, &status).contains("no recording"));
        QCOMPARE(status, 404);
        QVERIFY(!Net::RecordingTransport::open(folder.filePath(u"missing"_s)));
    }

    void rawAnswersAreNamedByTheirBody()
    {
        QTemporaryDir folder;
        const Net::RawFolder raws(folder.filePath(u"raw"_s));
        const auto hash = raws.keep(exchange("https://api.example.org/a", "body"));
        QVERIFY(hash);
        // sha256sum's
        QCOMPARE(*hash, u"230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5"_s);
        QVERIFY(raws.contains(*hash));
        const auto loaded = raws.load(*hash);
        QVERIFY(loaded);
        QCOMPARE(loaded->answer.body, QByteArray("body"));
        QCOMPARE(QDir(folder.filePath(u"raw"_s)).entryList(QDir::Files).size(), 1);
    }

    void aDamagedRawAnswerIsNoticed()
    {
        QTemporaryDir folder;
        const Net::RawFolder raws(folder.path());
        const auto hash = raws.keep(exchange("https://api.example.org/a", "body"));
        QVERIFY(hash);
        QFile file(folder.filePath(*hash + u".http"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() - 1);
        file.write("X");
        file.close();
        QCOMPARE(raws.load(*hash).problem().kind, Domain::Problem::Kind::Malformed);
    }
};

LP_TEST(RecordingsTest)
#include "tst_recordings.moc"
