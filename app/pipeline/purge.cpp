// SPDX-License-Identifier: GPL-3.0-or-later
#include "purge.h"

#include <QMultiHash>
#include <QSet>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::PostKey;
using Domain::Result;
using Json = nlohmann::ordered_json;

namespace {

constexpr int deepest = 2000; //!< levels; what is nested deeper was never stored

//! Where services put what somebody wrote in any of its forms, and who it was.
constexpr std::array textMembers{"body",         "body_html",
                                 "bodyText",     "bodyHTML",
                                 "body_text",    "body_markdown",
                                 "selftext",     "selftext_html",
                                 "content",      "raw",
                                 "cooked",       "text",
                                 "comment_text", "story_text",
                                 "title",        "url_overridden_by_dest",
                                 "story_title",  "author_fullname",
                                 "author",       "username"};

//! What a service itself puts in the place of a text says that it is gone, and has to be read as that.
bool isSaidByService(const std::string &text)
{
    return text == "[deleted]" || text == "[removed]" || text == "[ Removed by Reddit ]";
}

QString idOf(const Json &object, const char *name)
{
    const auto member = object.find(name);
    if (member == object.end())
        return {};
    if (member->is_string())
        return QString::fromStdString(member->get<std::string>());
    return member->is_number_integer() ? QString::number(member->get<qint64>()) : QString();
}

bool mentions(const Json &object, const QString &repository)
{
    for (const auto *name : {"html_url", "url", "web_url"}) {
        if (idOf(object, name).contains(u'/' + repository + u'/'))
            return true;
    }
    return repository.isEmpty();
}

class Taker
{
public:
    explicit Taker(const std::vector<PostKey> &deleted)
    {
        for (const auto &post : deleted) {
            if (post.comment.isEmpty())
                m_openings.insert(post.thread.number, post.thread);
            else
                m_comments.insert(post.comment);
        }
    }

    void visit(Json &value)
    {
        if (value.is_object() && isDeleted(value))
            blank(value);
        if (value.is_structured()) {
            for (auto &item : value)
                visit(item);
        }
    }

    [[nodiscard]] qint64 taken() const { return m_taken; }

private:
    [[nodiscard]] bool isDeleted(const Json &object) const
    {
        for (const auto *name : {"id", "databaseId", "objectID", "comment_id", "answer_id"}) {
            if (const auto id = idOf(object, name); m_comments.contains(id) && !isOpening(object))
                return true;
        }
        if (!isOpening(object))
            return false;
        for (const auto *name : {"id", "number", "iid", "objectID", "question_id"}) {
            for (const auto &thread : m_openings.values(idOf(object, name))) {
                if (mentions(object, thread.repository))
                    return true;
            }
        }
        return false;
    }

    //! The opening post of a thread is what has a title.
    static bool isOpening(const Json &object) { return object.contains("title"); }

    void blank(Json &object)
    {
        bool had = false;
        for (const auto *name : textMembers) {
            const auto member = object.find(name);
            if (member == object.end() || !member->is_string()
                || member->get_ref<const std::string &>().empty()
                || isSaidByService(member->get_ref<const std::string &>()))
                continue;
            *member = "";
            had = true;
        }
        m_taken += had ? 1 : 0;
    }

    QSet<QString> m_comments;
    QMultiHash<QString, Domain::ThreadKey> m_openings;
    qint64 m_taken = 0;
};

//! False: the bytes cannot hold any of them, so that they need not be parsed.
bool mayHold(const QByteArray &body, const std::vector<PostKey> &deleted)
{
    return std::ranges::any_of(deleted, [&](const PostKey &post) {
        return body.contains((post.comment.isEmpty() ? post.thread.number : post.comment).toUtf8());
    });
}

} // namespace

qint64 takeTextsOut(QByteArray &json, const std::vector<PostKey> &deleted)
{
    if (!mayHold(json, deleted))
        return 0;
    bool isTooDeep = false;
    const auto watchDepth = [&isTooDeep](int depth, Json::parse_event_t, const Json &) {
        isTooDeep = isTooDeep || depth > deepest;
        return !isTooDeep;
    };
    auto root = Json::parse(json.cbegin(), json.cend(), watchDepth, false);
    if (root.is_discarded() || isTooDeep)
        return 0;
    Taker taker(deleted);
    taker.visit(root);
    if (taker.taken() > 0)
        json = QByteArray::fromStdString(root.dump(-1, ' ', false, Json::error_handler_t::replace));
    return taker.taken();
}

Result<PurgeReport>
takeOutOfAnswers(const std::vector<PostKey> &deleted, Ports::Upkeep &upkeep, const Net::RawFolder &raws)
{
    PurgeReport report;
    report.deletedPosts = static_cast<qint64>(deleted.size());
    std::map<QString, std::vector<PostKey>> bySource;
    for (const auto &post : deleted)
        bySource[post.thread.service].push_back(post);
    for (const auto &hash : deleted.empty() ? QStringList() : raws.hashes()) {
        auto exchange = raws.load(hash);
        if (!exchange) {
            report.problems.push_back(exchange.problem());
            continue;
        }
        const auto own = bySource.find(exchange->source);
        if (!exchange->source.isEmpty() && own == bySource.end())
            continue;
        const auto taken = takeTextsOut(exchange->answer.body, own == bySource.end() ? deleted : own->second);
        if (taken == 0)
            continue;
        // The new one lies there before anything refers to it, and the old one goes when nothing does.
        const auto renamed = raws.keep(*exchange);
        if (!renamed)
            return renamed.problem();
        const std::pair names{hash, *renamed};
        if (auto done = upkeep.renameFiles({&names, 1}); !done)
            return done.problem();
        raws.remove(hash);
        ++report.answersChanged;
        report.textsTaken += taken;
    }
    return report;
}

Result<PurgeReport> forgetSince(const QDateTime &since, Ports::Upkeep &upkeep, const Net::RawFolder &raws)
{
    const auto deleted = upkeep.deletedPosts(since);
    if (!deleted)
        return deleted.problem();
    auto report = takeOutOfAnswers(*deleted, upkeep, raws);
    if (!report)
        return report;
    const auto noted = noteNothingToForget(upkeep, raws);
    return noted ? report : noted.problem();
}

Result<PurgeReport> forgetAll(Ports::Upkeep &upkeep, const Net::RawFolder &raws)
{
    return forgetSince({}, upkeep, raws);
}

Result<bool> isForgettingBehind(const Ports::Upkeep &upkeep, const Net::RawFolder &raws)
{
    const auto deleted = upkeep.deletedPosts();
    if (!deleted)
        return deleted.problem();
    return static_cast<qint64>(deleted->size()) != std::max<qint64>(0, raws.forgotten());
}

Result<void> noteNothingToForget(const Ports::Upkeep &upkeep, const Net::RawFolder &raws)
{
    const auto deleted = upkeep.deletedPosts();
    if (!deleted)
        return deleted.problem();
    raws.noteForgotten(static_cast<qint64>(deleted->size()));
    return {};
}

Result<PurgeReport> purge(Ports::Upkeep &upkeep, const Net::RawFolder &raws)
{
    const auto deleted = upkeep.deletedPosts();
    if (!deleted)
        return deleted.problem();
    auto report = takeOutOfAnswers(*deleted, upkeep, raws);
    if (!report)
        return report;
    const auto forgotten = upkeep.forgetDeleted();
    if (!forgotten)
        return forgotten.problem();
    report->forgotten = *forgotten;
    raws.noteForgotten(static_cast<qint64>(deleted->size()));
    return report;
}

} // namespace LaunchProbe::Pipeline
