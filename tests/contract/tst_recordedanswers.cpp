// SPDX-License-Identifier: GPL-3.0-or-later
#include "openapi.h"
#include "steps.h"

#include <app/services/plugins.h>
#include <connectors/api/answers.h>

#include <tests/testlib/testcase.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Connectors::HttpAnswer;
using Json = nlohmann::json;

namespace {

struct Recorded {
    QByteArray method;
    HttpAnswer answer;
};

//! The interactions of a file as `http-recording/1` writes them.
std::vector<Recorded> readRecording(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto json = Json::parse(file.readAll().toStdString(), nullptr, false);
    std::vector<Recorded> all;
    for (const auto &interaction : json.value("interactions", Json::array())) {
        const auto &request = interaction.at("request");
        const auto &response = interaction.at("response");
        Recorded recorded;
        recorded.method = QByteArray::fromStdString(request.value("method", "GET"));
        recorded.answer.url = QUrl(QString::fromStdString(request.value("url", "")));
        recorded.answer.status = response.value("status", 0);
        for (const auto &header : response.value("headers", Json::array()))
            recorded.answer.headers.emplace_back(
                QByteArray::fromStdString(header.at(0).get<std::string>()),
                QByteArray::fromStdString(header.at(1).get<std::string>()));
        recorded.answer.body = QByteArray::fromStdString(response.value("body", ""));
        if (response.contains("body_base64"))
            recorded.answer.body =
                QByteArray::fromBase64(QByteArray::fromStdString(response.value("body_base64", "")));
        recorded.answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
        all.push_back(std::move(recorded));
    }
    return all;
}

//! Upstream put words of its own in the place of values: those are no answers of the service.
bool isTemplate(const HttpAnswer &answer)
{
    return answer.body.contains("{{");
}

//! The path below the version that an endpoint may carry, whatever the host was called then.
QString pathOf(const QUrl &url, const Connectors::Setup &setup)
{
    auto path = url.path(QUrl::FullyEncoded);
    for (const auto &[family, base] : setup.endpoints) {
        auto start = base.path();
        while (start.endsWith(u'/'))
            start.chop(1);
        if (!start.isEmpty() && path.startsWith(start + u'/'))
            return path.mid(start.size());
    }
    return path;
}

} // namespace

//! Real answers, fed to the connectors: what a connector asks it can read, what refuses it is told as a typed
//! problem, and nothing else brings it down.
class RecordedAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsReadOrTold_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("path");
        QTest::newRow("none") << QString() << QString();
        for (const auto &card : m_plugins.cards()) {
            const QDir folder(Test::contractsFolder() + u"/recordings/"_s + card.id);
            for (const auto &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
                QTest::addRow("%s/%s", qPrintable(card.id), qPrintable(name))
                    << card.id << folder.filePath(name);
        }
    }

    void everyAnswerIsReadOrTold()
    {
        QFETCH(QString, source);
        QFETCH(QString, path);
        if (source.isEmpty())
            return;
        const auto &card = *m_plugins.card(source);
        const auto setup = Test::fullSetup(card);
        const auto connector = m_plugins.makeConnector(source, setup);
        QVERIFY(connector);
        const auto steps = Test::stepsOf(**connector, card, Test::fixturesOf(source));
        const auto apis = Test::descriptionsOf(source);
        const auto recording = readRecording(path);
        QVERIFY(!recording.empty());
        for (const auto &recorded : recording) {
            checkRate((*connector)->readRate(recorded.answer));
            if (recorded.answer.status < 200 || recorded.answer.status >= 300)
                checkRefusal(**connector, recorded.answer);
            else
                checkAnswer(**connector, steps, recorded, setup, apis);
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    static void checkRate(const Connectors::RateHint &hint)
    {
        using namespace std::chrono_literals;
        for (const auto &time : {hint.resetAfter, hint.retryAfter})
            QVERIFY(!time || (*time >= 0ms && *time <= 366 * 24h));
    }

    static void checkRefusal(const Connectors::Connector &connector, const HttpAnswer &answer)
    {
        const auto problem = connector.problemIn({}, answer);
        if (answer.status == 304)
            return;
        QVERIFY(problem);
        QCOMPARE(problem->http, answer.status);
        QVERIFY(!problem->where.isEmpty());
        using enum Domain::Problem::Kind;
        if (connector.readRate(answer).limited)
            QCOMPARE(problem->kind, RateLimited);
        else if (answer.status >= 500)
            QCOMPARE(problem->kind, ServiceFailed);
        else
            QVERIFY(
                problem->kind == Refused || problem->kind == BadCredentials || problem->kind == RateLimited);
    }

    //! Steps that ask what was asked there have to read it; all others may refuse it.
    static void checkAnswer(
        const Connectors::Connector &connector, const std::vector<Connectors::Step> &steps,
        const Recorded &recorded, const Connectors::Setup &setup, const std::vector<Test::OpenApi> &apis)
    {
        const auto operationOf = [&](const QByteArray &method, const QUrl &url) {
            for (const auto &api : apis) {
                if (auto known = api.templateOf(method, pathOf(url, setup)); !known.isEmpty())
                    return known;
            }
            return QString();
        };
        const auto operation = operationOf(recorded.method, recorded.answer.url);
        const auto next = Connectors::nextLink(recorded.answer);
        bool isAsked = false;
        bool isRead = false;
        bool isFollowed = next.isEmpty();
        QStringList refusals;
        for (const auto &step : steps) {
            const auto read = connector.read(step, recorded.answer);
            const auto call = connector.callFor(step);
            if (operation.isEmpty() || !step.url.isEmpty() || call.method != recorded.method
                || operationOf(call.method, call.url) != operation)
                continue;
            isAsked = true;
            if (connector.readRate(recorded.answer).limited) {
                isRead = true; // to be asked again
                continue;
            }
            if (!read) {
                refusals << step.kind + u": "_s + read.problem().detail;
                continue;
            }
            isRead = true;
            // A mark tells how a place stands, which has no further pages.
            isFollowed = isFollowed || !read->mark.isEmpty()
                || std::any_of(read->next.begin(), read->next.end(), [&next](const auto &s) {
                             return s.url == next;
                         });
        }
        if (!isAsked || isTemplate(recorded.answer))
            return;
        QVERIFY2(isRead, qPrintable(recorded.answer.url.toString() + u'\n' + refusals.join(u'\n')));
        QVERIFY2(isFollowed, qPrintable(u"the next page is lost: "_s + next.toString()));
    }

    Services::Plugins m_plugins;
};

LP_TEST(RecordedAnswersTest)
#include "tst_recordedanswers.moc"
