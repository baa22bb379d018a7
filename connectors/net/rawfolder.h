// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangetext.h"

namespace LaunchProbe::Net {

//! A project's raw/: every answer as plain bytes with its headers, in a file named after the body's hash.
class RawFolder
{
public:
    explicit RawFolder(QString folder);

    //! Writes it where it is not there yet, whole or not at all, before anybody refers to it; returns the
    //! hash.
    [[nodiscard]] Domain::Result<QString> keep(const Exchange &exchange) const;
    [[nodiscard]] Domain::Result<Exchange> load(const QString &hash) const;
    [[nodiscard]] bool contains(const QString &hash) const;
    [[nodiscard]] QStringList hashes() const; //!< of all that is kept
    //! Of how many deleted posts the texts were last taken out of the answers; -1: nobody noted it.
    [[nodiscard]] qint64 forgotten() const;
    void noteForgotten(qint64 posts) const;
    void remove(const QString &hash) const; //!< for what may no longer be kept

private:
    [[nodiscard]] QString fileOf(const QString &hash) const;
    [[nodiscard]] QString noteFile() const;

    QString m_folder;
};

} // namespace LaunchProbe::Net
