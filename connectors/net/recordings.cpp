// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordings.h"

#include "digest.h"

#include <QDir>
#include <QFile>
#include <QUrlQuery>

#include <algorithm>

namespace LaunchProbe::Net {

using namespace Qt::StringLiterals;

QString requestKey(const QByteArray &method, const QUrl &url, const QByteArray &body)
{
    auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    std::ranges::sort(items);
    QStringList parts{QString::fromLatin1(method), url.path(QUrl::FullyDecoded)};
    for (const auto &[name, value] : items)
        parts << name + u'=' + value;
    parts << hashOf(body);
    return parts.join(u'\n');
}

Domain::Result<std::unique_ptr<RecordingTransport>> RecordingTransport::open(const QString &folder)
{
    const QDir place(folder);
    if (!place.exists())
        return Domain::Problem{Domain::Problem::Kind::CannotRead, folder, u"no such folder"_s, 0, {}};
    auto transport = std::make_unique<RecordingTransport>();
    for (const auto &name : place.entryList({u"*.http"_s}, QDir::Files, QDir::Name)) {
        if (const auto added = transport->add(place.filePath(name)); !added)
            return added.problem();
    }
    return transport;
}

QCoro::Task<Domain::Result<Connectors::HttpAnswer>> RecordingTransport::send(Wire wire, RunControl &control)
{
    if (control.isStopped())
        co_return Domain::Problem{Domain::Problem::Kind::Cancelled, {}, {}, 0, {}};
    const auto found = m_places.find(requestKey(wire.method, wire.url, wire.body));
    if (found == m_places.end()) {
        Connectors::HttpAnswer nothing;
        nothing.status = 404;
        nothing.headers = {{"Content-Type", "application/json"}};
        nothing.body = R"({"message":"no recording","error":404,"status":"404"})";
        nothing.url = wire.url;
        co_return nothing;
    }
    auto offset = found->second.offset;
    auto exchange = exchangeFromText(m_files[found->second.file], offset);
    if (!exchange)
        co_return exchange.problem();
    exchange->answer.url = wire.url;
    co_return std::move(exchange->answer);
}

Domain::Result<void> RecordingTransport::add(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Domain::Problem{Domain::Problem::Kind::CannotRead, path, file.errorString(), 0, {}};
    m_files.push_back(file.readAll());
    const auto &text = m_files.back();
    qsizetype offset = 0;
    while (!QByteArrayView(text).sliced(offset).trimmed().isEmpty()) {
        const auto begin = offset;
        const auto exchange = exchangeFromText(text, offset);
        if (!exchange) {
            auto problem = exchange.problem();
            problem.where = path + u": "_s + problem.where;
            return problem;
        }
        m_places[requestKey(exchange->method, exchange->url, exchange->requestBody)] = {
            m_files.size() - 1, begin};
    }
    return {};
}

std::unique_ptr<RecordWriter> RecordWriter::fromEnvironment()
{
    const auto folder = qEnvironmentVariable("LAUNCHPROBE_RECORD_DIR");
    return folder.isEmpty() ? nullptr : std::make_unique<RecordWriter>(folder);
}

Domain::Result<void> RecordWriter::append(const QString &source, const Exchange &exchange) const
{
    QDir().mkpath(m_folder);
    QFile file(m_folder + u'/' + source + u".http"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append)
        || file.write(exchangeToText(exchange) + "\n\n") < 0 || !file.flush())
        return Domain::Problem{
            Domain::Problem::Kind::CannotWrite, file.fileName(), file.errorString(), 0, {}};
    return {};
}

} // namespace LaunchProbe::Net
