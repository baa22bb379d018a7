// SPDX-License-Identifier: GPL-3.0-or-later
#include "syntheticthreads.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

namespace LaunchProbe::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 postsOfThread = 25;

const QStringList words{u"the"_s,          u"card"_s,    u"runs"_s,      u"with"_s,        u"vLLM"_s,
                        u"llama.cpp"_s,    u"driver"_s,  u"575.57.08"_s, u"on"_s,          u"Ubuntu"_s,
                        u"gpt-oss-120b"_s, u"MXFP4"_s,   u"at"_s,        u"41.5"_s,        u"tok/s"_s,
                        u"and"_s,          u"crashed"_s, u"-ot"_s,       u"--n-cpu-moe"_s, u"24"_s,
                        u"context"_s,      u"131072"_s,  u"RTX"_s,       u"PRO"_s,         u"6000"_s,
                        u"memory"_s,       u"is"_s,      u"full"_s,      u"after"_s,       u"update"_s};

QString textOf(QRandomGenerator &random)
{
    QStringList text;
    for (auto left = 10 + random.bounded(60); left > 0; --left)
        text
            << (random.bounded(4) == 0 ? u"w%1"_s.arg(random.bounded(50'000))
                                       : words.at(random.bounded(int(words.size()))));
    return text.join(u' ');
}

QJsonObject listing(const QJsonArray &children)
{
    return {{u"kind"_s, u"Listing"_s}, {u"data"_s, QJsonObject{{u"children"_s, children}}}};
}

QJsonObject data(QRandomGenerator &random, const QString &id, qint64 number)
{
    return {
        {u"id"_s, id},
        {u"author"_s, u"user_%1"_s.arg(random.bounded(5000))},
        {u"created_utc"_s, 1'700'000'000 + number * 60},
        {u"score"_s, random.bounded(500)},
        {u"permalink"_s, u"/r/LocalLLaMA/comments/"_s + id}};
}

QByteArray threadLine(QRandomGenerator &random, qint64 first, qint64 posts)
{
    auto submission = data(random, u"t"_s + QString::number(first, 36), first);
    submission[u"title"_s] = textOf(random).left(80);
    submission[u"selftext"_s] = textOf(random);
    submission[u"subreddit"_s] = u"LocalLLaMA"_s;
    QJsonArray comments;
    for (qint64 i = 1; i < posts; ++i) {
        auto comment = data(random, u"c"_s + QString::number(first + i, 36), first + i);
        comment[u"body"_s] = textOf(random);
        comments.append(QJsonObject{{u"kind"_s, u"t1"_s}, {u"data"_s, comment}});
    }
    const QJsonArray pair{
        listing({QJsonObject{{u"kind"_s, u"t3"_s}, {u"data"_s, submission}}}), listing(comments)};
    return QJsonDocument(QJsonObject{{u"id"_s, submission.value(u"id"_s)}, {u"listing"_s, pair}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

bool writeThreads(const QString &path, qint64 posts)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QRandomGenerator random(20250808);
    for (qint64 first = 0; first < posts; first += postsOfThread) {
        const auto line = threadLine(random, first, std::min(postsOfThread, posts - first)) + '\n';
        if (file.write(line) != line.size())
            return false;
    }
    return file.flush();
}

} // namespace LaunchProbe::Bench
