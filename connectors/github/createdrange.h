// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace LaunchProbe::Connectors {

//! A search shows its first 1,000 results only, so that a larger one is asked for in windows of creation
//! time.
struct CreatedRange {
    QDateTime first; //!< UTC
    QDateTime last; //!< UTC, to the end of that second

    //! "2025-01-01T00:00:00Z..2025-06-30T23:59:59Z", as the search takes it.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<CreatedRange> fromString(const QString &text);
    //! Neighbouring windows of equal length; this one alone when it is too short to be cut.
    [[nodiscard]] std::vector<CreatedRange> split(int parts) const;

    friend bool operator==(const CreatedRange &, const CreatedRange &) = default;
};

} // namespace LaunchProbe::Connectors
