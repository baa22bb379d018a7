// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <map>

namespace LaunchProbe::History {

//! One version of the dossier.
struct Version {
    QString id; //!< commit, hex
    QString message;
    QDateTime when; //!< UTC
    bool isNew = false; //!< false: nothing had changed since this version

    friend bool operator==(const Version &, const Version &) = default;
};

//! Writes the files into the folder and commits them. The folder becomes a git repository of its own when it
//! is none yet, whatever repository surrounds it. Files that a person put there are left alone. Equal
//! contents make no second commit. A file whose name leads out of the folder is refused.
[[nodiscard]] Domain::Result<Version> keepVersion(
    const QString &folder, const std::map<QString, QByteArray> &files, const QString &message,
    const QDateTime &when);

//! All versions, newest first; none where nothing was kept yet.
[[nodiscard]] Domain::Result<std::vector<Version>> versions(const QString &folder);

//! Writes the files into a folder that keeps no history; each whole or not at all.
[[nodiscard]] Domain::Result<void>
writeFiles(const QString &folder, const std::map<QString, QByteArray> &files);

} // namespace LaunchProbe::History
