// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QFuture>
#include <QGroupBox>
#include <QUrl>

#include <functional>
#include <map>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace LaunchProbe::Session {
class Preferences;
}

namespace LaunchProbe::Ui {

//! A source that runs on more than one host, from its card.
struct SourceHosts {
    QString id;
    QString name;
    bool isBeside = true; //!< further hosts are asked beside its own; else one is asked instead of it
    std::map<QString, QUrl> presets; //!< its own, by family
};

//! A host that a person typed, as it will be asked; or why it cannot be.
struct TypedHost {
    enum class Flaw {
        None,
        NoAddress,
        NotSafe, //!< neither https nor this machine
        HasName, //!< a user's name or password in the address
        HasQuery, //!< more than a host and a path
    };
    QString family; //!< under which the endpoint is kept
    QUrl url;
    Flaw flaw = Flaw::None;
};

using ReadHost = std::function<TypedHost(const QString &source, const QString &typed)>;
//! Asks the source's first search at that host; a sentence of success, or the problem.
using TryHost = std::function<QFuture<Domain::Result<QString>>(
    const QString &source, const QString &family, const QUrl &url)>;

//! The hosts at which sources are asked: those that they come with, and those that the person adds.
class HostsBox final : public QGroupBox
{
    Q_OBJECT

public:
    //! `preferences` outlives it.
    HostsBox(
        std::vector<SourceHosts> sources, Session::Preferences *preferences, ReadHost readHost,
        TryHost tryHost, QWidget *parent = nullptr);

    void retranslate();

private:
    [[nodiscard]] const SourceHosts *source(const QString &id) const;
    [[nodiscard]] QString flawSentence(const SourceHosts &source, const TypedHost &host) const;
    void fill();
    void addRow(const SourceHosts &source, const QString &family, const QUrl &url, bool isOwn);
    void followChoice();
    void add();
    void remove();
    void test();

    std::vector<SourceHosts> m_sources;
    Session::Preferences *m_preferences;
    ReadHost m_readHost;
    TryHost m_tryHost;
    QLabel *m_about;
    QTreeWidget *m_hosts;
    QLabel *m_sourceLabel;
    QComboBox *m_source;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_test;
    QLabel *m_status;
};

} // namespace LaunchProbe::Ui
