// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierverify.h"

#include "arguments.h"

#include <app/services/project.h>
#include <models/dossier/verify.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;
using Dossier::QuoteCheck;
using Dossier::Standing;
using Dossier::Verification;
using Json = nlohmann::ordered_json;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(DossierVerify)
};

constexpr qint64 largestDossier = 256 << 20;

struct Verified {
    QString file;
    Verification verification;
};

//! Where the dossiers lie, and the project that they come from: a project holds its own in dossier/.
struct Place {
    QString dossiers;
    QString project;
};

bool isProject(const QString &folder)
{
    return QFile::exists(folder + u"/evidence.sqlite"_s);
}

Place placeOf(const QString &folder, const QString &project)
{
    if (!project.isEmpty())
        return {folder, project};
    if (isProject(folder))
        return {folder + u"/dossier"_s, folder};
    return {folder, folder + u"/.."_s};
}

Result<std::vector<Verified>> verifyAll(const QString &folder, const Ports::Archive &archive)
{
    std::vector<Verified> all;
    for (const auto &name : QDir(folder).entryList({u"dossier.*.json"_s}, QDir::Files, QDir::Name)) {
        const auto path = QDir(folder).filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestDossier)
            return Problem{Problem::Kind::CannotRead, path, file.errorString(), 0, {}};
        auto verification = Dossier::verify(file.readAll(), archive);
        if (!verification) {
            auto problem = verification.problem();
            if (problem.where.isEmpty())
                problem.where = path;
            return problem;
        }
        all.push_back({path, std::move(*verification)});
    }
    if (all.empty())
        return Problem{Problem::Kind::NotFound, QDir(folder).filePath(u"dossier.*.json"_s), {}, 0, {}};
    return all;
}

constexpr std::array standings{Standing::Stands,  Standing::Moved,   Standing::Orphaned,
                               Standing::Deleted, Standing::Missing, Standing::Altered};

QString sentenceOf(const QuoteCheck &check)
{
    const auto quote = check.quote.text.simplified().left(120);
    switch (check.standing) {
    case Standing::Moved:
        return Words::tr("%1: the quote has moved within %2, which was edited: “%3”")
            .arg(check.claim, check.post, quote);
    case Standing::Orphaned:
        return Words::tr("%1: %2 was edited and says this no more: “%3”").arg(check.claim, check.post, quote);
    case Standing::Deleted:
        return Words::tr("%1: %2 was deleted at its source; the claim has lost what carries it")
            .arg(check.claim, check.post);
    case Standing::Missing:
        return Words::tr("%1: %2 is not in the archive").arg(check.claim, check.post);
    case Standing::Altered:
        return Words::tr("%1: %2 never said this: “%3”").arg(check.claim, check.post, quote);
    case Standing::Stands:
        break;
    }
    return {};
}

Json asJson(const Verified &verified)
{
    const auto &verification = verified.verification;
    Json json{
        {"file", verified.file.toStdString()},
        {"claims", verification.claims},
        {"hashes", verification.hashesHeld},
        {"quotes", verification.quotes.size()}};
    for (const auto standing : standings)
        json[Dossier::standingName(standing).toStdString()] = verification.count(standing);
    json["problems"] = Json::array();
    for (const auto &check : verification.quotes) {
        if (check.standing == Standing::Stands)
            continue;
        Json entry{
            {"claim", check.claim.toStdString()},
            {"post", check.post.toStdString()},
            {"permalink", check.permalink.toString().toStdString()},
            {"state", Dossier::standingName(check.standing).toStdString()},
            {"quote", check.quote.text.toStdString()},
            {"start", check.quote.start},
            {"end", check.quote.end}};
        if (check.standing == Standing::Moved) {
            entry["now_start"] = check.found.start;
            entry["now_end"] = check.found.end;
        }
        json["problems"].push_back(std::move(entry));
    }
    return json;
}

void printText(const Verified &verified, const Terminal &terminal)
{
    const auto &verification = verified.verification;
    QString last;
    for (const auto &check : verification.quotes) {
        const auto sentence = sentenceOf(check);
        // A post that is gone is gone for all of a claim's quotes.
        if (!sentence.isEmpty() && sentence != last)
            terminal.print(sentence.toUtf8());
        last = sentence;
    }
    terminal.print(Words::tr("%1: %L2 claims, %L3 quotes; %L4 stand, %L5 moved, %L6 orphaned, %L7 deleted, "
                             "%L8 missing, %L9 altered")
                       .arg(verified.file)
                       .arg(verification.claims)
                       .arg(verification.quotes.size())
                       .arg(verification.count(Standing::Stands))
                       .arg(verification.count(Standing::Moved))
                       .arg(verification.count(Standing::Orphaned))
                       .arg(verification.count(Standing::Deleted))
                       .arg(verification.count(Standing::Missing))
                       .arg(verification.count(Standing::Altered))
                       .toUtf8());
}

} // namespace

int verifyDossiers(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(arguments, {{u"project"_s}, {u"json"_s}, 1, 1});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto place = placeOf(given->words().first(), given->value(u"project"_s));
    const auto project = Services::Project::open(place.project, Services::Project::Mode::Read);
    const auto verified = [&]() -> Result<std::vector<Verified>> {
        if (!project)
            return project.problem();
        const auto archive = (*project)->openArchive();
        return archive ? verifyAll(place.dossiers, **archive) : archive.problem();
    }();
    if (!verified) {
        say(terminal, verified.problem());
        return Failed;
    }
    bool holds = true;
    auto json = Json::array();
    for (const auto &each : *verified) {
        holds = holds && each.verification.holds();
        if (given->has(u"json"_s))
            json.push_back(asJson(each));
        else
            printText(each, terminal);
    }
    if (given->has(u"json"_s))
        terminal.print(QByteArray::fromStdString(
            Json{{"dossiers", json}}.dump(-1, ' ', false, Json::error_handler_t::replace)));
    return holds ? Done : DoneWithProblems;
}

} // namespace LaunchProbe::Cli
