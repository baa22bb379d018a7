// SPDX-License-Identifier: GPL-3.0-or-later
//! Gives arbitrary answers to every kind of step of one connector: LAUNCHPROBE_FUZZ_PLUGIN names its plug-in.
#include <connectors/api/connector.h>

#include <QPluginLoader>
#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostSteps = 5000; //!< that one answer may lead to

Card card;
std::unique_ptr<Connector> connector;
std::vector<Step> searches;

void demand(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

std::unique_ptr<Connector> loaded(const QString &file)
{
    QPluginLoader loader(file);
    auto read = Card::fromJson(loader.metaData().value(u"MetaData"_s).toObject());
    auto *plugin = qobject_cast<ConnectorPlugin *>(loader.instance());
    if (!read || !plugin) {
        std::fprintf(stderr, "no plug-in: %s\n", qPrintable(loader.errorString()));
        std::exit(2);
    }
    card = *read;
    Setup setup;
    setup.endpoints = card.endpoints;
    for (const auto &secret : card.secrets)
        setup.secrets[secret.name] = u"value"_s;
    return plugin->makeConnector(setup);
}

std::vector<Step> searchSteps()
{
    std::vector<Step> steps;
    for (const auto &family : card.dialect.families) {
        Domain::Query query;
        query.source = card.id;
        query.family = family.id;
        query.text = u"a OR \"b c\""_s;
        for (const auto &place : {QString(), u"owner/name"_s}) {
            query.place =
                place.isEmpty() && !card.dialect.presets.empty() ? card.dialect.presets.front().place : place;
            if (const auto step = connector->searchStep(query, {{2020, 1, 1}, {2030, 1, 1}}))
                steps.push_back(*step);
        }
    }
    return steps;
}

//! What the answer says that it is about, so that it is read to its end and not refused as another's.
QString idIn(const QByteArray &body)
{
    static const QRegularExpression form(u"\"(?:id|number|question_id|iid)\"\\s*:\\s*\"?(\\w{1,20})"_s);
    const auto id = form.match(QString::fromLatin1(body.left(4000))).captured(1);
    return id.isEmpty() ? u"5"_s : id;
}

std::vector<Step> threadSteps(const QString &id)
{
    std::vector<Step> steps;
    const auto host = card.endpoints.begin()->second.host();
    for (const auto *kind :
         {"thread", "comments", "replies", "branch", "more", "posts", "answers", "notes", "events",
          "files"}) {
        for (const auto &repository : {QString(), u"owner/name"_s, host}) {
            Step step;
            step.kind = QLatin1String(kind);
            const auto &family = card.dialect.families.front().id;
            step.thread = {card.id, repository, repository.contains(u'/') ? family : QString(), id};
            step.place = card.dialect.presets.empty() ? QString() : card.dialect.presets.front().place;
            step.cursor = id;
            step.window = {{2020, 1, 1}, {2030, 1, 1}};
            steps.push_back(step);
        }
    }
    return steps;
}

void look(const Step &step)
{
    const auto back = Step::fromBytes(step.toBytes());
    demand(bool(back) && back->key() == step.key(), "a step survives a checkpoint");
    (void)connector->callFor(step);
}

void look(const Harvested &harvested)
{
    demand(harvested.next.size() <= mostSteps, "an answer leads to so many steps at most");
    for (const auto &next : harvested.next)
        look(next);
    for (const auto &found : harvested.found)
        look(found.step);
    for (const auto &thread : harvested.threads) {
        demand(!thread.printedId.isEmpty(), "a thread has a name");
        for (const auto &post : thread.posts)
            demand(!post.deleted || post.text.isEmpty(), "what was deleted has no text");
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    connector = loaded(qEnvironmentVariable("LAUNCHPROBE_FUZZ_PLUGIN"));
    searches = searchSteps();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    HttpAnswer answer;
    answer.body = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    answer.url = QUrl(u"https://api.example.org/x?page=2"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    answer.headers = {
        {"Content-Type", "application/octet-stream"},
        {"Link", '<' + answer.body.left(200) + ">; rel=\"next\""},
        {"Retry-After", answer.body.left(20)}};
    for (const auto status : {200, 400, 429}) {
        answer.status = status;
        (void)connector->problemIn({}, answer);
        (void)connector->readRate(answer);
        (void)connector->readToken(answer);
    }
    answer.status = 200;
    auto steps = threadSteps(idIn(answer.body));
    steps.insert(steps.end(), searches.begin(), searches.end());
    for (const auto &step : steps) {
        if (const auto harvested = connector->read(step, answer))
            look(*harvested);
    }
    return 0;
}
