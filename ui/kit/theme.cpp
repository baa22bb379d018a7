// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

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

//! Fusion alone of Qt's own styles draws every control from the palette; but it frames boxes to be ticked
//! darker than the window, which nobody sees on a dark one.
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
        if (!isBox || !isDark(option->palette))
            return;
        painter->save();
        painter->setPen(option->palette.color(QPalette::PlaceholderText));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }

    static constexpr auto styleName = QLatin1String("framed-fusion");
};

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
    case Theme::System:
        break;
    }
    return u"system"_s;
}

std::optional<Theme> themeFromName(const QString &name)
{
    for (const auto theme : {Theme::System, Theme::Light, Theme::Dark}) {
        if (name == themeName(theme))
            return theme;
    }
    return {};
}

ThemeKeeper::ThemeKeeper(QApplication *application)
    : m_application(application)
    , m_system(application->palette())
{
}

void ThemeKeeper::apply(Theme theme) const
{
    if (m_application->style()->objectName() != FusionWithFrames::styleName)
        m_application->setStyle(new FusionWithFrames);
    const bool toDark = theme == Theme::Dark || (theme == Theme::System && isDark(m_system));
    m_application->setPalette(paletteOf(toDark ? dark : light));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor outcomeColor(Outcome outcome, const QPalette &palette)
{
    const bool onDark = isDark(palette);
    switch (outcome) {
    case Outcome::Success:
        return QColor::fromRgb(onDark ? 0xff5fd08a : 0xff1a7f3c);
    case Outcome::Failure:
        return QColor::fromRgb(onDark ? 0xffff8a7a : 0xffb3261e);
    case Outcome::Degraded:
        return QColor::fromRgb(onDark ? 0xfff2bd4b : 0xff8a5a00);
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
