// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingjson.h"

#include <QJsonObject>

#include <limits>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
using Domain::Finding;
using Domain::FindingList;
using Domain::PostId;

namespace {

// What a broken file names is not walked for ever, nor until there is no memory.
constexpr size_t mostPosts = 20'000'000;
constexpr qint64 lastPost = std::numeric_limits<quint32>::max();

QString spansOf(const std::vector<PostId> &posts)
{
    QString spans;
    for (size_t i = 0; i < posts.size();) {
        size_t end = i + 1;
        while (end < posts.size() && posts[end].value == posts[end - 1].value + 1)
            ++end;
        if (!spans.isEmpty())
            spans += u',';
        spans += QString::number(posts[i].value);
        if (end > i + 1)
            spans += u'-' + QString::number(posts[end - 1].value);
        i = end;
    }
    return spans;
}

//! Pairs each post of the spans with what is said of it.
void addPosts(std::vector<std::pair<PostId, size_t>> &posts, const QString &spans, size_t said)
{
    for (const auto span : QStringView(spans).tokenize(u',', Qt::SkipEmptyParts)) {
        const auto dash = span.indexOf(u'-');
        const auto first = span.left(dash < 0 ? span.size() : dash).toLongLong();
        const auto last = dash < 0 ? first : span.mid(dash + 1).toLongLong();
        const auto room = static_cast<qint64>(mostPosts - posts.size());
        if (first <= 0 || last > lastPost || last - first >= room)
            continue;
        for (auto post = first; post <= last; ++post)
            posts.emplace_back(PostId{post}, said);
    }
}

} // namespace

QJsonArray findingsToJson(const FindingList &findings)
{
    QJsonArray list;
    findings.forEachAlike([&](const Finding &said, const std::vector<PostId> &posts) {
        QJsonObject json;
        if (posts.size() == 1)
            json[u"post"_s] = posts.front().value;
        else
            json[u"posts"_s] = spansOf(posts);
        // What is empty is left out.
        if (said.verdict != Domain::Verdict::NotJudged)
            json[u"verdict"_s] = Domain::verdictName(said.verdict);
        if (!said.tags.isEmpty())
            json[u"tags"_s] = QJsonArray::fromStringList(said.tags);
        if (!said.note.isEmpty())
            json[u"note"_s] = said.note;
        if (said.changed.isValid())
            json[u"changed"_s] = said.changed.toString(Qt::ISODateWithMs);
        list.append(json);
    });
    return list;
}

FindingList findingsFromJson(const QJsonArray &list)
{
    std::vector<Finding> said;
    std::vector<std::pair<PostId, size_t>> posts; // and what is said of each
    for (const auto &value : list) {
        const auto json = value.toObject();
        Finding finding;
        finding.verdict = Domain::verdictFromName(json.value(u"verdict"_s).toString());
        for (const auto &tag : json.value(u"tags"_s).toArray())
            finding.tags << tag.toString();
        finding.note = json.value(u"note"_s).toString();
        finding.changed = QDateTime::fromString(json.value(u"changed"_s).toString(), Qt::ISODateWithMs);
        if (const auto post = json.value(u"post"_s).toInteger(); post > 0 && post <= lastPost)
            posts.emplace_back(PostId{post}, said.size());
        addPosts(posts, json.value(u"posts"_s).toString(), said.size());
        said.push_back(std::move(finding));
    }
    std::ranges::stable_sort(posts);
    FindingList findings;
    findings.reserve(posts.size());
    for (const auto &[post, which] : posts) {
        auto finding = said[which];
        finding.post = post;
        findings.add(finding);
    }
    return findings;
}

} // namespace LaunchProbe::Tables
