// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

class HubDiscussionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesAreSoughtForTheWordsWithinTheWindow()
    {
        auto step = aStep(u"list"_s);
        step.window.until = QDate(2025, 8, 8);
        const auto read = aConnector().read(step, anAnswer(fixture(u"discussions.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->found.size(), size_t(1));
        QCOMPARE(read->found[0].thread.number, u"7"_s);
        QCOMPARE(read->next.size(), size_t(1));
        QCOMPARE(read->next[0].page, 1);
        QVERIFY(aConnector().callFor(read->next[0]).url.query().contains(u"p=1&"));
        QCOMPARE(
            aConnector().callFor(read->found[0].step).url.toString(),
            u"https://huggingface.co/api/models/somelab/tiny-oss-120b/discussions/7"_s);
    }

    void aListThatRepeatsItselfEnds()
    {
        const auto body = fixture(u"discussions.json"_s);
        const auto first = aConnector().read(aStep(u"list"_s), anAnswer(body));
        QVERIFY(first && first->next.size() == 1);
        const auto second = aConnector().read(first->next[0], anAnswer(body));
        QVERIFY(second);
        QVERIFY(second->next.empty());
        QVERIFY(second->incomplete);
    }

    void theLastPageEndsTheWalk()
    {
        const auto body = fixture(u"discussions.json"_s).replace("\"start\": 0", "\"start\": 2");
        const auto read = aConnector().read(aStep(u"list"_s), anAnswer(body));
        QVERIFY(read && read->next.empty() && !read->incomplete);
    }

    void aDiscussionHasItsEvents()
    {
        const auto read = aConnector().read(
            aStep(u"thread"_s, u"discussions"_s, u"7"_s), anAnswer(fixture(u"discussion.json"_s)));
        QVERIFY(read);
        const auto &thread = read->threads.at(0);
        QVERIFY(thread.complete);
        QCOMPARE(thread.printedId, u"huggingface:somelab/tiny-oss-120b/discussions/7"_s);
        QCOMPARE(thread.state, u"closed"_s);
        QStringList texts;
        for (const auto &post : thread.posts)
            texts << post.comment + u"|"_s + post.text;
        QCOMPARE(
            texts,
            (QStringList{
                u"|It dies at 131072 tokens."_s, u"e0|Commit 9f8e7d: Lower the default context"_s, u"e2|"_s,
                u"e3|Title: OOM → Out of memory with a long context"_s, u"e4|Status: closed, fixed"_s}));
        QCOMPARE(thread.posts[0].edited, QDateTime({2025, 8, 5}, {11, 0}, Qt::UTC));
        QVERIFY(thread.posts[2].deleted && thread.posts[2].author.isEmpty());
        QCOMPARE(
            thread.posts[4].permalink.toString(),
            u"https://huggingface.co/somelab/tiny-oss-120b/discussions/7#e4"_s);
    }

    void whatIsNoDiscussionIsMalformed()
    {
        for (const auto *body : {"{}", "[]", "{\"title\": 5, \"events\": []}", "{\"title\": \"x\"}"}) {
            const auto read = aConnector().read(aStep(u"thread"_s, u"discussions"_s, u"7"_s), anAnswer(body));
            QVERIFY(!read);
            QCOMPARE(read.problem().kind, Domain::Problem::Kind::Malformed);
        }
    }
};

LP_TEST(HubDiscussionsTest)
#include "tst_hubdiscussions.moc"
