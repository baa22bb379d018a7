// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile.h"

#include <models/domain/post.h>
#include <models/extract/goldjson.h>
#include <ui/kit/saving.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestName = 3; //!< shorter ones are words of every text

//! Names as Reddit and GitHub address people; what goes on with a dot or a bracket is code.
const QString addressed = uR"((?<![\w@/.])(?:/?u/|@)([A-Za-z0-9][\w-]{2,38})(?![\w(]|\.\w))"_s;

void blur(QString &text, const QRegularExpression &names, const std::vector<Domain::Reading> &readings)
{
    auto matches = names.globalMatch(text);
    std::vector<Domain::Span> spans;
    while (matches.hasNext()) {
        const auto match = matches.next();
        spans.push_back({match.capturedStart(1), match.capturedEnd(1)});
    }
    for (const auto &span : spans) {
        const bool isRead = std::ranges::any_of(readings, [&span](const Domain::Reading &reading) {
            return reading.span.start < span.end && span.start < reading.span.end;
        });
        // As many letters, so that every place stays true.
        if (!isRead)
            text.replace(span.start, span.end - span.start, QString(span.end - span.start, u'x'));
    }
}

QString blurred(QString text, const QStringList &authors, const std::vector<Domain::Reading> &readings)
{
    QStringList names;
    for (const auto &author : authors) {
        if (author.size() >= shortestName)
            names << QRegularExpression::escape(author);
    }
    if (!names.isEmpty())
        blur(
            text,
            QRegularExpression(
                u"(?<![\\w-])("_s + names.join(u'|') + u")(?![\\w-])"_s,
                QRegularExpression::CaseInsensitiveOption),
            readings);
    blur(text, QRegularExpression(addressed), readings);
    return text;
}

//! What a person made of the post goes before what the extractor did.
Domain::Outcome outcomeOf(const Ports::PostRow &post)
{
    using Domain::Verdict;
    const auto verdict = post.finding.verdict;
    const bool decides =
        verdict == Verdict::Success || verdict == Verdict::Failure || verdict == Verdict::Degraded;
    return decides ? post.effectiveOutcome() : post.outcome;
}

QString nameOf(const Ports::PostRow &post)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    auto name = post.printedId.toLower().replace(others, u"-"_s);
    return name.isEmpty() ? u"post"_s : name;
}

} // namespace

CaseFiles caseOf(const Ports::PostRow &post, const QStringList &authors)
{
    const auto key = Domain::parseId(post.printedId);
    const Extract::PostText text{
        blurred(post.text, authors, post.readings), blurred(post.title, authors, {}),
        key ? key->thread.repository : QString(), post.opening};
    return {text.text.toUtf8(), Extract::goldCase(text, {outcomeOf(post), post.readings})};
}

Domain::Result<QString>
saveCase(const QString &folder, const Ports::PostRow &post, const QStringList &authors)
{
    const auto files = caseOf(post, authors);
    const QDir place(folder);
    const auto base = nameOf(post);
    auto name = base;
    for (int next = 2; place.exists(name + u".txt"_s) || place.exists(name + u".json"_s); ++next)
        name = u"%1-%2"_s.arg(base).arg(next);
    const auto path = place.filePath(name + u".txt"_s);
    if (auto done = Ui::saveFile(path, files.text); !done)
        return done.problem();
    if (auto done = Ui::saveFile(place.filePath(name + u".json"_s), files.json); !done)
        return done.problem();
    return path;
}

} // namespace LaunchProbe::Services
