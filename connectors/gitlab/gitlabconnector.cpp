// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitlabconnector.h"

#include "gitlabissues.h"
#include "gitlablimits.h"
#include "gitlabprojects.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

#include <QCoreApplication>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

GitLabConnector::GitLabConnector(const Setup &setup)
    : m_api(endpointOf(setup, u"api"_s, u"https://gitlab.com/api/v4"_s))
    , m_token(secretOf(setup, u"gitlab/token"_s))
{
}

Domain::Result<Step> GitLabConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"GitLab"_s);
    if (query.place.isEmpty() && m_token.isEmpty())
        return Problem{
            Problem::Kind::NeedsCredentials,
            u"GitLab"_s,
            QCoreApplication::translate("Connectors", "all projects can be searched with a token only"),
            0,
            {}};
    if (!query.place.isEmpty() && !GitLab::isProject(query.place))
        return Problem{Problem::Kind::InvalidValue, u"GitLab"_s, shortened(query.place), 0, {}};
    Step step;
    step.kind = GitLab::searchKind;
    step.family = query.family;
    step.place = query.place;
    step.query = query.text.simplified();
    step.window = window;
    return step;
}

std::optional<Step>
GitLabConnector::threadStep(const Domain::ThreadKey &thread, const QString &, const Window &window) const
{
    Step step;
    step.kind = GitLab::threadKind;
    step.thread = thread;
    step.place = thread.repository;
    step.window = window;
    return step;
}

bool GitLabConnector::beginsThread(const Step &step) const
{
    // A search brings the issue itself.
    const bool notes =
        step.kind == GitLab::notesKind && step.url.isEmpty() && step.page == 0 && step.attempt == 0;
    return notes || JsonConnector::beginsThread(step);
}

bool GitLabConnector::tellsGone(const Step &step, const HttpAnswer &answer) const
{
    // A project that is closed to strangers is answered as one that is not there: its issues may well be.
    return JsonConnector::tellsGone(step, answer) && !messageIn(refusalOf(answer)).contains(u"Project");
}

HttpCall GitLabConnector::callFor(const Step &step) const
{
    HttpCall call;
    call.headers = {{"Accept", "application/json"}};
    call.bucket = u"api"_s;
    call.conditional = step.kind != GitLab::searchKind;
    if (!step.url.isEmpty()) {
        call.url = step.url;
    } else if (step.kind == GitLab::searchKind) {
        call.url = below(m_api, GitLab::searchPath(step));
        call.url.setQuery(GitLab::searchParameters(step));
    } else {
        call.url = below(m_api, GitLab::issuePath(step, hostOf(m_api)));
        if (step.kind == GitLab::notesKind)
            call.url.setQuery(u"sort=asc&order_by=created_at&activity_filter=only_comments&per_page=100"_s);
    }
    return call;
}

AccessToken GitLabConnector::fixedToken() const
{
    if (!isHeaderWord(m_token))
        return {};
    return {"Bearer " + m_token.toLatin1(), {}};
}

RateHint GitLabConnector::readRate(const HttpAnswer &answer) const
{
    return GitLab::readRate(answer, JsonConnector::readRate(answer));
}

Domain::Result<Harvested>
GitLabConnector::readJson(const Step &step, const Json &json, const HttpAnswer &answer) const
{
    if (step.kind == GitLab::searchKind)
        return GitLab::readSearch(step, json, answer, hostOf(m_api));
    return step.kind == GitLab::notesKind ? GitLab::readNotes(step, json, answer)
                                          : GitLab::readIssue(step, json, answer, hostOf(m_api));
}

QString GitLabConnector::messageIn(const Json &json) const
{
    return GitLab::messageIn(json);
}

} // namespace LaunchProbe::Connectors
