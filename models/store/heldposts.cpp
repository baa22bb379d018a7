// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldposts.h"

#include "filteredstatement.h"
#include "numberlist.h"

#include <algorithm>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Outcome;
using Domain::PostFilter;
using Domain::PostOrder;
using Domain::PostSet;
using Domain::Result;
using Domain::TextQuery;
using Domain::Verdict;
using Op = TextQuery::Op;

namespace {

constexpr int deepest = 40; // as the engine's expressions

template <typename Member>
void addPart(std::vector<PostFilter> &parts, const PostFilter &filter, Member PostFilter::*member)
{
    static const PostFilter nothing;
    if (filter.*member == nothing.*member)
        return;
    parts.emplace_back();
    parts.back().*member = filter.*member;
}

//! Filters of one wish each, which together say the same.
std::vector<PostFilter> partsOf(const PostFilter &filter)
{
    std::vector<PostFilter> parts;
    addPart(parts, filter, &PostFilter::text);
    addPart(parts, filter, &PostFilter::services);
    addPart(parts, filter, &PostFilter::places);
    addPart(parts, filter, &PostFilter::outcomes);
    addPart(parts, filter, &PostFilter::verdicts);
    addPart(parts, filter, &PostFilter::tags);
    addPart(parts, filter, &PostFilter::question);
    addPart(parts, filter, &PostFilter::author);
    addPart(parts, filter, &PostFilter::from);
    addPart(parts, filter, &PostFilter::to);
    addPart(parts, filter, &PostFilter::withRunOnly);
    addPart(parts, filter, &PostFilter::copies);
    for (const auto &condition : filter.conditions) {
        parts.emplace_back();
        parts.back().conditions = {condition};
    }
    return parts;
}

//! All of a kind that a list leaves out.
template <typename Value>
std::vector<Value> others(const std::vector<Value> &listed, std::initializer_list<Value> whole)
{
    std::vector<Value> rest;
    std::ranges::copy_if(whole, std::back_inserter(rest), [&](Value value) {
        return std::ranges::find(listed, value) == listed.end();
    });
    return rest;
}

HeldPosts::Set setOf(const std::vector<quint32> &posts)
{
    auto set = std::make_shared<PostSet>();
    // The largest first, so that it grows once.
    if (const auto last = std::ranges::max_element(posts); last != posts.end())
        set->insert({*last});
    for (const auto post : posts)
        set->insert({post});
    return set;
}

} // namespace

Result<void> HeldPosts::follow()
{
    auto &read = m_connection.statement("read_changes");
    if (auto done = read.run(); !done)
        return done;
    Changes now;
    if (read.next())
        now = {read.integer(0), read.integer(1)};
    read.finish();
    if (now.posts != m_changes.posts) {
        m_sets.clear();
        m_orders.clear();
        m_threads.clear();
        m_services.clear();
        m_groups.clear();
    }
    if (now.posts != m_changes.posts || now.findings != m_changes.findings) {
        m_judged.clear();
        m_rows.clear();
        m_orders.remove(static_cast<int>(PostOrder::Outcome));
        m_groups.remove(u"gather_verdicts"_s);
        m_groups.remove(u"gather_tags"_s);
    }
    m_changes = now;
    return {};
}

Result<HeldPosts::Rows *> HeldPosts::rows()
{
    if (auto done = follow(); !done)
        return done.problem();
    return &m_rows;
}

// --- sets

Result<HeldPosts::Set> HeldPosts::fitting(const PostFilter &filter)
{
    if (auto done = follow(); !done)
        return done.problem();
    const auto parts = partsOf(filter);
    if (parts.empty())
        return all();
    auto first = part(parts.front());
    if (!first || parts.size() == 1)
        return first;
    auto set = std::make_shared<PostSet>(**first);
    for (size_t i = 1; i < parts.size(); ++i) {
        auto next = part(parts[i]);
        if (!next)
            return next;
        *set &= **next;
    }
    return Set(set);
}

Result<HeldPosts::Set> HeldPosts::all()
{
    const QString key = u"all"_s;
    if (auto known = held(m_sets, key))
        return known;
    // Whoever looks at an archive has asked for this order.
    auto newest = ordered(PostOrder::NewestFirst);
    if (!newest)
        return newest.problem();
    auto set = std::make_shared<PostSet>();
    for (const auto post : **newest)
        set->insert({post});
    m_sets.insert(key, new HeldSet{set, {}}, static_cast<qsizetype>(set->bytes()));
    return Set(set);
}

Result<HeldPosts::Set> HeldPosts::allBut(const PostFilter &one)
{
    auto whole = all();
    if (!whole)
        return whole;
    auto without = gathered(one);
    if (!without)
        return without;
    auto set = std::make_shared<PostSet>(**whole);
    *set -= **without;
    return Set(set);
}

//! What nearly all posts are is told by those that are not.
Result<HeldPosts::Set> HeldPosts::part(const PostFilter &one)
{
    if (!one.text.isEmpty()) {
        auto found = holding(one.text, 0);
        return !found || *found ? found : Result<Set>(std::make_shared<const PostSet>());
    }
    PostFilter rest;
    if (std::ranges::find(one.outcomes, Outcome::None) != one.outcomes.end()) {
        rest.outcomes =
            others(one.outcomes, {Outcome::None, Outcome::Success, Outcome::Failure, Outcome::Degraded});
        return rest.outcomes.empty() ? all() : allBut(rest);
    }
    if (std::ranges::find(one.verdicts, Verdict::NotJudged) != one.verdicts.end()) {
        rest.verdicts = others(
            one.verdicts,
            {Verdict::NotJudged, Verdict::Success, Verdict::Failure, Verdict::Degraded, Verdict::Unclear,
             Verdict::Duplicate});
        return rest.verdicts.empty() ? all() : allBut(rest);
    }
    if (one.copies == Domain::Copies::LeftOut) {
        rest.copies = Domain::Copies::Only;
        return allBut(rest);
    }
    if (!one.services.isEmpty()) {
        const auto largestFirst = services();
        if (!largestFirst)
            return largestFirst.problem();
        if (one.services.contains(largestFirst->value(0))) {
            rest.services = *largestFirst;
            rest.services.removeIf([&one](const QString &service) { return one.services.contains(service); });
            return rest.services.isEmpty() ? all() : allBut(rest);
        }
    }
    if (!one.conditions.empty() && one.conditions.front().test == Domain::SlotCondition::Test::IsNot) {
        rest.conditions = one.conditions;
        rest.conditions.front().test = Domain::SlotCondition::Test::Is;
        return allBut(rest);
    }
    return gathered(one);
}

Result<HeldPosts::Set> HeldPosts::gathered(const PostFilter &one)
{
    const auto clause = clauseFor(m_connection, one, TextPart::LeftOut);
    if (!clause)
        return clause.problem();
    auto key = clause->where();
    for (const auto &value : clause->values)
        key += QChar(0) + value.toString();
    const bool asksPersons = !one.outcomes.empty() || !one.verdicts.empty() || !one.tags.isEmpty()
        || one.copies != Domain::Copies::Either;
    auto &sets = asksPersons ? m_judged : m_sets;
    if (auto known = held(sets, key))
        return known;
    FilteredStatement statement(m_connection, "gather_posts");
    statement.fill(u"joins"_s, clause->joins);
    statement.fillConditions(clause->where(), clause->values);
    auto ready = statement.prepared();
    return keep(sets, key, ready);
}

Result<HeldPosts::Set> HeldPosts::keep(Sets &sets, const QString &key, Statement &statement)
{
    if (auto done = statement.run(); !done)
        return done.problem();
    std::vector<quint32> posts;
    if (statement.next())
        posts = numbersOf(statement.value(0).toByteArray());
    statement.finish();
    posts.shrink_to_fit();
    auto set = setOf(posts);
    constexpr size_t ofAny = 200;
    const auto asNumbers = posts.size() * sizeof(quint32);
    const bool isSmall = asNumbers < set->bytes();
    const auto bytes =
        ofAny + static_cast<size_t>(key.size()) * sizeof(QChar) + std::min(asNumbers, set->bytes());
    sets.insert(
        key, isSmall ? new HeldSet{nullptr, std::move(posts)} : new HeldSet{set, {}},
        static_cast<qsizetype>(bytes));
    return set;
}

HeldPosts::Set HeldPosts::held(const Sets &sets, const QString &key)
{
    const auto *known = sets.object(key);
    if (!known)
        return nullptr;
    return known->whole ? known->whole : setOf(known->few);
}

// --- words

Result<HeldPosts::Set> HeldPosts::holding(const TextQuery &text, int depth)
{
    if (depth > deepest || text.isEmpty())
        return Set();
    switch (text.op) {
    case Op::Word:
    case Op::Phrase:
        return matching(m_connection.engine().textExpression(text));
    case Op::Not:
        return excluding(text, depth);
    case Op::And:
    case Op::Or:
    case Op::Any:
        break;
    }
    // Wordings of one thing are asked for together.
    const bool wordings = text.op == Op::Or && std::ranges::all_of(text.children, &TextQuery::isLeaf);
    return wordings ? matching(m_connection.engine().textExpression(text)) : joined(text, depth);
}

Result<HeldPosts::Set> HeldPosts::joined(const TextQuery &text, int depth)
{
    std::shared_ptr<PostSet> whole;
    for (const auto &child : text.children) {
        auto set = holding(child, depth + 1);
        if (!set)
            return set;
        if (!*set)
            continue;
        if (!whole)
            whole = std::make_shared<PostSet>(**set);
        else if (text.op == Op::And)
            *whole &= **set;
        else
            *whole |= **set;
    }
    return Set(whole);
}

Result<HeldPosts::Set> HeldPosts::excluding(const TextQuery &text, int depth)
{
    if (text.children.empty())
        return Set();
    auto wanted = holding(text.children.front(), depth + 1);
    if (!wanted)
        return wanted;
    const auto unwanted = joined({Op::Or, {}, {text.children.begin() + 1, text.children.end()}}, depth);
    if (!unwanted || !*unwanted)
        return unwanted ? wanted : unwanted;
    if (!*wanted)
        return matching(m_connection.engine().textExpression(text));
    auto set = std::make_shared<PostSet>(**wanted);
    *set -= **unwanted;
    return Set(set);
}

Result<HeldPosts::Set> HeldPosts::matching(const QString &expression)
{
    if (expression.isEmpty())
        return Set();
    const auto key = u"words "_s + expression;
    if (auto known = held(m_sets, key))
        return known;
    auto &gather = m_connection.statement("gather_words");
    gather.bind("expression", expression);
    return keep(m_sets, key, gather);
}

// --- orders

Result<HeldPosts::Order> HeldPosts::ordered(PostOrder order)
{
    if (auto done = follow(); !done)
        return done.problem();
    if (const auto known = m_orders.constFind(static_cast<int>(order)); known != m_orders.cend())
        return *known;
    auto made = [&]() -> Result<Order> {
        switch (order) {
        case PostOrder::OldestFirst: {
            auto newest = ordered(PostOrder::NewestFirst);
            if (!newest)
                return newest;
            return Order(std::make_shared<std::vector<quint32>>((*newest)->rbegin(), (*newest)->rend()));
        }
        case PostOrder::HighestScore:
            return listed("gather_scores");
        case PostOrder::Service:
            return byThread(PostOrder::NewestFirst, "gather_places", Places::RowEach);
        case PostOrder::Title:
            return byThread(PostOrder::OldestFirst, "gather_titles", Places::ThreadEach);
        case PostOrder::Author:
            return listed("gather_authors");
        case PostOrder::Outcome:
            return byOutcome();
        case PostOrder::BestMatch:
        case PostOrder::MostInformative:
        case PostOrder::NewestFirst:
            break;
        }
        return listed("gather_newest");
    }();
    if (made)
        m_orders.insert(static_cast<int>(order), *made);
    return made;
}

Result<HeldPosts::Order> HeldPosts::listed(const char *query)
{
    auto &gather = m_connection.statement(query);
    if (auto done = gather.run(); !done)
        return done.problem();
    auto order = std::make_shared<std::vector<quint32>>();
    if (gather.next())
        *order = numbersOf(gather.value(0).toByteArray());
    gather.finish();
    return Order(order);
}

Result<HeldPosts::Order> HeldPosts::byOutcome()
{
    auto newest = ordered(PostOrder::NewestFirst);
    if (!newest)
        return newest;
    auto order = std::make_shared<std::vector<quint32>>();
    order->reserve((*newest)->size());
    // As the outcomes' names are sorted.
    for (const auto outcome : {Outcome::Degraded, Outcome::Failure, Outcome::None, Outcome::Success}) {
        PostFilter one;
        one.outcomes = {outcome};
        auto set = part(one);
        if (!set)
            return set.problem();
        std::ranges::copy_if(
            **newest, std::back_inserter(*order), [&](quint32 post) { return (*set)->contains({post}); });
    }
    return Order(order);
}

} // namespace LaunchProbe::Store
