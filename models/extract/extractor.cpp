// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractor.h"

namespace LaunchProbe::Extract {

class Extractor::Private
{
public:
    std::vector<Domain::FieldInfo> fields;
};

Extractor::Extractor(const Catalogue::Catalogue &) : d(std::make_unique<Private>()) { }
Extractor::~Extractor() = default;

Domain::Extraction Extractor::extract(const PostText &) const
{
    return {};
}

const std::vector<Domain::FieldInfo> &Extractor::fields() const
{
    return d->fields;
}

} // namespace LaunchProbe::Extract
