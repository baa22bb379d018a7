// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>
#include <models/domain/finding.h>
#include <models/domain/ledger.h>
#include <models/domain/likeness.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace LaunchProbe::Tables {

//! What people call a slot, in the interface language; the slot's own name where there is no word for it.
[[nodiscard]] QString fieldName(const QString &slot);
[[nodiscard]] QString failureName(const QString &failureClass); //!< of gold/GUIDE.md's failure ids
[[nodiscard]] QString outcomeWord(Domain::Outcome outcome);
[[nodiscard]] QString verdictWord(Domain::Verdict verdict); //!< "not judged" included
[[nodiscard]] QString likenessWord(Domain::Likeness likeness);
[[nodiscard]] QString coverageWord(Domain::Coverage coverage);
[[nodiscard]] QString serviceName(const QString &service); //!< "GitHub"; a proper name, not translated
[[nodiscard]] QString familyName(const QString &family); //!< "Pull requests": one of a source's searches

//! The fields that the tables of posts and traces show, in their order.
[[nodiscard]] const std::vector<Domain::FieldInfo> &importantFields();

//! All fields that have a word, those that are asked for most first.
[[nodiscard]] const std::vector<Domain::FieldInfo> &knownFields();
[[nodiscard]] const QStringList &failureClasses(); //!< ids that have a word

} // namespace LaunchProbe::Tables
