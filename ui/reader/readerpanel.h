// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readerpost.h"

#include <models/tables/threadmodel.h>
#include <ui/kit/panel.h>

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace LaunchProbe::Tables {
class ClaimUndo;
class CopyUndo;
class CorrectionUndo;
class FindingUndo;
} // namespace LaunchProbe::Tables

namespace LaunchProbe::Ui {

class ClaimBar;
class ClaimQuoter;
class CopyHint;
class CorrectionBar;
class FindingBar;
class KeyMap;
class ReadingTable;
class SpanCorrector;
class ThreadText;

//! The thread reader: the conversation of the selected post, what was read out of each post, and the person's
//! say.
class ReaderPanel final : public Panel
{
    Q_OBJECT

public:
    ReaderPanel(
        Session::Session &session, Tables::FindingUndo &findings, Tables::CorrectionUndo &corrections,
        Tables::ClaimUndo &claims, Tables::CopyUndo &copies, KeyMap &keys, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void retranslate() override;
    [[nodiscard]] std::vector<KeyHint> keyHints() const override;

Q_SIGNALS:
    void openRequested(const QUrl &address); //!< the person asked for it, having seen the address
    //! The post is to be written down as a test case; `authors` wrote in its thread.
    void caseRequested(const LaunchProbe::Ports::PostRow &post, const QStringList &authors);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFind();
    void buildLinkBar();
    void buildReadings();
    void buildKeys();
    void follow();
    void askForThreadOf(Domain::PostId post);
    void readThread();
    void takePosts(std::vector<ReaderPost> posts);
    void showPost(Domain::PostId post);
    void showSide(Domain::PostId post);
    void chooseReading(Domain::PostId post, int reading);
    void takeFindings(const Domain::FindingList &findings);
    void findWords(bool backwards);
    void showLink(const QUrl &address);
    void showHead();
    void judge(Domain::Verdict verdict);
    void tagBy(int digit);
    void showMenu(const QPoint &place);
    void showReadingMenu(const QPoint &place);
    void askForCase(Domain::PostId post);
    void showVersions(Domain::PostId post);

    Session::Session &m_session;
    Tables::FindingUndo &m_findings;
    KeyMap &m_keys;
    Tables::ThreadModel m_thread;
    quint64 m_asked = 0; //!< answers to older questions are dropped
    quint64 m_read = 0;
    QUrl m_link;

    QLabel *m_head;
    QLabel *m_findLabel;
    QLineEdit *m_find;
    QToolButton *m_findNext;
    QToolButton *m_findBack;
    QLabel *m_findWords;
    ThreadText *m_text;
    QLabel *m_readingsLabel;
    QTableView *m_readingsView;
    ReadingTable *m_readings;
    QWidget *m_linkBar;
    QLabel *m_linkAddress;
    QToolButton *m_linkOpen;
    QToolButton *m_linkCopy;
    QToolButton *m_linkClose;
    CopyHint *m_copy;
    FindingBar *m_bar;
    CorrectionBar *m_correction;
    SpanCorrector *m_corrector;
    ClaimBar *m_claim;
    ClaimQuoter *m_quoter;
};

} // namespace LaunchProbe::Ui
