// SPDX-License-Identifier: GPL-3.0-or-later
#include "millionqueries.h"

#include "corpusposts.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <map>
#include <random>
#include <vector>

namespace LaunchProbe::Bench {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;
using Json = nlohmann::json;

namespace {

constexpr int fewest = 60; // posts that must hold a word

struct Seen {
    qint64 times = 0;
    qint64 posts = 0;
};

Result<std::map<QString, Seen>> wordsOf(const QStringList &corpus)
{
    static const QRegularExpression word(
        u"[\\p{L}\\p{N}]+(?:[-.][\\p{L}\\p{N}]+)*"_s, QRegularExpression::UseUnicodePropertiesOption);
    std::map<QString, Seen> words;
    for (const auto &path : corpus) {
        const auto read = forEachPost(path, [&words](const Domain::Thread &, const Domain::Post &post) {
            QHash<QString, qint64> here;
            for (auto found = word.globalMatch(post.text); found.hasNext();)
                ++here[found.next().captured().toLower()];
            for (auto each = here.cbegin(); each != here.cend(); ++each) {
                auto &seen = words[each.key()];
                seen.times += each.value();
                ++seen.posts;
            }
        });
        if (!read)
            return read.problem();
    }
    return words;
}

} // namespace

Result<QStringList> drawQueries(const QStringList &corpus, int count, quint32 seed)
{
    const auto words = wordsOf(corpus);
    if (!words)
        return words.problem();
    QStringList known;
    std::vector<double> weights;
    for (const auto &[word, seen] : *words) {
        if (seen.posts < fewest || word.startsWith(u"user_"_s))
            continue;
        known << word;
        weights.push_back(static_cast<double>(seen.times));
    }
    std::mt19937 random(seed);
    std::discrete_distribution<qsizetype> draw(weights.begin(), weights.end());
    std::uniform_int_distribution<int> lengths(1, 3);
    QStringList queries;
    while (queries.size() < count) {
        QStringList query;
        for (int left = lengths(random); left > 0; --left)
            query << known.at(draw(random));
        queries << query.join(u' ');
    }
    return queries;
}

Result<std::vector<std::pair<QString, QString>>> readTopics(const QString &path, const QString &title)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem{Problem::Kind::CannotRead, path, file.errorString(), 0, {}};
    const auto json = Json::parse(file.readAll().toStdString(), nullptr, false);
    const auto &list = json.is_object() && json.contains("topics") ? json["topics"] : json;
    if (!list.is_array())
        return Problem{Problem::Kind::Malformed, path, u"no list of topics"_s, 0, {}};
    std::vector<std::pair<QString, QString>> topics;
    for (const auto &topic : list) {
        const auto text = [&](const char *key) {
            return topic.is_object() ? QString::fromStdString(topic.value(key, std::string())) : QString();
        };
        topics.emplace_back(text("id"), text(title.toLatin1().constData()));
    }
    return topics;
}

Result<QStringList> readQueries(const QString &topics, const QString &drawn)
{
    QStringList queries;
    for (const auto &title : {u"title"_s, u"title_ru"_s}) {
        const auto known = readTopics(topics, title);
        if (!known)
            return known.problem();
        for (const auto &[id, text] : *known)
            queries << text;
    }
    QFile words(drawn);
    if (!words.open(QIODevice::ReadOnly))
        return Problem{Problem::Kind::CannotRead, drawn, words.errorString(), 0, {}};
    for (const auto &line : QString::fromUtf8(words.readAll()).split(u'\n', Qt::SkipEmptyParts))
        queries << line;
    queries.removeAll(QString());
    return queries;
}

} // namespace LaunchProbe::Bench
