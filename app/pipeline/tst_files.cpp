// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileformat.h"
#include "mime.h"

#include <tests/testlib/testcase.h>

#include <QTemporaryDir>
#include <QTest>

#include <zstd.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Pipeline;
using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;
using Domain::Thread;

namespace {

//! What became of a file.
struct Read {
    QString format;
    std::vector<Thread> threads;
    std::vector<Problem> problems; //!< of the reader and of records

    [[nodiscard]] std::vector<Post> posts() const
    {
        std::vector<Post> all;
        for (const auto &thread : threads)
            all.insert(all.end(), thread.posts.begin(), thread.posts.end());
        return all;
    }
};

QByteArray frameOf(const QByteArray &bytes)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))), '\0');
    const auto size = ZSTD_compress(
        out.data(), static_cast<size_t>(out.size()), bytes.constData(), static_cast<size_t>(bytes.size()), 1);
    out.resize(static_cast<qsizetype>(size));
    return out;
}

const QByteArray dumpComment =
    R"({"author":"ann","body":"a &gt; b","created_utc":"1420070400","edited":false,"id":"cnb1","link_id":"t3_2qx",)"
    R"("parent_id":"t1_cna0","retrieved_on":1425124282,"score":7,"subreddit":"LocalLLaMA"})";
const QByteArray dumpSubmission =
    R"({"_meta":{"was_deleted_later":true},"author":"bob","created_utc":1700000000,"id":"2qx","score":1,)"
    R"("permalink":"/r/LocalLLaMA/comments/2qx/t/","selftext":"gone","subreddit":"LocalLLaMA","title":"A title"})";

QByteArray discordMessage(const QByteArray &id, const QByteArray &more)
{
    return R"({"id":")" + id
        + R"(","type":"Default","timestamp":"2024-01-15T12:30:00.123+02:00",)"
          R"("timestampEdited":null,"content":"says \"{[\" )"
        + id
        + R"(","author":{"id":"1","name":"eve","discriminator":"0000","nickname":"Eve","color":null,)"
          R"("isBot":false,"avatarUrl":""})"
        + more + "}";
}

QByteArray discordExport(const QList<QByteArray> &messages)
{
    return R"({ "guild": {"id": "11", "name": "Rigs"}, "channel": {"id": "22", "type": "GuildTextChat", "name": "talk"},)"
           "\n\"dateRange\": {\"after\": null, \"before\": null}, \"exportedAt\": "
           "\"2024-02-01T00:00:00+00:00\",\n"
           "\"messages\": [\n"
        + messages.join(",\n") + "\n],\n\"messageCount\": " + QByteArray::number(messages.size()) + "}\n";
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsKnownByItsContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::newRow("dump") << dumpComment + '\n' + dumpSubmission + '\n' << u"reddit-dump"_s;
        QTest::newRow("packed dump") << frameOf(dumpComment + '\n') << u"reddit-dump"_s;
        QTest::newRow("chat") << discordExport({discordMessage("5", {})}) << u"discord-export"_s;
        QTest::newRow("mails") << QByteArray("From a@b Mon Jan 1 00:00:00 2024\nMessage-ID: <1@x>\n\nhello\n")
                               << u"mbox"_s;
        QTest::newRow("log") << QByteArray("ggml_cuda_init: found 1 CUDA devices\n") << u"log"_s;
        QTest::newRow("document over lines")
            << QByteArray("{\n  \"kind\": \"Listing\"\n}\n") << u"json-answer"_s;
        QTest::newRow("list") << QByteArray("[{\"kind\": \"Listing\"}]") << u"json-answer"_s;
        QTest::newRow("nothing") << QByteArray("\n\n") << QString();
    }

    void aFileIsKnownByItsContent()
    {
        QFETCH(QByteArray, bytes);
        const auto opened = openFile(write(bytes));
        QVERIFY(opened);
        QTEST(opened->format, "format");
    }

    void whatNobodyCanReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zip") << QByteArray("PK\x03\x04\x14\0\0\0", 8);
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><html></html>");
        QTest::newRow("latin-1") << QByteArray("stra\xdf"
                                               "e\n");
    }

    void whatNobodyCanReadIsSaid()
    {
        QFETCH(QByteArray, bytes);
        const auto opened = openFile(write(bytes));
        QVERIFY(!opened);
        QCOMPARE(opened.problem().kind, Problem::Kind::UnknownFormat);
    }

    void aDumpsCommentFindsItsThread()
    {
        const auto posts = read(dumpComment + '\n').posts();
        QCOMPARE(posts.size(), size_t(1));
        QCOMPARE(posts[0].comment, u"cnb1"_s);
        QCOMPARE(posts[0].parent, u"cna0"_s);
        QCOMPARE(posts[0].text, u"a > b"_s);
        QCOMPARE(posts[0].written, QDateTime(QDate(2015, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(posts[0].permalink, QUrl(u"https://www.reddit.com/comments/2qx/_/cnb1/"_s));
        QCOMPARE(posts[0].fetched, QDateTime::fromSecsSinceEpoch(1425124282, Qt::UTC));
        QCOMPARE(posts[0].score, std::optional(7));
        QVERIFY(!posts[0].edited.isValid());
        QCOMPARE(read(dumpComment).threads[0].key, read(dumpSubmission).threads[0].key);
    }

    void whatWasDeletedLaterIsBlank()
    {
        const auto thread = read(dumpSubmission).threads.at(0);
        QCOMPARE(thread.title, u"A title"_s);
        QVERIFY(thread.posts[0].deleted);
        QVERIFY(thread.posts[0].text.isEmpty());
    }

    void framesOfOneFileJoinInTheMiddleOfALine()
    {
        const auto lines = dumpComment + '\n' + dumpSubmission + '\n';
        const auto result = read(frameOf(lines.left(100)) + frameOf(lines.mid(100)));
        QCOMPARE(result.threads.size(), size_t(2));
        QVERIFY(result.problems.empty());
    }

    void aCompressionThatIsCutKeepsWhatCameBefore()
    {
        QByteArray lines;
        for (int i = 0; i < 20'000; ++i)
            lines += QByteArray(dumpComment).replace("cnb1", "c" + QByteArray::number(i, 36)) + '\n';
        const auto whole = frameOf(lines);
        const auto result = read(whole.left(whole.size() - 20));
        QVERIFY(result.threads.size() > 10'000);
        QVERIFY(std::ranges::any_of(result.problems, [](const Problem &problem) {
            return problem.kind == Problem::Kind::Truncated;
        }));
    }

    void messagesOfAChannelAreItsPosts()
    {
        const auto result = read(discordExport(
            {discordMessage("5", {}),
             discordMessage("6", R"(,"reference":{"messageId":"5","channelId":"22"})"),
             discordMessage("7", R"(,"forwardedMessage":{"content":"old\nnews"})")}));
        QVERIFY(result.problems.empty());
        const auto posts = result.posts();
        QCOMPARE(posts.size(), size_t(3));
        QCOMPARE(result.threads[0].key.number, u"22"_s);
        QCOMPARE(result.threads[0].place, u"Rigs #talk"_s);
        QCOMPARE(posts[0].text, u"says \"{[\" 5"_s);
        QCOMPARE(posts[0].author, u"eve"_s);
        QCOMPARE(posts[0].written, QDateTime(QDate(2024, 1, 15), QTime(10, 30, 0, 123), Qt::UTC));
        QCOMPARE(posts[0].permalink, QUrl(u"https://discord.com/channels/11/22/5"_s));
        QCOMPARE(posts[1].parent, u"5"_s);
        QVERIFY(posts[2].text.endsWith(u"\n> old\n> news"));
    }

    void whatTheServiceItselfSaysIsNoText()
    {
        const auto pinned = discordMessage("5", {}).replace("\"Default\"", "\"ChannelPinnedMessage\"");
        const auto posts = read(discordExport({pinned})).posts();
        QCOMPARE(posts.size(), size_t(1));
        QVERIFY(posts[0].text.isEmpty());
    }

    void aChatThatIsCutKeepsItsWholeMessages()
    {
        QList<QByteArray> messages;
        for (int i = 0; i < 5000; ++i)
            messages << discordMessage(QByteArray::number(1000 + i), {});
        const auto whole = discordExport(messages);
        QCOMPARE(read(whole).posts().size(), size_t(5000));
        const auto result = read(whole.left(whole.indexOf("\"id\":\"4321\"") + 40));
        QCOMPARE(result.posts().size(), size_t(3321));
        QCOMPARE(result.problems.size(), size_t(1));
        QCOMPARE(result.problems[0].kind, Problem::Kind::Truncated);
        QVERIFY2(result.problems[0].where.contains(u"line 3325,"), qPrintable(result.problems[0].where));
    }

    void messagesThatAreNoneAreNotHoarded()
    {
        auto bytes = discordExport({discordMessage("5", {})});
        bytes.replace(
            "\"messages\": [", "\"messages\": [" + QByteArray(3 << 20, '1').replace("11", "1,") + ",");
        QCOMPARE(read(bytes).posts().size(), size_t(1));
    }

    void mailsOfAListFindTheirThread()
    {
        const auto result = read(
            "From ann@example.org Mon Jan  1 00:00:00 2024\n"
            "From: Ann <ann@example.org>\nMessage-ID: <1@x>\nSubject: =?utf-8?B?0JTRgNCw0LnQstC10YA=?= 570\n"
            "Date: Mon, 01 Jan 2024 03:00:00 +0300\nList-Id: <rigs.example.org>\n"
            "Content-Type: multipart/alternative; boundary=\"b1\"\n\n"
            "--b1\nContent-Type: text/html\n\n<p>no</p>\n"
            "--b1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
            "caf=C3=A9 =\nau lait\n>From me\n--b1--\n\n"
            "From bob@example.org Mon Jan  1 00:00:00 2024\n"
            "From: bob@example.org\nMessage-ID: <2@x>\nIn-Reply-To: <1@x>\nReferences: <1@x>\nSubject: Re: "
            "x\n\n"
            "Fine.\n\n From here it is text, too.\n");
        QCOMPARE(result.threads.size(), size_t(2));
        QCOMPARE(result.threads[0].key, result.threads[1].key);
        QCOMPARE(result.threads[0].title, u"Драйвер 570"_s);
        const auto posts = result.posts();
        QCOMPARE(posts[0].text, u"café au lait\nFrom me"_s);
        QCOMPARE(posts[0].written, QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(posts[0].permalink, QUrl(u"mid:1@x"_s));
        QVERIFY(!posts[1].comment.isEmpty());
        QVERIFY(posts[1].parent.isEmpty()); // it answers the opening post
        QCOMPARE(posts[1].text, u"Fine.\n\n From here it is text, too."_s);
    }

    void hostileMailsAreStillRead_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QByteArray nested = "Message-ID: <1@x>\n";
        for (int i = 0; i < 1000; ++i)
            nested += "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
        QTest::newRow("parts in parts") << nested;
        QTest::newRow("no header") << QByteArray("\n\n\n");
        QTest::newRow("broken encodings")
            << QByteArray("Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; "
                          "charset=\"\n\n=\n=Z=\xff");
        QTest::newRow("charset that is none")
            << QByteArray("Content-Type: text/plain; charset=klingon\n\n\xff\xfe");
    }

    void hostileMailsAreStillRead()
    {
        QFETCH(QByteArray, mail);
        QVERIFY(readMail(mail).text.size() <= mail.size());
    }

    void aLongLogIsCutAtItsLines()
    {
        QByteArray log;
        for (int i = 0; i < 5000; ++i)
            log += "llama_model_load: line " + QByteArray::number(i) + "\n";
        const auto result = read(log);
        const auto posts = result.posts();
        QVERIFY(posts.size() > 1);
        QString joined;
        for (const auto &post : posts) {
            QVERIFY(post.text.endsWith(u'\n'));
            QCOMPARE(post.author, posts[0].author);
            joined += post.text;
        }
        QCOMPARE(joined, QString::fromLatin1(log));
        QVERIFY(posts[0].comment.isEmpty() && !posts[1].comment.isEmpty());
    }

    void savedAnswersAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("ids");
        const QByteArray child = R"({"kind":"t1","data":)" + dumpComment + "}";
        QTest::newRow("reddit listing") << R"({"kind":"Listing","data":{"children":[)" + child + "]}}"
                                        << QStringList{u"reddit:2qx/cnb1"_s};
        QTest::newRow("reddit thread") << R"([{"kind":"Listing","data":{"children":[{"kind":"t3","data":)"
                + dumpSubmission + R"(}]}},{"kind":"Listing","data":{"children":[)" + child
                + "]}}]" << QStringList{u"reddit:2qx"_s, u"reddit:2qx/cnb1"_s};
        const QByteArray issue =
            R"({"number":5,"title":"T","body":"B","created_at":"2025-01-01T00:00:00Z","html_url":"https://github.com/o/r/issues/5"})";
        const QByteArray comment =
            R"({"id":600,"issue_url":"x","body":"C","created_at":"2025-01-01T00:00:00Z","html_url":"https://github.com/o/r/issues/5#issuecomment-600"})";
        QTest::newRow("issue") << issue << QStringList{u"github:o/r/issues/5"_s};
        QTest::newRow("comments") << "[" + comment + "]" << QStringList{u"github:o/r/issues/5/600"_s};
        QTest::newRow("search") << R"({"total_count":1,"incomplete_results":false,"items":[)" + issue + "]}"
                                << QStringList{u"github:o/r/issues/5"_s};
    }

    void savedAnswersAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, ids);
        const auto result = read(bytes);
        QStringList read;
        for (const auto &thread : result.threads) {
            for (const auto &post : thread.posts)
                read << Domain::fullId({thread.key, post.comment});
        }
        QCOMPARE(read, ids);
    }

    void badRecordsAreTyped_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Problem::Kind>("kind");
        QTest::newRow("deep") << QByteArray(R"({"listing":)") + QByteArray(5000, '[') + QByteArray(5000, ']')
                + "}\n" << Problem::Kind::TooLarge;
        QTest::newRow("broken") << QByteArray("{\"listing\": tru}\n") << Problem::Kind::Malformed;
        QTest::newRow("cut") << QByteArray("{\"listing\": [") << Problem::Kind::Truncated;
        QTest::newRow("something else") << QByteArray("{\"a\": 1}\n") << Problem::Kind::UnknownFormat;
        QTest::newRow("ids that are none") << QByteArray(dumpComment).replace("t3_2qx", "t3_../x") + "\n"
                                           << Problem::Kind::Malformed;
    }

    void badRecordsAreTyped()
    {
        QFETCH(QByteArray, bytes);
        const auto result = read(bytes);
        QVERIFY(result.threads.empty());
        QCOMPARE(result.problems.size(), size_t(1));
        QTEST(result.problems[0].kind, "kind");
    }

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"file.txt"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    Read read(const QByteArray &bytes)
    {
        const auto path = write(bytes);
        auto opened = openFile(path);
        if (!opened)
            qFatal("cannot open");
        Read result{opened->format, {}, {}};
        const auto parser = opened->makeParser();
        while (const auto chunk = opened->reader->next()) {
            for (const auto &record : chunk->records) {
                const std::string_view text(
                    chunk->bytes.constData() + record.start, static_cast<size_t>(record.size));
                RecordOrigin origin;
                origin.path = path;
                origin.file = u"0123456789abcdef0123"_s;
                origin.offset = record.offset;
                origin.heading = chunk->heading;
                auto threads = parser->read(text, origin);
                if (threads) {
                    std::ranges::move(*threads, std::back_inserter(result.threads));
                    continue;
                }
                auto problem = threads.problem();
                if (!record.ended && problem.kind == Problem::Kind::Malformed)
                    problem.kind = Problem::Kind::Truncated;
                result.problems.push_back(problem);
            }
        }
        std::ranges::move(opened->reader->takeProblems(), std::back_inserter(result.problems));
        return result;
    }

    QTemporaryDir m_folder;
};

LP_TEST(FilesTest)
#include "tst_files.moc"
