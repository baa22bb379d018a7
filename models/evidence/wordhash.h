// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace LaunchProbe::Evidence {

//! FNV-1a of the text in lower case: the same in every run and on every machine, since it is kept.
[[nodiscard]] inline quint64 hashOf(QStringView text)
{
    quint64 hash = 0xcbf29ce484222325U;
    for (const auto c : text)
        hash = (hash ^ c.toLower().unicode()) * 0x100000001b3U;
    return hash;
}

//! One hash out of two whose order tells, well spread (the finisher of SplitMix64).
[[nodiscard]] constexpr quint64 mixed(quint64 one, quint64 other)
{
    quint64 hash = one * 0x9e3779b97f4a7c15U + other;
    hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
    hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
    return hash ^ (hash >> 31U);
}

} // namespace LaunchProbe::Evidence
