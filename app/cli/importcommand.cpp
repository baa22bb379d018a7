// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilesource.h"
#include "projectsource.h"

#include <app/pipeline/import.h>
#include <ui/kit/problemwords.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

QByteArray asJson(const Pipeline::ImportReport &report)
{
    Json json{
        {"posts", report.stored.posts},
        {"threads", report.stored.threads},
        {"new", report.stored.newPosts},
        {"updated", report.stored.updatedPosts},
        {"skipped", report.stored.skippedPosts}};
    json["files"] = Json::array();
    for (const auto &file : report.files) {
        Json entry{
            {"path", file.path.toStdString()}, {"format", file.format.toStdString()}, {"posts", file.posts}};
        entry["problem"] =
            file.problems.empty() ? Json() : Json(Ui::problemSentence(file.problems.front()).toStdString());
        json["files"].push_back(std::move(entry));
    }
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void printText(const Pipeline::ImportReport &report, const Terminal &terminal)
{
    const auto count = [](qint64 number) {
        return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
    };
    const auto posts = Words::tr("%n post(s)", "in an import's report", count(report.stored.posts));
    const auto threads = Words::tr("in %n thread(s)", "in an import's report", count(report.stored.threads));
    const auto rest = Words::tr("%L1 new, %L2 changed, %L3 known already")
                          .arg(report.stored.newPosts)
                          .arg(report.stored.updatedPosts)
                          .arg(report.stored.skippedPosts);
    terminal.print(u"%1 %2: %3"_s.arg(posts, threads, rest).toUtf8());
}

void sayProblems(const Pipeline::ImportedFileReport &file, const Terminal &terminal)
{
    for (const auto &problem : file.problems)
        say(terminal, problem);
    if (file.furtherProblems > 0) {
        const auto further =
            static_cast<int>(std::min<qint64>(file.furtherProblems, std::numeric_limits<int>::max()));
        terminal.say(Words::tr("%1: %n more bad line(s)", "after the first bad lines of a file", further)
                         .arg(file.path));
    }
}

//! A line on standard error, now and then.
class ProgressLine
{
public:
    explicit ProgressLine(const Terminal &terminal)
        : m_terminal(terminal)
    {
        m_since.start();
    }

    void show(const Pipeline::ImportProgress &progress)
    {
        if (m_since.elapsed() < 1000)
            return;
        m_since.restart();
        const auto percent = progress.totalBytes > 0 ? 100 * progress.bytes / progress.totalBytes : 100;
        m_terminal.say(Words::tr("%1 %: %L2 posts (%3)").arg(percent).arg(progress.posts).arg(progress.path));
    }

private:
    const Terminal &m_terminal;
    QElapsedTimer m_since;
};

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(
        arguments, {{u"project"_s, u"profile"_s}, {u"json"_s}, 1, std::numeric_limits<int>::max()});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto catalogue = loadCatalogue(terminal);
    if (!catalogue)
        return Failed;
    const auto opened = openGivenProject(*given, Services::Project::Mode::Create, terminal);
    if (!opened.project)
        return opened.exit;
    const auto archive = opened.project->openArchive();
    if (!archive) {
        say(terminal, archive.problem());
        return Failed;
    }

    const Extract::Extractor extractor(*catalogue);
    Pipeline::Import import(**archive, extractor, QDateTime::currentDateTimeUtc());
    ProgressLine line(terminal);
    import.onProgress([&line](const Pipeline::ImportProgress &progress) { line.show(progress);
});
const auto report = import.run(given->words());
for (const auto &file : report.files)
    sayProblems(file, terminal);
if (given->has(u"json"_s))
    terminal.print(asJson(report));
else
    printText(report, terminal);
return report.failed ? Failed : report.hasProblems() ? DoneWithProblems : opened.exit;
} // namespace

} // namespace LaunchProbe::Cli

Command importCommand()
{
    return {
        u"import"_s, u"import --project DIR FILE… [--profile FILE] [--json]"_s,
        Words::tr("Reads threads from files into a project, extracts and indexes them."),
        Words::tr("FILE            threads of Reddit or GitHub, one JSON object a line, plain or compressed "
                  "with zstd\n"
                  "--project DIR   the project's folder; made when it is missing\n"
                  "--profile FILE  copied into the project; a fresh one without it takes the shipped sample\n"
                  "--json          one JSON document instead of text\n"
                  "\n"
                  "Posts that are known already are skipped, so a file may be imported again."),
        run};
}

} // namespace LaunchProbe::Cli
