// SPDX-License-Identifier: GPL-3.0-or-later
// The words of posts and titles, and the index of them.
#include "engines/sqlitewords.h"
#include "sqlstoring.h"

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Result;

Result<void> Storing::writeWords(const char *statement, qint64 id, const QString &title, const Post &post)
{
    if (post.deleted)
        return {};
    const bool opening = post.comment.isEmpty();
    auto &write = m_connection.statement(statement);
    write.bind("post", id)
        .bind("title", opening ? title : u""_s)
        .bind("thread_title", opening ? u""_s : title);
    return write.bind("text", post.text).bind("flag", flagWords(post.text)).run();
}

Result<void> Storing::indexAll()
{
    constexpr int atOnce = 500;
    auto &list = m_connection.statement("list_indexed");
    qint64 last = 0;
    for (;;) {
        if (auto done = list.bind("after", last).bind("count", atOnce).run(); !done)
            return done;
        struct Indexed {
            qint64 id;
            QString title;
            Post post;
        };
        std::vector<Indexed> some;
        while (list.next()) {
            Indexed indexed{list.integer(0), list.text(1), {}};
            indexed.post.comment = list.text(2);
            indexed.post.text = list.text(3);
            some.push_back(std::move(indexed));
        }
        list.finish();
        if (some.empty())
            return {};
        last = some.back().id;
        for (const auto &[id, title, post] : some) {
            if (auto done = writeWords("insert_words", id, title, post); !done)
                return done;
        }
    }
}

Result<void> Storing::retitle(qint64 thread, const QString &from, const QString &to)
{
    auto &list = m_connection.statement("list_thread_words");
    if (auto done = list.bind("thread", thread).run(); !done)
        return done;
    std::vector<std::pair<qint64, Post>> posts;
    while (list.next()) {
        Post post;
        post.comment = list.text(1);
        post.deleted = list.integer(2) != 0;
        post.text = list.text(3);
        posts.emplace_back(list.integer(0), std::move(post));
    }
    list.finish();
    for (const auto &[id, post] : posts) {
        if (auto done = writeWords("delete_words", id, from, post); !done)
            return done;
        if (auto done = writeWords("insert_words", id, to, post); !done)
            return done;
    }
    return {};
}

Result<void> Storing::blankTitle(qint64 thread, const QString &title)
{
    if (auto done = retitle(thread, title, QString()); !done)
        return done;
    return m_connection.statement("blank_title").bind("thread", thread).run();
}

Result<void> Storing::blankDeletedTitles()
{
    auto &list = m_connection.statement("list_deleted_titles");
    if (auto done = list.run(); !done)
        return done;
    std::vector<std::pair<qint64, QString>> titles;
    while (list.next())
        titles.emplace_back(list.integer(0), list.text(1));
    list.finish();
    for (const auto &[thread, title] : titles) {
        if (auto done = blankTitle(thread, title); !done)
            return done;
    }
    return {};
}

} // namespace LaunchProbe::Store
