// SPDX-License-Identifier: GPL-3.0-or-later
#include "openapi.h"
#include "steps.h"

#include <app/services/plugins.h>

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Connectors::HttpCall;
using Test::OpenApi;

//! Every request that a connector can make, against its service's own description.
class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestIsOneThatTheServiceKnows_data() { sources(); }
    void everyRequestIsOneThatTheServiceKnows()
    {
        QFETCH(QString, source);
        const auto apis = Test::descriptionsOf(source);
        if (apis.empty())
            QSKIP("its description is not here");
        const auto &card = *m_plugins.card(source);
        const auto setup = Test::fullSetup(card);
        const auto connector = m_plugins.makeConnector(source, setup);
        QVERIFY(connector);
        const auto steps = Test::stepsOf(**connector, card, Test::fixturesOf(source));
        QVERIFY(!steps.empty());
        QSet<QString> asked;
        for (const auto &step : steps) {
            if (step.url.isEmpty()) // else it is the service's own word
                check((*connector)->callFor(step), setup, apis, asked);
            if (QTest::currentTestFailed())
                return;
        }
        if (const auto token = (*connector)->tokenCall())
            check(*token, setup, apis, asked);
        QVERIFY2(!asked.isEmpty(), "not one request was found");
        QStringList paths(asked.begin(), asked.end());
        paths.sort();
        qInfo(
            "%s",
            qPrintable(u"%1: %2 steps, %3 operations: %4"_s.arg(source)
                           .arg(steps.size())
                           .arg(paths.size())
                           .arg(paths.join(u' '))));
    }

    void faultsAreSeen_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("fault");
        QTest::newRow("fine") << u"https://api.github.com/search/issues?q=x&per_page=100"_s << QString();
        QTest::newRow("a path") << u"https://api.github.com/search/people?q=x"_s << u"unknown path"_s;
        QTest::newRow("a name") << u"https://api.github.com/search/issues?q=x&perpage=5"_s
                                << u"unknown parameter perpage"_s;
        QTest::newRow("a type") << u"https://api.github.com/search/issues?q=x&per_page=many"_s
                                << u"is no number"_s;
        QTest::newRow("a value") << u"https://api.github.com/search/issues?q=x&order=up"_s
                                 << u"is none of the values"_s;
        QTest::newRow("nothing to ask")
            << u"https://api.github.com/search/issues?per_page=5"_s << u"missing parameter q"_s;
    }

    void faultsAreSeen()
    {
        const auto apis = Test::descriptionsOf(u"github"_s);
        if (apis.empty())
            QSKIP("the descriptions are not here");
        QFETCH(QString, url);
        QFETCH(QString, fault);
        HttpCall call;
        call.url = QUrl(url);
        const auto faults = apis.front().faultsOf(call, call.url.path());
        QCOMPARE(faults.isEmpty(), fault.isEmpty());
        QVERIFY2(fault.isEmpty() || faults.first().contains(fault), qPrintable(faults.join(u'\n')));
    }

private:
    void sources()
    {
        QTest::addColumn<QString>("source");
        for (const auto &card : m_plugins.cards())
            QTest::newRow(qPrintable(card.id)) << card.id;
    }

    static void check(
        const HttpCall &call, const Connectors::Setup &setup, const std::vector<OpenApi> &apis,
        QSet<QString> &asked)
    {
        const auto path = Test::pathBelow(setup, call.url);
        if (path.endsWith(u"/graphql") && call.method == "POST")
            return; // another language, with a description of its own
        QStringList best;
        for (const auto &api : apis) {
            const auto faults = api.faultsOf(call, path);
            if (faults.isEmpty()) {
                asked.insert(QString::fromLatin1(call.method) + u' ' + api.templateOf(call.method, path));
                return;
            }
            if (best.isEmpty() || faults.size() < best.size())
                best = faults;
        }
        QVERIFY2(false, qPrintable(call.url.toString() + u'\n' + best.join(u'\n')));
    }

    Services::Plugins m_plugins;
};

LP_TEST(OpenApiTest)
#include "tst_openapi.moc"
