// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/profile.h>
#include <models/domain/question.h>
#include <models/ports/archive.h>
#include <models/ports/archivedesk.h>
#include <models/ports/sketchbook.h>
#include <models/ports/upkeep.h>
#include <models/store/recovery.h>

#include <functional>
#include <memory>
#include <optional>

namespace LaunchProbe::Services {

//! A project folder: profile.json, questions.json, shelf.json, evidence.sqlite, raw/, dossier/. One process
//! writes at a time.
class Project
{
public:
    enum class Mode {
        Read, //!< must exist; never writes
        Write, //!< must exist; the only writer, else Problem::InUse
        Create, //!< Write, and made when missing or empty
        WriteElseRead, //!< Write where nobody else writes, else Read: see isReadOnly()
    };

    //! Opens the folder; a fresh one gets `profile`, or the shipped sample profile without one
    //! (isSampleProfile). With a profile, an existing project takes it over. Problems: NotAProject, InUse,
    //! NewerVersion, …
    [[nodiscard]] static Domain::Result<std::unique_ptr<Project>>
    open(const QString &folder, Mode mode, const std::optional<Domain::Profile> &profile = {});
    //! Puts what can be read of a damaged archive into its place; nobody may have the project open.
    [[nodiscard]] static Domain::Result<Store::Recovered> recover(const QString &folder);
    ~Project();

    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString rawFolder() const;
    [[nodiscard]] QString dossierFolder() const;
    [[nodiscard]] QString stepsFile() const; //!< what the person did and may take back
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool tookSampleProfile() const; //!< a fresh project that was given none

    [[nodiscard]] Domain::Profile profile() const;
    Domain::Result<void> setProfile(const Domain::Profile &profile); //!< written through at once
    //! questions.json: what the person changed of the 30; JSON of models/protocol.
    [[nodiscard]] QByteArray questionEdits() const;
    Domain::Result<void> setQuestionEdits(const QByteArray &json);

    //! shelf.json: what the person keeps at hand; JSON of models/session. One that cannot be read is set
    //! aside as "shelf.json.unread" before another is written.
    [[nodiscard]] QByteArray shelf() const;
    Domain::Result<void> setShelf(const QByteArray &json);

    //! A connection for the calling thread.
    [[nodiscard]] Domain::Result<std::unique_ptr<Ports::Archive>> openArchive() const;
    [[nodiscard]] Ports::OpenArchive archiveOpener() const;
    [[nodiscard]] Domain::Result<std::unique_ptr<Ports::Upkeep>> openUpkeep() const;
    using OpenUpkeep = std::function<Domain::Result<std::unique_ptr<Ports::Upkeep>>()>;
    [[nodiscard]] OpenUpkeep upkeepOpener() const;
    [[nodiscard]] Ports::OpenSketchBook sketchBookOpener() const;
    //! Whether the archive passes its integrity check, for any thread. It reads all of it.
    [[nodiscard]] std::function<Domain::Result<void>()> archiveChecker() const;
    [[nodiscard]] QStringList damagedArchives() const; //!< files that recoveries set aside
    //! Whoever wrote to it last did not get to close it: killed, or the power went.
    [[nodiscard]] bool wasLeftOpen() const;
    //! The archive off the GUI thread; made on first use, lives as long as the project.
    [[nodiscard]] Ports::ArchiveDesk &desk();

private:
    Project();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LaunchProbe::Services
