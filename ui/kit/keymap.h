// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panel.h"

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QAction;
class QShortcut;

namespace LaunchProbe::Ui {

//! Who listens to a key.
enum class KeyScope {
    Window, //!< everywhere
    Posts, //!< while a table of posts or a thread has the keyboard
    Thread, //!< while a thread has it
    Suggestions, //!< while a question's suggestions have it
};

//! Something that a key does.
struct KeyCommand {
    QString id; //!< stable: the person's choice is kept under it
    KeyScope scope = KeyScope::Window;
    QList<QKeySequence> usual; //!< one key each; the first is the one that is shown
    std::function<QString()> words; //!< in the language of the moment
};

//! Which key does what: the usual ones, and in their place what the person chose. Whoever has a command adds
//! it and follows changed().
class KeyMap final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void add(KeyCommand command); //!< once: another one of that id changes nothing
    [[nodiscard]] const std::vector<KeyCommand> &commands() const { return m_commands; }
    [[nodiscard]] const KeyCommand *command(const QString &id) const;

    [[nodiscard]] QList<QKeySequence> keysOf(const QString &id) const;
    [[nodiscard]] QString hint(const QString &id) const; //!< as the platform writes the first; empty: none
    //! The words with the hint behind, for a button.
    [[nodiscard]] QString withHint(const QString &words, const QString &id) const;
    [[nodiscard]] std::vector<KeyHint> hints(KeyScope scope) const; //!< in the order of the additions

    [[nodiscard]] bool isChanged(const QString &id) const { return m_changes.contains(id); }
    void setKey(const QString &id, const QKeySequence &key); //!< in place of all of them; empty: none
    void reset(const QString &id);
    void resetAll();
    //! Other commands that the key would reach, too.
    [[nodiscard]] std::vector<const KeyCommand *> clashes(const QString &id, const QKeySequence &key) const;

    //! What differs from the usual, for keeping: portable texts by id.
    [[nodiscard]] std::map<QString, QString> changes() const;
    void takeChanges(const std::map<QString, QString> &changes);

    //! The action's shortcuts are the command's from now on.
    void drive(QAction *action, const QString &id);
    void drive(QShortcut *shortcut, const QString &id);

Q_SIGNALS:
    void changed();

private:
    std::vector<KeyCommand> m_commands;
    std::map<QString, QKeySequence> m_changes;
};

//! To the line that searches in a panel: each panel that has one listens.
void addFindCommand(KeyMap &keys);
[[nodiscard]] QString findCommand();

[[nodiscard]] QString scopeWords(KeyScope scope);

} // namespace LaunchProbe::Ui
