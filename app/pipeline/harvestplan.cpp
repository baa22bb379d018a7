// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestplan.h"

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;

Ports::HarvestTask taskFor(const QString &source, int query, const Connectors::Step &step)
{
    Ports::HarvestTask task;
    task.key = query >= 0 ? source + u" q%1 "_s.arg(query) + step.key() : source + u' ' + step.key();
    task.source = source;
    task.query = query;
    task.step = step.toBytes();
    return task;
}

} // namespace LaunchProbe::Pipeline
