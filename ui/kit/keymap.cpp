// SPDX-License-Identifier: GPL-3.0-or-later
#include "keymap.h"

#include <QAction>
#include <QShortcut>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

bool reach(KeyScope one, KeyScope other)
{
    const auto holds = [](KeyScope scope, KeyScope inner) {
        return scope == KeyScope::Window || (scope == KeyScope::Posts && inner == KeyScope::Thread);
    };
    return one == other || holds(one, other) || holds(other, one);
}

} // namespace

void KeyMap::add(KeyCommand command)
{
    if (!this->command(command.id))
        m_commands.push_back(std::move(command));
}

const KeyCommand *KeyMap::command(const QString &id) const
{
    const auto found = std::ranges::find(m_commands, id, &KeyCommand::id);
    return found == m_commands.end() ? nullptr : &*found;
}

QList<QKeySequence> KeyMap::keysOf(const QString &id) const
{
    if (const auto chosen = m_changes.find(id); chosen != m_changes.end())
        return chosen->second.isEmpty() ? QList<QKeySequence>() : QList{chosen->second};
    const auto *known = command(id);
    return known ? known->usual : QList<QKeySequence>();
}

QString KeyMap::hint(const QString &id) const
{
    return keysOf(id).value(0).toString(QKeySequence::NativeText);
}

QString KeyMap::withHint(const QString &words, const QString &id) const
{
    const auto key = hint(id);
    return key.isEmpty() ? words : words + u"  "_s + key;
}

std::vector<KeyHint> KeyMap::hints(KeyScope scope) const
{
    std::vector<KeyHint> hints;
    for (const auto &command : m_commands) {
        if (command.scope != scope)
            continue;
        for (const auto &key : keysOf(command.id))
            hints.push_back({key, command.words()});
    }
    return hints;
}

void KeyMap::setKey(const QString &id, const QKeySequence &key)
{
    const auto *known = command(id);
    if (!known || keysOf(id) == QList{key})
        return;
    // The usual one, when it is the only one, is no change.
    if (known->usual == QList{key} || (known->usual.isEmpty() && key.isEmpty()))
        m_changes.erase(id);
    else
        m_changes[id] = key;
    Q_EMIT changed();
}

void KeyMap::reset(const QString &id)
{
    if (m_changes.erase(id) > 0)
        Q_EMIT changed();
}

void KeyMap::resetAll()
{
    if (m_changes.empty())
        return;
    m_changes.clear();
    Q_EMIT changed();
}

std::vector<const KeyCommand *> KeyMap::clashes(const QString &id, const QKeySequence &key) const
{
    std::vector<const KeyCommand *> others;
    const auto *mine = command(id);
    if (!mine || key.isEmpty())
        return others;
    for (const auto &other : m_commands) {
        if (other.id != id && reach(mine->scope, other.scope) && keysOf(other.id).contains(key))
            others.push_back(&other);
    }
    return others;
}

std::map<QString, QString> KeyMap::changes() const
{
    std::map<QString, QString> written;
    for (const auto &[id, key] : m_changes)
        written[id] = key.toString(QKeySequence::PortableText);
    return written;
}

// What names no command now may name one of another version: it is kept.
void KeyMap::takeChanges(const std::map<QString, QString> &changes)
{
    m_changes.clear();
    for (const auto &[id, text] : changes) {
        const auto key = QKeySequence::fromString(text, QKeySequence::PortableText);
        // A text that names no key must not take the usual one away.
        if (text.isEmpty() || (key.count() == 1 && key[0].key() != Qt::Key_unknown))
            m_changes[id] = key;
    }
    Q_EMIT changed();
}

void KeyMap::drive(QAction *action, const QString &id)
{
    const auto follow = [this, action, id] { action->setShortcuts(keysOf(id)); };
    connect(this, &KeyMap::changed, action, follow);
    follow();
}

void KeyMap::drive(QShortcut *shortcut, const QString &id)
{
    const auto follow = [this, shortcut, id] { shortcut->setKeys(keysOf(id)); };
    connect(this, &KeyMap::changed, shortcut, follow);
    follow();
}

void addFindCommand(KeyMap &keys)
{
    keys.add({findCommand(), KeyScope::Window, {QKeySequence::Find}, [] {
                  return KeyMap::tr("To the search line of the panel");
              }});
}

QString findCommand()
{
    return u"panel.find"_s;
}

QString scopeWords(KeyScope scope)
{
    switch (scope) {
    case KeyScope::Posts:
        return KeyMap::tr("Posts and threads");
    case KeyScope::Thread:
        return KeyMap::tr("Threads");
    case KeyScope::Suggestions:
        return KeyMap::tr("Suggestions");
    case KeyScope::Window:
        break;
    }
    return KeyMap::tr("Everywhere");
}

} // namespace LaunchProbe::Ui
