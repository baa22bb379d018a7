// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archiveundo.h"

#include <vector>

namespace LaunchProbe::Tables {

//! What a person did to one of their claims; kept apart from its words, which follow the language.
struct ClaimName {
    enum class Act { Write, Quote, Reword, Remove };
    Act act = Act::Write;
    QString sentence;
};

//! A person's own claims with their quotes.
class ClaimUndo final : public ArchiveUndo
{
    Q_OBJECT

public:
    using Claims = std::vector<Domain::OwnClaim>;

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

private:
    //! False: there is nothing to do.
    using Edit = std::function<bool(Claims &claims, ClaimName &name)>;
    void edit(const Edit &edit);
    void tell();
};

} // namespace LaunchProbe::Tables
