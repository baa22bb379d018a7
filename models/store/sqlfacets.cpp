// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlarchive.h"

namespace LaunchProbe::Store {

using Domain::FacetValue;
using Domain::Result;

Result<std::vector<FacetValue>>
SqlArchive::facet(const Domain::PostFilter &filter, Domain::Facet facet, int limit) const
{
    auto values = m_held.counted(filter, facet);
    if (values && values->size() > static_cast<size_t>(std::max(0, limit)))
        values->resize(static_cast<size_t>(std::max(0, limit)));
    return values;
}

} // namespace LaunchProbe::Store
