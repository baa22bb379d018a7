// SPDX-License-Identifier: GPL-3.0-or-later
#include "saturation.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::Verdict;
using State = Saturation::State;

namespace {

//! Share of useful posts among those judged last, over their share among all.
double usefulLately(const Saturation &saturation, const std::vector<Verdict> &judged)
{
    if (saturation.judged < fewestJudged)
        return 1;
    const auto all = std::ranges::count_if(judged, Domain::isUseful);
    if (all == 0)
        return 0;
    const auto lately = static_cast<double>(saturation.useful) / static_cast<double>(saturation.judged);
    const auto ever = static_cast<double>(all) / static_cast<double>(judged.size());
    return std::min(1.0, lately / ever);
}

State stateOf(const Saturation &saturation)
{
    if (saturation.value < nearlySaturatedFrom)
        return State::GoOn;
    const auto &last = saturation.last;
    const bool saysLittle = last.unanswered > 0 || last.found < fewestFound
        || static_cast<double>(last.fresh) > mostFresh * static_cast<double>(last.found);
    return saturation.value < stopFrom || saysLittle ? State::NearlySaturated : State::Stop;
}

QString judgedWords(const Saturation &saturation, const Tongue &tongue)
{
    const auto judged = static_cast<int>(saturation.judged);
    if (judged == 0)
        return tongue.text("Saturation", QT_TRANSLATE_NOOP("Saturation", "no post of them has been judged"));
    if (saturation.useful == 0)
        return tongue.text(
            "Saturation", QT_TRANSLATE_N_NOOP("Saturation", "no useful post among the last %n judged"),
            judged);
    return tongue
        .text(
            "Saturation", QT_TRANSLATE_N_NOOP("Saturation", "%1 useful among the last %n post(s) judged"),
            judged)
        .arg(saturation.useful);
}

} // namespace

Saturation saturationOf(const AskedLast &last, const std::vector<Verdict> &judged)
{
    Saturation saturation;
    saturation.last = last;
    const auto looked = std::min(judged.size(), lastJudged);
    saturation.judged = static_cast<qint64>(looked);
    saturation.useful =
        std::count_if(judged.end() - static_cast<qint64>(looked), judged.end(), Domain::isUseful);
    if (last.answered == 0)
        return saturation;
    if (last.found == 0) {
        saturation.state = State::NothingFound;
        return saturation;
    }
    const auto fresh = static_cast<double>(last.fresh) / static_cast<double>(last.found);
    saturation.value = 1 - fresh * usefulLately(saturation, judged);
    saturation.state = stateOf(saturation);
    return saturation;
}

QString stateId(State state)
{
    switch (state) {
    case State::NotAsked:
        break;
    case State::NothingFound:
        return u"nothing_found"_s;
    case State::GoOn:
        return u"go_on"_s;
    case State::NearlySaturated:
        return u"nearly_saturated"_s;
    case State::Stop:
        return u"stop"_s;
    }
    return u"not_asked"_s;
}

QString stateWords(State state, const Tongue &tongue)
{
    switch (state) {
    case State::NotAsked:
        break;
    case State::NothingFound:
        return tongue.text("Saturation", QT_TRANSLATE_NOOP("Saturation", "nothing found"));
    case State::GoOn:
        return tongue.text("Saturation", QT_TRANSLATE_NOOP("Saturation", "go on"));
    case State::NearlySaturated:
        return tongue.text("Saturation", QT_TRANSLATE_NOOP("Saturation", "nearly saturated"));
    case State::Stop:
        return tongue.text("Saturation", QT_TRANSLATE_NOOP("Saturation", "stop"));
    }
    return tongue.text("Saturation", QT_TRANSLATE_NOOP("Saturation", "not answered yet"));
}

QString saturationReason(const Saturation &saturation, const Tongue &tongue)
{
    QStringList parts;
    if (saturation.state == State::NotAsked)
        parts << tongue.text("Saturation", QT_TRANSLATE_NOOP("Saturation", "no source has answered it yet"));
    else if (saturation.state == State::NothingFound)
        parts << tongue.text(
            "Saturation", QT_TRANSLATE_NOOP("Saturation", "no thread was found: other words may find some"));
    else
        parts << tongue
                     .text(
                         "Saturation",
                         QT_TRANSLATE_N_NOOP("Saturation", "%1 of the last %n thread(s) found were new"),
                         static_cast<int>(saturation.last.found))
                     .arg(saturation.last.fresh)
              << judgedWords(saturation, tongue);
    if (saturation.last.unanswered > 0)
        parts << tongue.text(
            "Saturation", QT_TRANSLATE_N_NOOP("Saturation", "%n query(ies) got no answer"),
            static_cast<int>(saturation.last.unanswered));
    return parts.join(u"; "_s);
}

} // namespace LaunchProbe::Protocol
