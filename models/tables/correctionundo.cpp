// SPDX-License-Identifier: GPL-3.0-or-later
#include "correctionundo.h"

#include "fieldwords.h"

#include <QJsonArray>

#include <algorithm>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
using Domain::Correction;
using Domain::PostCorrections;
using Ports::Archive;
using Ports::Result;

namespace {

using Corrections = std::vector<Correction>;

struct CorrectionChange {
    Domain::PostId post;
    Corrections before;
    Corrections after;
    CorrectionName name;
};

// What is quoted stays in the archive, where a deletion at the source reaches it.
QJsonObject toJson(const Correction &correction)
{
    QJsonObject json{
        {u"id"_s, correction.id},
        {u"slot"_s, correction.slot},
        {u"value"_s, correction.value},
        {u"read"_s, correction.readSlot},
        {u"was"_s, correction.readValue},
        {u"start"_s, qint64(correction.span.start)},
        {u"end"_s, qint64(correction.span.end)},
        {u"changed"_s, correction.changed.toString(Qt::ISODateWithMs)}};
    if (correction.number)
        json[u"number"_s] = *correction.number;
    if (correction.run)
        json[u"run"_s] = *correction.run;
    if (correction.withdrawn)
        json[u"withdrawn"_s] = true;
    return json;
}

Correction correctionFrom(const QJsonObject &json)
{
    Correction correction;
    correction.id = json.value(u"id"_s).toInt();
    correction.slot = json.value(u"slot"_s).toString();
    correction.value = json.value(u"value"_s).toString();
    correction.readSlot = json.value(u"read"_s).toString();
    correction.readValue = json.value(u"was"_s).toString();
    correction.span = {
        static_cast<qsizetype>(json.value(u"start"_s).toInteger()),
        static_cast<qsizetype>(json.value(u"end"_s).toInteger())};
    correction.changed = QDateTime::fromString(json.value(u"changed"_s).toString(), Qt::ISODateWithMs);
    if (json.contains(u"number"_s))
        correction.number = json.value(u"number"_s).toDouble();
    if (json.contains(u"run"_s))
        correction.run = json.value(u"run"_s).toInt();
    correction.withdrawn = json.value(u"withdrawn"_s).toBool();
    return correction;
}

QJsonArray listOf(const Corrections &corrections)
{
    QJsonArray list;
    for (const auto &correction : corrections)
        list.append(toJson(correction));
    return list;
}

Corrections correctionsFrom(const QJsonArray &list)
{
    Corrections corrections;
    for (const auto &json : list)
        corrections.push_back(correctionFrom(json.toObject()));
    return corrections;
}

//! What was said of a post before and after.
class ChangeCorrections final : public WrittenStep<Corrections>
{
public:
    ChangeCorrections(CorrectionUndo &undo, CorrectionChange change, First first)
        : WrittenStep(
            std::move(change.before), std::move(change.after), first, &undo,
            [&undo, post = change.post](const Corrections &corrections) {
                undo.write({post, corrections});
            })
        , m_post(change.post)
        , m_name(std::move(change.name))
    {
    }

    [[nodiscard]] QString kind() const override { return CorrectionUndo::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {
            {u"act"_s, static_cast<int>(m_name.act)},
            {u"slot"_s, m_name.slot},
            {u"value"_s, m_name.value},
            {u"post"_s, m_post.value},
            {u"before"_s, listOf(before())},
            {u"after"_s, listOf(after())}};
    }
    [[nodiscard]] QString words() const override;

private:
    Domain::PostId m_post;
    CorrectionName m_name;
};

QString ChangeCorrections::words() const
{
    const auto &[act, slot, value] = m_name;
    const auto field = fieldName(slot);
    switch (act) {
    case CorrectionName::Act::Change:
        return CorrectionUndo::tr("correction: %1 is \"%2\"", "undo").arg(field, value);
    case CorrectionName::Act::Remove:
        return CorrectionUndo::tr("correction: \"%2\" is no reading of %1", "undo").arg(field, value);
    case CorrectionName::Act::Mark:
        return CorrectionUndo::tr("mark: %1 is \"%2\"", "undo").arg(field, value);
    case CorrectionName::Act::TakeBack:
        break;
    }
    return CorrectionUndo::tr("correction of %1 taken back", "undo").arg(field);
}

} // namespace

CorrectionUndo::CorrectionUndo(Session::Session &session, Clock now, QObject *parent)
    : ArchiveUndo(session, std::move(now), parent)
{
}

void CorrectionUndo::say(Domain::PostId post, const Correction &correction)
{
    edit(post, [said = correction, when = now()](Corrections &all, CorrectionName &name) {
        auto fresh = said;
        fresh.changed = when;
        fresh.withdrawn = false;
        if (fresh.removes())
            name = {CorrectionName::Act::Remove, fresh.readSlot, fresh.readValue};
        else
            name = {
                fresh.readSlot.isEmpty() && fresh.id == 0 ? CorrectionName::Act::Mark
                                                          : CorrectionName::Act::Change,
                fresh.slot, fresh.value};
        const auto known = std::ranges::find(all, fresh.id, &Correction::id);
        if (known != all.end()) {
            *known = fresh;
            return true;
        }
        const auto last = std::ranges::max_element(all, {}, &Correction::id);
        fresh.id = last == all.end() ? 1 : last->id + 1;
        all.push_back(fresh);
        return true;
    });
}

void CorrectionUndo::takeBack(Domain::PostId post, int correction)
{
    edit(post, [correction](Corrections &all, CorrectionName &name) {
        const auto known = std::ranges::find(all, correction, &Correction::id);
        if (known == all.end() || known->withdrawn)
            return false;
        known->withdrawn = true;
        name = {
            CorrectionName::Act::TakeBack, known->removes() ? known->readSlot : known->slot, known->value};
        return true;
    });
}

void CorrectionUndo::edit(Domain::PostId post, const Edit &edit)
{
    if (!post)
        return;
    change<CorrectionChange>(
        [post, edit](Archive &archive) -> Result<std::optional<CorrectionChange>> {
            auto before = archive.corrections(post);
            if (!before)
                return before.problem();
            CorrectionChange change{post, *before, *before, {}};
            if (!edit(change.after, change.name))
                return std::optional<CorrectionChange>();
            const PostCorrections wanted{post, change.after};
            if (auto done = archive.setCorrections({&wanted, 1}); !done)
                return done.problem();
            return std::optional(std::move(change));
        },
        [this, post](CorrectionChange change) {
            session().undoStack()->push(
                new ChangeCorrections(*this, std::move(change), ChangeCorrections::First::IsWritten));
            tell(post);
        });
}

QString CorrectionUndo::stepKind()
{
    return u"correction"_s;
}

std::unique_ptr<Session::Step> CorrectionUndo::readStep(const QJsonObject &json)
{
    CorrectionChange change;
    change.post.value = json.value(u"post"_s).toInteger();
    change.before = correctionsFrom(json.value(u"before"_s).toArray());
    change.after = correctionsFrom(json.value(u"after"_s).toArray());
    const int act = json.value(u"act"_s).toInt(-1);
    if (!change.post || change.after.empty() || act < 0
        || act > static_cast<int>(CorrectionName::Act::TakeBack))
        return nullptr;
    change.name = {
        static_cast<CorrectionName::Act>(act), json.value(u"slot"_s).toString(),
        json.value(u"value"_s).toString()};
    return std::make_unique<ChangeCorrections>(*this, std::move(change), ChangeCorrections::First::IsToWrite);
}

void CorrectionUndo::write(const PostCorrections &corrections)
{
    put(
        [corrections](Archive &archive) {
            return archive.setCorrections({&corrections, 1});
        },
        [this, post = corrections.post] { tell(post); });
}

// A value counts in every table, chart and facet: all of them look again.
void CorrectionUndo::tell(Domain::PostId post)
{
    session().noteArchiveGrew();
    Q_EMIT written(post);
}

} // namespace LaunchProbe::Tables
