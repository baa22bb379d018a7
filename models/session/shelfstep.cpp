// SPDX-License-Identifier: GPL-3.0-or-later
#include "shelfstep.h"

#include "shelffile.h"

namespace LaunchProbe::Session {

using namespace Qt::StringLiterals;
using Domain::Shelf;

ShelfStep::ShelfStep(Session &session, Shelf before, Shelf after, Act act, QString value)
    : m_session(session)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_act(act)
    , m_value(std::move(value))
{
}

void ShelfStep::take(Session &session, const Shelf &shelf, Act act, const QString &value)
{
    if (!session.isReadOnly() && shelf != session.shelf())
        session.undoStack()->push(new ShelfStep(session, session.shelf(), shelf, act, value));
}

QString ShelfStep::stepKind()
{
    return u"shelf"_s;
}

QJsonObject ShelfStep::toJson() const
{
    return {
        {u"act"_s, static_cast<int>(m_act)},
        {u"value"_s, m_value},
        {u"before"_s, QString::fromUtf8(shelfToJson(m_before))},
        {u"after"_s, QString::fromUtf8(shelfToJson(m_after))}};
}

std::unique_ptr<Step> ShelfStep::read(Session &session, const QJsonObject &json)
{
    const auto before = shelfFromJson(json.value(u"before"_s).toString().toUtf8());
    const auto after = shelfFromJson(json.value(u"after"_s).toString().toUtf8());
    const int act = json.value(u"act"_s).toInt(-1);
    if (!before || !after || act < 0 || act > static_cast<int>(Act::Delete))
        return nullptr;
    return std::unique_ptr<Step>(
        new ShelfStep(session, *before, *after, static_cast<Act>(act), json.value(u"value"_s).toString()));
}

QString ShelfStep::words() const
{
    switch (m_act) {
    case Act::Save:
        return tr("saved search \"%1\"", "undo").arg(m_value);
    case Act::Rename:
        return tr("new name \"%1\" of a saved search", "undo").arg(m_value);
    case Act::Delete:
        return tr("deletion of the saved search \"%1\"", "undo").arg(m_value);
    case Act::Pins:
        break;
    }
    return tr("pinned tags", "undo");
}

} // namespace LaunchProbe::Session
