// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"
#include "profilesource.h"
#include "projectsource.h"

#include <app/pipeline/import.h>
#include <app/services/places.h>
#include <app/services/plugins.h>
#include <models/protocol/questions.h>
#include <ui/kit/problemwords.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QLocale>
#include <QtConcurrentRun>

#include <stop_token>

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

    //! Called in the importing thread alone.
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

//! A day's beginning or a moment, UTC.
Domain::Result<QDateTime> timeGiven(const Arguments &given, const QString &option)
{
    if (!given.has(option))
        return QDateTime();
    auto time = QDateTime::fromString(given.value(option), Qt::ISODate);
    if (!time.isValid())
        return Domain::Problem{
            Domain::Problem::Kind::WrongUsage, u"--%1 %2"_s.arg(option, given.value(option)), {}, 0, {}};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

//! All but the words, which need a project.
Domain::Result<Pipeline::ImportFilter> filterGiven(const Arguments &given)
{
    Pipeline::ImportFilter filter;
    for (const auto &list : given.values(u"subreddit"_s)) {
        for (auto name : list.split(u',', Qt::SkipEmptyParts)) {
            name = name.trimmed();
            filter.subreddits << (name.startsWith(u"r/") ? name.mid(2) : name);
        }
    }
    if (given.has(u"subreddit"_s) && filter.subreddits.isEmpty())
        return Domain::Problem{Domain::Problem::Kind::WrongUsage, u"--subreddit"_s, {}, 0, {}};
    for (const auto &[option, time] :
         {std::pair{u"after"_s, &filter.after}, std::pair{u"before"_s, &filter.before}}) {
        const auto read = timeGiven(given, option);
        if (!read)
            return read.problem();
        *time = *read;
    }
    return filter;
}

Domain::Result<QStringList>
wordsOfQuestions(const Services::Project &project, const Catalogue::Catalogue &catalogue)
{
    const auto edits = Protocol::editsFromJson(project.questionEdits());
    if (!edits)
        return edits.problem();
    QStringList searches;
    for (const auto &question : Protocol::questionsFor(project.profile(), catalogue, *edits)) {
        if (question.enabled)
            searches += question.terms;
    }
    searches.removeDuplicates();
    return searches;
}

//! Imports in a thread of its own, which the archive's connection belongs to, so that Ctrl+C can be heard
//! meanwhile.
Domain::Result<Pipeline::ImportReport> importUntilInterrupted(
    const Ports::OpenArchive &openArchive, const Extract::Extractor &extractor,
    const Pipeline::ImportFilter &filter, const QStringList &files, const Terminal &terminal)
{
    std::stop_source stop;
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::arrived, qApp, [&stop] { stop.request_stop(); });
    QFutureWatcher<Domain::Result<Pipeline::ImportReport>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, qApp, &QCoreApplication::quit);
    const auto work = [&, token = stop.get_token()]() -> Domain::Result<Pipeline::ImportReport> {
        const auto archive = openArchive();
        if (!archive)
            return archive.problem();
        Pipeline::Import import(**archive, extractor, QDateTime::currentDateTimeUtc());
        import.setFilter(filter);
        import.setReaders(Services::Plugins().makeReaders());
        ProgressLine line(terminal);
        const auto show = [&line](const Pipeline::ImportProgress &progress) { line.show(progress); };
        import.onProgress(show);
        return import.run(files, token);
    };
    watcher.setFuture(QtConcurrent::run(work));
    QCoreApplication::exec();
    return watcher.result();
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(
        arguments,
        {{u"project"_s, u"profile"_s, u"subreddit"_s, u"after"_s, u"before"_s},
         {u"json"_s, u"words-of-questions"_s},
         1,
         std::numeric_limits<int>::max()});
    if (!given)
        return wrongUsage(terminal, given.problem());
    auto filter = filterGiven(*given);
    if (!filter)
        return wrongUsage(terminal, filter.problem());
    const auto catalogue = loadCatalogue(terminal);
    if (!catalogue)
        return Failed;
    const auto opened = openGivenProject(*given, Services::Project::Mode::Create, terminal);
    if (!opened.project)
        return opened.exit;
    if (given->has(u"words-of-questions"_s)) {
        auto words = wordsOfQuestions(*opened.project, *catalogue);
        if (!words) {
            say(terminal, words.problem());
            return Failed;
        }
        filter->searches = std::move(*words);
    }
    const Extract::Extractor extractor(
        *catalogue, Extract::Extractor::Engine::Fastest, Services::cacheFolder());
    const auto report =
        importUntilInterrupted(opened.project->archiveOpener(), extractor, *filter, given->words(), terminal);
    if (!report) {
        say(terminal, report.problem());
        return Failed;
    }
    for (const auto &file : report->files)
        sayProblems(file, terminal);
    if (given->has(u"json"_s))
        terminal.print(asJson(*report));
    else
        printText(*report, terminal);
    return report->failed ? Failed : report->hasProblems() ? DoneWithProblems : opened.exit;
}

} // namespace

Command importCommand()
{
    return {
        u"import"_s,
        u"import --project DIR FILE… [--profile FILE] [--subreddit S --after D --before D "
        u"--words-of-questions] "
        "[--json]"_s,
        Words::tr("Reads what people wrote from files into a project, extracts and indexes it."),
        Words::tr(
            "FILE            told by its content: threads of Reddit or GitHub, one JSON object a line; "
            "Reddit's monthly\n"
            "                dumps; an export of DiscordChatExporter (JSON); an mbox; a saved JSON answer of "
            "Reddit\n"
            "                or GitHub; a log or another plain text. Plain or compressed with zstd. Or a "
            "folder "
            "of\n"
            "                recorded answers: a project's raw/, or what LAUNCHPROBE_RECORD_DIR named\n"
            "--project DIR   the project's folder; made when it is missing\n"
            "--profile FILE  copied into the project; a fresh one without it takes the shipped sample\n"
            "--json          one JSON document instead of text\n"
            "\n"
            "What is kept of the files:\n"
            "--subreddit S   of Reddit only these, separated by commas\n"
            "--after D       written on that day or later, UTC: 2025-01-31\n"
            "--before D      written before that day\n"
            "--words-of-questions  posts with all words of one of the questions' searches\n"
            "\n"
            "Posts that are known already are skipped, so a file may be imported again."),
        run};
}

} // namespace LaunchProbe::Cli
