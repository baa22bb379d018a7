// SPDX-License-Identifier: GPL-3.0-or-later
#include "letterkeys.h"

#include <QWidget>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

int latinLetter(const QKeyEvent &event)
{
    if (event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z)
        return event.key();
    // Digits, arrows and punctuation of a Latin layout mean what they say.
    const auto text = event.text();
    if (text.isEmpty() || !text.front().isLetter())
        return 0;
#ifdef Q_OS_WIN
    const auto code = event.nativeScanCode();
#else
    const auto code = event.nativeScanCode() - evdevOffset;
#endif
    const int letter = letterAtCode(code);
    return letter ? letter : letterOfRussianLayout(text.front());
}

LetterKeys::LetterKeys(QWidget *target)
    : QObject(target)
{
    target->installEventFilter(this);
}

void LetterKeys::add(Qt::Key letter, std::function<void()> act, Qt::KeyboardModifiers modifiers)
{
    m_acts[{letter, modifiers.toInt()}] = std::move(act);
}

bool LetterKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const auto act = m_acts.find({latinLetter(key), (key.modifiers() & ~Qt::KeypadModifier).toInt()});
    if (act == m_acts.end())
        return QObject::eventFilter(watched, event);
    event->accept();
    // Held down it would judge again and again.
    if (event->type() == QEvent::KeyPress && !key.isAutoRepeat())
        act->second();
    return true;
}

} // namespace LaunchProbe::Ui
