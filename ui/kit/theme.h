// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;

namespace LaunchProbe::Ui {

enum class Theme { System, Light, Dark, ContrastLight, ContrastDark };

[[nodiscard]] QString themeName(Theme theme); //!< "system", "light", "contrast-dark" …: settings and --theme
[[nodiscard]] std::optional<Theme> themeFromName(const QString &name);

[[nodiscard]] QPalette lightPalette(); //!< for what is put on white: exported pictures and pages

//! Gives the program its colours. Qt 6.4 cannot be asked for the desktop's colour scheme: "system" is the
//! palette that the platform had set before this was made.
class ThemeKeeper
{
public:
    explicit ThemeKeeper(QApplication *application);
    //! Reduced motion: no effects of menus, no blinking cursor, no animated controls.
    void apply(Theme theme, bool reducesMotion) const;

private:
    QApplication *m_application;
    QPalette m_system;
    int m_cursorFlash; //!< ms, as the desktop has it
};

[[nodiscard]] bool isDark(const QPalette &palette);
//! Black on white or white on black, with every frame drawn.
[[nodiscard]] bool isHighContrast(const QPalette &palette);

//! Contrast of at least 4.5 : 1 against the base of the plain palettes (WCAG 2.1, 1.4.3), 7 : 1 against that
//! of the high-contrast ones (1.4.6). Never the only sign: a word or outcomeMark() stands beside it.
[[nodiscard]] QColor outcomeColor(Domain::Outcome outcome, const QPalette &palette);
[[nodiscard]] QString outcomeMark(Domain::Outcome outcome); //!< "✓", "✗", "≈", "·"

//! Distinct on both palettes and for the common colour-vision deficiencies (after Okabe and Ito, 2008).
[[nodiscard]] QColor seriesColor(int index, const QPalette &palette);

} // namespace LaunchProbe::Ui
