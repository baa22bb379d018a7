// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/problem.h>
#include <models/domain/profile.h>

#include <QByteArray>

#include <vector>

namespace LaunchProbe::Protocol {

//! A profile as it was read, with everything that is wrong with it.
struct ProfileReading {
    Domain::Profile profile;
    //! `where` names the field ("models[1].quant"), `detail` what is wrong with it. For an unknown name the
    //! detail's first line is the name, its second the nearest known ones with commas between them.
    std::vector<Domain::Problem> problems;

    //! Names that the catalogue does not know are told and do not stand in the way; all else does.
    [[nodiscard]] bool isUsable() const;
    //! The profile, or the first problem that stands in the way.
    [[nodiscard]] Domain::Result<Domain::Profile> usable() const;
};

//! Indented JSON, keys in the order in which a person would tell them.
[[nodiscard]] QByteArray profileToJson(const Domain::Profile &profile);

//! Reads and checks; a card that the catalogue knows gets its id, nominal memory and SKU where they are
//! missing.
[[nodiscard]] ProfileReading profileFromJson(const QByteArray &json, const Catalogue::Catalogue &catalogue);

//! The same from a file; `where` of a problem with the file itself is its path.
[[nodiscard]] ProfileReading readProfileFile(const QString &path, const Catalogue::Catalogue &catalogue);

//! Largest profile.json that is read, in bytes.
inline constexpr qint64 largestProfile = 1 << 20;

} // namespace LaunchProbe::Protocol
