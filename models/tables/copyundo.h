// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archiveundo.h"

namespace LaunchProbe::Tables {

//! A person's word against a suggestion: that a post is no copy.
class CopyUndo final : public ArchiveUndo
{
    Q_OBJECT

public:
    //! What stands there for a post.
    struct Word {
        Domain::PostId post;
        bool standsAlone = false;
    };

    explicit CopyUndo(Session::Session &session, QObject *parent = nullptr);

    void setStandsAlone(Domain::PostId post, bool standsAlone);

    //! A step of an earlier run, as it wrote itself down; null when it is none.
    [[nodiscard]] std::unique_ptr<Session::Step> readStep(const QJsonObject &json);
    [[nodiscard]] static QString stepKind();
    void put(const Word &word); //!< the undo stack's commands come through here

private:
    void tell() { session().noteArchiveGrew(); } //!< rigs are counted in another way
};

} // namespace LaunchProbe::Tables
