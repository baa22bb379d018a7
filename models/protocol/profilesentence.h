// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace LaunchProbe::Protocol {

//! What is wrong with a profile, in the person's language; the English text stands in
//! QT_TRANSLATE_NOOP("Profile", …).
[[nodiscard]] inline QString profileSentence(const char *english)
{
    return QCoreApplication::translate("Profile", english);
}

} // namespace LaunchProbe::Protocol
