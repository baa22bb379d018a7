// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitlabprojects.h"

#include <connectors/api/endpoints.h>

#include <QRegularExpression>

namespace LaunchProbe::Connectors::GitLab {

using namespace Qt::StringLiterals;

namespace {

const QString publicHost = u"gitlab.com"_s;

} // namespace

bool isProject(const QString &path)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_.-]{1,255}(?:/[A-Za-z0-9_.-]{1,255}){1,20}\\z"_s);
    return form.match(path).hasMatch() && !path.contains(u"/."_s) && !path.startsWith(u'.');
}

Domain::ThreadKey keyOf(const QString &project, qint64 number, const QString &host)
{
    const auto repository = host == publicHost ? project : host + u'/' + project;
    return {service, repository, issues, QString::number(number)};
}

QString projectIn(const QUrl &address)
{
    // https://gitlab.com/group/project/-/issues/5; old ones have no dash
    static const QRegularExpression form(u"\\A/(.{3,2000}?)(?:/-)?/(?:issues|work_items)/\\d+/?\\z"_s);
    const auto project = form.match(address.path()).captured(1);
    return isProject(project) ? project : QString();
}

QString searchPath(const Step &step)
{
    return step.place.isEmpty() ? u"/issues"_s : u"/projects/%1/issues"_s.arg(encoded(step.place));
}

QString searchParameters(const Step &step)
{
    auto parameters = u"search="_s + encoded(step.query)
        + u"&in=title,description&state=all&order_by=updated_at&sort=desc&per_page=100"_s;
    if (step.place.isEmpty())
        parameters += u"&scope=all"_s;
    if (step.window.from.isValid())
        parameters +=
            u"&updated_after="_s + encoded(step.window.from.toString(Qt::ISODate) + u"T00:00:00Z"_s);
    if (step.window.until.isValid())
        parameters +=
            u"&created_before="_s + encoded(step.window.until.toString(Qt::ISODate) + u"T23:59:59Z"_s);
    return parameters;
}

QString issuePath(const Step &step, const QString &host)
{
    auto project = step.thread.repository;
    if (host != publicHost && project.startsWith(host + u'/'))
        project.remove(0, host.size() + 1);
    const auto issue = u"/projects/%1/issues/%2"_s.arg(encoded(project), encoded(step.thread.number));
    return step.kind == notesKind ? issue + u"/notes"_s : issue;
}

} // namespace LaunchProbe::Connectors::GitLab
