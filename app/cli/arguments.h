// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <models/domain/problem.h>

#include <QCommandLineParser>

namespace LaunchProbe::Cli {

//! What a command understands, beside its words.
struct Understood {
    QStringList values; //!< options that take a value: "project", "o"
    QStringList flags; //!< options that take none: "json"
    int leastWords = 0;
    int mostWords = 0; //!< arguments that are no options
};

//! A command's options and words, read.
class Arguments
{
public:
    [[nodiscard]] static Domain::Result<Arguments>
    read(const QStringList &arguments, const Understood &understood);

    [[nodiscard]] bool has(const QString &option) const { return m_given.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_given.value(option).value(0); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_given.value(option); }
    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    QHash<QString, QStringList> m_given;
    QStringList m_words;
};

//! Says the problem's sentence on standard error.
void say(const Terminal &terminal, const Domain::Problem &problem);

//! The same, and tells that the usage was wrong.
[[nodiscard]] int wrongUsage(const Terminal &terminal, const Domain::Problem &problem);

} // namespace LaunchProbe::Cli
