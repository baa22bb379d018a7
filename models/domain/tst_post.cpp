// SPDX-License-Identifier: GPL-3.0-or-later
#include "post.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Domain;

class PostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItPrints_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("submission") << QStringLiteral("reddit:1mkk9i2");
        QTest::newRow("comment") << QStringLiteral("reddit:1mkk9i2/n7jdc5k");
        QTest::newRow("issue") << QStringLiteral("github:ikawrakow/ik_llama.cpp/issues/245");
        QTest::newRow("issue comment") << QStringLiteral("github:ikawrakow/ik_llama.cpp/issues/245/24500003");
        QTest::newRow("repository called like a kind") << QStringLiteral("github:owner/issues/issues/5");
        QTest::newRow("repository in groups") << QStringLiteral("gitlab:a/b/c/issues/5/77");
        QTest::newRow("repository of another host") << QStringLiteral("gitlab:git.a.org:8443/b/c/issues/5");
        QTest::newRow("forum topic") << QStringLiteral("discourse:forum.a.org/57");
        QTest::newRow("forum post") << QStringLiteral("discourse:127.0.0.1:4010/57/4");
        QTest::newRow("model's card") << QStringLiteral("huggingface:someone/tiny-oss/models/card");
        QTest::newRow("card's file") << QStringLiteral("huggingface:someone/tiny-oss/models/card/README.md");
        QTest::newRow("release") << QStringLiteral("github:someone/engine/releases/71");
        QTest::newRow("tag") << QStringLiteral("github:someone/engine/tags/a0123bcd");
        QTest::newRow("code") << QStringLiteral("github:someone/models/code/b0123bcd");
        QTest::newRow("project called like a kind") << QStringLiteral("gitlab:a/b/models/issues/5");
        QTest::newRow("submission that looks like a kind") << QStringLiteral("reddit:code/tags");
        QTest::newRow("comment of another host") << QStringLiteral("lemmy:a.org/57/99@b.org");
    }

    void readsWhatItPrints()
    {
        QFETCH(QString, id);
        const auto key = parseId(id);
        QVERIFY(key);
        QCOMPARE(fullId(*key), id);
    }

    void aHostIsTheRepositoryOfAForum()
    {
        const auto key = parseId(QStringLiteral("discourse:forum.a.org/57/4"));
        QVERIFY(key);
        QCOMPARE(key->thread.repository, QStringLiteral("forum.a.org"));
        QCOMPARE(key->thread.number, QStringLiteral("57"));
        QCOMPARE(key->comment, QStringLiteral("4"));
    }

    void shortFormLeavesTheRepositoryOut()
    {
        const auto key = parseId(QStringLiteral("github:issues/245/24500003"));
        QVERIFY(key);
        QVERIFY(key->thread.repository.isEmpty());
        QCOMPARE(key->thread.number, QStringLiteral("245"));
        QCOMPARE(shortId(*key), QStringLiteral("github:issues/245/24500003"));
    }

    void refusesWhatIsNoId()
    {
        for (const auto *bad :
             {"", "reddit", "reddit:", ":x", "reddit:a//b", "github:issues", "reddit:a/b/c"})
            QVERIFY2(!parseId(QString::fromLatin1(bad)), bad);
    }
};

LP_TEST(PostTest)
#include "tst_post.moc"
