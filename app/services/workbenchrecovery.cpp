// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverywords.h"
#include "workbench.h"

#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QtConcurrentRun>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Domain::Result;

void Workbench::checkArchive(bool saysWhenWhole)
{
    const auto folder = m_project->folder();
    whenRead<Result<void>>(
        QtConcurrent::run(m_project->archiveChecker()), this,
        [this, folder, saysWhenWhole](const Result<void> &checked) {
            if (!m_project || m_project->folder() != folder)
                return;
            if (!checked)
                askForRecovery(checked.problem(), folder);
            else if (saysWhenWhole)
                m_window->messages()->presentNote(tr("The archive is whole."));
        });
}

void Workbench::askForRecovery(const Domain::Problem &damage, const QString &folder)
{
    m_window->messages()->present(damage);
    if (damage.kind != Domain::Problem::Kind::Damaged)
        return;
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("The archive is damaged"),
        tr("LaunchProbe can put all that can still be read of it into a fresh archive. The damaged file is "
           "kept "
           "beside it, and nothing of it is changed."),
        QMessageBox::Cancel, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(damage.where);
    auto *go = box->addButton(tr("&Recover"), QMessageBox::AcceptRole);
    connect(go, &QPushButton::clicked, this, [this, folder] { recover(folder); });
    box->open();
}

void Workbench::recover(const QString &folder)
{
    closeProject();
    auto *progress = new QProgressDialog(tr("Recovering the archive…"), QString(), 0, 0, m_window.get());
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(0);
    progress->setValue(0);
    whenRead<Result<Store::Recovered>>(
        QtConcurrent::run([folder] { return Project::recover(folder); }), this,
        [this, folder, progress = QPointer(progress)](const Result<Store::Recovered> &recovered) {
            if (progress)
                progress->close();
            if (!recovered) {
                m_window->messages()->present(recovered.problem());
                return;
            }
            if (openProject(folder, Project::Mode::WriteElseRead))
                m_window->messages()->presentNote(recoveryWords(*recovered));
        });
}

} // namespace LaunchProbe::Services
