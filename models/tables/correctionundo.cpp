// SPDX-License-Identifier: GPL-3.0-or-later
#include "correctionundo.h"

#include "asking.h"
#include "fieldwords.h"

#include <QJsonArray>
#include <QPointer>

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

//! What was said before and after. It is pushed once it has been written, so its first doing is done.
class ChangeCorrections final : public Session::Step
{
public:
    ChangeCorrections(CorrectionUndo &undo, CorrectionChange change, bool isWritten)
        : m_undo(&undo)
        , m_change(std::move(change))
        , m_isWritten(isWritten)
    {
    }

    [[nodiscard]] QString kind() const override { return CorrectionUndo::stepKind(); }
    [[nodiscard]] QJsonObject toJson() const override
    {
        return {
            {u"act"_s, static_cast<int>(m_change.name.act)},
            {u"slot"_s, m_change.name.slot},
            {u"value"_s, m_change.name.value},
            {u"post"_s, m_change.post.value},
            {u"before"_s, listOf(m_change.before)},
            {u"after"_s, listOf(m_change.after)}};
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
    void put(const Corrections &corrections)
    {
        if (m_undo)
            m_undo->write({m_change.post, corrections});
    }

    QPointer<CorrectionUndo> m_undo;
    CorrectionChange m_change;
    bool m_isWritten;
};

QString ChangeCorrections::words() const
{
    const auto &[act, slot, value] = m_change.name;
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
    : QObject(parent)
    , m_session(session)
    , m_now(std::move(now))
{
}

void CorrectionUndo::say(Domain::PostId post, const Correction &correction)
{
    change(post, [said = correction, when = m_now()](Corrections &all, CorrectionName &name) {
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
    change(post, [correction](Corrections &all, CorrectionName &name) {
        const auto known = std::ranges::find(all, correction, &Correction::id);
        if (known == all.end() || known->withdrawn)
            return false;
        known->withdrawn = true;
        name = {
            CorrectionName::Act::TakeBack, known->removes() ? known->readSlot : known->slot, known->value};
        return true;
    });
}

void CorrectionUndo::change(Domain::PostId post, const Edit &edit)
{
    if (!post || m_session.isReadOnly())
        return;
    // Reads and writes in one job, so that two quick keys see each other.
    auto answer = m_session.desk()->change([post, edit](Archive &archive) -> Result<CorrectionChange> {
        auto before = archive.corrections(post);
        if (!before)
            return before.problem();
        CorrectionChange change{post, *before, *before, {}};
        if (!edit(change.after, change.name))
            return CorrectionChange();
        const PostCorrections wanted{post, change.after};
        if (auto done = archive.setCorrections({&wanted, 1}); !done)
            return done.problem();
        return change;
    });
    whenAnswered(answer, this, [this, desk = m_session.desk()](Result<CorrectionChange> change) {
        if (!change) {
            Q_EMIT problemOccurred(change.problem());
            return;
        }
        // Another project's stack has no use for it.
        if (!change->post || m_session.desk() != desk)
            return;
        const auto corrected = change->post;
        m_session.undoStack()->push(new ChangeCorrections(*this, std::move(*change), true));
        tell(corrected);
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
    return std::make_unique<ChangeCorrections>(*this, std::move(change), false);
}

void CorrectionUndo::write(const PostCorrections &corrections)
{
    if (m_session.isReadOnly())
        return;
    auto answer = m_session.desk()->change([corrections](Archive &archive) {
        return archive.setCorrections({&corrections, 1});
    });
    whenAnswered(answer, this, [this, post = corrections.post](const Result<void> &done) {
        if (done)
            tell(post);
        else
            Q_EMIT problemOccurred(done.problem());
    });
}

// A value counts in every table, chart and facet: all of them look again.
void CorrectionUndo::tell(Domain::PostId post)
{
    m_session.noteArchiveGrew();
    Q_EMIT written(post);
}

} // namespace LaunchProbe::Tables
