// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include "places.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList Language::available()
{
    QStringList languages{u"en"_s};
    for (const auto &file : QDir(translationsFolder()).entryList({u"launchprobe_*.qm"_s}, QDir::Files)) {
        const auto language = file.section(u'_', 1).section(u'.', 0, 0);
        if (!languages.contains(language))
            languages << language;
    }
    return languages;
}

QString Language::resolved(const QString &wanted)
{
    const auto languages = available();
    for (const auto &name : {wanted, QLocale::system().name()}) {
        auto language = name.section(u'_', 0, 0);
        if (languages.contains(language))
            return language;
    }
    return u"en"_s;
}

void Language::use(const QString &wanted)
{
    const auto language = resolved(wanted);
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    const auto system = QLocale::system();
    // Someone who reads English on a British system keeps British dates.
    QLocale::setDefault(system.name().startsWith(language) ? system : QLocale(language));
    if (m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(u"launchprobe_"_s + language, translationsFolder()))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace LaunchProbe::Services
