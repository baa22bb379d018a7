// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LaunchProbe::Domain {

//! What posts can be told apart by, one value at a time.
enum class Facet { Engine, Model, Quant, Gpu, Source, Outcome, Verdict, Tag, Copy };

struct FacetValue {
    QString value; //!< as it is stored: a service's id, the name of an outcome or verdict, yes or no;
                   //!< empty: not judged
    qint64 posts = 0; //!< that state it, each once

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

} // namespace LaunchProbe::Domain
