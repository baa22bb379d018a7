// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QStringList>

#include <utility>
#include <vector>

namespace LaunchProbe::Bench {

//! `count` queries of one to three words, each drawn as often as people write it in these thread files; the
//! same seed draws the same. Words that few write are left out: they may be names.
[[nodiscard]] Domain::Result<QStringList> drawQueries(const QStringList &corpus, int count, quint32 seed);

//! Ids of the topics with their titles; `title` is that member's name.
[[nodiscard]] Domain::Result<std::vector<std::pair<QString, QString>>>
readTopics(const QString &file, const QString &title);

//! Titles of the topics in English and Russian, then the lines of the file of drawn queries.
[[nodiscard]] Domain::Result<QStringList> readQueries(const QString &topics, const QString &drawn);

} // namespace LaunchProbe::Bench
