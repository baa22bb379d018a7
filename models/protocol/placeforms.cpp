// SPDX-License-Identifier: GPL-3.0-or-later
#include "placeforms.h"

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;

const QRegularExpression &repositoryForm()
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}\\z"_s);
    return form;
}

const QRegularExpression &subredditForm()
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9_]{1,20}\\z"_s);
    return form;
}

} // namespace LaunchProbe::Protocol
