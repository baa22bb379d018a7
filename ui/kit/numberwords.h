// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>
#include <models/domain/finding.h>

#include <QDateTime>
#include <QString>

namespace LaunchProbe::Ui {

//! Numbers, dates and the small words of evidence, as the interface's language writes them (QLocale's
//! default).

[[nodiscard]] QString numberWord(double value, int decimals = -1); //!< -1: as many as needed, three at most
[[nodiscard]] QString numberWord(qint64 value); //!< with the language's grouping
[[nodiscard]] QString quantityWord(double value, const QString &unit); //!< "41,5 tok/s"
[[nodiscard]] QString dateWord(const QDateTime &utc); //!< the UTC day; empty for an invalid one
[[nodiscard]] QString dateTimeWord(const QDateTime &utc); //!< to the minute, with "UTC"
[[nodiscard]] QString durationWord(std::chrono::seconds duration); //!< "2 min 5 s"

[[nodiscard]] QString outcomeWord(Domain::Outcome outcome); //!< "Success", …; "No outcome"
[[nodiscard]] QString verdictWord(Domain::Verdict verdict); //!< "Success", …; "Not judged"

} // namespace LaunchProbe::Ui
