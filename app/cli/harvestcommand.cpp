// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "interrupt.h"
#include "profilesource.h"

#include <app/services/harvestservice.h>
#include <app/services/project.h>
#include <app/services/touchedclaims.h>
#include <ui/kit/problemwords.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QDir>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Services::HarvestOrder;
using Services::HarvestProgress;
using Services::HarvestSummary;
using Json = nlohmann::ordered_json;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(HarvestCommand)
};

Problem badValue(const QString &option, const QString &value)
{
    return {Problem::Kind::WrongUsage, option + u' ' + value, {}, 0, {}};
}

Domain::Result<QDate> readDate(const Arguments &given, const QString &option)
{
    const auto text = given.value(option);
    if (text.isEmpty())
        return QDate();
    const auto date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return badValue(u"--"_s + option, text);
    return date;
}

Domain::Result<void> readEndpoints(const Arguments &given, HarvestOrder &order)
{
    for (const auto &text : given.values(u"endpoint"_s)) {
        const auto name = text.section(u'=', 0, 0);
        const QUrl url(text.section(u'=', 1), QUrl::StrictMode);
        if (name.isEmpty() || !url.isValid() || url.host().isEmpty())
            return badValue(u"--endpoint"_s, text);
        order.endpoints[name] = url;
    }
    return {};
}

Domain::Result<HarvestOrder> readOrder(const Arguments &given)
{
    HarvestOrder order;
    order.sources = given.value(u"sources"_s).split(u',', Qt::SkipEmptyParts);
    if (const auto read = readEndpoints(given, order); !read)
        return read.problem();
    const auto until = readDate(given, u"until"_s);
    if (!until)
        return until.problem();
    order.until = *until;
    order.sinceLast = given.value(u"since"_s) == u"last";
    if (!order.sinceLast) {
        const auto since = readDate(given, u"since"_s);
        if (!since)
            return since.problem();
        order.since = *since;
    }
    if (given.has(u"budget"_s)) {
        bool isNumber = false;
        order.budget = given.value(u"budget"_s).toLongLong(&isNumber);
        if (!isNumber || order.budget < 1)
            return badValue(u"--budget"_s, given.value(u"budget"_s));
    }
    order.retriesFailed = given.has(u"retry-failed"_s);
    if (given.has(u"recordings"_s))
        order.recordings = QDir(given.value(u"recordings"_s)).absolutePath();
    return order;
}

QByteArray line(const Json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QByteArray progressLine(const HarvestProgress &progress)
{
    return line(
        {{"event", "progress"},
         {"source", progress.source.toStdString()},
         {"question", progress.question.toStdString()},
         {"requests", progress.requests},
         {"posts", progress.posts},
         {"wait_s", progress.waitSeconds},
         {"done", progress.tasksDone},
         {"left", progress.tasksLeft}});
}

Json timeOf(const QDateTime &time)
{
    return time.isValid() ? Json(time.toUTC().toString(Qt::ISODate).toStdString()) : Json(nullptr);
}

Json rowJson(const Domain::LedgerRow &row)
{
    return {
        {"question", row.question.toStdString()},
        {"source", row.source.toStdString()},
        {"family", row.family.toStdString()},
        {"place", row.place.toStdString()},
        {"state", Domain::coverageName(row.state).toStdString()},
        {"query", row.query.toStdString()},
        {"http", row.http},
        {"reason", row.reason.toStdString()},
        {"items", row.items},
        {"new_threads", row.newThreads},
        {"deleted", row.deleted},
        {"from", timeOf(row.from)},
        {"to", timeOf(row.to)}};
}

Json rangeJson(const Domain::Range &range)
{
    return {{"least", range.least}, {"most", range.most}};
}

Json textsJson(const QStringList &texts)
{
    auto json = Json::array();
    for (const auto &text : texts)
        json.push_back(text.toStdString());
    return json;
}

Json sourceJson(const Domain::SourceOutlook &source)
{
    auto limits = Json::array();
    for (const auto &share : source.shares)
        limits.push_back(
            {{"bucket", share.bucket.toStdString()},
             {"requests", rangeJson(share.requests)},
             {"quota", share.quota.requests},
             {"window_s", share.quota.window.count()}});
    return {
        {"source", source.id.toStdString()},
        {"off", source.off ? Json(Ui::problemSentence(*source.off).toStdString()) : Json(nullptr)},
        {"queries", source.queries},
        {"asked_before", source.askedBefore},
        {"most_rechecks", source.mostRechecks},
        {"requests", rangeJson(source.requests)},
        {"seconds", rangeJson(source.seconds)},
        {"limits", limits},
        {"slices", source.slices},
        {"result_cap", source.resultCap},
        {"most_dollars", source.mostDollars},
        {"hosts", textsJson(source.hosts)},
        {"user_agent", source.userAgent.toStdString()},
        {"secrets", textsJson(source.secrets)},
        {"texts", textsJson(source.texts)}};
}

QByteArray outlookJson(const Domain::Outlook &outlook)
{
    auto sources = Json::array();
    for (const auto &source : outlook.sources)
        sources.push_back(sourceJson(source));
    return line(
        {{"requests", rangeJson(outlook.requests())},
         {"seconds", rangeJson(outlook.seconds())},
         {"budget", outlook.budget},
         {"resumed", outlook.isResumed},
         {"failed", outlook.failed},
         {"sources", sources}});
}

QString rangeText(const Domain::Range &range)
{
    return range.least == range.most ? QString::number(range.least)
                                     : u"%1–%2"_s.arg(range.least).arg(range.most);
}

void printOutlook(const Domain::Outlook &outlook, const Terminal &terminal)
{
    for (const auto &source : outlook.sources) {
        if (source.off) {
            terminal.print((source.id + u": "_s + Ui::problemSentence(*source.off)).toUtf8());
            continue;
        }
        terminal.print(Words::tr("%1: %2 queries, %3 requests, %4 s")
                           .arg(
                               source.id, QString::number(source.queries), rangeText(source.requests),
                               rangeText(source.seconds))
                           .toUtf8());
        for (const auto &share : source.shares) {
            if (share.quota.requests > 0)
                terminal.print(Words::tr("  limit %1: %2 of %3 requests in %4 s")
                                   .arg(share.bucket, rangeText(share.requests))
                                   .arg(share.quota.requests)
                                   .arg(share.quota.window.count())
                                   .toUtf8());
        }
        if (source.mostDollars > 0)
            terminal.print(Words::tr("  may cost up to %1 USD").arg(source.mostDollars, 0, 'f', 2).toUtf8());
        terminal.print(
            Words::tr("  goes to %1 as \"%2\"").arg(source.hosts.join(u", "_s), source.userAgent).toUtf8());
        for (const auto &text : source.texts)
            terminal.print((u"    "_s + text).toUtf8());
    }
    if (outlook.failed > 0)
        terminal.print(Words::tr(
                           "%n request(s) of the last harvest failed; --retry-failed asks only these.",
                           nullptr, static_cast<int>(outlook.failed))
                           .toUtf8());
}

QByteArray summaryLine(const HarvestSummary &summary, int exit)
{
    auto requests = Json::object();
    for (const auto &[source, count] : summary.requests)
        requests[source.toStdString()] = count;
    auto ledger = Json::array();
    for (const auto &row : summary.ledger)
        ledger.push_back(rowJson(row));
    auto touched = Json::array();
    for (const auto &claim : summary.touched)
        touched.push_back(
            {{"claim", claim.claim.toStdString()},
             {"post", claim.post.toStdString()},
             {"state", Dossier::standingName(claim.standing).toStdString()},
             {"new_posts", claim.newPosts}});
    return line(
        {{"event", "summary"},
         {"exit", exit},
         {"requests", requests},
         {"threads", summary.threads},
         {"posts", summary.posts},
         {"new_posts", summary.newPosts},
         {"deleted_posts", summary.deletedPosts},
         {"finished", summary.finished},
         {"touched", touched},
         {"ledger", ledger}});
}

void printText(const HarvestSummary &summary, const Terminal &terminal)
{
    std::map<QString, std::map<QString, int>> states;
    for (const auto &row : summary.ledger)
        ++states[row.source][Domain::coverageName(row.state)];
    for (const auto &[source, counts] : states) {
        QStringList parts;
        for (const auto &[state, count] : counts)
            parts << u"%1 %2"_s.arg(state).arg(count);
        terminal.print((source + u": "_s + parts.join(u", "_s)).toUtf8());
    }
    for (const auto &row : summary.ledger) {
        if (row.state == Domain::Coverage::Blocked)
            terminal.print(u"  %1 %2 %3: HTTP %4 %5"_s.arg(row.source, row.place, row.question)
                               .arg(row.http)
                               .arg(row.reason)
                               .toUtf8());
    }
    for (const auto &claim : summary.touched)
        terminal.print(Words::tr("Claim of the dossier: %1").arg(Services::touchedSentence(claim)).toUtf8());
    terminal.print(Words::tr("%n thread(s)", "in the archive", static_cast<int>(summary.threads)).toUtf8());
    terminal.print(Words::tr("%n post(s)", "in the archive", static_cast<int>(summary.posts)).toUtf8());
    terminal.print(
        Words::tr("%n new post(s)", "since the run began", static_cast<int>(summary.newPosts)).toUtf8());
    if (summary.deletedPosts > 0)
        terminal.print(Words::tr(
                           "%n post(s) found deleted at their source", "since the run began",
                           static_cast<int>(summary.deletedPosts))
                           .toUtf8());
}

QString spokenProgress(const HarvestProgress &progress)
{
    auto sentence = Words::tr("%1: %2 requests, %3 posts, %4 to go")
                        .arg(progress.source)
                        .arg(progress.requests)
                        .arg(progress.posts)
                        .arg(progress.tasksLeft);
    if (progress.waitSeconds < 1)
        return sentence;
    return sentence + Words::tr(", waiting %n second(s)", nullptr, static_cast<int>(progress.waitSeconds));
}

//! One run of the service from its start to its end.
class Visit final : public QObject
{
public:
    Visit(const Terminal &terminal, bool asJson)
        : m_terminal(terminal)
        , m_json(asJson)
    {
        using Service = Services::HarvestService;
        connect(&m_service, &Service::progressed, this, [this](const HarvestProgress &progress) {
            tell(progress);
        });
        connect(
            &m_service, &Service::warned, this, [this](const Problem &problem) { say(m_terminal, problem); });
        connect(&m_service, &Service::finished, this, [this](const HarvestSummary &summary) {
            conclude(summary);
        });
        connect(&m_service, &Service::failed, this, [this](const Problem &problem) {
            say(m_terminal, problem);
            QCoreApplication::exit(problem.kind == Problem::Kind::WrongUsage ? WrongUsage : Failed);
        });
        connect(&m_service, &Service::looked, this, [this](const Domain::Outlook &outlook) {
            if (m_json)
                m_terminal.print(outlookJson(outlook));
            else
                printOutlook(outlook, m_terminal);
            QCoreApplication::exit(Done);
        });
        connect(&m_interrupt, &Interrupt::arrived, this, [this] { m_service.cancel(); });
    }

    int run(Services::Project &project, const HarvestOrder &order)
    {
        QMetaObject::invokeMethod(
            this, [&] { m_service.start(project, order); }, Qt::QueuedConnection);
        return QCoreApplication::exec();
    }

    int look(Services::Project &project, const HarvestOrder &order)
    {
        QMetaObject::invokeMethod(
            this, [&] { m_service.look(project, order); }, Qt::QueuedConnection);
        return QCoreApplication::exec();
    }

private:
    void tell(const HarvestProgress &progress)
    {
        if (m_json)
            m_terminal.print(progressLine(progress));
        else if (progress.tasksDone % everyNth == 0 || progress.waitSeconds >= 1)
            m_terminal.say(spokenProgress(progress));
    }

    void conclude(const HarvestSummary &summary)
    {
        const int exit = summary.hasProblems() ? DoneWithProblems : Done;
        if (m_json)
            m_terminal.print(summaryLine(summary, exit));
        else
            printText(summary, m_terminal);
        if (!summary.finished)
            m_terminal.say(Words::tr("The run is not finished; the same command goes on with it."));
        QCoreApplication::exit(exit);
    }

    static constexpr int everyNth = 25; //!< answers between two lines for people

    const Terminal &m_terminal;
    const bool m_json;
    Services::HarvestService m_service;
    Interrupt m_interrupt;
};

int run(const QStringList &arguments, const Terminal &terminal)
{
    const Understood understood{
        {u"project"_s, u"profile"_s, u"sources"_s, u"endpoint"_s, u"until"_s, u"since"_s, u"budget"_s,
         u"recordings"_s, u"lang"_s},
        {u"json"_s, u"plan"_s, u"retry-failed"_s},
        0,
        0};
    const auto given = Arguments::read(arguments, understood);
    if (!given)
        return wrongUsage(terminal, given.problem());
    if (given->value(u"project"_s).isEmpty())
        return wrongUsage(terminal, {Problem::Kind::WrongUsage, u"--project"_s, {}, 0, {}});
    const auto order = readOrder(*given);
    if (!order)
        return wrongUsage(terminal, order.problem());

    std::optional<Domain::Profile> profile;
    if (given->has(u"profile"_s)) {
        const auto catalogue = loadCatalogue(terminal);
        if (!catalogue)
            return Failed;
        const auto read = readGivenProfile(given->value(u"profile"_s), *catalogue, terminal);
        if (read.exit == Failed)
            return Failed;
        profile = read.profile;
    }
    auto project =
        Services::Project::open(given->value(u"project"_s), Services::Project::Mode::Create, profile);
    if (!project) {
        say(terminal, project.problem());
        return Failed;
    }
    if ((*project)->tookSampleProfile())
        terminal.say(Words::tr("No profile was given: the shipped sample profile is used."));
    Visit visit(terminal, given->has(u"json"_s));
    return given->has(u"plan"_s) ? visit.look(**project, *order) : visit.run(**project, *order);
}

} // namespace

Command harvestCommand()
{
    return {
        u"harvest"_s,
        u"harvest --project DIR [--profile FILE] [--sources a,b] [--endpoint SOURCE[.FAMILY]=URL]… [--until "
        u"DATE] "
        "[--since DATE|last] [--budget N] [--retry-failed] [--plan] [--recordings DIR] [--json]"_s,
        Words::tr(
            "Asks the questions at the sources and keeps what they answer; resumes what was interrupted."),
        Words::tr(
            "--project DIR     the project; it is made when missing\n"
            "--profile FILE    is copied into the project; without one a new project takes the shipped "
            "sample\n"
            "--sources a,b     only these sources, or single searches of them, such as github.code; "
            "without it those that need no choosing, those of the settings, and those with an "
            "--endpoint\n"
            "--endpoint SOURCE[.FAMILY]=URL  another address for a source, or for one of its hosts\n"
            "--since DATE      what was written from that day on; last: since the last finished run\n"
            "--until DATE      what was written up to the end of that UTC day\n"
            "--budget N        at most so many requests in this run; the next one goes on\n"
            "--retry-failed    only what failed in the last harvest, and what it leads to\n"
            "--plan            sends nothing: tells requests, time, shares of the limits, and what would "
            "be sent where\n"
            "--recordings DIR  recorded answers instead of the network\n"
            "--json            progress and summary as one JSON document a line; threads and posts are "
            "those of the archive"),
        run};
}

} // namespace LaunchProbe::Cli
