// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/profile.h>

#include <span>

namespace LaunchProbe::Ui {

//! Which part of the form a field stands in.
enum class ProfileSection { Card, Machine, Cuda, Wanted, Search };

//! A field that is a line of text. Keys are those of profile.json and of its problems.
struct TextField {
    const char *key;
    ProfileSection section;
    const char *label; //!< English; translated in the context "ProfileFields"
    const char *tip;
    QString &(*of)(Domain::Profile &profile);
};

//! A field that is a number or not stated.
struct NumberField {
    const char *key;
    ProfileSection section;
    const char *label;
    const char *tip;
    const char *unit; //!< not translated
    double most;
    double step;
    std::optional<double> (*get)(const Domain::Profile &profile);
    void (*set)(Domain::Profile &profile, std::optional<double> value);
};

//! In the order of the form. Card name and SKU, switches, lists and the date are made by hand.
[[nodiscard]] std::span<const TextField> textFields();
[[nodiscard]] std::span<const NumberField> numberFields();

} // namespace LaunchProbe::Ui
