// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/evidence/logverdict.h>
#include <models/evidence/reportgroups.h>
#include <models/session/session.h>
#include <ui/kit/panel.h>

#include <QFuture>

#include <functional>
#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace LaunchProbe::Ui {

class GroupDetails;

//! A log as it comes: a file, or what was pasted.
struct LogSource {
    QString path; //!< empty: `bytes` are the log
    QByteArray bytes;
};

//! Masks and reads a log away from the GUI thread. Nothing of it leaves the machine.
using ReadLog = std::function<QFuture<Evidence::LogReading>(const LogSource &source)>;

//! Takes a person's log, says which line decided it, and shows who else has seen that. Without a log it shows
//! every error that the archive's posts report.
class LogDropPanel final : public Panel
{
    Q_OBJECT

public:
    explicit LogDropPanel(Session::Session &session, QWidget *parent = nullptr);

    void setReader(ReadLog read);
    void setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue);
    void take(const LogSource &source);
    void takeClipboard();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<KeyHint> keyHints() const override;
    void retranslate() override;

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void openFile();
    void forget();
    void reload();
    void reloadWhenShown();
    void showLog();
    void showGroups();
    void showDetails();
    [[nodiscard]] QString stateWords() const;
    [[nodiscard]] QString verdictWords() const;
    [[nodiscard]] QString whyWords(const Evidence::NearGroup &near) const;
    QTreeWidgetItem *addGroup(size_t group, const QString &why);

    Session::Session &m_session;
    ReadLog m_read;
    std::shared_ptr<const Catalogue::Catalogue> m_catalogue;
    std::optional<Evidence::LogReading> m_reading; //!< none: no log
    std::vector<Evidence::ReportGroup> m_groups;
    quint64 m_asked = 0; //!< answers to older questions are dropped
    quint64 m_taken = 0; //!< likewise of logs
    bool m_stale = true;
    bool m_isReading = false;
    QPushButton *m_paste;
    QPushButton *m_open;
    QPushButton *m_clear;
    QLabel *m_verdict;
    QPlainTextEdit *m_log;
    QLabel *m_near;
    QTreeWidget *m_list;
    GroupDetails *m_details;
};

} // namespace LaunchProbe::Ui
