// SPDX-License-Identifier: GPL-3.0-or-later
#include "problemwords.h"

#include <QCoreApplication>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Shown in full, a hostile or machine-made text would bury the sentence.
constexpr qsizetype longestPart = 400;

//! Gives the sentences their context.
class Sentence
{
    Q_DECLARE_TR_FUNCTIONS(ProblemWords)
};

struct Words {
    QString what; //!< what happened; %1 is the place
    QString somewhere; //!< the place's name where the problem knows none
    QString advice;
};

QString oneLine(const QString &text)
{
    const auto simple = text.simplified();
    return simple.size() <= longestPart ? simple : simple.left(longestPart) + u'…';
}

QString waitAdvice(const Problem &problem)
{
    if (!problem.retryAfter)
        return Sentence::tr("Wait a while and resume.");
    const auto minutes = static_cast<int>((problem.retryAfter->count() + 59) / 60);
    return Sentence::tr("Wait %n minute(s) and resume.", nullptr, minutes);
}

Words networkWords(const Problem &problem)
{
    const auto service = Sentence::tr("the service");
    switch (problem.kind) {
    case Problem::Kind::NoNetwork:
        return {
            Sentence::tr("%1 cannot be reached"), service,
            Sentence::tr("Check the network connection and try again.")};
    case Problem::Kind::TimedOut:
        return {Sentence::tr("%1 did not answer in time"), service, Sentence::tr("Try again later.")};
    case Problem::Kind::Refused:
        return {
            Sentence::tr("%1 refused the request"), service,
            Sentence::tr(
                "What it holds was not searched; look whether the place still exists and is public.")};
    case Problem::Kind::Gone:
        return {
            Sentence::tr("%1 is no longer there"), Sentence::tr("what was asked for"),
            Sentence::tr("Its author or its service took it away; there is nothing to be done about it.")};
    case Problem::Kind::NeedsCredentials:
        return {
            Sentence::tr("%1 needs an access token"), service,
            Sentence::tr(
                "Enter one under Edit ▸ Settings, or in the environment, or go on without this source.")};
    case Problem::Kind::BadCredentials:
        return {
            Sentence::tr("%1 did not accept the access token"), service,
            Sentence::tr("Enter a valid one under Edit ▸ Settings, or remove it.")};
    case Problem::Kind::RateLimited:
        return {Sentence::tr("%1 allows no more requests for now"), service, waitAdvice(problem)};
    case Problem::Kind::ServiceFailed:
        return {Sentence::tr("%1 has a failure of its own"), service, Sentence::tr("Try again later.")};
    case Problem::Kind::NotAllowedHost:
        return {
            Sentence::tr("%1 leads to a host that is not trusted"), Sentence::tr("an address"),
            Sentence::tr("It was not followed; check the endpoint.")};
    case Problem::Kind::TooLarge:
        return {
            Sentence::tr("%1 is larger than is safe to read"), Sentence::tr("an answer or file"),
            Sentence::tr("It was left out.")};
    case Problem::Kind::Cancelled:
        return {
            Sentence::tr("%1 was cancelled"), Sentence::tr("the job"),
            Sentence::tr("What was done until then is kept.")};
    default:
        return {
            Sentence::tr("The budget of requests is spent at %1"), Sentence::tr("this run"),
            Sentence::tr("Raise the budget and run the harvest again to go on.")};
    }
}

Words contentWords(const Problem &problem)
{
    const auto file = Sentence::tr("the file");
    switch (problem.kind) {
    case Problem::Kind::Malformed:
        return {
            Sentence::tr("%1 is not what its format demands"), Sentence::tr("the text"),
            Sentence::tr("Correct it or fetch it again; the rest is unharmed.")};
    case Problem::Kind::Truncated:
        return {
            Sentence::tr("%1 ends in the middle"), file,
            Sentence::tr("What stood before the cut is kept; import the whole file to add the rest.")};
    case Problem::Kind::UnknownFormat:
        return {
            Sentence::tr("%1 has a format that is not known here"), file,
            Sentence::tr("See \"launchprobe help import\" for the formats that can be read.")};
    case Problem::Kind::InvalidValue:
        return {
            Sentence::tr("%1 has a value that cannot be"), Sentence::tr("a field"),
            Sentence::tr("Correct the value.")};
    default:
        return {
            Sentence::tr("%1 is not known to the catalogue"), Sentence::tr("a name"),
            Sentence::tr("Check its spelling, or add a record to resources/catalogue.")};
    }
}

Words storageWords(const Problem &problem)
{
    const auto project = Sentence::tr("the project");
    switch (problem.kind) {
    case Problem::Kind::CannotRead:
        return {
            Sentence::tr("%1 cannot be read"), Sentence::tr("the file"),
            Sentence::tr("Check that it exists and that you may read it.")};
    case Problem::Kind::CannotWrite:
        return {
            Sentence::tr("%1 cannot be written"), Sentence::tr("the file"),
            Sentence::tr("Check that the folder exists and that you may write there.")};
    case Problem::Kind::DiskFull:
        return {
            Sentence::tr("The disk is full at %1"), project,
            Sentence::tr("Free some space and start again; nothing that was stored is lost.")};
    case Problem::Kind::Damaged:
        return {
            Sentence::tr("%1 is damaged"), Sentence::tr("the archive"),
            Sentence::tr("Recover what can be read of it with File ▸ Check the archive or \"launchprobe "
                         "recover\"; the "
                         "damaged file is kept beside it.")};
    case Problem::Kind::NewerVersion:
        return {
            Sentence::tr("%1 was written by a newer LaunchProbe"), project,
            Sentence::tr("Update LaunchProbe to open it; nothing was changed.")};
    case Problem::Kind::InUse:
        return {
            Sentence::tr("%1 is being written by another LaunchProbe"), project,
            Sentence::tr("Close the other one, or open the project to read only.")};
    case Problem::Kind::NotAProject:
        return {
            Sentence::tr("%1 is not a LaunchProbe project"), Sentence::tr("the folder"),
            Sentence::tr("Choose a project, or an empty or new folder.")};
    default:
        return {
            Sentence::tr("%1 was not found"), Sentence::tr("what was asked for"),
            Sentence::tr("Check its name.")};
    }
}

Words programWords(const Problem &problem)
{
    switch (problem.kind) {
    case Problem::Kind::PluginUnusable:
        return {
            Sentence::tr("The plug-in %1 cannot be used"), Sentence::tr("of a source"),
            Sentence::tr("Its source is left out; install a plug-in of this version.")};
    case Problem::Kind::WrongUsage:
        return {
            Sentence::tr("%1 is not understood"), Sentence::tr("the command line"),
            Sentence::tr("See \"launchprobe help\".")};
    default:
        return {
            Sentence::tr("LaunchProbe made a mistake at %1"), Sentence::tr("an unexpected place"),
            Sentence::tr("Nothing that was stored is lost; please report this.")};
    }
}

Words wordsFor(const Problem &problem)
{
    if (problem.kind <= Problem::Kind::BudgetSpent)
        return networkWords(problem);
    if (problem.kind <= Problem::Kind::UnknownName)
        return contentWords(problem);
    if (problem.kind <= Problem::Kind::NotFound)
        return storageWords(problem);
    return programWords(problem);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.front().toUpper();
    return text;
}

} // namespace

QString problemSentence(const Problem &problem)
{
    const auto words = wordsFor(problem);
    const auto where = oneLine(problem.where);
    auto what = words.what.arg(where.isEmpty() ? words.somewhere : where);
    // A path or an address keeps its case; words of ours begin the sentence.
    if (where.isEmpty())
        what = capitalised(what);
    // The second line of an unknown name's detail are the names that look like it.
    const auto nearest =
        problem.kind == Problem::Kind::UnknownName ? oneLine(problem.detail.section(u'\n', 1)) : QString();
    auto because = oneLine(nearest.isEmpty() ? problem.detail : problem.detail.section(u'\n', 0, 0));
    if (problem.http && !because.contains(QString::number(problem.http)))
        because = u"HTTP %1 %2"_s.arg(problem.http).arg(because).simplified();
    while (because.endsWith(u'.'))
        because.chop(1);
    const auto advice = nearest.isEmpty() ? words.advice : Sentence::tr("Did you mean %1?").arg(nearest);
    return because.isEmpty() ? what + u". "_s + advice : u"%1 (%2). %3"_s.arg(what, because, advice);
}

} // namespace LaunchProbe::Ui
