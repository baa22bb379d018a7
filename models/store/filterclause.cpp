// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterclause.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::PostFilter;
using Domain::Result;
using Domain::SlotCondition;

namespace {

using Test = SlotCondition::Test;

QString placesFor(qsizetype count)
{
    return u'(' + QStringList(count, u"?"_s).join(u',') + u')';
}

void addOneOf(FilterClause &clause, const QString &column, const QStringList &values)
{
    if (values.isEmpty())
        return;
    clause.conditions << column + u" IN "_s + placesFor(values.size());
    for (const auto &value : values)
        clause.values << value;
}

bool holds(Test test, int comparison)
{
    switch (test) {
    case Test::Is:
        return comparison == 0;
    case Test::IsNot:
        return comparison != 0;
    case Test::AtLeast:
        return comparison >= 0;
    case Test::AtMost:
        return comparison <= 0;
    case Test::Above:
        return comparison > 0;
    case Test::Below:
        return comparison < 0;
    }
    return false;
}

bool isVersionSlot(const QString &slot)
{
    return slot == Domain::Slot::Driver || slot == Domain::Slot::Cuda || slot == Domain::Slot::CudaDriver
        || slot == Domain::Slot::CudaFramework || slot == Domain::Slot::EngineVersion
        || slot == Domain::Slot::Kernel;
}

//! Compares as many parts as `wanted` has.
int compareVersions(const QString &value, const QString &wanted)
{
    static const QRegularExpression number(u"\\d+"_s);
    auto mine = number.globalMatch(value);
    for (auto theirs = number.globalMatch(wanted); theirs.hasNext();) {
        const auto left = mine.hasNext() ? mine.next().captured().toLongLong() : 0;
        const auto right = theirs.next().captured().toLongLong();
        if (left != right)
            return left < right ? -1 : 1;
    }
    return 0;
}

//! The values of a slot that fit, out of those that occur: few for a name or a version.
Result<QStringList> fittingValues(Connection &connection, const SlotCondition &condition)
{
    auto &list = connection.statement("list_slot_values");
    if (auto done = list.bind("slot", condition.slot).run(); !done)
        return done.problem();
    QStringList values;
    while (list.next()) {
        if (fits(condition, list.text(0)))
            values << list.text(0);
    }
    list.finish();
    return values;
}

Result<void> addCondition(FilterClause &clause, Connection &connection, SlotCondition condition)
{
    // "Is not" leaves out the posts that say so, also those that say something else beside it.
    const auto membership = condition.test == Test::IsNot ? u"NOT IN"_s : u"IN"_s;
    if (condition.test == Test::IsNot)
        condition.test = Test::Is;
    clause.values << condition.slot;
    bool isNumber = false;
    const double number = condition.value.toDouble(&isNumber);
    if (isNumber && !isVersionSlot(condition.slot)) {
        clause.conditions << u"post.id %1 (SELECT post_id FROM reading WHERE slot = ? AND number %2 ?)"_s.arg(
            membership, Domain::signOf(condition.test));
        clause.values << number;
        return {};
    }
    const auto values = fittingValues(connection, condition);
    if (!values)
        return values.problem();
    clause.conditions << u"post.id %1 (SELECT post_id FROM reading WHERE slot = ? AND value IN %2)"_s.arg(
        membership, values->isEmpty() ? u"('')"_s : placesFor(values->size()));
    for (const auto &value : *values)
        clause.values << value;
    return {};
}

void addVerdicts(FilterClause &clause, const std::vector<Domain::Verdict> &verdicts)
{
    if (verdicts.empty())
        return;
    QStringList names;
    for (const auto verdict : verdicts)
        names << (verdict == Domain::Verdict::NotJudged ? u""_s : Domain::verdictName(verdict));
    // Findings are few beside posts.
    if (!names.contains(u""_s)) {
        addOneOf(clause, u"verdict"_s, names);
        clause.conditions.back() =
            u"post.id IN (SELECT post_id FROM finding WHERE %1)"_s.arg(clause.conditions.back());
        return;
    }
    const auto given = u"COALESCE((SELECT verdict FROM finding WHERE finding.post_id = post.id), '')"_s;
    addOneOf(clause, given, names);
}

void addTimes(FilterClause &clause, const PostFilter &filter)
{
    if (filter.from.isValid()) {
        clause.conditions << u"post.written >= ?"_s;
        clause.values << stored(filter.from);
    }
    if (filter.to.isValid()) {
        clause.conditions << u"post.written <= ?"_s;
        clause.values << stored(filter.to);
    }
}

void addQuestion(FilterClause &clause, const QString &question)
{
    if (question.isEmpty())
        return;
    clause.conditions
        << u"post.thread_id IN (SELECT thread.id FROM found_thread JOIN thread"
           " ON thread.service = found_thread.service AND thread.kind = found_thread.kind"
           " AND thread.number = found_thread.number AND thread.repository = found_thread.repository"
           " WHERE found_thread.question = ?)"_s;
    clause.values << question;
}

void addText(FilterClause &clause, const Connection &connection, const Domain::TextQuery &text)
{
    if (text.isEmpty())
        return;
    const auto expression = connection.engine().textExpression(text);
    clause.impossible = expression.isEmpty();
    clause.conditions << connection.engine().textCondition();
    clause.values << expression;
}

//! The index has authors in lower case; an equation of the column itself would keep SQLite from it.
void addAuthor(FilterClause &clause, const QString &author)
{
    if (author.isEmpty())
        return;
    clause.conditions << u"LOWER(post.author) = LOWER(?) AND post.author || '' = ?"_s;
    clause.values << author << author;
}

//! Threads are few beside posts: a sub-select lets the index of post decide the order.
void addThreads(FilterClause &clause, const QString &column, const QStringList &values)
{
    if (values.isEmpty())
        return;
    addOneOf(clause, column, values);
    clause.conditions.back() =
        u"post.thread_id IN (SELECT id FROM thread WHERE %1)"_s.arg(clause.conditions.back());
}

} // namespace

bool fits(const SlotCondition &condition, const QString &value)
{
    if (isVersionSlot(condition.slot))
        return holds(condition.test, compareVersions(value, condition.value));
    bool mine = false;
    bool theirs = false;
    const double left = value.toDouble(&mine);
    const double right = condition.value.toDouble(&theirs);
    if (mine && theirs)
        return holds(condition.test, left < right ? -1 : left > right ? 1 : 0);
    return holds(condition.test, QString::compare(value, condition.value, Qt::CaseInsensitive));
}

QString FilterClause::where() const
{
    return conditions.isEmpty() ? QString() : u"WHERE "_s + conditions.join(u" AND "_s);
}

QString FilterClause::furtherConditions() const
{
    return conditions.isEmpty() ? QString() : u"AND "_s + conditions.join(u" AND "_s);
}

Result<FilterClause> clauseFor(Connection &connection, const PostFilter &filter, TextPart text)
{
    FilterClause clause;
    if (text == TextPart::AsCondition)
        addText(clause, connection, filter.text);
    addThreads(clause, u"service"_s, filter.services);
    addThreads(clause, u"place"_s, filter.places);
    QStringList outcomes;
    for (const auto outcome : filter.outcomes)
        outcomes << Domain::outcomeName(outcome);
    addOneOf(clause, u"post.effective_outcome"_s, outcomes);
    addVerdicts(clause, filter.verdicts);
    for (const auto &condition : filter.conditions) {
        if (auto done = addCondition(clause, connection, condition); !done)
            return done.problem();
    }
    if (!filter.tags.isEmpty()) {
        addOneOf(clause, u"tag"_s, filter.tags);
        clause.conditions.back() =
            u"post.id IN (SELECT post_id FROM finding_tag WHERE %1)"_s.arg(clause.conditions.back());
    }
    addQuestion(clause, filter.question);
    addAuthor(clause, filter.author);
    addTimes(clause, filter);
    if (filter.withRunOnly)
        clause.conditions << u"post.runs > 0"_s;
    if (filter.copies != Domain::Copies::Either) {
        clause.conditions
            << u"post.id %1 (SELECT post_id FROM likely_copy WHERE post_id NOT IN (SELECT post_id FROM "
               "stands_alone))"_s.arg(filter.copies == Domain::Copies::Only ? u"IN"_s : u"NOT IN"_s);
    }
    return clause;
}

} // namespace LaunchProbe::Store
