// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;

namespace {

QString besideProgram(const QString &path)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../"_s + path);
}

} // namespace

QString dataFolder()
{
    const auto given = qEnvironmentVariable("LAUNCHPROBE_DATA");
    return given.isEmpty() ? besideProgram(u"share/launchprobe"_s) : given;
}

QString catalogueFolder()
{
    return dataFolder() + u"/catalogue"_s;
}

QString translationsFolder()
{
    return dataFolder() + u"/translations"_s;
}

QString sampleFolder()
{
    return dataFolder() + u"/sample"_s;
}

QString connectorFolder()
{
    return besideProgram(u"lib/launchprobe/connectors"_s);
}

QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
}

QString paceFolder()
{
    return cacheFolder() + u"/pace"_s;
}

} // namespace LaunchProbe::Services
