// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QFrame>

class QLabel;
class QToolButton;

namespace LaunchProbe::Ui {

//! A bar above the window's content that says problems and short notes without stopping anybody's work. It
//! stays until it is dismissed; a screen reader is told.
class ErrorPresenter final : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorPresenter(QWidget *parent = nullptr);

    void present(
        const Domain::Problem &problem); //!< the newest replaces the one before; its kind stays translatable
    void presentNote(const QString &sentence); //!< something to know that is no problem
    void dismiss();
    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSentence(const QString &sentence);

    QLabel *m_mark;
    QLabel *m_label;
    QToolButton *m_dismiss;
    std::optional<Domain::Problem> m_problem;
};

} // namespace LaunchProbe::Ui
