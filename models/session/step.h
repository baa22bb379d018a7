// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QUndoStack>

namespace LaunchProbe::Session {

//! Something that a person did and can take back, also after a restart: it can be written down. What it puts
//! in place is absolute, so that doing it twice does no harm.
class Step : public QUndoCommand
{
public:
    [[nodiscard]] virtual QString kind() const = 0; //!< stable, Latin letters: tells who reads it again
    [[nodiscard]] virtual QJsonObject toJson() const = 0;
    //! toJson() in one line; a long step may have made it where nobody waits.
    [[nodiscard]] virtual QByteArray line() const
    {
        return QJsonDocument(toJson()).toJson(QJsonDocument::Compact);
    }
    [[nodiscard]] virtual QString words() const = 0; //!< its name in the language of the moment

    void undo() final
    {
        if (!m_asleep)
            takeBack();
    }
    void redo() final
    {
        if (!m_asleep)
            doAgain();
    }
    [[nodiscard]] int id() const final { return m_asleep ? -1 : mergeId(); }

    //! Asleep it moves through the stack without doing anything, and is nobody's continuation.
    void setAsleep(bool asleep) const { m_asleep = asleep; }

protected:
    virtual void takeBack() = 0;
    virtual void doAgain() = 0; //!< the first time, too
    [[nodiscard]] virtual int mergeId() const { return -1; } //!< as QUndoCommand::id

private:
    mutable bool m_asleep = false; // of the moment: a stack shows its commands for reading only
};

//! Moves through the stack without doing or taking back anything.
inline void moveAsleep(QUndoStack &stack, int index)
{
    const auto sleep = [&stack](bool asleep) {
        for (int i = 0; i < stack.count(); ++i) {
            if (const auto *step = dynamic_cast<const Step *>(stack.command(i)))
                step->setAsleep(asleep);
        }
    };
    sleep(true);
    stack.setIndex(index);
    sleep(false);
}

//! Name of the stack's command at this index; empty where there is none.
[[nodiscard]] inline QString stepWords(const QUndoStack &stack, int index)
{
    const auto *command = stack.command(index);
    const auto *step = dynamic_cast<const Step *>(command);
    return step ? step->words() : command ? command->text() : QString();
}

} // namespace LaunchProbe::Session
