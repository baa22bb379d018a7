// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/session/session.h>
#include <ui/kit/panel.h>

#include <QFuture>
#include <QUrl>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;
class QToolButton;

namespace LaunchProbe::Tables {
class ClaimUndo;
}

namespace LaunchProbe::Ui {

class OwnClaims;

//! How a dossier is wanted.
struct DossierChoice {
    bool russian = false;
    QStringList formats; //!< "md", "json"

    friend bool operator==(const DossierChoice &, const DossierChoice &) = default;
};

class DossierPanel final : public Panel
{
    Q_OBJECT

public:
    //! Who writes dossiers. Both work away from the GUI thread.
    struct Writer {
        std::function<QFuture<Domain::Result<QString>>(const DossierChoice &)> preview; //!< Markdown
        //! The files that were written, the folder first.
        std::function<QFuture<Domain::Result<QStringList>>(const DossierChoice &)> write;
        QStringList formats; //!< that it can write
    };

    DossierPanel(Session::Session &session, Tables::ClaimUndo &claims, QWidget *parent = nullptr);

    void setWriter(Writer writer);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

Q_SIGNALS:
    void openRequested(const QUrl &address); //!< the person asked for it, having seen the address

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildControls();
    void forget();
    void goStale();
    void preview();
    void previewWhenSeen();
    void write();
    void showPreview(const QString &markdown);
    void showWritten();
    void showState();
    void showLink(const QUrl &address);
    [[nodiscard]] DossierChoice choice() const;

    Session::Session &m_session;
    Writer m_writer;
    quint64 m_asked = 0; //!< answers to older questions are dropped
    bool m_unseen = true; //!< asked for, and to be made once somebody sees the panel
    bool m_stale = true;
    bool m_working = false;
    bool m_cut = false; //!< only the beginning is shown
    QStringList m_written;
    QUrl m_link;

    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_formatsLabel;
    struct Format {
        QString id;
        QCheckBox *box;
    };
    std::vector<Format> m_formats;
    QPushButton *m_refresh;
    QPushButton *m_export;
    OwnClaims *m_claims;
    QTextBrowser *m_text;
    QLabel *m_state;
    QLabel *m_writtenWords;
    QPushButton *m_openFolder;
    QWidget *m_linkBar;
    QLabel *m_linkAddress;
    QToolButton *m_linkOpen;
};

} // namespace LaunchProbe::Ui
