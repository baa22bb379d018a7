// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcase.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return LaunchProbe::Test::runAll(app.arguments());
}
