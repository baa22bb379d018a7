// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QKeySequence>
#include <QUrl>
#include <QWidget>

#include <vector>

class QMenu;

namespace LaunchProbe::Ui {

//! A key that a panel listens to, and what it does.
struct KeyHint {
    QKeySequence keys;
    QString words;

    friend bool operator==(const KeyHint &, const KeyHint &) = default;
};

//! A part of the window that the shell can dock. It gets models and ports in its constructor, sets every text
//! in retranslate(), and talks to no other panel.
class Panel : public QWidget
{
    Q_OBJECT

public:
    //! `id` is stable: layouts are kept under it.
    explicit Panel(const QString &id, QWidget *parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    //! Keys beyond those that every list or form has, for the overview of keys.
    [[nodiscard]] virtual std::vector<KeyHint> keyHints() const { return {}; }
    //! What the panel can do, for the window's menus; null: nothing that has no button.
    [[nodiscard]] virtual QMenu *menu() const { return nullptr; }
    virtual void retranslate() = 0; //!< called once by the shell, and at each change of language

Q_SIGNALS:
    void titleChanged();
    //! The person asked for this address; the shell shows it and opens it when they agree.
    void linkRequested(const QUrl &address);
    //! For the shell to say; the panel goes on.
    void problemArose(const LaunchProbe::Domain::Problem &problem);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace LaunchProbe::Ui
