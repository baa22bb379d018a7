// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readerpanel.h"
#include "threadtext.h"

#include <models/tables/claimundo.h>
#include <models/tables/copyundo.h>
#include <models/tables/correctionundo.h>
#include <models/tables/findingundo.h>
#include <tests/testlib/fakearchive.h>
#include <ui/kit/keymap.h>

#include <QApplication>
#include <QTest>

namespace LaunchProbe::Ui {

//! A project of some posts, the panel, and what they need.
struct ReaderRoom {
    Test::FakeDesk desk;
    Session::Session session;
    Tables::FindingUndo findings{session};
    Tables::CorrectionUndo corrections{session};
    Tables::ClaimUndo claims{session};
    Tables::CopyUndo copies{session};
    KeyMap keys;
    ReaderPanel panel{session, findings, corrections, claims, copies, keys};
    ThreadText *text = panel.findChild<ThreadText *>();

    explicit ReaderRoom(std::vector<Ports::PostRow> rows)
    {
        desk.archive.rows = std::move(rows);
        panel.retranslate();
        session.openProject(&desk, {});
    }

    //! Puts the keyboard into the text of the first post.
    void show()
    {
        panel.show();
        session.selectPost(desk.archive.rows.front().id);
    }

    [[nodiscard]] bool isRead() const { return !text->posts().empty() && text->isWhole(); }
    [[nodiscard]] bool isReady()
    {
        panel.activateWindow();
        text->setFocus();
        return isRead() && text->hasFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
};

//! The opening post of a thread of its own.
inline Ports::PostRow anOpeningPost(const QString &text)
{
    Ports::PostRow row;
    row.id = {1};
    row.thread = {1};
    row.opening = true;
    row.printedId = row.printedThread = QStringLiteral("reddit:t");
    row.title = QStringLiteral("Does it run?");
    row.author = QStringLiteral("somebody");
    row.text = text;
    return row;
}

//! Reads a value where the words stand first.
inline void addReading(
    Ports::PostRow &row, const QString &slot, const QString &value, const QString &words,
    std::optional<double> number = {})
{
    const auto at = row.text.indexOf(words);
    row.readings.push_back({slot, value, number, {at, at + words.size()}, 0, QStringLiteral("some.rule")});
}

} // namespace LaunchProbe::Ui
