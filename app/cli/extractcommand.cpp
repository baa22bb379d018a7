// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "reextract.h"

#include <app/services/places.h>
#include <models/catalogue/catalogue.h>
#include <models/extract/extractor.h>
#include <models/extract/goldjson.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QtConcurrent>

#include <cstdio>
#include <unistd.h>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

constexpr qsizetype chunk = 1 << 20; //!< bytes asked for at once
constexpr qsizetype longestLine = 256 << 20; //!< bytes; a longer line is no document

struct Input {
    QByteArray bytes;
    qint64 number = 0; //!< of the line, counted from 1
};

struct Output {
    QByteArray line; //!< empty: a bad input line
    qint64 number = 0;
};

QString textOf(const Json &document, const char *key)
{
    const auto found = document.find(key);
    return found != document.end() && found->is_string()
        ? QString::fromStdString(found->get_ref<const std::string &>())
        : QString();
}

Output answer(const Extract::Extractor &extractor, const Input &input)
{
    const auto document = Json::parse(input.bytes.begin(), input.bytes.end(), nullptr, false);
    if (!document.is_object() || !document.contains("id") || !document["id"].is_string()
        || !document.contains("text") || !document["text"].is_string())
        return {{}, input.number};
    Extract::PostText post;
    post.text = textOf(document, "text");
    const auto title = textOf(document, "title");
    post.opening = !title.isEmpty();
    post.threadTitle = textOf(document, "thread_title");
    if (post.threadTitle.isEmpty())
        post.threadTitle = title;
    post.repository = textOf(document, "repository");
    return {Extract::goldLine(textOf(document, "id"), post.text, extractor.extract(post)), input.number};
}

//! Cuts standard input into lines; each call waits for more and returns the lines that are complete by then.
class LineReader
{
public:
    //! False at the end of the input.
    bool read(std::vector<Input> &lines)
    {
        lines.clear();
        QByteArray room(chunk, Qt::Uninitialized);
        while (lines.empty()) {
            const auto count = ::read(STDIN_FILENO, room.data(), static_cast<size_t>(room.size()));
            if (count <= 0) {
                take(lines, m_rest);
                m_rest.clear();
                return !lines.empty();
            }
            cut(QByteArrayView(room.constData(), count), lines);
        }
        return true;
    }

private:
    void cut(QByteArrayView bytes, std::vector<Input> &lines)
    {
        qsizetype begin = 0;
        for (auto end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', begin)) {
            m_rest.append(bytes.sliced(begin, end - begin));
            take(lines, m_rest, true);
            m_rest.clear();
            begin = end + 1;
        }
        // What is past the longest line is not kept: the line is bad in any case.
        if (m_rest.size() <= longestLine)
            m_rest.append(bytes.sliced(begin));
    }

    void take(std::vector<Input> &lines, const QByteArray &bytes, bool ended = false)
    {
        if (ended || !bytes.isEmpty())
            ++m_number;
        if (!bytes.trimmed().isEmpty())
            lines.push_back({bytes.size() > longestLine ? QByteArray("?") : bytes, m_number});
    }

    QByteArray m_rest;
    qint64 m_number = 0;
};

int extract(const QStringList &arguments, const Terminal &terminal)
{
    if (namesProject(arguments))
        return reextractProject(arguments, terminal);
    for (const auto &argument : arguments) {
        if (argument != "--json"_L1) {
            terminal.say(
                QCoreApplication::translate("ExtractCommand", "extract does not know \"%1\".").arg(argument));
            return WrongUsage;
        }
    }
    const auto catalogue = Catalogue::Catalogue::load(Services::catalogueFolder());
    if (!catalogue) {
        terminal.say(QCoreApplication::translate("ExtractCommand", "The catalogue cannot be read: %1 (%2).")
                         .arg(catalogue.problem().where, catalogue.problem().detail));
        return Failed;
    }
    const Extract::Extractor extractor(
        *catalogue, Extract::Extractor::Engine::Fastest, Services::cacheFolder());
    LineReader reader;
    std::vector<Input> lines;
    bool whole = true;
    while (reader.read(lines)) {
        const auto answers = QtConcurrent::blockingMapped<std::vector<Output>>(
            lines, [&extractor](const Input &input) { return answer(extractor, input); });
        for (const auto &one : answers) {
            if (!one.line.isEmpty()) {
                terminal.print(one.line);
                continue;
            }
            whole = false;
            terminal.say(QCoreApplication::translate(
                             "ExtractCommand", "Line %1 of the input is no document with an id and a text.")
                             .arg(one.number));
        }
    }
    return whole ? Done : DoneWithProblems;
}

} // namespace

Command extractCommand()
{
    return {
        u"extract"_s, u"extract [--json] | extract --project DIR [--changes] [--dry-run] [--json]"_s,
        QCoreApplication::translate(
            "ExtractCommand", "Reads setups, runs, failures and remedies out of texts."),
        QCoreApplication::translate(
            "ExtractCommand",
            "Reads one JSON document a line from standard input, with the keys id, title, text, "
            "thread_title and repository, and prints one line for each, in the same order.\n"
            "\n"
            "--project DIR  reads all texts of a project anew instead, without asking anybody, and tells "
            "what "
            "changed,\n"
            "               field by field\n"
            "--changes      tells it of each post, too\n"
            "--dry-run      keeps the values that were read before\n"
            "--json         one JSON document a line; the last sums up"),
        extract};
}

} // namespace LaunchProbe::Cli
