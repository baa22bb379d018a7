// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStorageInfo>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;

namespace {

QString besideProgram(const QString &path)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../"_s + path);
}

//! Empty: the system's places.
QString &portableFolder()
{
    static QString folder;
    return folder;
}

QString ownFolder(const QString &name, QStandardPaths::StandardLocation otherwise)
{
    return portableFolder().isEmpty() ? QStandardPaths::writableLocation(otherwise)
                                      : portableFolder() + u'/' + name;
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
    return ownFolder(u"cache"_s, QStandardPaths::CacheLocation);
}

QString sampleProjectFolder()
{
    return ownFolder(u"projects"_s, QStandardPaths::GenericDataLocation) + u"/launchprobe/sample-project"_s;
}

QString portableRoot()
{
    if (portableFolder().isEmpty())
        return {};
    const QStorageInfo stick(portableFolder());
    return stick.isRoot() ? besideProgram({}) : stick.rootPath();
}

void usePortableFolder()
{
    const QFileInfo folder(besideProgram(u"launchprobe-data"_s));
    if (!folder.isDir() || !folder.isWritable())
        return;
    portableFolder() = folder.absoluteFilePath();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, portableFolder() + u"/settings"_s);
}

QString paceFolder()
{
    return cacheFolder() + u"/pace"_s;
}

} // namespace LaunchProbe::Services
