// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/correction.h>
#include <models/ports/archive.h>

#include <QObject>

#include <functional>

class QMenu;

namespace LaunchProbe::Session {
class Session;
}
namespace LaunchProbe::Tables {
class CorrectionUndo;
}

namespace LaunchProbe::Ui {

class CommandKeys;
class CorrectionBar;
class KeyMap;
class ReadingTable;
class ThreadText;

//! Takes what a person says about a marked or selected piece of a post from the text, from the table of its
//! readings, from keys and menus to the archive.
class SpanCorrector final : public QObject
{
    Q_OBJECT

public:
    SpanCorrector(
        Session::Session &session, Tables::CorrectionUndo &corrections, KeyMap &keys, ThreadText *text,
        CorrectionBar *bar);

    void addTextKeys(CommandKeys &keys);
    //! `row` gives the table's current row.
    void addTableKeys(CommandKeys &keys, const ReadingTable *table, const std::function<int()> &row);
    //! What can be done about the value, or the selected words, that the text cursor is at.
    void addToMenu(QMenu &menu);
    void addToMenu(QMenu &menu, const ReadingTable &table, int row);

Q_SIGNALS:
    void problemArose(const LaunchProbe::Domain::Problem &problem);
    void caseWanted(LaunchProbe::Domain::PostId post); //!< as a test case

private:
    //! What the person is at: one row's worth of post, reading and correction.
    struct Place {
        Domain::PostId post; //!< none: at nothing that can be corrected
        Domain::Correction correction; //!< as it stands, or what a new one would begin with
        bool isReading = false;
    };

    void addCommands();
    void addDeeds(QMenu &menu, const Place &place);
    [[nodiscard]] Place placeInText() const;
    [[nodiscard]] Place wordsInText() const; //!< that are selected
    [[nodiscard]] Place placeOf(Domain::PostId post, const Domain::Reading &reading) const;
    [[nodiscard]] Place placeOf(const ReadingTable &table, int row) const;
    void correct(const Place &place);
    void remove(const Place &place);
    void takeBack(const Place &place);
    void suggest(const QString &slot);

    Session::Session &m_session;
    Tables::CorrectionUndo &m_corrections;
    KeyMap &m_keys;
    ThreadText *m_text;
    CorrectionBar *m_bar;
    Domain::PostId m_post; //!< that the bar speaks of
};

} // namespace LaunchProbe::Ui
