// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pace.h"

#include <connectors/api/connector.h>

namespace LaunchProbe::Net {

//! Keeps a source's pace between processes: limits belong to an account, not to a run or a project, and
//! whoever follows a process that was killed must not ask what that one has used up. One file for each
//! source, host and credentials. What cannot be read or written is as if nothing were known: the first answer
//! tells it again.
class PaceMemory
{
public:
    //! Without a folder nothing is remembered.
    PaceMemory(const QString &folder, const Connectors::Card &card, const Connectors::Setup &setup);

    [[nodiscard]] std::optional<PaceRecord> load() const;
    //! Whole or not at all. It outlives the process, not a power cut: nothing waits for the disk.
    void save(const PaceRecord &record) const;
    //! Saves what matters to whoever follows: each change while there is little left or silence is ordered,
    //! else the state of a second ago, by which no limit is overrun.
    void note(const PaceRecord &record, Moment now);

private:
    QString m_file;
    std::optional<Moment> m_noted;
};

} // namespace LaunchProbe::Net
