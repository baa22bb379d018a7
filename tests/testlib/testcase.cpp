// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcase.h"

#include <QStandardPaths>
#include <QTest>

#include <vector>

namespace LaunchProbe::Test {

namespace {

std::vector<MakeTest> &remembered()
{
    static std::vector<MakeTest> makers;
    return makers;
}

} // namespace

bool remember(MakeTest make)
{
    remembered().push_back(std::move(make));
    return true;
}

int runAll(const QStringList &arguments)
{
    QStandardPaths::setTestModeEnabled(true);
    int failures = remembered().empty() ? 1 : 0;
    for (const auto &make : remembered()) {
        const auto test = make();
        failures += QTest::qExec(test.get(), arguments);
    }
    return failures;
}

} // namespace LaunchProbe::Test
