// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierexport.h"
#include "workbench.h"

#include <QFile>
#include <QPromise>
#include <QTemporaryDir>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

template <typename Answer>
QFuture<Answer> answered(Answer answer)
{
    QPromise<Answer> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

const Problem noProject{Problem::Kind::NotFound, {}, {}, 0, {}};

DossierWish wishOf(const Ui::DossierChoice &choice)
{
    DossierWish wish;
    wish.formats = choice.formats;
    wish.language = choice.russian ? u"ru"_s : u"en"_s;
    wish.now = QDateTime::currentDateTimeUtc();
    return wish;
}

Result<QString> readBack(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem{Problem::Kind::CannotRead, path, file.errorString(), 0, {}};
    return QString::fromUtf8(file.readAll());
}

} // namespace

Ui::DossierPanel::Writer Workbench::dossierWriter()
{
    Ui::DossierPanel::Writer writer;
    writer.formats = dossierFormats();
    // What the job needs goes by value: it runs at the desk, away from the window.
    const auto job = [this] {
        return [profile = m_session.profile(), edits = m_session.questionEdits(), catalogue = m_catalogue](
                   const DossierWish &wish, const Ports::Archive &archive) -> Result<DossierExport> {
            const auto known = catalogue.result();
            if (!known)
                return Problem{Problem::Kind::CannotRead, u"catalogue"_s, {}, 0, {}};
            return exportDossier(archive, profile, edits, *known, wish);
        };
    };
    writer.preview = [this, job](const Ui::DossierChoice &choice) -> QFuture<Result<QString>> {
        if (!m_project)
            return answered(Result<QString>(noProject));
        auto wish = wishOf(choice);
        wish.formats = QStringList{u"md"_s};
        return m_session.desk()->ask(
            [write = job(), wish](const Ports::Archive &archive) mutable -> Result<QString> {
                const QTemporaryDir folder;
                wish.folder = folder.path();
                const auto written = write(wish, archive);
                return written ? readBack(written->files.value(0)) : Result<QString>(written.problem());
            });
    };
    writer.write = [this, job](const Ui::DossierChoice &choice) -> QFuture<Result<QStringList>> {
        if (!m_project || m_project->isReadOnly())
            return answered(Result<QStringList>(noProject));
        auto wish = wishOf(choice);
        wish.folder = m_project->dossierFolder();
        wish.keepHistory = true;
        return m_session.desk()->ask(
            [write = job(), wish](const Ports::Archive &archive) -> Result<QStringList> {
                const auto written = write(wish, archive);
                if (!written)
                    return written.problem();
                return QStringList{wish.folder} + written->files;
            });
    };
    return writer;
}

} // namespace LaunchProbe::Services
