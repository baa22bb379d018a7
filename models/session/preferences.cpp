// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include <QCryptographicHash>
#include <QDir>

namespace LaunchProbe::Session {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWatch = 24 * 7; //!< hours; a timer counts no longer than 24 days

//! A path cannot be a key: its slashes would be groups.
QString watchKey(const QString &folder)
{
    const auto hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"watch/"_s + QString::fromLatin1(hash.left(16));
}

} // namespace

Preferences::Preferences(QObject *parent)
    : QObject(parent)
{
}

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
}

QString Preferences::language() const
{
    return m_language.isEmpty() ? m_settings.value(u"language"_s, u"system"_s).toString() : m_language;
}

QStringList themeNames()
{
    return {u"system"_s, u"light"_s, u"dark"_s, u"contrast-light"_s, u"contrast-dark"_s};
}

QString Preferences::theme() const
{
    return m_theme.isEmpty() ? m_settings.value(u"theme"_s, u"system"_s).toString() : m_theme;
}

bool Preferences::reducesMotion() const
{
    return m_settings.value(u"motion/reduced"_s, false).toBool();
}

QString Preferences::redditUser() const
{
    return m_settings.value(u"reddit/user"_s).toString();
}

int Preferences::requestBudget() const
{
    return qMax(0, m_settings.value(u"harvest/budget"_s, 0).toInt());
}

QStringList Preferences::chosenSources() const
{
    return m_settings.value(u"harvest/sources"_s).toStringList();
}

int Preferences::watchHours(const QString &folder) const
{
    return qBound(0, m_settings.value(watchKey(remembered(folder)), 0).toInt(), longestWatch);
}

std::map<QString, QUrl> Preferences::endpoints() const
{
    const auto lines = m_settings.value(u"harvest/endpoints"_s).toStringList();
    std::map<QString, QUrl> endpoints;
    for (const auto &line : lines) {
        const QUrl url(line.section(u'=', 1), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            endpoints[line.section(u'=', 0, 0)] = url;
    }
    return endpoints;
}

std::map<QString, QString> Preferences::keys() const
{
    const auto lines = m_settings.value(u"keys/changed"_s).toStringList();
    std::map<QString, QString> keys;
    for (const auto &line : lines)
        keys[line.section(u'=', 0, 0)] = line.section(u'=', 1);
    return keys;
}

QStringList Preferences::recentProjects() const
{
    QStringList folders;
    const auto known = m_settings.value(u"projects/recent"_s).toStringList();
    for (const auto &folder : known) {
        if (QDir::isAbsolutePath(folder))
            folders << folder;
        else if (!m_root.isEmpty())
            folders << QDir::cleanPath(m_root + u'/' + folder);
    }
    return folders.mid(0, recentLimit);
}

void Preferences::setLanguage(const QString &language)
{
    const auto before = this->language();
    m_language.clear();
    m_settings.setValue(u"language"_s, language);
    if (before != language)
        Q_EMIT languageChanged();
}

void Preferences::setTheme(const QString &theme)
{
    const auto before = this->theme();
    m_theme.clear();
    m_settings.setValue(u"theme"_s, theme);
    if (before != theme)
        Q_EMIT themeChanged();
}

void Preferences::setReducesMotion(bool reduces)
{
    if (reduces == reducesMotion())
        return;
    m_settings.setValue(u"motion/reduced"_s, reduces);
    Q_EMIT motionChanged();
}

void Preferences::setRedditUser(const QString &user)
{
    auto name = user.trimmed();
    if (name.startsWith(u"/u/"))
        name = name.mid(3);
    else if (name.startsWith(u"u/"))
        name = name.mid(2);
    m_settings.setValue(u"reddit/user"_s, name);
}

void Preferences::setRequestBudget(int requests)
{
    m_settings.setValue(u"harvest/budget"_s, qMax(0, requests));
}

void Preferences::setChosenSources(const QStringList &ids)
{
    m_settings.setValue(u"harvest/sources"_s, ids);
}

void Preferences::setEndpoints(const std::map<QString, QUrl> &endpoints)
{
    QStringList lines;
    for (const auto &[name, url] : endpoints)
        lines << name + u'=' + url.toString(QUrl::FullyEncoded);
    m_settings.setValue(u"harvest/endpoints"_s, lines);
}

void Preferences::setWatchHours(const QString &folder, int hours)
{
    if (hours > 0)
        m_settings.setValue(watchKey(remembered(folder)), hours);
    else
        m_settings.remove(watchKey(remembered(folder)));
}

void Preferences::setKeys(const std::map<QString, QString> &keys)
{
    QStringList lines;
    for (const auto &[command, key] : keys)
        lines << command + u'=' + key;
    m_settings.setValue(u"keys/changed"_s, lines);
}

void Preferences::setPortableRoot(const QString &folder)
{
    m_root = folder.isEmpty() ? QString() : QDir(folder).absolutePath();
    Q_EMIT recentProjectsChanged();
}

QString Preferences::remembered(const QString &folder) const
{
    const auto path = QDir(folder).absolutePath();
    const auto relative = m_root.isEmpty() ? path : QDir(m_root).relativeFilePath(path);
    return relative == u".."_s || relative.startsWith(u"../"_s) ? path : relative;
}

void Preferences::noteProject(const QString &folder)
{
    const auto name = remembered(folder);
    auto recent = m_settings.value(u"projects/recent"_s).toStringList();
    recent.removeAll(name);
    recent.prepend(name);
    m_settings.setValue(u"projects/recent"_s, recent.mid(0, recentLimit));
    Q_EMIT recentProjectsChanged();
}

void Preferences::forgetProject(const QString &folder)
{
    auto recent = m_settings.value(u"projects/recent"_s).toStringList();
    if (!recent.removeAll(remembered(folder)))
        return;
    m_settings.setValue(u"projects/recent"_s, recent);
    Q_EMIT recentProjectsChanged();
}

void Preferences::overrideLanguage(const QString &language)
{
    m_language = language;
    Q_EMIT languageChanged();
}

void Preferences::overrideTheme(const QString &theme)
{
    m_theme = theme;
    Q_EMIT themeChanged();
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_settings.value(u"layout/"_s + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &layout)
{
    m_settings.setValue(u"layout/"_s + name, layout);
}

} // namespace LaunchProbe::Session
