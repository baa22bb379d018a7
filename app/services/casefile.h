// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

namespace LaunchProbe::Services {

//! A post as the extraction's tests read it: the text, and what is to be read out of it.
struct CaseFiles {
    QByteArray text; //!< NAME.txt
    QByteArray json; //!< NAME.json
};

//! With what the person corrected as the truth. The names of those who wrote in the thread, and of whom the
//! text addresses, are blurred with letters of the same number; the words of a reading never are.
[[nodiscard]] CaseFiles caseOf(const Ports::PostRow &post, const QStringList &authors);

//! Writes both into the folder under a name that is free there; gives the path of the text.
[[nodiscard]] Domain::Result<QString>
saveCase(const QString &folder, const Ports::PostRow &post, const QStringList &authors);

} // namespace LaunchProbe::Services
