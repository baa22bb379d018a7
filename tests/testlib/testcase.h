// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace LaunchProbe::Test {

using MakeTest = std::function<std::unique_ptr<QObject>()>;

//! Remembers a test class for the binary of its room; returns a value so that it can initialise a constant.
bool remember(MakeTest make);

//! Runs every remembered class with the given arguments; returns the number of failures.
int runAll(const QStringList &arguments);

} // namespace LaunchProbe::Test

//! Stands once below each test class, before the include of its moc file.
// clang-format off
#define LP_TEST(Class) \
    static const bool registered##Class \
        = LaunchProbe::Test::remember([]() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
// clang-format on
