// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>

//! The words of GitLab's steps, and how projects and their issues are named.
namespace LaunchProbe::Connectors::GitLab {

inline const QString service = QStringLiteral("gitlab");
inline const QString issues = QStringLiteral("issues");
inline const QString searchKind = QStringLiteral("search");
inline const QString threadKind = QStringLiteral("thread");
inline const QString notesKind = QStringLiteral("notes");

[[nodiscard]] bool isProject(const QString &path); //!< "group/subgroup/project"
//! The key of an issue: that of a project on another GitLab than the public one begins with its host.
[[nodiscard]] Domain::ThreadKey keyOf(const QString &project, qint64 number, const QString &host);
//! The project that stands in the address of an issue, or nothing.
[[nodiscard]] QString projectIn(const QUrl &address);

[[nodiscard]] QString searchPath(const Step &step); //!< percent-encoded
[[nodiscard]] QString searchParameters(const Step &step); //!< percent-encoded
[[nodiscard]] QString issuePath(const Step &step, const QString &host); //!< percent-encoded

} // namespace LaunchProbe::Connectors::GitLab
