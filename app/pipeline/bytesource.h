// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QByteArray>
#include <QString>

#include <memory>

namespace LaunchProbe::Pipeline {

//! The bytes of a file as they are meant: plain, or out of zstd (several frames, windows up to 2 GiB). Which
//! of the two is seen by the first bytes, never by the name.
class ByteSource
{
public:
    enum class State { More, End, Cut, Broken, TooLarge };

    //! A file that grows more than this, beyond a first GiB, is no text.
    static constexpr qint64 mostGrowth = 1000;
    static constexpr qsizetype chunkSize = 512 << 10; //!< bytes that a step adds at most

    //! NotFound, CannotRead.
    [[nodiscard]] static Domain::Result<std::unique_ptr<ByteSource>> open(const QString &path);
    virtual ~ByteSource();

    //! Appends the next piece. Cut: the compression ends in the middle; what was made of it is appended.
    virtual State appendTo(QByteArray &bytes) = 0;
    [[nodiscard]] virtual qint64 bytesRead() const = 0; //!< of the file as it lies on the disk
    [[nodiscard]] virtual QString errorText() const = 0;
};

} // namespace LaunchProbe::Pipeline
