// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

#include <algorithm>
#include <array>
#include <cmath>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Outcome;

namespace {

struct Colours {
    QRgb window, base, alternate, text, button, tip, link, visited, highlight, highlightedText, faint;
};

constexpr Colours light{0xfff4f5f7, 0xffffffff, 0xfff0f3f6, 0xff1c2128, 0xffe9ecef, 0xfffff8dc,
                        0xff0b5cad, 0xff6f42a1, 0xff1f6fbf, 0xffffffff, 0xff68707a};
constexpr Colours dark{0xff22262b, 0xff1a1d21, 0xff20242a, 0xffe3e6ea, 0xff2d3238, 0xff3a3a2c,
                       0xff7ab8ff, 0xffc3a3f5, 0xff2f6db3, 0xffffffff, 0xff98a1ab};

constexpr Colours contrastLight{0xffffffff, 0xffffffff, 0xffffffff, 0xff000000, 0xffffffff, 0xffffffff,
                                0xff003c9e, 0xff5b0f8b, 0xff00337f, 0xffffffff, 0xff404040};
constexpr Colours contrastDark{0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xff000000, 0xff000000,
                               0xff9fd0ff, 0xffdcc4ff, 0xffffe14d, 0xff000000, 0xffc8c8c8};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(
        QColor::fromRgb(colours.text), QColor::fromRgb(colours.button),
        QColor::fromRgb(colours.button).lighter(120), QColor::fromRgb(colours.button).darker(160),
        QColor::fromRgb(colours.button).darker(130), QColor::fromRgb(colours.text),
        QColor::fromRgb(colours.highlightedText), QColor::fromRgb(colours.base),
        QColor::fromRgb(colours.window));
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::ToolTipBase, colours.tip);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::LinkVisited, colours.visited);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, colours.highlightedText);
    palette.setColor(QPalette::PlaceholderText, colours.faint);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.faint);
    return palette;
}

//! Property of the application: the person wants nothing to move.
constexpr auto stillness = "lp_stillness";

//! Fusion alone of Qt's own styles draws every control from the palette; but it derives frames from the
//! window's colour: boxes to be ticked are seen by nobody on a dark one, and on black or white no control is.
class FusionWithFrames final : public QProxyStyle
{
public:
    FusionWithFrames()
        : QProxyStyle(u"Fusion"_s)
    {
        setObjectName(styleName);
    }

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        if (isHighContrast(option->palette)) {
            if (isBox || std::ranges::find(framed, element) != framed.end())
                drawEdge(*option, option->rect, painter);
        } else if (isBox && isDark(option->palette)) {
            drawFrame(option->rect, QPen(option->palette.color(QPalette::PlaceholderText)), painter);
        }
    }

    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (!isHighContrast(option->palette))
            return;
        if (control == CC_ComboBox || control == CC_SpinBox)
            drawEdge(*option, option->rect, painter);
        else if (control == CC_ScrollBar)
            drawEdge(*option, subControlRect(control, option, SC_ScrollBarSlider, widget), painter);
    }

    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returned) const override
    {
        const bool moves = hint == SH_Widget_Animate || hint == SH_Widget_Animation_Duration
            || hint == SH_Menu_FadeOutOnHide;
        return moves && qApp->property(stillness).toBool()
            ? 0
            : QProxyStyle::styleHint(hint, option, widget, returned);
    }

    static constexpr auto styleName = QLatin1String("framed-fusion");

private:
    static constexpr std::array framed{PE_Frame,           PE_FrameLineEdit,   PE_FrameTabWidget,
                                       PE_FrameDockWidget, PE_FrameGroupBox,   PE_FrameMenu,
                                       PE_FrameTabBarBase, PE_PanelButtonTool, PE_PanelButtonCommand};

    //! Thick and in the colour of a selection where the keys go to; what is switched on is no darker here.
    static void drawEdge(const QStyleOption &option, const QRect &rect, QPainter *painter)
    {
        const bool isFocused = option.state.testFlag(State_HasFocus);
        const auto role = isFocused ? QPalette::Highlight : QPalette::WindowText;
        const int plain = option.state.testFlag(State_On) ? 2 : 1;
        drawFrame(rect, QPen(option.palette.color(role), isFocused ? 3 : plain), painter);
    }

    static void drawFrame(const QRect &rect, const QPen &pen, QPainter *painter)
    {
        painter->save();
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        const int inset = pen.width() / 2;
        painter->drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1));
        painter->restore();
    }
};

const Colours &coloursOf(Theme theme, bool isSystemDark)
{
    switch (theme) {
    case Theme::Light:
        return light;
    case Theme::Dark:
        return dark;
    case Theme::ContrastLight:
        return contrastLight;
    case Theme::ContrastDark:
        return contrastDark;
    case Theme::System:
        break;
    }
    return isSystemDark ? dark : light;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(light);
}

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::ContrastLight:
        return u"contrast-light"_s;
    case Theme::ContrastDark:
        return u"contrast-dark"_s;
    case Theme::System:
        break;
    }
    return u"system"_s;
}

std::optional<Theme> themeFromName(const QString &name)
{
    for (const auto theme :
         {Theme::System, Theme::Light, Theme::Dark, Theme::ContrastLight, Theme::ContrastDark}) {
        if (name == themeName(theme))
            return theme;
    }
    return {};
}

ThemeKeeper::ThemeKeeper(QApplication *application)
    : m_application(application)
    , m_system(application->palette())
    , m_cursorFlash(QApplication::cursorFlashTime())
{
}

void ThemeKeeper::apply(Theme theme, bool reducesMotion) const
{
    if (m_application->style()->objectName() != FusionWithFrames::styleName)
        m_application->setStyle(new FusionWithFrames);
    m_application->setProperty(stillness, reducesMotion);
    QApplication::setCursorFlashTime(reducesMotion ? 0 : m_cursorFlash);
    for (const auto effect :
         {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip,
          Qt::UI_AnimateToolBox}) {
        if (reducesMotion)
            QApplication::setEffectEnabled(effect, false);
    }
    m_application->setPalette(paletteOf(coloursOf(theme, isDark(m_system))));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool isHighContrast(const QPalette &palette)
{
    const auto distance = palette.color(QPalette::Active, QPalette::Window).lightness()
        - palette.color(QPalette::Active, QPalette::WindowText).lightness();
    return std::abs(distance) == 255;
}

QColor outcomeColor(Outcome outcome, const QPalette &palette)
{
    struct Shades {
        QRgb onLight, onDark, onWhite; //!< those for a dark window have 7 : 1 on black as well
    };
    const auto shade = [&palette](const Shades &shades) {
        if (isDark(palette))
            return QColor::fromRgb(shades.onDark);
        return QColor::fromRgb(isHighContrast(palette) ? shades.onWhite : shades.onLight);
    };
    switch (outcome) {
    case Outcome::Success:
        return shade({0xff1a7f3c, 0xff5fd08a, 0xff0b5a26});
    case Outcome::Failure:
        return shade({0xffb3261e, 0xffff8a7a, 0xff8c1d18});
    case Outcome::Degraded:
        return shade({0xff8a5a00, 0xfff2bd4b, 0xff5e3d00});
    case Outcome::None:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

QString outcomeMark(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Success:
        return u"✓"_s;
    case Outcome::Failure:
        return u"✗"_s;
    case Outcome::Degraded:
        return u"≈"_s;
    case Outcome::None:
        break;
    }
    return u"·"_s;
}

QColor seriesColor(int index, const QPalette &palette)
{
    static constexpr QRgb onLight[] = {0xff0072b2, 0xffd55e00, 0xff009e73, 0xffb0568f,
                                       0xff8a6d00, 0xff3a8fc4, 0xff444444};
    static constexpr QRgb onDark[] = {0xff56b4e9, 0xfff0883e, 0xff2fc79a, 0xffe39ac6,
                                      0xfff0e442, 0xff8fb8ff, 0xffc8c8c8};
    const auto &colours = isDark(palette) ? onDark : onLight;
    return QColor::fromRgb(colours[static_cast<size_t>(qAbs(index)) % std::size(colours)]);
}

} // namespace LaunchProbe::Ui
