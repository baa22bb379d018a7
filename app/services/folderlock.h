// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QString>

#include <memory>

namespace LaunchProbe::Services {

//! One writer for a folder. The system holds the lock: it goes with the process however that ends, and a copy
//! of the folder does not carry it along.
class FolderLock
{
public:
    //! InUse where another holds it; CannotWrite where the folder does not allow a lock.
    [[nodiscard]] static Domain::Result<std::unique_ptr<FolderLock>> take(const QString &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    //! Name of the file in the folder that the lock hangs on.
    [[nodiscard]] static QString fileName();

private:
    explicit FolderLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor;
};

} // namespace LaunchProbe::Services
