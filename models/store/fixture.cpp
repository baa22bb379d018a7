// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <QDateTime>
#include <QUrl>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T need(Domain::Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.problem().where), qPrintable(result.problem().detail));
    return std::move(*result);
}

} // namespace

QDateTime aTime(int hour)
{
    return QDateTime(QDate(2025, 8, 1), QTime(hour, 0), Qt::UTC);
}

Domain::Post aPost(const QString &comment, const QString &text)
{
    Domain::Post post;
    post.comment = comment;
    post.author = u"someone"_s;
    post.text = text;
    post.permalink = QUrl(u"https://example.org/"_s + comment);
    post.written = aTime(1);
    post.fetched = aTime(20);
    post.rawFile = u"answer"_s;
    return post;
}

Domain::Thread aThread(const QString &number, std::vector<Domain::Post> posts)
{
    Domain::Thread thread;
    thread.key = {u"reddit"_s, {}, {}, number};
    thread.printedId = u"reddit:"_s + number;
    thread.title = u"Thread"_s;
    thread.place = u"r/LocalLLaMA"_s;
    thread.posts = std::move(posts);
    return thread;
}

Domain::Thread anIssue(const QString &repository, const QString &number, std::vector<Domain::Post> posts)
{
    Domain::Thread thread;
    thread.key = {u"github"_s, repository, u"issues"_s, number};
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = u"Issue"_s;
    thread.place = repository;
    thread.posts = std::move(posts);
    return thread;
}

Domain::Reading aReading(const QString &slot, const QString &value, int run)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return {slot, value, isNumber ? std::optional<double>(number) : std::nullopt, {0, 3}, run, u"rule"_s};
}

Domain::TextQuery aWord(const QString &word)
{
    return {Domain::TextQuery::Op::Word, word, {}};
}

TemporaryArchive::TemporaryArchive()
{
    if (const auto done = prepareArchive(file()); !done)
        qFatal("%s", qPrintable(done.problem().detail));
    m_archive = need(openArchive(file(), Access::Write));
}

Ports::StoreReport TemporaryArchive::store(
    const Domain::Thread &thread, std::vector<Domain::Extraction> extractions, int version)
{
    Ports::Batch batch;
    batch.extractorVersion = version;
    batch.threads.push_back({thread, std::move(extractions)});
    return need(m_archive->store(batch));
}

Ports::StoreReport TemporaryArchive::storeFromFile(Domain::Thread thread)
{
    Ports::Batch batch;
    batch.files.push_back({u"file"_s, u"threads.ndjson"_s, u"reddit-threads"_s, 100});
    for (auto &post : thread.posts)
        post.rawFile = u"file"_s;
    batch.threads.push_back({std::move(thread), {}});
    return need(m_archive->store(batch));
}

Domain::PostId TemporaryArchive::idOf(const QString &printedId)
{
    return need(m_archive->findPost(printedId)).value_or(Domain::PostId{});
}

Ports::PostRow TemporaryArchive::row(const QString &printedId)
{
    auto rows = need(m_archive->posts(std::array{idOf(printedId)}));
    return rows.empty() ? Ports::PostRow{} : std::move(rows.front());
}

qint64 TemporaryArchive::hits(const Domain::TextQuery &query)
{
    Domain::PostFilter filter;
    filter.text = query;
    return need(m_archive->match(filter, 1000)).total;
}

QStringList TemporaryArchive::list(const Domain::PostFilter &filter, Domain::PostOrder order)
{
    QStringList printed;
    const auto ids = need(m_archive->postIds(filter, order));
    for (const auto &post : need(m_archive->posts(ids)))
        printed << post.printedId;
    return printed;
}

} // namespace LaunchProbe::Store
