// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlarchive.h"
#include "sqlcorrections.h"

#include <algorithm>

namespace LaunchProbe::Store {

using Domain::ClaimQuote;
using Domain::OwnClaim;
using Domain::Result;

namespace {

//! Columns in the order of list_own_quotes.sql and its like, from the second on.
ClaimQuote quoteOf(const Statement &list)
{
    ClaimQuote quote;
    quote.id = static_cast<int>(list.integer(1));
    quote.post = {list.integer(2)};
    quote.span = {list.integer(3), list.integer(4)};
    quote.quote = list.text(5);
    quote.before = list.text(6);
    quote.after = list.text(7);
    quote.orphan = list.integer(8) != 0;
    quote.withdrawn = list.integer(9) != 0;
    return quote;
}

Result<void> writeQuote(Connection &connection, qint64 claim, const ClaimQuote &quote)
{
    auto &write = connection.statement("write_own_quote");
    write.bind("claim", claim).bind("id", qint64(quote.id)).bind("post", quote.post.value);
    write.bind("span_start", qint64(quote.span.start)).bind("span_end", qint64(quote.span.end));
    write.bind("quote", quote.quote).bind("words_before", quote.before).bind("words_after", quote.after);
    return write.bind("orphan", quote.orphan ? 1 : 0).bind("withdrawn", quote.withdrawn ? 1 : 0).run();
}

//! What is not named any more is withdrawn, and what is named without its words is where the archive has it.
std::vector<ClaimQuote> mergedQuotes(std::vector<ClaimQuote> wanted, const std::vector<ClaimQuote> &known)
{
    for (const auto &old : known) {
        const auto same = std::ranges::find(wanted, old.id, &ClaimQuote::id);
        if (same == wanted.end()) {
            wanted.push_back(old);
            wanted.back().withdrawn = true;
        } else if (same->quote.isEmpty()) {
            static_cast<Domain::Anchor &>(*same) = old;
        }
    }
    return wanted;
}

Result<void> writeClaim(Connection &connection, const OwnClaim &claim)
{
    auto &write = connection.statement("write_own_claim");
    write.bind("claim", qint64(claim.id)).bind("sentence", claim.sentence);
    write.bind("withdrawn", claim.withdrawn ? 1 : 0);
    if (auto done = write.bindTime("changed", claim.changed).run(); !done)
        return done;
    for (const auto &quote : claim.quotes) {
        if (auto done = writeQuote(connection, claim.id, quote); !done)
            return done;
        if (auto done = anchorQuotes(connection, quote.post.value); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> anchorQuotes(Connection &connection, qint64 post)
{
    auto &list = connection.statement("list_quotes_of_post");
    if (auto done = list.bind("post", post).run(); !done)
        return done;
    std::vector<std::pair<qint64, ClaimQuote>> quotes;
    while (list.next())
        quotes.emplace_back(list.integer(0), quoteOf(list));
    list.finish();
    if (quotes.empty())
        return {};
    const auto text = textOf(connection, post);
    if (!text)
        return text.problem();
    for (auto &[claim, quote] : quotes) {
        anchorOrForget(quote, *text);
        if (auto done = writeQuote(connection, claim, quote); !done)
            return done;
    }
    return {};
}

Result<std::vector<OwnClaim>> SqlArchive::claims() const
{
    auto &list = m_connection->statement("list_own_claims");
    if (auto done = list.run(); !done)
        return done.problem();
    std::vector<OwnClaim> claims;
    while (list.next())
        claims.push_back(
            {static_cast<int>(list.integer(0)), list.text(1), {}, list.integer(2) != 0, list.time(3)});
    list.finish();
    auto &quotes = m_connection->statement("list_own_quotes");
    if (auto done = quotes.run(); !done)
        return done.problem();
    while (quotes.next()) {
        const auto claim = std::ranges::find(claims, static_cast<int>(quotes.integer(0)), &OwnClaim::id);
        if (claim != claims.end())
            claim->quotes.push_back(quoteOf(quotes));
    }
    quotes.finish();
    return claims;
}

Result<void> SqlArchive::setClaims(std::span<const OwnClaim> wanted)
{
    return inTransaction(*m_connection, [&]() -> Result<void> {
        const auto known = claims();
        if (!known)
            return known.problem();
        for (const auto &claim : wanted) {
            const auto old = std::ranges::find(*known, claim.id, &OwnClaim::id);
            auto merged = claim;
            if (old != known->end())
                merged.quotes = mergedQuotes(claim.quotes, old->quotes);
            if (auto done = writeClaim(*m_connection, merged); !done)
                return done;
        }
        for (const auto &old : *known) {
            if (std::ranges::find(wanted, old.id, &OwnClaim::id) != wanted.end() || old.withdrawn)
                continue;
            auto gone = old;
            gone.withdrawn = true;
            if (auto done = writeClaim(*m_connection, gone); !done)
                return done;
        }
        return {};
    });
}

} // namespace LaunchProbe::Store
