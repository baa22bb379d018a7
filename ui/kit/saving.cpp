// SPDX-License-Identifier: GPL-3.0-or-later
#include "saving.h"

#include "panel.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

QString filterOf(const SaveFormat &format)
{
    return u"%1 (*.%2)"_s.arg(format.words, format.suffix);
}

} // namespace

Domain::Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const auto free = QStorageInfo(QFileInfo(path).path()).bytesAvailable();
    const bool full = free >= 0 && free < bytes.size();
    return Problem{
        full ? Problem::Kind::DiskFull : Problem::Kind::CannotWrite, path, file.errorString(), 0, {}};
}

const SaveFormat &formatOf(const QString &path, const std::vector<SaveFormat> &formats)
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    const auto found = std::ranges::find(formats, suffix, &SaveFormat::suffix);
    return found == formats.end() ? formats.front() : *found;
}

void askToSave(Panel *panel, const QString &title, const QString &name, std::vector<SaveFormat> formats)
{
    QStringList filters;
    for (const auto &format : formats)
        filters << filterOf(format);
    auto *dialog = new QFileDialog(panel, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(formats.front().suffix);
    dialog->selectFile(name + u'.' + formats.front().suffix);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, formats](const QString &filter) {
        const auto chosen = std::ranges::find(formats, filter, filterOf);
        if (chosen != formats.end())
            dialog->setDefaultSuffix(chosen->suffix);
    });
    QObject::connect(
        dialog, &QFileDialog::fileSelected, panel,
        [panel, formats = std::move(formats)](const QString &path) {
            if (const auto saved = saveFile(path, formatOf(path, formats).bytes()); !saved)
                Q_EMIT panel->problemArose(saved.problem());
        });
    dialog->open();
}

} // namespace LaunchProbe::Ui
