// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

class QTranslator;

namespace LaunchProbe::Protocol {

//! The language in which sentences are written: the interface's, or one of its own for what outlives the
//! interface, such as a dossier. Texts are marked with QT_TRANSLATE_NOOP and QT_TRANSLATE_N_NOOP.
class Tongue
{
public:
    //! The interface's language, whatever it is at the moment.
    Tongue() = default;
    //! A language of its own. The translator, which may be null for the language of the sources, outlives it.
    Tongue(const QTranslator *translator, const QLocale &locale);

    [[nodiscard]] QString text(const char *context, const char *english, int count = -1) const;
    //! Thousands in groups; no decimals unless there are some, and then no more than asked for.
    [[nodiscard]] QString number(double value, int decimals = 1) const;

private:
    const QTranslator *m_translator = nullptr;
    QLocale m_locale;
    bool m_own = false;
};

} // namespace LaunchProbe::Protocol
