// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimundo.h"

#include <QJsonArray>

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

//! What was claimed before and after.
class ChangeClaims final : public WrittenStep<Claims>
{
public:
    ChangeClaims(ClaimUndo &undo, ClaimChange change, First first)
        : WrittenStep(
            std::move(change.before), std::move(change.after), first, &undo,
            [&undo](const Claims &claims) { undo.put(claims); })
        , m_name(std::move(change.name))
    {
    }

    [[nodiscard]] QString kind() const override { return ClaimUndo::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {
            {u"act"_s, static_cast<int>(m_name.act)},
            {u"sentence"_s, m_name.sentence},
            {u"before"_s, claimList(before())},
            {u"after"_s, claimList(after())}};
    }
    [[nodiscard]] QString words() const override;

private:
    ClaimName m_name;
};

QString ChangeClaims::words() const
{
    const auto sentence = m_name.sentence.left(60);
    switch (m_name.act) {
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
    : ArchiveUndo(session, std::move(now), parent)
{
}

void ClaimUndo::write(const QString &sentence, const ClaimQuote &quote)
{
    const auto words = sentence.simplified();
    if (words.isEmpty())
        return;
    edit([words, quote, when = now()](Claims &claims, ClaimName &name) {
        OwnClaim claim{nextId(claims), words, {quote}, false, when};
        claim.quotes.front().id = 1;
        claims.push_back(std::move(claim));
        name = {ClaimName::Act::Write, words};
        return true;
    });
}

void ClaimUndo::quote(int id, const ClaimQuote &quote)
{
    edit([id, quote, when = now()](Claims &claims, ClaimName &name) {
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
    edit([id, words, when = now()](Claims &claims, ClaimName &name) {
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
    edit([id, when = now()](Claims &claims, ClaimName &name) {
        auto *claim = claimOf(claims, id);
        if (!claim)
            return false;
        claim->withdrawn = true;
        claim->changed = when;
        name = {ClaimName::Act::Remove, claim->sentence};
        return true;
    });
}

void ClaimUndo::edit(const Edit &edit)
{
    change<ClaimChange>(
        [edit](Archive &archive) -> Result<std::optional<ClaimChange>> {
            auto before = archive.claims();
            if (!before)
                return before.problem();
            ClaimChange change{*before, *before, {}};
            if (!edit(change.after, change.name))
                return std::optional<ClaimChange>();
            if (auto done = archive.setClaims(change.after); !done)
                return done.problem();
            return std::optional(std::move(change));
        },
        [this](ClaimChange change) {
            session().undoStack()->push(
                new ChangeClaims(*this, std::move(change), ChangeClaims::First::IsWritten));
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
        claimsFrom(json.value(u"before"_s).toArray()), claimsFrom(json.value(u"after"_s).toArray()), {}};
    const int act = json.value(u"act"_s).toInt(-1);
    if (change.after.empty() || act < 0 || act > static_cast<int>(ClaimName::Act::Remove))
        return nullptr;
    change.name = {static_cast<ClaimName::Act>(act), json.value(u"sentence"_s).toString()};
    return std::make_unique<ChangeClaims>(*this, std::move(change), ChangeClaims::First::IsToWrite);
}

void ClaimUndo::put(const Claims &claims)
{
    ArchiveUndo::put([claims](Archive &archive) { return archive.setClaims(claims); }, [this] { tell(); });
}

void ClaimUndo::tell()
{
    session().noteClaimsChanged();
    Q_EMIT written();
}

} // namespace LaunchProbe::Tables
