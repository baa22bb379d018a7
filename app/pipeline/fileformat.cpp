// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileformat.h"

#include "discordmessages.h"
#include "elementreader.h"
#include "jsonrecords.h"
#include "linereader.h"
#include "mailreader.h"
#include "plainrecords.h"

#include <QStringDecoder>

#include <array>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

enum class Shape { Nothing, Lines, Document, DiscordExport, Mbox, Log, Unknown };

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

//! Whether brackets that the text opens outside of strings are closed in it.
bool isBalanced(QByteArrayView text)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto c = text[at];
        if (inString && c == '\\')
            ++at;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '{' || c == '['))
            ++depth;
        else if (!inString && (c == '}' || c == ']'))
            --depth;
    }
    return depth == 0 && !inString;
}

//! The first member's name of an object that begins the text.
QByteArray firstKey(QByteArrayView text)
{
    qsizetype at = 1;
    while (at < text.size() && isBlank(text[at]))
        ++at;
    if (at >= text.size() || text[at] != '"')
        return {};
    const auto end = text.indexOf('"', at + 1);
    return end < 0 ? QByteArray() : text.sliced(at + 1, end - at - 1).toByteArray();
}

Shape shapeOfJson(QByteArrayView text)
{
    if (text[0] == '[')
        return Shape::Document;
    if (firstKey(text) == "guild" && text.contains("\"channel\""))
        return Shape::DiscordExport;
    const auto lineEnd = text.indexOf('\n');
    if (lineEnd < 0)
        return Shape::Lines; // one long line, or a document on one
    // A document over several lines goes on with blanks or a bracket; lines begin anew.
    const auto second = text.sliced(lineEnd + 1);
    return isBalanced(text.first(lineEnd)) || second.startsWith('{') ? Shape::Lines : Shape::Document;
}

//! Text that people may read: UTF-8 without the controls that only machines write.
bool isText(QByteArrayView head)
{
    if (head.contains('\0'))
        return false;
    const auto start = head.first(std::min<qsizetype>(head.size(), 64)).trimmed().toByteArray().toLower();
    if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml"))
        return false;
    // A character may be cut by the end of what was read.
    QStringDecoder decoder(QStringDecoder::Utf8);
    static_cast<void>(QString(decoder.decode(head)));
    return !decoder.hasError();
}

//! What programs print names numbers; a letter need not.
bool isPrinted(QByteArrayView head)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isMark = [](char c) { return c == ':' || c == '=' || c == '[' || c == '|'; };
    bool digit = false;
    bool mark = false;
    for (const auto c : head) {
        digit = c != '\n' && (digit || isDigit(c));
        mark = c != '\n' && (mark || isMark(c));
        if (digit && mark)
            return true;
    }
    return false;
}

Shape shapeOf(QByteArrayView head)
{
    qsizetype at = 0;
    while (at < head.size() && isBlank(head[at]))
        ++at;
    if (at == head.size())
        return Shape::Nothing;
    const auto text = head.sliced(at);
    if (text[0] == '{' || text[0] == '[')
        return shapeOfJson(text);
    if (head.startsWith("From ") && head.first(std::min<qsizetype>(head.size(), 4096)).contains(':'))
        return Shape::Mbox;
    return isText(head) && isPrinted(head) ? Shape::Log : Shape::Unknown;
}

//! Which of the kinds of lines it is, by the members of the first.
QString formatOfLines(QByteArrayView head)
{
    static constexpr std::array formats{
        std::pair{"\"listing\":", "reddit-threads"}, std::pair{"\"issue\":", "github-threads"},
        std::pair{"\"discussion\":", "github-threads"}, std::pair{"\"subreddit\":", "reddit-dump"}};
    for (const auto &[member, format] : formats) {
        if (head.contains(QByteArrayView(member)))
            return QString::fromLatin1(format);
    }
    return u"json-answer"_s;
}

template <typename Parser>
std::function<std::unique_ptr<RecordParser>()> maker()
{
    return [] { return std::make_unique<Parser>(); };
}

} // namespace

Result<OpenedFile> openFile(const QString &path)
{
    auto source = ByteSource::open(path);
    if (!source)
        return source.problem();
    QByteArray head;
    (void)(*source)->appendTo(head); // its end or trouble is told once more, to the reader
    const auto shape = shapeOf(head.startsWith("\xEF\xBB\xBF") ? QByteArrayView(head).sliced(3) : head);
    const auto firstLine = QByteArrayView(head).first(
        head.contains('\n') ? std::max<qsizetype>(head.indexOf('\n'), 1) : head.size());
    switch (shape) {
    case Shape::Nothing:
    case Shape::Lines:
        return OpenedFile{
            shape == Shape::Lines ? formatOfLines(firstLine) : QString(),
            std::make_unique<LineReader>(path, std::move(*source), head), maker<JsonRecords>(), true};
    case Shape::Document:
        return OpenedFile{
            u"json-answer"_s, std::make_unique<WholeReader>(path, std::move(*source), head),
            maker<JsonRecords>(), true};
    case Shape::DiscordExport:
        return OpenedFile{
            u"discord-export"_s, std::make_unique<ElementReader>(path, std::move(*source), head, "messages"),
            maker<DiscordMessages>(), true};
    case Shape::Mbox:
        return OpenedFile{
            u"mbox"_s, std::make_unique<MailReader>(path, std::move(*source), head), maker<Mails>(), false};
    case Shape::Log:
        return OpenedFile{
            u"log"_s, std::make_unique<StretchReader>(path, std::move(*source), head), maker<LogStretches>(),
            false};
    case Shape::Unknown:
        break;
    }
    return Problem{Problem::Kind::UnknownFormat, path, {}, 0, {}};
}

} // namespace LaunchProbe::Pipeline
