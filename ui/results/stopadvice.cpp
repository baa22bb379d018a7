// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopadvice.h"

#include <models/tables/asking.h>

namespace LaunchProbe::Ui {

using namespace std::chrono_literals;

namespace {

constexpr auto afterVerdicts = 600ms;

} // namespace

StopAdvice::StopAdvice(const Session::Session &session, QWidget *parent)
    : QLabel(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("advice"));
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterVerdicts);
    connect(&m_soon, &QTimer::timeout, this, &StopAdvice::ask);
    connect(&session, &Session::Session::findingsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&session, &Session::Session::archiveGrew, &m_soon, qOverload<>(&QTimer::start));
    for (const auto signal : {&Session::Session::filterChanged, &Session::Session::projectChanged})
        connect(&session, signal, this, &StopAdvice::ask);
}

void StopAdvice::setSaturation(AskSaturation saturation)
{
    m_saturation = std::move(saturation);
    ask();
}

void StopAdvice::ask()
{
    m_soon.stop();
    const auto asked = ++m_asked;
    const auto question = m_session.filter().question;
    if (question.isEmpty() || !m_session.desk() || !m_saturation) {
        take({});
        return;
    }
    auto answer = m_session.desk()->ask([saturation = m_saturation, question](const Ports::Archive &archive) {
        return saturation(archive, question);
    });
    Tables::whenAnswered(
        std::move(answer), this, [this, asked](const Domain::Result<Protocol::Saturation> &saturation) {
            if (saturation && asked == m_asked)
                take(*saturation);
        });
}

void StopAdvice::take(const Protocol::Saturation &saturation)
{
    m_shown = saturation;
    setVisible(saturation.state == Protocol::Saturation::State::Stop);
    retranslate();
}

void StopAdvice::retranslate()
{
    setText(tr("You may stop here: going on with this question would hardly bring anything new (%1).")
                .arg(Protocol::saturationReason(m_shown)));
}

} // namespace LaunchProbe::Ui
