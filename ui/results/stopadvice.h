// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/protocol/saturation.h>
#include <models/session/session.h>

#include <QLabel>
#include <QTimer>

#include <functional>

namespace LaunchProbe::Ui {

//! How saturated a question is; called away from the GUI thread.
using AskSaturation =
    std::function<Domain::Result<Protocol::Saturation>(const Ports::Archive &, const QString &question)>;

//! Says that going on with the question of the moment would hardly bring anything; hidden as long as it
//! would.
class StopAdvice final : public QLabel
{
    Q_OBJECT

public:
    explicit StopAdvice(const Session::Session &session, QWidget *parent = nullptr);

    void setSaturation(AskSaturation saturation);
    void retranslate();

private:
    void ask();
    void take(const Protocol::Saturation &saturation);

    const Session::Session &m_session;
    AskSaturation m_saturation;
    Protocol::Saturation m_shown;
    QTimer m_soon; //!< verdicts come one after the other
    quint64 m_asked = 0; //!< answers to earlier ones are late
};

} // namespace LaunchProbe::Ui
