// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

namespace LaunchProbe::Services {

//! The interface's language: texts of the program and of Qt, and how numbers and dates are written.
class Language
{
public:
    Language() = default;
    ~Language();

    //! Languages that have a file in translationsFolder(); English, the language of the sources, always.
    [[nodiscard]] static QStringList available();
    //! "ru" for "ru_RU"; a language that is not available, or "system", becomes the system's or English.
    [[nodiscard]] static QString resolved(const QString &wanted);

    //! Every widget is told by a LanguageChange event.
    void use(const QString &wanted);

private:
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace LaunchProbe::Services
