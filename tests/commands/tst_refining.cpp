// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <models/store/openarchive.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Test;
using namespace Qt::StringLiterals;
using nlohmann::json;

//! What a harvested project says about its questions.
class RefiningCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto sample = QStringLiteral(LP_SOURCE_DIR) + u"/resources/sample"_s;
        const auto ran = m_program.run(
            {u"harvest"_s, u"--project"_s, project(), u"--profile"_s, sample + u"/profile.json"_s,
             u"--recordings"_s, sample + u"/recordings"_s});
        QVERIFY2(ran.exit == 0 || ran.exit == 1, qPrintable(ran.err));
    }

    void everyQuestionSaysHowSaturatedItIs()
    {
        const auto questions = asked();
        QCOMPARE(questions.size(), size_t(30));
        for (const auto &question : questions) {
            QVERIFY(question.contains("suggestions") && question["suggestions"].is_array());
            const auto &saturation = question["saturation"];
            for (const auto *key : {"state", "value", "reason", "found", "new", "judged", "useful"})
                QVERIFY2(saturation.contains(key), key);
            QVERIFY(saturation["found"].get<int>() >= saturation["new"].get<int>());
        }
        const auto question = of(questions, "version-vllm");
        QCOMPARE(question["saturation"]["state"].get<std::string>(), std::string("go_on"));
    }

    void queriesThatWereSentSayWhatTheyBrought()
    {
        int threads = 0;
        const auto question = of(asked(), "version-vllm");
        for (const auto &query : question["queries"]) {
            if (query.contains("yield"))
                threads += query["yield"]["new_threads"].get<int>();
        }
        QVERIFY(threads > 0);
    }

    void judgedPostsAreSeen()
    {
        auto archive = Store::openArchive(project() + u"/evidence.sqlite"_s, Store::Access::Write);
        QVERIFY(archive);
        Domain::PostFilter filter;
        filter.question = u"version-vllm"_s;
        filter.outcomes = {Domain::Outcome::Success, Domain::Outcome::Failure};
        const auto posts = (*archive)->postIds(filter, Domain::PostOrder::OldestFirst);
        QVERIFY(posts && posts->size() >= 2);
        for (const auto post : *posts) {
            Domain::Finding finding;
            finding.post = post;
            finding.verdict = Domain::Verdict::Success;
            QVERIFY((*archive)->setFinding(finding));
        }
        const auto question = of(asked(), "version-vllm");
        QVERIFY(question["saturation"]["useful"].get<int>() >= 2);
        for (const auto &suggestion : question["suggestions"]) {
            QVERIFY(!suggestion["value"].get<std::string>().empty());
            QVERIFY(!suggestion["reason"].get<std::string>().empty());
            if (suggestion["kind"] == "add_term")
                QVERIFY(suggestion["posts"].size() >= 2);
        }
    }

    void aProfileAloneHasNothingToSay()
    {
        const auto ran = m_program.run({u"questions"_s, u"--json"_s});
        QCOMPARE(ran.exit, 0);
        QVERIFY(!ran.json()["questions"][0].contains("saturation"));
    }

    void aProjectBringsItsOwnProfile()
    {
        const auto ran = m_program.run(
            {u"questions"_s, u"--project"_s, project(), u"--profile"_s, u"another.json"_s, u"--json"_s});
        QCOMPARE(ran.exit, 2);
        QVERIFY(!ran.err.isEmpty());
    }

    void noProjectIsAProblem()
    {
        QCOMPARE(
            m_program.run({u"questions"_s, u"--project"_s, m_program.path(u"nowhere"_s), u"--json"_s}).exit,
            3);
    }

private:
    [[nodiscard]] QString project() const { return m_program.path(u"project"_s); }

    [[nodiscard]] json asked() const
    {
        const auto ran = m_program.run({u"questions"_s, u"--project"_s, project(), u"--json"_s});
        return ran.exit == 0 ? ran.json()["questions"] : json::array();
    }

    [[nodiscard]] static json of(const json &questions, const char *id)
    {
        const auto found =
            std::ranges::find_if(questions, [id](const json &question) { return question["id"] == id; });
        return found == questions.end() ? json::object() : *found;
    }

    Program m_program;
};

LP_TEST(RefiningCommandTest)
#include "tst_refining.moc"
