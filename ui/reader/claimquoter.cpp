// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimquoter.h"

#include "claimbar.h"
#include "threadtext.h"

#include <models/session/session.h>
#include <models/tables/asking.h>
#include <models/tables/claimundo.h>
#include <ui/kit/commandkeys.h>

#include <QMenu>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 400; // code units; of a longer line the value alone is quoted

const QString quoteCommand = u"thread.quote"_s;

//! The line that a value stands in: a number alone says nothing.
Domain::Span lineOf(const QString &text, const Domain::Span &span)
{
    const auto start = span.start > 0 ? text.lastIndexOf(u'\n', span.start - 1) + 1 : 0;
    auto end = text.indexOf(u'\n', span.end);
    end = end < 0 ? text.size() : end;
    return end - start > longestLine ? span : Domain::Span{start, end};
}

} // namespace

ClaimQuoter::ClaimQuoter(
    Session::Session &session, Tables::ClaimUndo &claims, KeyMap &keys, ThreadText *text, ClaimBar *bar)
    : QObject(text)
    , m_session(session)
    , m_claims(claims)
    , m_keys(keys)
    , m_text(text)
    , m_bar(bar)
{
    keys.add({quoteCommand, KeyScope::Thread, {Qt::Key_Q}, [] { return tr("Quote into a claim"); }});
    const auto back = [this] { m_text->setFocus(Qt::OtherFocusReason); };
    connect(bar, &ClaimBar::written, this, [this, back](const QString &sentence, const auto &quote) {
        m_claims.write(sentence, quote);
        back();
    });
    connect(bar, &ClaimBar::quoted, this, [this, back](int claim, const Domain::ClaimQuote &quote) {
        m_claims.quote(claim, quote);
        back();
    });
    connect(bar, &ClaimBar::closed, this, back);
    connect(&session, &Session::Session::projectChanged, bar, &QWidget::hide);
}

void ClaimQuoter::addTextKeys(CommandKeys &keys)
{
    keys.add(quoteCommand, [this] { ask(quoteInText()); });
}

void ClaimQuoter::addToMenu(QMenu &menu)
{
    const auto quote = quoteInText();
    if (!quote.post || m_session.isReadOnly())
        return;
    menu.addSeparator();
    menu.addAction(
        m_keys.withHint(tr("&Quote into a claim…"), quoteCommand), this, [this, quote] { ask(quote); });
}

Domain::ClaimQuote ClaimQuoter::quoteInText() const
{
    Domain::ClaimQuote quote;
    if (const auto words = m_text->chosenWords(); words.post) {
        quote.post = words.post;
        quote.span = words.span;
    } else if (const auto pointed = m_text->pointedReading(); pointed.post) {
        const auto *post = m_text->post(pointed.post);
        quote.post = pointed.post;
        quote.span = lineOf(post->row.text, post->row.readings[static_cast<size_t>(pointed.reading)].span);
    }
    const auto *post = m_text->post(quote.post);
    if (post)
        Domain::quoteFrom(quote, post->row.text);
    return quote.quote.trimmed().isEmpty() ? Domain::ClaimQuote() : quote;
}

void ClaimQuoter::ask(const Domain::ClaimQuote &quote)
{
    if (!quote.post || m_session.isReadOnly())
        return;
    auto answer = m_session.desk()->ask([](const Ports::Archive &archive) { return archive.claims(); });
    Tables::whenAnswered(
        std::move(answer), this, [this, quote](const Domain::Result<std::vector<Domain::OwnClaim>> &claims) {
            if (claims)
                m_bar->open(quote, *claims);
            else
                Q_EMIT problemArose(claims.problem());
        });
}

} // namespace LaunchProbe::Ui
