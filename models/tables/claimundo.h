// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/session/session.h>
#include <models/session/step.h>

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace LaunchProbe::Tables {

//! What a person did to one of their claims; kept apart from its words, which follow the language.
struct ClaimName {
    enum class Act { Write, Quote, Reword, Remove };
    Act act = Act::Write;
    QString sentence;
};

//! A person's own claims with their quotes. Each change is written through at once; what was written lands on
//! the session's undo stack.
class ClaimUndo final : public QObject
{
    Q_OBJECT

public:
    using Claims = std::vector<Domain::OwnClaim>;
    using Clock = std::function<QDateTime()>;

    explicit ClaimUndo(
        Session::Session &session, Clock now = &QDateTime::currentDateTimeUtc, QObject *parent = nullptr);

    //! A new claim of that sentence, with its first quote.
    void write(const QString &sentence, const Domain::ClaimQuote &quote);
    void quote(int claim, const Domain::ClaimQuote &quote); //!< into one that is there; once is enough
    void reword(int claim, const QString &sentence);
    void remove(int claim);

    //! A step of an earlier run, as it wrote itself down; null when it is none.
    [[nodiscard]] std::unique_ptr<Session::Step> readStep(const QJsonObject &json);
    [[nodiscard]] static QString stepKind();
    void put(const Claims &claims); //!< the undo stack's commands come through here

Q_SIGNALS:
    void written(); //!< the last change is in the archive
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

private:
    //! False: there is nothing to do.
    using Edit = std::function<bool(Claims &claims, ClaimName &name)>;
    void change(const Edit &edit);
    void tell();

    Session::Session &m_session;
    Clock m_now;
};

} // namespace LaunchProbe::Tables
