// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandkeys.h"

#include <QWidget>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastOfPlane = 0xffff; // keys above it are no letters
constexpr quint32 evdevOffset = 8; // X11 and Wayland count key codes from the kernel's, eight higher

//! Letters by the kernel's code of their key on a Latin keyboard; Windows numbers these keys alike.
int letterAtCode(quint32 code)
{
    static constexpr struct {
        quint32 first;
        QLatin1StringView letters;
    } rows[] = {{16, "QWERTYUIOP"_L1}, {30, "ASDFGHJKL"_L1}, {44, "ZXCVBNM"_L1}};
    for (const auto &row : rows) {
        if (code >= row.first && code < row.first + static_cast<quint32>(row.letters.size()))
            return row.letters[static_cast<qsizetype>(code - row.first)].unicode();
    }
    return 0;
}

//! For events that carry no code, as a remote desktop or an input method may send them.
int letterOfRussianLayout(QChar letter)
{
    static constexpr QStringView russian = u"ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ";
    static constexpr QLatin1StringView latin = "QWERTYUIOPASDFGHJKLZXCVBNM"_L1;
    const auto at = russian.indexOf(letter.toUpper());
    return at < 0 ? 0 : latin[at].unicode();
}

#ifdef Q_OS_WIN
constexpr quint32 codeOfSlash = 53;
#else
constexpr quint32 codeOfSlash = 53 + evdevOffset;
#endif

//! The Latin letter of the key that was pressed, Qt::Key_A to Qt::Key_Z: what it writes where that is one,
//! else, under a layout of other letters, what stands at its place on a Latin keyboard. 0 for all other keys.
int latinLetter(const QKeyEvent &event)
{
    if (event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z)
        return event.key();
    // Digits, arrows and punctuation of a Latin layout mean what they say.
    const auto text = event.text();
    auto written = text.isEmpty() ? QChar() : text.front();
    // With Ctrl a key writes nothing, but it still names its letter.
    if (!written.isLetter() && event.key() <= lastOfPlane)
        written = QChar(event.key());
    if (!written.isLetter())
        return 0;
#ifdef Q_OS_WIN
    const auto code = event.nativeScanCode();
#else
    const auto code = event.nativeScanCode() - evdevOffset;
#endif
    const int letter = letterAtCode(code);
    return letter ? letter : letterOfRussianLayout(written);
}

} // namespace

QKeySequence pressedKey(const QKeyEvent &event)
{
    const int letter = latinLetter(event);
    int key = letter ? letter : event.key();
    // Where a Russian layout writes a full stop, a Latin one has the slash.
    if (key == Qt::Key_Period && event.nativeScanCode() == codeOfSlash)
        key = Qt::Key_Slash;
    auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    switch (key) {
    case 0:
    case Qt::Key_unknown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
        return {};
    case Qt::Key_Backtab: // what Shift makes of Tab
        key = Qt::Key_Tab;
        break;
    case Qt::Key_Enter: // that of the number pad
        key = Qt::Key_Return;
        break;
    default:
        break;
    }
    // "?" and its like are already what Shift made of their key.
    const bool isDigit = key >= Qt::Key_0 && key <= Qt::Key_9;
    if (key > Qt::Key_Space && key < Qt::Key_Escape && !isDigit
        && !QChar::isLetter(static_cast<char32_t>(key)))
        modifiers.setFlag(Qt::ShiftModifier, false);
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key)));
}

CommandKeys::CommandKeys(const KeyMap &keys, QWidget *target)
    : QObject(target)
    , m_keys(keys)
{
    target->installEventFilter(this);
}

void CommandKeys::add(const QString &command, std::function<void()> act)
{
    m_acts[command] = std::move(act);
}

bool CommandKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto &press = static_cast<const QKeyEvent &>(*event);
    const auto key = pressedKey(press);
    const auto act = std::ranges::find_if(m_acts, [this, &key](const auto &known) {
        return !key.isEmpty() && m_keys.keysOf(known.first).contains(key);
    });
    if (act == m_acts.end())
        return QObject::eventFilter(watched, event);
    event->accept();
    // Held down it would judge again and again.
    if (event->type() == QEvent::KeyPress && !press.isAutoRepeat())
        act->second();
    return true;
}

} // namespace LaunchProbe::Ui
