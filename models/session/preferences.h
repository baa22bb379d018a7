// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QUrl>

#include <map>

namespace LaunchProbe::Session {

//! Names of the colour schemes, in the order of the settings: "system", "light", "dark", "contrast-light",
//! "contrast-dark".
[[nodiscard]] QStringList themeNames();

//! What a person has set for the program, kept between its runs. Never a secret, never a project's content.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    //! The file of the system's user settings, or the given INI file.
    explicit Preferences(QObject *parent = nullptr);
    explicit Preferences(const QString &file, QObject *parent = nullptr);

    //! What lies beneath is remembered by where it lies from there: a stick has another name on each machine.
    void setPortableRoot(const QString &folder);

    [[nodiscard]] QString language() const; //!< "system", "en", "ru"
    [[nodiscard]] QString theme() const; //!< one of themeNames()
    [[nodiscard]] bool reducesMotion() const; //!< nothing on the screen moves or blinks by itself
    [[nodiscard]] QString redditUser() const; //!< without "u/"; for the User-Agent that Reddit demands
    [[nodiscard]] int requestBudget() const; //!< of one harvest, over all sources; 0: no limit
    //! Sources that are asked besides those that always are.
    [[nodiscard]] QStringList chosenSources() const;
    //! Addresses instead of a source's own, and further hosts: by "source.family".
    [[nodiscard]] std::map<QString, QUrl> endpoints() const;
    //! After how many hours a project's harvest is made again while its window is open; 0: never.
    [[nodiscard]] int watchHours(const QString &folder) const;
    //! Keys in place of the usual ones, as portable texts, by command; an empty one: none.
    [[nodiscard]] std::map<QString, QString> keys() const;
    [[nodiscard]] QStringList recentProjects() const; //!< newest first, recentLimit at most

    void setLanguage(const QString &language);
    void setTheme(const QString &theme);
    void setReducesMotion(bool reduces);
    void setRedditUser(const QString &user);
    void setRequestBudget(int requests);
    void setChosenSources(const QStringList &ids);
    void setEndpoints(const std::map<QString, QUrl> &endpoints);
    void setWatchHours(const QString &folder, int hours);
    void setKeys(const std::map<QString, QString> &keys);
    void noteProject(const QString &folder); //!< to the front of the recent ones
    void forgetProject(const QString &folder);

    //! Asked for on the command line: holds for this run until the person chooses another.
    void overrideLanguage(const QString &language);
    void overrideTheme(const QString &theme);

    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &layout);

    static constexpr int recentLimit = 10;

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void motionChanged();
    void recentProjectsChanged();

private:
    [[nodiscard]] QString remembered(const QString &folder) const;

    QSettings m_settings;
    QString m_root; //!< empty: no such
    QString m_language;
    QString m_theme;
};

} // namespace LaunchProbe::Session
