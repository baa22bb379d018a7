// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcase.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return LaunchProbe::Test::runAll(app.arguments());
}
