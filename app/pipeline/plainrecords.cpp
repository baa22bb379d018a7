// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainrecords.h"

#include "mime.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;
using Domain::Result;
using Domain::Thread;

namespace {

constexpr qsizetype digestSize = 16; //!< hex digits of an id

QString digestOf(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(digestSize));
}

//! "<a@b> <c@d>" in order.
QStringList messageIds(const QString &header)
{
    static const QRegularExpression id(u"<([^<>\\s]{1,500})>"_s);
    QStringList ids;
    for (auto matches = id.globalMatch(header); matches.hasNext();)
        ids << matches.next().captured(1);
    return ids;
}

QString titleOf(QString subject)
{
    static const QRegularExpression answer(
        u"^(\\s*(re|fwd?|aw|sv|отв|на)\\s*:)+\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    return subject.remove(answer).left(1000);
}

QUrl permalinkOf(const Mail &mail, const QString &id)
{
    static const QRegularExpression brackets(u"^<|>$"_s);
    QUrl archived(mail.header("archived-at").remove(brackets));
    if (archived.scheme() == u"https" || archived.scheme() == u"http")
        return archived;
    return QUrl(u"mid:"_s + QString::fromLatin1(QUrl::toPercentEncoding(id, "@")));
}

} // namespace

Result<std::vector<Thread>> Mails::read(std::string_view record, const RecordOrigin &origin)
{
    const auto mail = readMail(QByteArray::fromRawData(record.data(), static_cast<qsizetype>(record.size())));
    const auto own = messageIds(mail.header("message-id")).value(0);
    if (own.isEmpty())
        return Problem{Problem::Kind::Malformed, {}, u"Message-ID"_s, 0, {}};
    const auto references = messageIds(mail.header("references"));
    const auto answered = messageIds(mail.header("in-reply-to")).value(0);
    const auto root = !references.isEmpty() ? references.first() : answered.isEmpty() ? own : answered;
    const auto parent = answered.isEmpty() ? references.value(references.size() - 1) : answered;

    Thread thread;
    thread.key = {u"mail"_s, {}, {}, digestOf(root)};
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = titleOf(mail.header("subject"));
    const auto list = mail.header("list-id");
    thread.place = (list.isEmpty() ? QFileInfo(origin.path).fileName() : list).left(200);
    Post post;
    if (own != root) {
        post.comment = digestOf(own);
        post.parent = parent == root ? QString() : digestOf(parent);
    }
    post.author = mail.header("from").left(200);
    post.text = mail.text;
    post.permalink = permalinkOf(mail, own);
    post.written = mail.written;
    post.fetched = origin.fetched;
    post.rawFile = origin.file;
    post.rawOffset = origin.offset;
    thread.permalink = own == root ? post.permalink : QUrl();
    thread.posts.push_back(std::move(post));
    return std::vector<Thread>{std::move(thread)};
}

Result<std::vector<Thread>> LogStretches::read(std::string_view record, const RecordOrigin &origin)
{
    const QFileInfo file(origin.path);
    const auto number = origin.file.left(digestSize);
    Thread thread;
    thread.key = {u"file"_s, {}, {}, number};
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = file.fileName().left(1000);
    thread.place = thread.title.left(200);
    thread.permalink = QUrl::fromLocalFile(file.absoluteFilePath());
    Post post;
    if (origin.offset > 3) // a byte-order mark is not a stretch
        post.comment = QString::number(origin.offset);
    post.author = thread.title.left(150) + u' ' + number;
    post.text = QString::fromUtf8(record.data(), static_cast<qsizetype>(record.size()));
    post.text.remove(QChar(0)).replace(u"\r\n"_s, u"\n"_s);
    post.permalink = thread.permalink;
    post.written = origin.changed;
    post.fetched = origin.fetched;
    post.rawFile = origin.file;
    post.rawOffset = origin.offset;
    thread.posts.push_back(std::move(post));
    return std::vector<Thread>{std::move(thread)};
}

} // namespace LaunchProbe::Pipeline
