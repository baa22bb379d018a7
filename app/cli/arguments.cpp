// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <ui/kit/problemwords.h>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

Problem wrong(const QString &argument)
{
    return {Problem::Kind::WrongUsage, argument, {}, 0, {}};
}

//! The argument as it was typed, dashes and all.
QString typed(const QStringList &arguments, const QString &option)
{
    for (const auto &argument : arguments) {
        auto bare = argument.section(u'=', 0, 0);
        while (bare.startsWith(u'-'))
            bare.remove(0, 1);
        if (bare == option)
            return argument;
    }
    return option;
}

} // namespace

Domain::Result<Arguments> Arguments::read(const QStringList &arguments, const Understood &understood)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    for (const auto &option : understood.values)
        parser.addOption(QCommandLineOption(option, {}, u"value"_s));
    for (const auto &option : understood.flags)
        parser.addOption(QCommandLineOption(option));
    if (!parser.parse(QStringList{u"launchprobe"_s} + arguments)) {
        const auto unknown = parser.unknownOptionNames();
        return wrong(
            unknown.isEmpty() ? arguments.value(arguments.size() - 1) : typed(arguments, unknown.first()));
    }
    Arguments read;
    for (const auto &option : understood.values + understood.flags) {
        if (parser.isSet(option))
            read.m_given[option] = parser.values(option);
    }
    read.m_words = parser.positionalArguments();
    if (read.m_words.size() > understood.mostWords)
        return wrong(read.m_words.at(understood.mostWords));
    if (read.m_words.size() < understood.leastWords)
        return wrong(arguments.join(u' '));
    return read;
}

void say(const Terminal &terminal, const Problem &problem)
{
    terminal.say(Ui::problemSentence(problem));
}

int wrongUsage(const Terminal &terminal, const Problem &problem)
{
    say(terminal, problem);
    return WrongUsage;
}

} // namespace LaunchProbe::Cli
