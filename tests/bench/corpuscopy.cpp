// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpuscopy.h"

#include <app/pipeline/fileformat.h>

#include <nlohmann/json.hpp>

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

namespace LaunchProbe::Bench {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;
using Json = nlohmann::json;

namespace {

constexpr qint64 daysApart = 3; // each copy is so much older than the one before
constexpr qint64 secondsApart = daysApart * 86'400;
constexpr qint64 issuesApart = 100'000; // of their numbers
constexpr qint64 commentsApart = 10'000'000'000; // of their ids

//! One line of the corpus as if other people had written it elsewhere, another day.
class Copy
{
public:
    explicit Copy(int number)
        : m_number(number)
        , m_letters(u"z"_s + QString::number(number, 36).rightJustified(2, u'0'))
    {
    }

    void change(Json &json) const
    {
        if (json.is_array()) {
            for (auto &item : json)
                change(item);
        } else if (json.is_object()) {
            for (auto &[key, value] : json.items())
                changeMember(key, value);
        }
    }

private:
    void changeMember(const std::string &key, Json &value) const
    {
        if (value.is_structured())
            change(value);
        else if (value.is_string())
            value = changed(key, QString::fromStdString(value.get_ref<const std::string &>())).toStdString();
        else if (value.is_number() && (key == "created_utc" || key == "edited"))
            value = value.get<qint64>() - m_number * secondsApart;
        else if (value.is_number() && key == "number")
            value = value.get<qint64>() + m_number * issuesApart;
        else if (value.is_number() && key == "id")
            value = value.get<qint64>() + m_number * commentsApart;
    }

    [[nodiscard]] QString changed(const std::string &key, const QString &text) const
    {
        static const QRegularExpression number(u"(?<![\\d.])(\\d{1,9})(?![\\d.]*\\d)"_s);
        static const QRegularExpression issue(u"[/:](?:issues|discussions|pull|pull_requests)/(\\d+)"_s);
        static const QRegularExpression redditThread(u"/comments/([a-z0-9]+)/"_s);
        static const QRegularExpression redditId(u"^(?:t[13]_)?([a-z0-9]+)$"_s);
        if (key == "body" || key == "selftext")
            return withNumber(text, number, 1);
        if (key == "author" || key == "login")
            return text.startsWith(u'[') ? text : text + u'_' + QString::number(m_number);
        if (key == "created_at" || key == "updated_at")
            return QDateTime::fromString(text, Qt::ISODate)
                .addDays(-m_number * daysApart)
                .toString(Qt::ISODate);
        if (key == "html_url" || (key == "id" && text.contains(u':')))
            return withNumber(text, issue, issuesApart);
        if (key == "permalink")
            return withLetters(text, redditThread);
        if (key == "id" || key == "name" || key == "parent_id" || key == "link_id")
            return withLetters(text, redditId);
        return text;
    }

    //! The first number that fits grows with each copy.
    [[nodiscard]] QString
    withNumber(const QString &text, const QRegularExpression &sought, qint64 apart) const
    {
        const auto found = sought.match(text);
        const auto number = QString::number(found.captured(1).toLongLong() + m_number * apart);
        return found.hasMatch()
            ? QString(text).replace(found.capturedStart(1), found.capturedLength(1), number)
            : text;
    }

    [[nodiscard]] QString withLetters(const QString &text, const QRegularExpression &sought) const
    {
        const auto found = sought.match(text);
        return found.hasMatch() ? QString(text).insert(found.capturedEnd(1), m_letters) : text;
    }

    const int m_number;
    const QString m_letters;
};

} // namespace

Result<void> writeCopy(const QString &corpus, int number, const QString &file)
{
    auto opened = Pipeline::openFile(corpus);
    if (!opened)
        return opened.problem();
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return Problem{Problem::Kind::CannotWrite, file, out.errorString(), 0, {}};
    const Copy copy(number);
    while (const auto chunk = opened->reader->next()) {
        for (const auto &record : chunk->records) {
            const auto *begin = chunk->bytes.constData() + record.start;
            auto json = Json::parse(begin, begin + record.size, nullptr, false);
            if (json.is_discarded())
                continue;
            copy.change(json);
            out.write(
                QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n');
        }
    }
    if (!out.flush())
        return Problem{Problem::Kind::CannotWrite, file, out.errorString(), 0, {}};
    return {};
}

} // namespace LaunchProbe::Bench
