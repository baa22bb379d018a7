// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/services/plugins.h>
#include <connectors/api/endpoints.h>

#include <tests/testlib/testcase.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPluginLoader>
#include <QTest>

#include <cmath>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Something for every secret of a card.
Setup fullSetup(const Card &card)
{
    Setup setup;
    setup.endpoints = card.endpoints;
    setup.user = u"somebody"_s;
    setup.deviceId = u"0123456789abcdef0123"_s;
    for (const auto &secret : card.secrets)
        setup.secrets[secret.name] = u"s3cret-value"_s;
    return setup;
}

Domain::Query aQuery(const Card &card, const QString &family)
{
    Domain::Query query;
    query.source = card.id;
    if (!card.dialect.presets.empty())
        query.place = card.dialect.presets.front().place;
    query.family = family;
    query.text = u"\"gpt-oss-120b\" \"RTX PRO 6000\""_s;
    return query;
}

//! A thread as the source names its own.
Domain::ThreadKey aThread(const Card &card, const QString &family, const QUrl &endpoint)
{
    if (card.id == u"reddit")
        return {card.id, {}, {}, u"abc12"_s};
    if (card.dialect.placesAreHosts)
        return {card.id, hostOf(endpoint), {}, u"5"_s};
    return {card.id, u"owner/name"_s, family, u"5"_s};
}

//! Every kind of search and of thread step that a source has.
std::vector<Step> someSteps(const Connector &connector, const Card &card, const QUrl &endpoint)
{
    std::vector<Step> steps;
    for (const auto &family : card.dialect.families) {
        if (const auto step = connector.searchStep(aQuery(card, family.id), {}))
            steps.push_back(*step);
        for (const auto &kind :
             {u"thread"_s, u"comments"_s, u"replies"_s, u"branch"_s, u"more"_s, u"posts"_s, u"answers"_s,
              u"notes"_s}) {
            Step step;
            step.kind = kind;
            step.thread = aThread(card, family.id, endpoint);
            step.place = aQuery(card, family.id).place;
            step.cursor = u"abc13"_s;
            steps.push_back(step);
        }
    }
    return steps;
}

HttpAnswer anAnswer(const QByteArray &body, int status = 200)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = body;
    answer.url = QUrl(u"https://api.example.org/x"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

//! Answers in the shapes of all services at once, so that every reader finds something of its own.
QByteArray wellFormed()
{
    QFile file(QFINDTESTDATA("shapes.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The same shapes with values of the wrong type everywhere.
QByteArray withOtherTypes(const QByteArray &json, const QJsonValue &value)
{
    std::function<QJsonValue(const QJsonValue &, int)> change = [&](const QJsonValue &old,
                                                                    int level) -> QJsonValue {
        if (old.isObject() && level > 0) {
            auto object = old.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                it.value() = change(it.value(), level - 1);
            return object;
        }
        if (old.isArray() && level > 0) {
            QJsonArray changed;
            for (const auto &item : old.toArray())
                changed.append(change(item, level - 1));
            return changed;
        }
        return value;
    };
    QByteArray all;
    for (int level = 0; level < 10; ++level) {
        const auto changed = change(QJsonDocument::fromJson(json).object(), level);
        all += changed.isObject() ? QJsonDocument(changed.toObject()).toJson(QJsonDocument::Compact)
                                  : QByteArray("null");
        all += '\n';
    }
    return all;
}

} // namespace

class ConnectorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsAreWhole_data() { sources(); }
    void cardsAreWhole()
    {
        const auto &card = current();
        QVERIFY2(card.userAgent.contains(u"{version}"_s), "a descriptive User-Agent names the version");
        QVERIFY(card.userAgent.contains(u"launchprobe"_s, Qt::CaseInsensitive));
        for (const auto *text : {&card.attribution, &card.terms, &card.termsRu})
            QVERIFY(!text->isEmpty());
        QVERIFY(card.termsUrl.scheme() == u"https");
        for (const auto &[family, url] : card.endpoints)
            QVERIFY2(url.scheme() == u"https", qPrintable(family));
        for (const auto &secret : card.secrets) {
            QVERIFY(secret.name.startsWith(card.id + u'/'));
            QVERIFY(secret.environment.startsWith(u"LAUNCHPROBE_"_s));
            QVERIFY(!secret.purpose.isEmpty() && !secret.purposeRu.isEmpty());
        }
    }

    void withoutARequiredSecretTheSourceSaysSo_data() { sources(); }
    void withoutARequiredSecretTheSourceSaysSo()
    {
        const auto &card = current();
        for (const auto &secret : card.secrets) {
            if (!secret.required)
                continue;
            auto setup = fullSetup(card);
            setup.secrets.erase(secret.name);
            const auto connector = m_plugins.makeConnector(card.id, setup);
            QVERIFY(connector);
            for (const auto &family : card.dialect.families) {
                const auto step = (*connector)->searchStep(aQuery(card, family.id), {});
                QVERIFY(!step);
                QCOMPARE(step.problem().kind, Problem::Kind::NeedsCredentials);
            }
        }
    }

    void callsGoToTheConfiguredHostsWithoutAuthorisation_data() { sources(); }
    void callsGoToTheConfiguredHostsWithoutAuthorisation()
    {
        auto setup = fullSetup(current());
        const bool hasPublicSecret = std::ranges::any_of(current().secrets, &Card::Secret::isPublic);
        for (auto &[family, url] : setup.endpoints)
            url = QUrl(u"http://127.0.0.1:4010/base"_s);
        const auto connector = m_plugins.makeConnector(current().id, setup);
        QVERIFY(connector);
        const auto steps = someSteps(**connector, current(), setup.endpoints.begin()->second);
        QVERIFY(!steps.empty());
        for (const auto &step : steps) {
            const auto call = (*connector)->callFor(step);
            QVERIFY2(
                call.url.toString().startsWith(u"http://127.0.0.1:4010/base"_s),
                qPrintable(call.url.toString()));
            QVERIFY(call.method == "GET" || call.method == "POST");
            QVERIFY2(!call.bucket.isEmpty(), "its rate limit");
            for (const auto &[name, value] : call.headers) {
                QVERIFY(name.compare("Authorization", Qt::CaseInsensitive) != 0);
                QVERIFY(!value.contains("s3cret"));
            }
            QVERIFY(hasPublicSecret || !call.url.toString(QUrl::FullyEncoded).contains(u"s3cret"_s));
            QVERIFY(!call.body.contains("s3cret"));
        }
    }

    void stepsSurviveACheckpoint_data() { sources(); }
    void stepsSurviveACheckpoint()
    {
        const auto connector = m_plugins.makeConnector(current().id, fullSetup(current()));
        QVERIFY(connector);
        for (const auto &step : someSteps(**connector, current(), anEndpoint())) {
            const auto back = Step::fromBytes(step.toBytes());
            QVERIFY(back);
            QCOMPARE(*back, step);
            QCOMPARE((*connector)->callFor(*back), (*connector)->callFor(step));
        }
    }

    void garbageIsAProblemAndNeverACrash_data() { sources(); }
    void garbageIsAProblemAndNeverACrash()
    {
        const auto connector = m_plugins.makeConnector(current().id, fullSetup(current()));
        QVERIFY(connector);
        for (const auto &step : someSteps(**connector, current(), anEndpoint())) {
            for (const auto *body :
                 {"", " ", "null", "5", "\"x\"", "{}", "{\"data\": 5}", "<html>", "\xff\xfe", "nul"})
                QVERIFY2(!(*connector)->read(step, anAnswer(body)), body);
            // An empty list is a fair answer to some questions, and to the others no crash.
            (void)(*connector)->read(step, anAnswer("[]"));
            for (const auto *open : {"[", "{\"data\":", "[{\"replies\":"}) {
                const auto deep = (*connector)->read(step, anAnswer(QByteArray(open).repeated(20'000)));
                QVERIFY(!deep);
                if (speaksJson(**connector, step))
                    QCOMPARE(deep.problem().kind, Problem::Kind::TooLarge);
            }
        }
    }

    void cutAnswersAreTruncated_data() { sources(); }
    void cutAnswersAreTruncated()
    {
        const auto connector = m_plugins.makeConnector(current().id, fullSetup(current()));
        QVERIFY(connector);
        const auto whole = wellFormed();
        QVERIFY(whole.size() > 500);
        for (const auto &step : someSteps(**connector, current(), anEndpoint())) {
            for (qsizetype size = 0; size < whole.size() - 2; size += 37) {
                const auto answer = anAnswer(whole.left(size));
                const auto cut = (*connector)->read(step, answer);
                QVERIFY(!cut);
                if (speaksJson(**connector, step))
                    QCOMPARE(cut.problem().kind, Problem::Kind::Truncated);
                QVERIFY2((*connector)->problemIn(step, answer), "and the fetcher is told");
                QVERIFY(!(*connector)->readToken(answer) || !(*connector)->tokenCall());
            }
        }
    }

    void valuesOfOtherTypesAreNoCrash_data() { sources(); }
    void valuesOfOtherTypesAreNoCrash()
    {
        const auto connector = m_plugins.makeConnector(current().id, fullSetup(current()));
        QVERIFY(connector);
        for (const auto &value :
             {QJsonValue(), QJsonValue(-1), QJsonValue(1e300), QJsonValue(true), QJsonValue(u"x"_s),
              QJsonValue(QJsonArray{1, u"t1_"_s}), QJsonValue(QJsonObject{{u"id"_s, 5}})}) {
            for (const auto &body : withOtherTypes(wellFormed(), value).split('\n')) {
                for (const auto &step : someSteps(**connector, current(), anEndpoint())) {
                    (void)(*connector)->read(step, anAnswer(body));
                    (void)(*connector)->problemIn(step, anAnswer(body));
                    (void)(*connector)->readToken(anAnswer(body));
                }
            }
        }
    }

    void refusalsAreProblemsWhateverTheirBody_data() { sources(); }
    void refusalsAreProblemsWhateverTheirBody()
    {
        const auto connector = m_plugins.makeConnector(current().id, fullSetup(current()));
        QVERIFY(connector);
        using enum Problem::Kind;
        const std::map<int, Problem::Kind> kinds{
            {301, Refused}, {302, Refused},       {401, BadCredentials}, {403, Refused},
            {404, Refused}, {410, Refused},       {422, Refused},        {429, RateLimited},
            {451, Refused}, {500, ServiceFailed}, {503, ServiceFailed}};
        for (const auto &[status, kind] : kinds) {
            for (const auto *body : {"", "{\"message\": \"No\"}", "<html>", "[[[[", "\xff"}) {
                const auto problem = (*connector)->problemIn({}, anAnswer(body, status));
                QVERIFY(problem);
                QCOMPARE(problem->kind, kind);
                QCOMPARE(problem->http, status);
            }
        }
    }

    void hostileLimitsStayWithinAYear_data() { sources(); }
    void hostileLimitsStayWithinAYear()
    {
        const auto connector = m_plugins.makeConnector(current().id, fullSetup(current()));
        QVERIFY(connector);
        using namespace std::chrono_literals;
        for (const auto *value :
             {"-1", "nan", "inf", "-inf", "1e308", "99999999999999999999", "", "soon", "\xff", "0x10"}) {
            for (const auto status : {200, 403, 429}) {
                auto answer = anAnswer("{}", status);
                for (const auto *name :
                     {"Retry-After", "X-RateLimit-Reset", "X-RateLimit-Remaining", "X-RateLimit-Used",
                      "X-RateLimit-Limit", "Date"})
                    answer.headers.emplace_back(name, value);
                const auto hint = (*connector)->readRate(answer);
                for (const auto &time : {hint.resetAfter, hint.retryAfter})
                    QVERIFY(!time || (*time >= 0ms && *time <= 366 * 24h));
                QVERIFY(!hint.remaining || std::isfinite(*hint.remaining));
            }
        }
    }

private:
    static bool speaksJson(const Connector &connector, const Step &step)
    {
        HttpAnswer sent;
        sent.headers = connector.callFor(step).headers;
        return sent.header("Accept").contains("json");
    }

    QUrl anEndpoint() const { return current().endpoints.begin()->second; }

    void sources()
    {
        QTest::addColumn<QString>("source");
        for (const auto &card : m_plugins.cards())
            QTest::newRow(qPrintable(card.id)) << card.id;
    }

    const Card &current() const
    {
        QFETCH(QString, source);
        return *m_plugins.card(source);
    }

    Services::Plugins m_plugins;
};

LP_TEST(ConnectorsTest)
#include "tst_connectors.moc"
