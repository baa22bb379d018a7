// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimundo.h"

#include "asking.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
using Domain::ClaimQuote;
using Domain::OwnClaim;
using Ports::Archive;
using Ports::Result;

namespace {

using Claims = ClaimUndo::Claims;

struct ClaimChange {
    Claims before;
    Claims after;
    ClaimName name;
    bool isOne = false; //!< false: there was nothing to do
};

template <typename Entry>
int nextId(const std::vector<Entry> &entries)
{
    int last = 0;
    for (const auto &entry : entries)
        last = std::max(last, entry.id);
    return last + 1;
}

OwnClaim *claimOf(Claims &claims, int id)
{
    const auto known = std::ranges::find(claims, id, &OwnClaim::id);
    return known == claims.end() || known->withdrawn ? nullptr : &*known;
}

// The words of a quote stay in the archive, where a deletion at the source reaches them.
QJsonObject toJson(const ClaimQuote &quote)
{
    QJsonObject json{
        {u"id"_s, quote.id},
        {u"post"_s, quote.post.value},
        {u"start"_s, qint64(quote.span.start)},
        {u"end"_s, qint64(quote.span.end)}};
    if (quote.withdrawn)
        json[u"withdrawn"_s] = true;
    return json;
}

ClaimQuote claimQuoteFrom(const QJsonObject &json)
{
    ClaimQuote quote;
    quote.id = json.value(u"id"_s).toInt();
    quote.post.value = json.value(u"post"_s).toInteger();
    quote.span = {
        static_cast<qsizetype>(json.value(u"start"_s).toInteger()),
        static_cast<qsizetype>(json.value(u"end"_s).toInteger())};
    quote.withdrawn = json.value(u"withdrawn"_s).toBool();
    return quote;
}

QJsonArray claimList(const Claims &claims)
{
    QJsonArray list;
    for (const auto &claim : claims) {
        QJsonArray quotes;
        for (const auto &quote : claim.quotes)
            quotes.append(toJson(quote));
        QJsonObject json{
            {u"id"_s, claim.id},
            {u"sentence"_s, claim.sentence},
            {u"quotes"_s, quotes},
            {u"changed"_s, claim.changed.toString(Qt::ISODateWithMs)}};
        if (claim.withdrawn)
            json[u"withdrawn"_s] = true;
        list.append(json);
    }
    return list;
}

Claims claimsFrom(const QJsonArray &list)
{
    Claims claims;
    for (const auto &value : list) {
        const auto json = value.toObject();
        OwnClaim claim;
        claim.id = json.value(u"id"_s).toInt();
        claim.sentence = json.value(u"sentence"_s).toString();
        claim.withdrawn = json.value(u"withdrawn"_s).toBool();
        claim.changed = QDateTime::fromString(json.value(u"changed"_s).toString(), Qt::ISODateWithMs);
        for (const auto &quote : json.value(u"quotes"_s).toArray())
            claim.quotes.push_back(claimQuoteFrom(quote.toObject()));
        claims.push_back(std::move(claim));
    }
    return claims;
}

//! What was claimed before and after. It is pushed once it has been written, so its first doing is done.
class ChangeClaims final : public Session::Step
{
public:
    ChangeClaims(ClaimUndo &undo, ClaimChange change, bool isWritten)
        : m_undo(&undo)
        , m_change(std::move(change))
        , m_isWritten(isWritten)
    {
    }

    [[nodiscard]] QString kind() const override { return ClaimUndo::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {
            {u"act"_s, static_cast<int>(m_change.name.act)},
            {u"sentence"_s, m_change.name.sentence},
            {u"before"_s, claimList(m_change.before)},
            {u"after"_s, claimList(m_change.after)}};
    }
    [[nodiscard]] QString words() const override;

protected:
    void takeBack() override { put(m_change.before); }
    void doAgain() override
    {
        if (!std::exchange(m_isWritten, false))
            put(m_change.after);
    }

private:
    void put(const Claims &claims)
    {
        if (m_undo)
            m_undo->put(claims);
    }

    QPointer<ClaimUndo> m_undo;
    ClaimChange m_change;
    bool m_isWritten;
};

QString ChangeClaims::words() const
{
    const auto sentence = m_change.name.sentence.left(60);
    switch (m_change.name.act) {
    case ClaimName::Act::Write:
        return ClaimUndo::tr("claim \"%1\"", "undo").arg(sentence);
    case ClaimName::Act::Quote:
        return ClaimUndo::tr("quote into the claim \"%1\"", "undo").arg(sentence);
    case ClaimName::Act::Reword:
        return ClaimUndo::tr("other words for the claim \"%1\"", "undo").arg(sentence);
    case ClaimName::Act::Remove:
        break;
    }
    return ClaimUndo::tr("claim \"%1\" removed", "undo").arg(sentence);
}

} // namespace

ClaimUndo::ClaimUndo(Session::Session &session, Clock now, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_now(std::move(now))
{
}

void ClaimUndo::write(const QString &sentence, const ClaimQuote &quote)
{
    const auto words = sentence.simplified();
    if (words.isEmpty())
        return;
    change([words, quote, when = m_now()](Claims &claims, ClaimName &name) {
        OwnClaim claim{nextId(claims), words, {quote}, false, when};
        claim.quotes.front().id = 1;
        claims.push_back(std::move(claim));
        name = {ClaimName::Act::Write, words};
        return true;
    });
}

void ClaimUndo::quote(int id, const ClaimQuote &quote)
{
    change([id, quote, when = m_now()](Claims &claims, ClaimName &name) {
        auto *claim = claimOf(claims, id);
        const auto isSame = [&quote](const ClaimQuote &one) {
            return !one.withdrawn && one.post == quote.post && one.span == quote.span;
        };
        if (!claim || std::ranges::any_of(claim->quotes, isSame))
            return false;
        claim->quotes.push_back(quote);
        claim->quotes.back().id = 0;
        claim->quotes.back().id = nextId(claim->quotes);
        claim->changed = when;
        name = {ClaimName::Act::Quote, claim->sentence};
        return true;
    });
}

void ClaimUndo::reword(int id, const QString &sentence)
{
    const auto words = sentence.simplified();
    change([id, words, when = m_now()](Claims &claims, ClaimName &name) {
        auto *claim = claimOf(claims, id);
        if (!claim || words.isEmpty() || claim->sentence == words)
            return false;
        claim->sentence = words;
        claim->changed = when;
        name = {ClaimName::Act::Reword, words};
        return true;
    });
}

void ClaimUndo::remove(int id)
{
    change([id, when = m_now()](Claims &claims, ClaimName &name) {
        auto *claim = claimOf(claims, id);
        if (!claim)
            return false;
        claim->withdrawn = true;
        claim->changed = when;
        name = {ClaimName::Act::Remove, claim->sentence};
        return true;
    });
}

void ClaimUndo::change(const Edit &edit)
{
    if (m_session.isReadOnly())
        return;
    // Reads and writes in one job, so that two quick keys see each other.
    auto answer = m_session.desk()->change([edit](Archive &archive) -> Result<ClaimChange> {
        auto before = archive.claims();
        if (!before)
            return before.problem();
        ClaimChange change{*before, *before, {}, false};
        change.isOne = edit(change.after, change.name);
        if (!change.isOne)
            return change;
        if (auto done = archive.setClaims(change.after); !done)
            return done.problem();
        return change;
    });
    whenAnswered(answer, this, [this, desk = m_session.desk()](Result<ClaimChange> change) {
        if (!change) {
            Q_EMIT problemOccurred(change.problem());
            return;
        }
        // Another project's stack has no use for it.
        if (!change->isOne || m_session.desk() != desk)
            return;
        m_session.undoStack()->push(new ChangeClaims(*this, std::move(*change), true));
        tell();
    });
}

QString ClaimUndo::stepKind()
{
    return u"claim"_s;
}

std::unique_ptr<Session::Step> ClaimUndo::readStep(const QJsonObject &json)
{
    ClaimChange change{
        claimsFrom(json.value(u"before"_s).toArray()),
        claimsFrom(json.value(u"after"_s).toArray()),
        {},
        true};
    const int act = json.value(u"act"_s).toInt(-1);
    if (change.after.empty() || act < 0 || act > static_cast<int>(ClaimName::Act::Remove))
        return nullptr;
    change.name = {static_cast<ClaimName::Act>(act), json.value(u"sentence"_s).toString()};
    return std::make_unique<ChangeClaims>(*this, std::move(change), false);
}

void ClaimUndo::put(const Claims &claims)
{
    if (m_session.isReadOnly())
        return;
    auto answer = m_session.desk()->change([claims](Archive &archive) { return archive.setClaims(claims); });
    whenAnswered(answer, this, [this](const Result<void> &done) {
        if (done)
            tell();
        else
            Q_EMIT problemOccurred(done.problem());
    });
}

void ClaimUndo::tell()
{
    m_session.noteClaimsChanged();
    Q_EMIT written();
}

} // namespace LaunchProbe::Tables
