// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>

#include <zstd.h>

namespace LaunchProbe::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // ms; for a machine that does much else

Ran resultOf(QProcess &process)
{
    return {
        process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

void Program::start(QProcess &process, const QStringList &arguments) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u".config"_s));
    for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "LAUNCHPROBE_DATA", "LAUNCHPROBE_RECORD_DIR"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LP_PROGRAM), arguments);
}

Ran Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience))
        return {};
    return resultOf(process);
}

Ran Program::runAndKill(const QStringList &arguments, int afterMs) const
{
    QProcess process;
    start(process, arguments);
    if (!process.waitForFinished(afterMs)) {
        process.kill();
        process.waitForFinished(patience);
    }
    return resultOf(process);
}

QString Program::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QByteArray redditLine(const QByteArray &id, const QByteArray &title, const QList<QByteArray> &texts)
{
    using nlohmann::json;
    const auto link = "/r/LocalLLaMA/comments/" + id.toStdString() + "/x/";
    json submission{
        {"id", id.toStdString()},
        {"author", "asker"},
        {"created_utc", 1750000000},
        {"score", 3},
        {"permalink", link},
        {"title", title.toStdString()},
        {"selftext", ""},
        {"subreddit", "LocalLLaMA"}};
    auto comments = json::array();
    int number = 0;
    for (const auto &text : texts) {
        const auto comment = "c" + std::to_string(++number);
        comments.push_back(
            {{"kind", "t1"},
             {"data",
              {{"id", comment},
               {"author", "answerer" + std::to_string(number)},
               {"created_utc", 1750000000 + 60 * number},
               {"score", number},
               {"permalink", link + comment + "/"},
               {"parent_id", "t3_" + id.toStdString()},
               {"body", text.toStdString()}}}});
    }
    const auto listing = [](json children) {
        return json{{"kind", "Listing"}, {"data", {{"children", std::move(children)}}}};
    };
    const json line{
        {"id", id.toStdString()},
        {"listing",
         {listing(json::array({{{"kind", "t3"}, {"data", submission}}})), listing(std::move(comments))}}};
    return QByteArray::fromStdString(line.dump()) + '\n';
}

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))), '\0');
    const auto size = ZSTD_compress(
        out.data(), static_cast<size_t>(out.size()), bytes.constData(), static_cast<size_t>(bytes.size()), 3);
    out.resize(ZSTD_isError(size) ? 0 : static_cast<qsizetype>(size));
    return out;
}

} // namespace LaunchProbe::Test
