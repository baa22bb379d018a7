// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverywords.h"

#include <QCoreApplication>
#include <QLocale>

namespace LaunchProbe::Services {

namespace {

//! Gives the sentences their context.
class RecoveryWords
{
    Q_DECLARE_TR_FUNCTIONS(RecoveryWords)
};

} // namespace

QString recoveryWords(const Store::Recovered &recovered)
{
    const auto there = RecoveryWords::tr("Posts there: %L1, findings: %L2. The damaged file is kept as %3.")
                           .arg(recovered.posts)
                           .arg(recovered.findings)
                           .arg(recovered.aside);
    if (recovered.torn.isEmpty() && recovered.orphans == 0)
        return there + u' ' + RecoveryWords::tr("Nothing was lost.");
    return there + u' '
        + RecoveryWords::tr(
               "Some of it could not be read: import the same files or harvest again to get the posts back.");
}

} // namespace LaunchProbe::Services
