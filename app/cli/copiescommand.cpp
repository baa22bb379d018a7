// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyjson.h"
#include "projectsource.h"

#include <app/pipeline/copysearch.h>

#include <QCoreApplication>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Result;
using Json = nlohmann::ordered_json;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CopiesCommand)
};

Json postJson(const Ports::PostRow &post)
{
    return {
        {"id", post.printedId.toStdString()},
        {"stands_alone", post.standsAlone},
        {"copy_of", copiesToJson(post)}};
}

void printPosts(const std::vector<Ports::PostRow> &posts, bool asJson, const Terminal &terminal)
{
    if (asJson) {
        Json json{{"total", posts.size()}, {"posts", Json::array()}};
        for (const auto &post : posts)
            json["posts"].push_back(postJson(post));
        terminal.print(QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace)));
        return;
    }
    for (const auto &post : posts) {
        for (const auto &copy : post.copies)
            terminal.print(u"%1 ← %2 · %3 · %4 %"_s
                               .arg(
                                   post.printedId, copy.printedOriginal, Domain::likenessName(copy.likeness),
                                   QString::number(copy.percent))
                               .toUtf8());
    }
    terminal.say(Words::tr("%n post(s) may be copies", nullptr, static_cast<int>(posts.size())));
}

Result<std::vector<Ports::PostRow>> copiesIn(const Ports::Archive &archive)
{
    Domain::PostFilter filter;
    filter.copies = Domain::Copies::Only;
    const auto ids = archive.postIds(filter, Domain::PostOrder::NewestFirst);
    return ids ? archive.posts(*ids) : Result<std::vector<Ports::PostRow>>(ids.problem());
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(arguments, {{u"project"_s}, {u"json"_s}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto opened = openGivenProject(*given, Services::Project::Mode::Write, terminal);
    if (!opened.project)
        return opened.exit;
    const auto fail = [&terminal](const Domain::Problem &problem) {
        say(terminal, problem);
        return int(Failed);
    };
    const auto book = opened.project->sketchBookOpener()();
    if (!book)
        return fail(book.problem());
    const auto searched = Pipeline::searchCopies(**book, {}, [](qint64) {});
    if (!searched)
        return fail(searched.problem());
    terminal.say(Words::tr("%Ln post(s) compared", nullptr, static_cast<int>(searched->read)));
    const auto archive = opened.project->openArchive();
    if (!archive)
        return fail(archive.problem());
    const auto posts = copiesIn(**archive);
    if (!posts)
        return fail(posts.problem());
    printPosts(*posts, given->has(u"json"_s), terminal);
    return opened.exit;
}

} // namespace

Command copiesCommand()
{
    return {
        u"copies"_s, u"copies --project DIR [--json]"_s,
        Words::tr("Finds posts that say again what an earlier one said; they count with its rig."),
        Words::tr("--project DIR  the project's folder; what was not compared yet is compared first\n"
                  "--json         one JSON document instead of text"),
        run};
}

} // namespace LaunchProbe::Cli
