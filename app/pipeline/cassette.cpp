// SPDX-License-Identifier: GPL-3.0-or-later
#include "cassette.h"

#include <connectors/api/answers.h>
#include <connectors/net/digest.h>
#include <connectors/net/recordings.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Connectors::Step;
using Domain::Problem;
using Domain::Result;

namespace {

constexpr size_t answersAtOnce = 50; //!< between two looks at the clock and the stop
constexpr qint64 largestFile = qint64(4) << 30;

bool beginsAsExchange(const QString &path)
{
    static const QRegularExpression request(u"^\\s*(GET|POST) \\S+ HTTP/1\\."_s);
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
        && request.match(QString::fromLatin1(file.read(16 << 10))).hasMatch();
}

QStringList filesAt(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return beginsAsExchange(path) ? QStringList{path} : QStringList();
    for (const auto &folder : {path, path + u"/raw"_s}) {
        QStringList files;
        for (const auto &name : QDir(folder).entryList({u"*.http"_s}, QDir::Files, QDir::Name))
            files << folder + u'/' + name;
        if (!files.isEmpty())
            return files;
    }
    return {};
}

//! All of a file without a copy of it; empty where it cannot be had.
QByteArray mapped(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly) || file.size() <= 0 || file.size() > largestFile)
        return {};
    const auto *bytes = reinterpret_cast<const char *>(file.map(0, file.size()));
    return bytes ? QByteArray::fromRawData(bytes, file.size()) : QByteArray();
}

} // namespace

bool Cassette::isAt(const QString &path)
{
    return !filesAt(path).isEmpty();
}

Cassette::Cassette(const QString &path)
{
    for (const auto &file : filesAt(path))
        addFile(file);
    std::ranges::stable_sort(m_answers, {}, &Answer::fetched);
    for (size_t i = 0; i < m_answers.size(); ++i)
        m_byKey[m_answers[i].key] = i; // the last one recorded wins
}

void Cassette::addFile(const QString &path)
{
    QFile file(path);
    const auto text = mapped(file);
    if (text.isEmpty()) {
        m_problems.push_back({Problem::Kind::CannotRead, path, file.errorString(), 0, {}});
        return;
    }
    m_bytes += text.size();
    qsizetype offset = 0;
    while (!QByteArrayView(text)
                .sliced(offset)
                .first(std::min<qsizetype>(text.size() - offset, 64))
                .trimmed()
                .isEmpty()) {
        const auto begin = offset;
        const auto exchange = Net::exchangeFromText(text, offset);
        if (!exchange) {
            auto problem = exchange.problem();
            problem.where = path + u": "_s + problem.where;
            m_problems.push_back(std::move(problem));
            return;
        }
        const auto source =
            exchange->source.isEmpty() ? QFileInfo(path).completeBaseName() : exchange->source;
        const auto fetched = exchange->answer.fetched.isValid() ? exchange->answer.fetched
                                                                : Connectors::dateOf(exchange->answer);
        m_answers.push_back(
            {path, begin, fetched.toUTC(), source, exchange->step,
             Net::requestKey(exchange->method, exchange->url, exchange->requestBody)});
    }
}

Result<Net::Exchange> Cassette::exchange(const Answer &answer) const
{
    QFile file(answer.file);
    const auto text = mapped(file);
    auto offset = answer.offset;
    if (offset >= text.size())
        return Problem{Problem::Kind::CannotRead, answer.file, file.errorString(), 0, {}};
    auto exchange = Net::exchangeFromText(text, offset);
    if (exchange)
        exchange->answer.fetched = answer.fetched;
    return exchange;
}

const Cassette::Answer *Cassette::answerTo(const Connectors::HttpCall &call) const
{
    const auto found = m_byKey.find(Net::requestKey(call.method, call.url, call.body));
    return found == m_byKey.end() ? nullptr : &m_answers[found->second];
}

CassetteWork::CassetteWork(const QString &path, const AnswerReaders &readers, FileWork::Context context)
    : m_cassette(path)
    , m_readers(readers)
    , m_context(std::move(context))
{
    for (const auto &answer : m_cassette.answers()) {
        if (const auto step = Step::fromBytes(answer.step)) {
            m_open.push_back({&answer, *step});
            continue;
        }
        Step search;
        search.kind = u"search"_s;
        m_open.push_back({&answer, search});
    }
}

std::optional<RecordResults> CassetteWork::take()
{
    if (m_ended)
        return {};
    RecordResults results;
    for (size_t left = answersAtOnce; left > 0 && !m_open.empty(); --left) {
        const auto visit = std::move(m_open.front());
        m_open.pop_front();
        ++m_visits;
        if (m_seen.insert({visit.answer, visit.step.key()}).second)
            play(visit, results);
    }
    m_ended = m_open.empty();
    const auto all = m_visits + m_open.size();
    results.bytesRead = all == 0 ? m_cassette.bytes() : m_cassette.bytes() * qint64(m_visits) / qint64(all);
    if (m_ended) {
        for (const auto &problem : m_cassette.problems())
            results.problems.push_back(problem);
        results.bad += static_cast<qint64>(m_cassette.problems().size());
        for (const auto &answer : m_cassette.answers()) {
            if (m_read.contains(&answer))
                continue;
            ++results.bad;
            results.problems.push_back(
                {Problem::Kind::UnknownFormat,
                 u"%1: byte %2"_s.arg(answer.file).arg(answer.offset),
                 answer.source,
                 0,
                 {}});
        }
    }
    return results;
}

void CassetteWork::play(const Visit &visit, RecordResults &results)
{
    const auto reader = m_readers.find(visit.answer->source);
    auto exchange = m_cassette.exchange(*visit.answer);
    if (reader == m_readers.end() || !exchange)
        return;
    auto harvested = reader->second->problemIn(visit.step, exchange->answer)
        ? Result<Connectors::Harvested>(Problem())
        : reader->second->read(visit.step, exchange->answer);
    if (!harvested)
        return;
    m_read.insert(visit.answer);
    ++results.good;
    follow(visit, *harvested);
    keep(*harvested, *exchange, visit, results);
}

void CassetteWork::follow(const Visit &visit, const Connectors::Harvested &harvested)
{
    const auto &reader = *m_readers.at(visit.answer->source);
    const auto ask = [&](const Step &step) {
        const auto *answer = m_cassette.answerTo(reader.callFor(step));
        // One that says itself what it answers has its own turn.
        if (answer && answer->step.isEmpty())
            m_open.push_back({answer, step});
    };
    for (const auto &found : harvested.found)
        ask(found.step);
    for (const auto &next : harvested.next)
        ask(next);
}

void CassetteWork::keep(
    Connectors::Harvested &harvested, const Net::Exchange &exchange, const Visit &visit,
    RecordResults &results)
{
    const auto hash = Net::hashOf(exchange.answer.body);
    for (auto &thread : harvested.threads) {
        for (auto &post : thread.posts) {
            post.rawFile = hash;
            post.rawOffset = 0;
            post.fetched = visit.answer->fetched.isValid() ? visit.answer->fetched : m_context.origin.fetched;
        }
    }
    m_context.sieve.keepWhatPasses(harvested.threads);
    if (harvested.threads.empty())
        return;
    results.files.push_back({hash, visit.answer->file, u"recording"_s, exchange.answer.body.size()});
    for (auto &thread : harvested.threads)
        results.threads.push_back(extracted(m_context.extractor, std::move(thread)));
}

} // namespace LaunchProbe::Pipeline
