// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile.h"

#include <tests/testlib/testcase.h>

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

Ports::PostRow aPost()
{
    Ports::PostRow post;
    post.printedId = u"github:ggml-org/llama.cpp/issues/12/34"_s;
    post.title = u"bigowl asks: what do you get?"_s;
    post.author = u"bigowl"_s;
    post.text = u"Thanks @small_fox and bigowl! Qwen3-14B-bigowl runs with 25 t/s, @torch.compile on."_s;
    post.outcome = Domain::Outcome::Success;
    const auto add = [&post](const QString &slot, const QString &value, const QString &words) {
        const auto at = post.text.indexOf(words);
        post.readings.push_back({slot, value, {}, {at, at + words.size()}, 0, u"person"_s});
    };
    add(Domain::Slot::Model, u"Qwen3-14B"_s, u"Qwen3-14B-bigowl"_s);
    return post;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CaseFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreBlurredAndReadingsKeepTheirWords()
    {
        const auto files = Services::caseOf(aPost(), {u"bigowl"_s});
        QCOMPARE(
            QString::fromUtf8(files.text),
            u"Thanks @xxxxxxxxx and xxxxxx! Qwen3-14B-bigowl runs with 25 t/s, @torch.compile on."_s);
        const auto json = Json::parse(files.json.toStdString());
        QCOMPARE(QString::fromStdString(json["thread_title"]), u"xxxxxx asks: what do you get?"_s);
        QCOMPARE(QString::fromStdString(json["repository"]), u"ggml-org/llama.cpp"_s);
        QVERIFY(!json.contains("opening") && !json.contains("id"));
        QCOMPARE(QString::fromStdString(json["outcome"]), u"success"_s);
        const auto &reading = json["readings"].at(0);
        QCOMPARE(QString::fromStdString(reading["words"]), u"Qwen3-14B-bigowl"_s);
        QVERIFY(!reading.contains("rule") && !reading.contains("start"));
        QCOMPARE(QString::fromStdString(json["runs"].at(0)["model"]), u"Qwen3-14B"_s);
    }

    void aVerdictDecidesTheOutcome()
    {
        auto post = aPost();
        post.finding.verdict = Domain::Verdict::Degraded;
        const auto json = Json::parse(Services::caseOf(post, {}).json.toStdString());
        QCOMPARE(QString::fromStdString(json["outcome"]), u"degraded"_s);
    }

    void eachCaseHasANameOfItsOwn()
    {
        const QTemporaryDir folder;
        const auto first = Services::saveCase(folder.path(), aPost(), {});
        const auto second = Services::saveCase(folder.path(), aPost(), {});
        QVERIFY(first && second);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 4);
        QCOMPARE(*first, folder.filePath(u"github-ggml-org-llama-cpp-issues-12-34.txt"_s));
        QCOMPARE(*second, folder.filePath(u"github-ggml-org-llama-cpp-issues-12-34-2.txt"_s));
        QCOMPARE(contents(*first), Services::caseOf(aPost(), {}).text);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        const auto saved = Services::saveCase(u"/nowhere/at/all"_s, aPost(), {});
        QVERIFY(!saved);
        QCOMPARE(saved.problem().kind, Domain::Problem::Kind::CannotWrite);
    }
};

LP_TEST(CaseFileTest)
#include "tst_casefile.moc"
