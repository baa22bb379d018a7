// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

class GitHubConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTokenIsItsOwnHeader()
    {
        QCOMPARE(aConnector(u" ghp_abc\n"_s).fixedToken().header, QByteArray("Bearer ghp_abc"));
        QVERIFY(aConnector({}).fixedToken().header.isEmpty());
        QVERIFY2(aConnector(u"a\r\nX-Evil: 1"_s).fixedToken().header.isEmpty(), "no header in a token");
        QVERIFY(!aConnector().tokenCall());
    }

    void oneAddressServesAllFamilies()
    {
        Setup setup;
        setup.endpoints[u"api"_s] = QUrl(u"http://127.0.0.1:4010"_s);
        setup.endpoints[u"graphql"_s] = setup.endpoints[u"api"_s];
        const GitHubConnector connector(setup);
        QCOMPARE(
            connector.callFor(aThreadStep()).url.toString(),
            u"http://127.0.0.1:4010/repos/someone/engine/issues/12"_s);
        QCOMPARE(
            connector.callFor(aThreadStep(u"discussions"_s)).url.toString(),
            u"http://127.0.0.1:4010/graphql"_s);
    }

    void refusesWhatItCannotSearch()
    {
        QCOMPARE(
            aConnector().searchStep(aQuery(u"wikis"_s, u"x"_s), {}).problem().kind,
            Problem::Kind::InvalidValue);
        QCOMPARE(
            aConnector().searchStep(aQuery(u"issues"_s, u"  "_s), {}).problem().kind,
            Problem::Kind::InvalidValue);
    }
};

LP_TEST(GitHubConnectorTest)
#include "tst_githubconnector.moc"
