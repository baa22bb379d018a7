// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

namespace LaunchProbe::Test {

//! What a finished process left behind.
struct Ran {
    int exit = -1; //!< -1: killed or not started
    QByteArray out;
    QString err;

    [[nodiscard]] nlohmann::json json() const
    {
        return nlohmann::json::parse(out.toStdString(), nullptr, false);
    }
};

//! The program in a home of its own, so that neither settings nor display of this machine matter.
class Program
{
public:
    [[nodiscard]] Ran run(const QStringList &arguments, const QByteArray &input = {}) const;
    //! Starts it and kills it, without warning, unless it ends by itself within so many milliseconds.
    [[nodiscard]] Ran runAndKill(const QStringList &arguments, int afterMs) const;

    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    //! Writes a file into the home and returns its path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;

private:
    void start(QProcess &process, const QStringList &arguments) const;

    QTemporaryDir m_home;
};

//! A Reddit thread as a line of a corpus file; comments are "c1", "c2", … with a text for each.
[[nodiscard]] QByteArray
redditLine(const QByteArray &id, const QByteArray &title, const QList<QByteArray> &texts);

//! In one zstd frame.
[[nodiscard]] QByteArray compressed(const QByteArray &bytes);

} // namespace LaunchProbe::Test
