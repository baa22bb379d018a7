// SPDX-License-Identifier: GPL-3.0-or-later
#include "project.h"

#include "folderlock.h"
#include "places.h"

#include <models/protocol/profilefile.h>
#include <models/session/shelffile.h>
#include <models/store/desk.h>
#include <models/store/openarchive.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>
#include <mutex>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Profile;
using Domain::Result;
using Mode = Project::Mode;

namespace {

//! A person's changes to 30 questions; more is no such file.
constexpr qint64 largestQuestions = 4 << 20;

QString archiveIn(const QString &folder)
{
    return folder + u"/evidence.sqlite"_s;
}

bool isProject(const QDir &folder)
{
    return folder.exists(u"evidence.sqlite"_s) || folder.exists(u"profile.json"_s);
}

//! Nobody else's: a process that was killed while it began a project leaves its lock, an empty raw/ and half
//! a profile.
bool isEmpty(const QDir &folder)
{
    const auto entries =
        folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    const bool isBegun = entries.contains(FolderLock::fileName());
    return std::ranges::all_of(entries, [&](const QString &entry) {
        return entry == FolderLock::fileName()
            || (isBegun && entry == u"raw" && QDir(folder.filePath(entry)).isEmpty())
            || (isBegun && entry.startsWith(u"profile.json."));
    });
}

Problem cannotWrite(const QString &file, const QString &why, qint64 size)
{
    const auto free = QStorageInfo(QFileInfo(file).path()).bytesAvailable();
    const bool full = free >= 0 && free < size + 4096;
    return {full ? Problem::Kind::DiskFull : Problem::Kind::CannotWrite, file, why, 0, {}};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString(), bytes.size());
    return {};
}

Result<Profile> readProfile(const QString &path)
{
    const auto catalogue = Catalogue::Catalogue::load(catalogueFolder());
    if (!catalogue)
        return catalogue.problem();
    return Protocol::readProfileFile(path, *catalogue).usable();
}

Result<void> checkFolder(const QString &path, Mode mode)
{
    const QDir folder(path);
    if (mode == Mode::Create) {
        if (QFileInfo::exists(path) && (!QFileInfo(path).isDir() || !(isProject(folder) || isEmpty(folder))))
            return Problem{Problem::Kind::NotAProject, path, {}, 0, {}};
        if (!folder.exists() && !QDir().mkpath(path))
            return cannotWrite(path, {}, 0);
        return {};
    }
    if (!QFileInfo::exists(path))
        return Problem{Problem::Kind::NotFound, path, {}, 0, {}};
    if (!isProject(folder))
        return Problem{Problem::Kind::NotAProject, path, {}, 0, {}};
    return {};
}

} // namespace

class Project::Private
{
public:
    [[nodiscard]] QString path(const QString &name) const { return folder + u'/' + name; }
    [[nodiscard]] QString archiveFile() const { return archiveIn(folder); }
    [[nodiscard]] bool isReadOnly() const { return !lock; }

    Result<void> takeLock(Mode mode);
    Result<void> makeReady();
    Result<void> loadProfile(const std::optional<Profile> &given);

    QString folder;
    std::unique_ptr<FolderLock> lock;
    Profile profile;
    bool tookSample = false;
    bool wasLeftOpen = false;
    std::once_flag deskMade;
    std::unique_ptr<Store::Desk> desk; // goes before the lock does
};

Result<void> Project::Private::takeLock(Mode mode)
{
    if (mode == Mode::Read)
        return {};
    auto taken = FolderLock::take(folder);
    if (taken)
        lock = std::move(*taken);
    else if (mode != Mode::WriteElseRead)
        return taken.problem();
    return {};
}

Result<void> Project::Private::makeReady()
{
    if (lock) {
        // raw/ is there from the start, so that an answer is never refused for want of a folder.
        if (!QDir(folder).mkpath(u"raw"_s))
            return cannotWrite(path(u"raw"_s), {}, 0);
        wasLeftOpen = QFileInfo(archiveFile() + u"-wal"_s).size() > 0;
        return Store::prepareArchive(archiveFile());
    }
    const auto outdated = Store::isOutdated(archiveFile());
    if (!outdated)
        return outdated.problem();
    if (!*outdated)
        return {};
    const auto briefly = FolderLock::take(folder);
    return briefly ? Store::prepareArchive(archiveFile()) : Result<void>(briefly.problem());
}

Result<void> Project::Private::loadProfile(const std::optional<Profile> &given)
{
    const auto file = path(u"profile.json"_s);
    if (given && lock) {
        profile = *given;
        return writeFile(file, Protocol::profileToJson(profile));
    }
    const bool fresh = !QFileInfo::exists(file);
    auto read = readProfile(fresh ? sampleFolder() + u"/profile.json"_s : file);
    if (!read)
        return read.problem();
    profile = std::move(*read);
    tookSample = fresh;
    return fresh && lock ? writeFile(file, Protocol::profileToJson(profile)) : Result<void>();
}

Project::Project()
    : d(std::make_unique<Private>())
{
}
Project::~Project() = default;

Result<std::unique_ptr<Project>>
Project::open(const QString &folder, Mode mode, const std::optional<Profile> &profile)
{
    const auto path = QDir::cleanPath(QDir(folder).absolutePath());
    if (auto fits = checkFolder(path, mode); !fits)
        return fits.problem();
    std::unique_ptr<Project> project(new Project);
    project->d->folder = path;
    for (const auto &step :
         {std::function([&] { return project->d->takeLock(mode); }),
          std::function([&] { return project->d->makeReady(); }),
          std::function([&] { return project->d->loadProfile(profile); })}) {
        if (auto done = step(); !done)
            return done.problem();
    }
    return project;
}

Result<Store::Recovered> Project::recover(const QString &folder)
{
    const auto path = QDir::cleanPath(QDir(folder).absolutePath());
    if (auto fits = checkFolder(path, Mode::Write); !fits)
        return fits.problem();
    const auto lock = FolderLock::take(path);
    if (!lock)
        return lock.problem();
    return Store::recoverArchive(archiveIn(path));
}

QString Project::folder() const
{
    return d->folder;
}
QString Project::rawFolder() const
{
    return d->path(u"raw"_s);
}
QString Project::dossierFolder() const
{
    return d->path(u"dossier"_s);
}
QString Project::stepsFile() const
{
    return d->path(u"steps.ndjson"_s);
}
bool Project::isReadOnly() const
{
    return d->isReadOnly();
}
bool Project::tookSampleProfile() const
{
    return d->tookSample;
}
Profile Project::profile() const
{
    return d->profile;
}

Result<void> Project::setProfile(const Profile &profile)
{
    if (isReadOnly())
        return Problem{Problem::Kind::InUse, d->folder, {}, 0, {}};
    auto written = writeFile(d->path(u"profile.json"_s), Protocol::profileToJson(profile));
    if (written)
        d->profile = profile;
    return written;
}

QByteArray Project::questionEdits() const
{
    QFile file(d->path(u"questions.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.read(largestQuestions) : QByteArray();
}

Result<void> Project::setQuestionEdits(const QByteArray &json)
{
    if (isReadOnly())
        return Problem{Problem::Kind::InUse, d->folder, {}, 0, {}};
    return writeFile(d->path(u"questions.json"_s), json);
}

QByteArray Project::shelf() const
{
    QFile file(d->path(u"shelf.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.read(Session::largestShelf + 1) : QByteArray();
}

Result<void> Project::setShelf(const QByteArray &json)
{
    if (isReadOnly())
        return Problem{Problem::Kind::InUse, d->folder, {}, 0, {}};
    const auto path = d->path(u"shelf.json"_s);
    if (!Session::shelfFromJson(shelf())) {
        QFile::remove(path + u".unread"_s);
        QFile::rename(path, path + u".unread"_s);
    }
    return writeFile(path, json);
}

Result<std::unique_ptr<Ports::Archive>> Project::openArchive() const
{
    return archiveOpener()();
}

Ports::OpenArchive Project::archiveOpener() const
{
    const auto access = isReadOnly() ? Store::Access::Read : Store::Access::Write;
    return [file = d->archiveFile(), access] { return Store::openArchive(file, access); };
}

Result<std::unique_ptr<Ports::Upkeep>> Project::openUpkeep() const
{
    return upkeepOpener()();
}

Project::OpenUpkeep Project::upkeepOpener() const
{
    const auto access = isReadOnly() ? Store::Access::Read : Store::Access::Write;
    return [file = d->archiveFile(), access] { return Store::openUpkeep(file, access); };
}

Ports::OpenSketchBook Project::sketchBookOpener() const
{
    const auto access = isReadOnly() ? Store::Access::Read : Store::Access::Write;
    return [file = d->archiveFile(), access] { return Store::openSketchBook(file, access); };
}

std::function<Result<void>()> Project::archiveChecker() const
{
    return [file = d->archiveFile()] { return Store::checkArchive(file); };
}

QStringList Project::damagedArchives() const
{
    QStringList files;
    for (const auto &name : QDir(d->folder).entryList({u"evidence.sqlite.damaged-*"_s}, QDir::Files))
        files << d->path(name);
    return files;
}

bool Project::wasLeftOpen() const
{
    return d->wasLeftOpen;
}

Ports::ArchiveDesk &Project::desk()
{
    std::call_once(d->deskMade, [this] {
        const Ports::OpenArchive reading = [file = d->archiveFile()] {
            return Store::openArchive(file, Store::Access::Read);
        };
        d->desk =
            std::make_unique<Store::Desk>(reading, isReadOnly() ? Ports::OpenArchive() : archiveOpener());
    });
    return *d->desk;
}

} // namespace LaunchProbe::Services
