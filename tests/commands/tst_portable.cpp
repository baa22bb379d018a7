// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/testlib/testcase.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! The program on a stick: a copy of it with a folder of its own beside.
class PortableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stick = std::make_unique<QTemporaryDir>();
        const QDir root(m_stick->path());
        QVERIFY(root.mkpath(u"bin"_s) && root.mkpath(u"home"_s));
        QVERIFY(QFile::copy(QStringLiteral(LP_PROGRAM), root.filePath(u"bin/launchprobe"_s)));
    }

    void itsFolderHoldsSettingsAndCaches()
    {
        const QDir root(m_stick->path());
        QVERIFY(root.mkpath(u"launchprobe-data/settings/LaunchProbe"_s));
        QSettings(
            root.filePath(u"launchprobe-data/settings/LaunchProbe/LaunchProbe.conf"_s),
            QSettings::NativeFormat)
            .setValue(u"language"_s, u"ru"_s);
        QVERIFY(QString::fromUtf8(said({u"help"_s})).contains(u"запрос"_s)); // the settings' language
        (void)said({u"extract"_s});
        QVERIFY(!QDir(root.filePath(u"launchprobe-data/cache"_s)).isEmpty());
        QVERIFY(!QDir(root.filePath(u"home/.cache"_s)).exists());
    }

    void withoutItTheSystemsPlacesAreUsed()
    {
        (void)said({u"extract"_s});
        const QDir root(m_stick->path());
        QVERIFY(QDir(root.filePath(u"home/.cache"_s)).exists());
        QVERIFY(!QDir(root.filePath(u"launchprobe-data"_s)).exists());
    }

private:
    //! Runs the copy and gives what it says and prints.
    [[nodiscard]] QByteArray said(const QStringList &arguments) const
    {
        const QDir root(m_stick->path());
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, root.filePath(u"home"_s));
        environment.insert(u"LAUNCHPROBE_DATA"_s, QStringLiteral(LP_DATA));
        for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.remove(QString::fromLatin1(name));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setProcessEnvironment(environment);
        process.start(root.filePath(u"bin/launchprobe"_s), arguments);
        process.closeWriteChannel();
        return process.waitForFinished(120'000) ? process.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_stick;
};

LP_TEST(PortableTest)
#include "tst_portable.moc"
