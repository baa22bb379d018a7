// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbar.h"

#include "filterbar.h"
#include "searchterms.h"

#include <models/tables/asking.h>
#include <models/tables/fieldwords.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

QString sign(Domain::SlotCondition::Test test)
{
    using Test = Domain::SlotCondition::Test;
    switch (test) {
    case Test::IsNot:
        return u"\u2260"_s;
    case Test::AtLeast:
        return u"\u2265"_s;
    case Test::AtMost:
        return u"\u2264"_s;
    case Test::Above:
        return u">"_s;
    case Test::Below:
        return u"<"_s;
    case Test::Is:
        break;
    }
    return u"="_s;
}

Domain::PostFilter bareWords(const QString &line)
{
    Domain::PostFilter filter;
    for (const auto &word : line.simplified().split(u' ', Qt::SkipEmptyParts))
        filter.text.children.push_back({Domain::TextQuery::Op::Word, word, {}});
    return filter;
}

} // namespace

SearchBar::SearchBar(Session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_read(bareWords)
    , m_label(new QLabel(this))
    , m_line(new SearchLine(this))
    , m_button(new QPushButton(this))
    , m_filters(new FilterBar(this))
    , m_narrowed(new QLabel(this))
    , m_clear(new QPushButton(this))
{
    m_label->setBuddy(m_line);
    m_narrowed->setTextFormat(Qt::PlainText);
    m_narrowed->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_label);
    line->addWidget(m_line, 1);
    line->addWidget(m_button);
    auto *narrowed = new QHBoxLayout;
    narrowed->addWidget(m_narrowed, 1);
    narrowed->addWidget(m_clear);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(line);
    rows->addWidget(m_filters);
    rows->addLayout(narrowed);
    connect(m_line, &QLineEdit::returnPressed, this, &SearchBar::search);
    connect(m_button, &QPushButton::clicked, this, &SearchBar::search);
    connect(m_filters, &FilterBar::changed, this, &SearchBar::narrow);
    connect(m_clear, &QPushButton::clicked, this, &SearchBar::clearAll);
    connect(&session, &Session::Session::filterChanged, this, &SearchBar::followFilter);
    connect(&session, &Session::Session::archiveGrew, this, &SearchBar::learnSources);
    connect(&session, &Session::Session::projectChanged, this, &SearchBar::startAnew);
    startAnew();
}

void SearchBar::setLanguage(ReadSearch read, const QStringList &fields)
{
    m_read = std::move(read);
    m_line->setFields(fields);
}

void SearchBar::goToLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

bool SearchBar::isNarrow() const
{
    return m_session.filter() != Domain::PostFilter();
}

void SearchBar::startAnew()
{
    m_line->clear();
    m_typed = {};
    followFilter();
    learnSources();
}

void SearchBar::search()
{
    // What the line said before is no choice of the filters beside it.
    auto chosen = m_session.filter();
    if (chosen.services == m_typed.services)
        chosen.services.clear();
    if (chosen.outcomes == m_typed.outcomes)
        chosen.outcomes.clear();
    if (chosen.verdicts == m_typed.verdicts)
        chosen.verdicts.clear();
    if (chosen.from == m_typed.from)
        chosen.from = {};
    m_filters->show(chosen);
    put(m_line->text(), m_read(m_line->text()));
}

void SearchBar::put(const QString &line, const Domain::PostFilter &typed)
{
    m_line->setText(line);
    m_typed = typed;
    Q_EMIT searched(!m_typed.text.isEmpty());
    narrow();
}

//! Whether the line says what it is taken for; another panel's filter need not have words.
bool SearchBar::isLineTyped() const
{
    return m_read(m_line->text()) == m_typed;
}

void SearchBar::toggle(const QString &term)
{
    const auto part = m_read(term);
    const bool isOn = holds(m_session.filter(), part);
    auto terms = termsOf(isLineTyped() ? m_line->text() : lineOf(m_typed));
    if (isOn) {
        erase_if(terms, [this, &part](const QString &typed) { return holds(m_read(typed), part); });
    } else {
        // There is no third side to copies: the one that was asked for makes way for the other.
        if (part.copies != Domain::Copies::Either) {
            erase_if(terms, [this](const QString &typed) {
                return m_read(typed).copies != Domain::Copies::Either;
            });
        }
        terms << term;
    }
    const auto line = terms.join(u' ');
    const auto wanted = isOn ? without(m_typed, part) : with(m_typed, part);
    m_filters->show(isOn ? without(m_session.filter(), part) : m_session.filter());
    // The line is read again where it says just that; "outcome:failure,degraded" or another panel's filter
    // may not.
    const auto read = m_read(line);
    put(line, read == wanted ? read : wanted);
}

Domain::SavedSearch SearchBar::current() const
{
    auto rest = m_session.filter();
    rest.text = {};
    return {{}, isLineTyped() ? m_line->text() : lineOf(m_typed), rest};
}

void SearchBar::show(const Domain::SavedSearch &search)
{
    auto filter = search.rest;
    const auto typed = m_read(search.words);
    filter.text = typed.text;
    m_filters->show(filter);
    // Where the line and the filters do not say it all, the rest is kept as another panel's would be.
    const bool saysAll = m_filters->applied(typed) == filter;
    m_typed = saysAll ? typed : FilterBar::without(filter);
    m_line->setText(search.words);
    Q_EMIT searched(!filter.text.isEmpty());
    m_session.setFilter(filter);
}

void SearchBar::narrow()
{
    m_session.setFilter(m_filters->applied(m_typed));
}

// The filter belongs to all panels: another one may have changed it.
void SearchBar::followFilter()
{
    const auto &filter = m_session.filter();
    const bool another = m_filters->applied(m_typed) != filter;
    m_filters->show(filter);
    if (another) {
        // What the bar can say for itself is left to the bar, so that it can be taken back there.
        const auto rest = FilterBar::without(filter);
        m_typed = m_filters->applied(rest) == filter ? rest : filter;
        const auto line = lineOf(m_typed);
        m_line->setText(m_read(line) == m_typed ? line : QString());
    }
    const auto parts = conditionWords();
    m_narrowed->setText(parts.isEmpty() ? QString() : tr("Narrowed down to: %1").arg(parts.join(u", "_s)));
    m_narrowed->setVisible(isNarrow());
    m_clear->setVisible(isNarrow());
}

QStringList SearchBar::conditionWords() const
{
    const auto &filter = m_session.filter();
    QStringList parts;
    for (const auto &condition : filter.conditions)
        parts.append(
            u"%1 %2 %3"_s.arg(Tables::fieldName(condition.slot), sign(condition.test), condition.value));
    for (const auto &tag : filter.tags)
        parts.append(tr("tag %1").arg(tag));
    if (!filter.question.isEmpty())
        parts.append(tr("question %1").arg(questionWords(filter.question)));
    return parts;
}

QString SearchBar::questionWords(const QString &id) const
{
    const auto &questions = m_session.questions();
    const auto found = std::ranges::find(questions, id, &Domain::Question::id);
    if (found == questions.end())
        return id;
    const bool russian = QLocale().language() == QLocale::Russian;
    return tr("\"%1\"", "a question's title").arg(russian ? found->titleRu : found->titleEn);
}

void SearchBar::clearAll()
{
    m_line->clear();
    m_typed = {};
    m_filters->show({});
    Q_EMIT searched(false);
    m_session.setFilter({});
}

void SearchBar::learnSources()
{
    if (!m_session.desk()) {
        m_filters->setServices({});
        return;
    }
    struct Known {
        QStringList services;
        QDateTime newest;
    };
    auto answer = m_session.desk()->ask([](const Ports::Archive &archive) {
        Known known;
        if (const auto counts = archive.counts()) {
            for (const auto &[service, count] : counts->sources)
                known.services.append(service);
        }
        known.newest = archive.newestPost().valueOr({});
        return known;
    });
    Tables::whenAnswered(std::move(answer), this, [this](const Known &known) {
        m_filters->setServices(known.services);
        m_filters->setNewest(known.newest);
    });
}

void SearchBar::retranslate()
{
    m_label->setText(tr("&Search:"));
    m_line->setPlaceholderText(tr("words, \"a phrase\", engine:vllm driver:>=575 outcome:failure -word"));
    m_line->setToolTip(tr("Enter searches; an empty line shows everything, newest first"));
    m_button->setText(tr("Searc&h"));
    m_clear->setText(tr("&Clear filters"));
    m_filters->retranslate();
    followFilter();
}

} // namespace LaunchProbe::Ui
