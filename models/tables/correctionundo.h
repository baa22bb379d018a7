// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archiveundo.h"

#include <vector>

namespace LaunchProbe::Tables {

//! What a person did to one value; kept apart from its words, which follow the language.
struct CorrectionName {
    enum class Act { Change, Remove, Mark, TakeBack };
    Act act = Act::Change;
    QString slot;
    QString value;
};

//! A person's corrections of what was read out of posts. Each counts at once.
class CorrectionUndo final : public ArchiveUndo
{
    Q_OBJECT

public:
    explicit CorrectionUndo(
        Session::Session &session, Clock now = &QDateTime::currentDateTimeUtc, QObject *parent = nullptr);

    //! In the place of the post's correction of that id; 0: a new one. Its quote and time are taken by it.
    void say(Domain::PostId post, const Domain::Correction &correction);
    //! What the extractor read there counts again.
    void takeBack(Domain::PostId post, int correction);

    //! A step of an earlier run, as it wrote itself down; null when it is none.
    [[nodiscard]] std::unique_ptr<Session::Step> readStep(const QJsonObject &json);
    [[nodiscard]] static QString stepKind();
    //! The undo stack's commands come through here.
    void write(const Domain::PostCorrections &corrections);

Q_SIGNALS:
    void written(LaunchProbe::Domain::PostId post); //!< it counts from now on

private:
    //! False: there is nothing to do.
    using Edit = std::function<bool(std::vector<Domain::Correction> &corrections, CorrectionName &name)>;
    void edit(Domain::PostId post, const Edit &edit);
    void tell(Domain::PostId post);
};

} // namespace LaunchProbe::Tables
