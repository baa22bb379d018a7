// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchterms.h"

#include <algorithm>
#include <utility>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Copies;
using Domain::PostFilter;
using Domain::SlotCondition;

namespace {

template <typename List>
bool holdsAll(const List &list, const List &part)
{
    return std::ranges::all_of(
        part, [&list](const auto &value) { return std::ranges::find(list, value) != list.end(); });
}

template <typename List>
void add(List &list, const List &part)
{
    for (const auto &value : part) {
        if (std::ranges::find(list, value) == list.end())
            list.push_back(value);
    }
}

template <typename List>
void remove(List &list, const List &part)
{
    const auto isGone = [&part](const auto &value) { return std::ranges::find(part, value) != part.end(); };
    list.erase(std::remove_if(list.begin(), list.end(), isGone), list.end());
}

//! That a value is or is not so needs no sign.
QString typedSign(SlotCondition::Test test)
{
    const bool compares = test != SlotCondition::Test::Is && test != SlotCondition::Test::IsNot;
    return compares ? QString(Domain::signOf(test)) : QString();
}

} // namespace

QStringList termsOf(const QString &line)
{
    QStringList terms;
    QString term;
    bool quoted = false;
    for (const auto c : line) {
        if (c == u'"')
            quoted = !quoted;
        if (c.isSpace() && !quoted) {
            if (!term.isEmpty())
                terms << std::exchange(term, {});
        } else {
            term += c;
        }
    }
    if (!term.isEmpty())
        terms << term;
    return terms;
}

QString term(const QString &field, const QString &value)
{
    auto plain = value;
    plain.remove(u'"'); // the language has no way to say it
    const bool needsQuotes = std::ranges::any_of(
        plain, [](QChar c) { return c.isSpace() || c == u'(' || c == u')' || c == u','; });
    return needsQuotes ? u"%1:\"%2\""_s.arg(field, plain) : field + u':' + plain;
}

QString lineOf(const PostFilter &filter)
{
    QStringList terms;
    for (const auto &condition : filter.conditions) {
        const bool negated = condition.test == SlotCondition::Test::IsNot;
        terms << (negated ? u"-"_s : QString())
                + term(condition.slot, typedSign(condition.test) + condition.value);
    }
    for (const auto &tag : filter.tags)
        terms << term(u"tag"_s, tag);
    if (!filter.question.isEmpty())
        terms << term(u"question"_s, filter.question);
    if (!filter.author.isEmpty())
        terms << term(u"author"_s, filter.author);
    if (filter.copies != Copies::Either)
        terms << term(u"copy"_s, filter.copies == Copies::Only ? u"yes"_s : u"no"_s);
    return terms.join(u' ');
}

bool holds(const PostFilter &filter, const PostFilter &part)
{
    auto plain = part;
    plain.text = {};
    return plain != PostFilter() && holdsAll(filter.services, part.services)
        && holdsAll(filter.outcomes, part.outcomes) && holdsAll(filter.verdicts, part.verdicts)
        && holdsAll(filter.conditions, part.conditions) && holdsAll(filter.tags, part.tags)
        && (part.copies == Copies::Either || part.copies == filter.copies);
}

PostFilter with(PostFilter filter, const PostFilter &part)
{
    add(filter.services, part.services);
    add(filter.outcomes, part.outcomes);
    add(filter.verdicts, part.verdicts);
    add(filter.conditions, part.conditions);
    add(filter.tags, part.tags);
    if (part.copies != Copies::Either)
        filter.copies = part.copies;
    return filter;
}

PostFilter without(PostFilter filter, const PostFilter &part)
{
    remove(filter.services, part.services);
    remove(filter.outcomes, part.outcomes);
    remove(filter.verdicts, part.verdicts);
    remove(filter.conditions, part.conditions);
    remove(filter.tags, part.tags);
    if (part.copies == filter.copies)
        filter.copies = Copies::Either;
    return filter;
}

} // namespace LaunchProbe::Ui
