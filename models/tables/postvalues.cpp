// SPDX-License-Identifier: GPL-3.0-or-later
#include "postvalues.h"

#include "fieldwords.h"
#include "roles.h"
#include "values.h"

#include <algorithm>

namespace LaunchProbe::Tables {

using Kind = Domain::FieldInfo::Kind;

QVariant postValue(const Ports::PostRow &row, int role)
{
    switch (role) {
    case PostIdRole:
        return QVariant::fromValue(row.id);
    case ThreadIdRole:
        return QVariant::fromValue(row.thread);
    case PrintedIdRole:
        return row.printedId;
    case PermalinkRole:
        return row.permalink;
    case TextRole:
        return row.text;
    case TitleRole:
        return row.title;
    case AuthorRole:
        return row.author;
    case WrittenRole:
        return row.written;
    case OutcomeRole:
        return QVariant::fromValue(row.outcome);
    case EffectiveOutcomeRole:
        return QVariant::fromValue(row.effectiveOutcome());
    case VerdictRole:
        return QVariant::fromValue(row.finding.verdict);
    case FindingRole:
        return QVariant::fromValue(row.finding);
    case ReadingsRole:
        return QVariant::fromValue(row.readings);
    case OpeningRole:
        return row.opening;
    case DeletedRole:
        return row.deleted;
    default:
        return {};
    }
}

QVariantList fieldValues(const std::vector<Domain::Reading> &readings, const Domain::FieldInfo &field)
{
    QVariantList values;
    for (const auto &reading : readings) {
        if (reading.slot != field.slot)
            continue;
        const auto value = field.kind == Kind::Text ? QVariant(reading.value)
            : reading.number                        ? QVariant(*reading.number)
                                                    : QVariant();
        if (value.isValid() && !values.contains(value))
            values << value;
    }
    return values;
}

QVariant fieldValue(const std::vector<Domain::Reading> &readings, const Domain::FieldInfo &field)
{
    const auto values = fieldValues(readings, field);
    if (values.isEmpty())
        return {};
    if (field.kind == Kind::Text)
        return values.front();
    return *std::ranges::max_element(values, {}, [](const QVariant &value) { return value.toDouble(); });
}

QVariant fieldHeader(const Domain::FieldInfo &field, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return fieldName(field.slot);
    case SlotRole:
        return field.slot;
    case UnitRole:
        return field.unit;
    case KindRole:
        return QVariant::fromValue(field.kind == Kind::Number ? ColumnKind::Number : ColumnKind::Text);
    default:
        return {};
    }
}

} // namespace LaunchProbe::Tables
