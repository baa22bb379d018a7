// SPDX-License-Identifier: GPL-3.0-or-later
#include "readableproxy.h"

#include "fieldwords.h"
#include "roles.h"
#include "values.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;

namespace {

//! As many decimals as the value has, three at most.
QString number(double value)
{
    const QLocale locale;
    auto text = locale.toString(value, 'f', 3);
    const auto point = locale.decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    return text.endsWith(point) ? text.chopped(point.size()) : text;
}

QString numbers(const QVariant &raw, const QVariantList &all, const QString &unit)
{
    auto text = number(raw.toDouble());
    if (all.size() > 1) {
        const auto [low, high] =
            std::ranges::minmax_element(all, {}, [](const QVariant &v) { return v.toDouble(); });
        text = number(low->toDouble()) + u"\u2013"_s + number(high->toDouble());
    }
    return unit.isEmpty() ? text : text + u'\u00a0' + unit;
}

QString listed(const QVariant &raw, const QVariantList &all)
{
    QStringList words;
    for (const auto &value : all)
        words << value.toString();
    return words.size() > 1 ? words.join(u", "_s) : raw.toString();
}

} // namespace

QVariant ReadableProxy::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return words(index);
    if (role == Qt::TextAlignmentRole) {
        const auto kind = headerData(index.column(), Qt::Horizontal, KindRole).value<ColumnKind>();
        return int(Qt::AlignVCenter | (kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    }
    return QIdentityProxyModel::data(index, role);
}

QString ReadableProxy::words(const QModelIndex &index) const
{
    const auto loaded = QIdentityProxyModel::data(index, LoadedRole);
    if (loaded.isValid() && !loaded.toBool())
        return u"\u2026"_s;
    const auto raw = QIdentityProxyModel::data(index, RawRole);
    if (!raw.isValid() || raw.isNull())
        return tr("not stated");
    const auto all = QIdentityProxyModel::data(index, AllRole).toList();
    switch (headerData(index.column(), Qt::Horizontal, KindRole).value<ColumnKind>()) {
    case ColumnKind::Number:
        return numbers(raw, all, headerData(index.column(), Qt::Horizontal, UnitRole).toString());
    case ColumnKind::Date:
        return QLocale().toString(raw.toDateTime().toUTC().date(), QLocale::ShortFormat);
    case ColumnKind::Outcome:
        return outcomeWord(raw.value<Domain::Outcome>());
    case ColumnKind::Verdict:
        return verdictWord(raw.value<Domain::Verdict>());
    case ColumnKind::Coverage:
        return coverageWord(raw.value<Domain::Coverage>());
    case ColumnKind::Text:
        break;
    }
    return listed(raw, all);
}

} // namespace LaunchProbe::Tables
