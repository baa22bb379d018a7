// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"
#include "step.h"

#include <QCoreApplication>

#include <memory>

namespace LaunchProbe::Session {

//! A change of what is kept at hand, as a step that can be taken back.
class ShelfStep final : public Step
{
    Q_DECLARE_TR_FUNCTIONS(ShelfStep)

public:
    //! `Pins`: which digit is for which tag; the rest is about the search named `value`.
    enum class Act { Pins, Save, Rename, Delete };

    //! Changes the shelf through the undo stack; nothing where it is so already or nothing may be changed.
    static void take(Session &session, const Domain::Shelf &shelf, Act act, const QString &value = {});
    //! As it wrote itself down; null when it is none.
    [[nodiscard]] static std::unique_ptr<Step> read(Session &session, const QJsonObject &json);
    [[nodiscard]] static QString stepKind();

    [[nodiscard]] QString kind() const override { return stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override;
    [[nodiscard]] QString words() const override;

protected:
    void takeBack() override { m_session.setShelf(m_before); }
    void doAgain() override { m_session.setShelf(m_after); }

private:
    ShelfStep(Session &session, Domain::Shelf before, Domain::Shelf after, Act act, QString value);

    Session &m_session;
    Domain::Shelf m_before;
    Domain::Shelf m_after;
    Act m_act;
    QString m_value;
};

} // namespace LaunchProbe::Session
