// SPDX-License-Identifier: GPL-3.0-or-later
#include "tongue.h"

#include <QCoreApplication>
#include <QTranslator>

#include <cmath>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;

Tongue::Tongue(const QTranslator *translator, const QLocale &locale)
    : m_translator(translator)
    , m_locale(locale)
    , m_own(true)
{
}

QString Tongue::text(const char *context, const char *english, int count) const
{
    if (!m_own)
        return QCoreApplication::translate(context, english, nullptr, count);
    auto found = m_translator ? m_translator->translate(context, english, nullptr, count) : QString();
    if (found.isEmpty())
        found = QString::fromUtf8(english);
    return count < 0 ? found : found.replace(u"%n"_s, QString::number(count));
}

QString Tongue::number(double value, int decimals) const
{
    const auto locale = m_own ? m_locale : QLocale();
    const auto scale = std::pow(10.0, decimals);
    for (int shown = decimals; shown > 0; --shown) {
        const auto smaller = std::pow(10.0, shown - 1);
        if (std::abs(std::round(value * smaller) / smaller - std::round(value * scale) / scale) > 1e-9)
            return locale.toString(value, 'f', shown);
    }
    return locale.toString(value, 'f', 0);
}

} // namespace LaunchProbe::Protocol
