// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QUrlQuery>

namespace LaunchProbe::Test {

using namespace Qt::StringLiterals;
using Connectors::Step;

namespace {

constexpr qsizetype enough = 300; //!< kinds of steps; no source has more

//! What people call places, by whichever of them a source understands.
QStringList placesFor(const Domain::Dialect &dialect)
{
    QStringList places;
    for (const auto &preset : dialect.presets)
        places << preset.place;
    return places
        + QStringList{
            u"owner/name"_s, u"LocalLLaMA"_s, u"gpt-oss-120b:MXFP4"_s, u"800000000000000001"_s, QString()};
}

std::vector<Step> firstSteps(const Connectors::Connector &connector, const Connectors::Card &card)
{
    std::vector<Step> steps;
    for (const auto &family : card.dialect.families) {
        for (const auto &window : {Connectors::Window(), Connectors::Window{{2025, 7, 1}, {2025, 8, 8}}}) {
            for (const auto &place : placesFor(card.dialect)) {
                Domain::Query query;
                query.source = card.id;
                query.family = family.id;
                query.place = place;
                query.text = u"\"gpt-oss-120b\" OR sm_120 OR memory OR mmap"_s;
                if (auto step = connector.searchStep(query, window)) {
                    if (auto prelude = connector.preludeOf(*step))
                        steps.push_back(*std::move(prelude));
                    steps.push_back(*std::move(step));
                }
                if (auto step = connector.placeStep(query, window))
                    steps.push_back(*std::move(step));
            }
        }
    }
    return steps;
}

//! A service that understands none of the parameters.
Connectors::HttpAnswer refusalOf(const QUrl &url)
{
    Connectors::HttpAnswer answer;
    answer.status = 400;
    answer.url = url;
    for (const auto &[name, value] : QUrlQuery(url).queryItems())
        answer.body += "[" + name.toUtf8() + "] is not valid. ";
    return answer;
}

//! Steps of one form ask the same kind of thing; one of each is enough.
QString formOf(const Step &step)
{
    const auto has = [](bool value) { return value ? u'1' : u'0'; };
    QStringList memory = step.memory.keys();
    memory.removeAll(u"seen"_s);
    return QStringList{
               step.kind, step.family, step.thread.kind, memory.join(u','),
               step.thread.repository.section(u'/', 0, 0)}
               .join(u'|')
        + has(step.url.isEmpty()) + has(step.cursor.isEmpty()) + has(step.place.isEmpty())
        + has(step.page > 0) + has(step.window == Connectors::Window());
}

} // namespace

Connectors::Setup fullSetup(const Connectors::Card &card)
{
    Connectors::Setup setup;
    setup.endpoints = card.endpoints;
    setup.user = u"somebody"_s;
    setup.deviceId = u"0123456789abcdef0123"_s;
    for (const auto &secret : card.secrets)
        setup.secrets[secret.name] = u"s3cret-value"_s;
    return setup;
}

std::vector<QByteArray> fixturesOf(const QString &source)
{
    std::vector<QByteArray> bodies;
    const QDir folder(QStringLiteral(LP_SOURCE_DIR "/connectors/%1/fixtures").arg(source));
    for (const auto &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            bodies.push_back(file.readAll());
    }
    return bodies;
}

std::vector<Step> stepsOf(
    const Connectors::Connector &connector, const Connectors::Card &card,
    const std::vector<QByteArray> &bodies)
{
    std::vector<Step> steps;
    QSet<QString> forms;
    const auto take = [&](const Step &step) {
        const auto form = formOf(step);
        if (step.kind.isEmpty() || forms.contains(form) || forms.size() >= enough)
            return;
        forms.insert(form);
        steps.push_back(step);
    };
    for (const auto &step : firstSteps(connector, card))
        take(step);
    for (size_t i = 0; i < steps.size(); ++i) { // NOLINT(modernize-loop-convert): it grows on the way
        if (const auto other = connector.otherWay(steps[i], refusalOf(connector.callFor(steps[i]).url)))
            take(*other);
        for (const auto &body : bodies) {
            Connectors::HttpAnswer answer;
            answer.status = 200;
            answer.body = body;
            answer.url = connector.callFor(steps[i]).url;
            answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
            const auto read = connector.read(steps[i], answer);
            if (!read)
                continue;
            for (const auto &next : read->next)
                take(next);
            for (const auto &found : read->found) {
                take(found.step);
                const Connectors::KnownThread known{found.thread, {u"810000000000000009"_s}, steps[i].place};
                for (const auto &check : connector.checkSteps({&known, 1}, steps[i].window, 1))
                    take(check);
            }
        }
    }
    return steps;
}

QString pathBelow(const Connectors::Setup &setup, const QUrl &url)
{
    QString best;
    for (const auto &[family, base] : setup.endpoints) {
        auto start = base.path(QUrl::FullyEncoded);
        while (start.endsWith(u'/'))
            start.chop(1);
        const auto path = url.path(QUrl::FullyEncoded);
        if (base.host() == url.host() && base.port() == url.port() && path.startsWith(start + u'/')
            && (best.isEmpty() || path.size() - start.size() < best.size()))
            best = path.mid(start.size());
    }
    return best;
}

} // namespace LaunchProbe::Test
