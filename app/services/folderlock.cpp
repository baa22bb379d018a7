// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderlock.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace LaunchProbe::Services {

using Domain::Problem;
using Domain::Result;

QString FolderLock::fileName()
{
    return QStringLiteral(".writer");
}

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString &folder)
{
    const auto path = QFile::encodeName(folder + u'/' + fileName());
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        const auto kind = errno == ENOSPC ? Problem::Kind::DiskFull : Problem::Kind::CannotWrite;
        return Problem{kind, folder, QString::fromLocal8Bit(std::strerror(errno)), 0, {}};
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const auto kind = errno == EWOULDBLOCK ? Problem::Kind::InUse : Problem::Kind::CannotWrite;
        const auto why = QString::fromLocal8Bit(std::strerror(errno));
        ::close(descriptor);
        return Problem{kind, folder, why, 0, {}};
    }
    return std::unique_ptr<FolderLock>(new FolderLock(descriptor));
}

FolderLock::~FolderLock()
{
    ::close(m_descriptor);
}

} // namespace LaunchProbe::Services
