// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mention.h"

namespace LaunchProbe::Extract {

//! A run in the making.
struct Run {
    enum class Source { Statement, Command, Table, Log, Prose };

    Source source = Source::Prose;
    int line = 0;
    Mentions said; //!< at most one of each slot
    Mentions metrics; //!< every number that belongs to it
    Mentions flags; //!< of its command, that no slot holds
    bool file = false; //!< stands in a file: how something is to be run, not that it was
    bool proposed = false; //!< told to somebody else, who may run it
    bool idle = false; //!< shows the state of a machine, not that something ran

    [[nodiscard]] const Mention *first(const QString &slot) const;
    [[nodiscard]] bool has(const QString &slot) const { return first(slot) != nullptr; }
    void give(const Mention &mention); //!< where the slot is still empty; metrics always
    [[nodiscard]] bool hasMetric() const { return !metrics.empty(); }
};

[[nodiscard]] bool isMetric(const QString &slot);
[[nodiscard]] bool isParam(const QString &slot);
[[nodiscard]] bool isSetup(const QString &slot); //!< of the machine, not of a run

} // namespace LaunchProbe::Extract
