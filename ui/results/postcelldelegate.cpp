// SPDX-License-Identifier: GPL-3.0-or-later
#include "postcelldelegate.h"

#include <models/tables/posttablemodel.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QApplication>
#include <QPainter>

#include <utility>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Tables::PostTableModel;

namespace {

//! Gives the words their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PostCell)
};

QString threadCell(const QModelIndex &index)
{
    auto title = index.data(Tables::TitleRole).toString();
    if (title.isEmpty()) // it went with the opening post
        title = Words::tr("(title deleted at its source)");
    if (index.data(Tables::OpeningRole).toBool())
        return title;
    if (index.data(Tables::DeletedRole).toBool())
        return u"\u21b3 %1 \u2014 %2"_s.arg(Words::tr("(deleted at its source)"), title);
    // An answer's own words tell it from its neighbours of the same thread.
    const auto words = index.data(Tables::TextRole).toString().left(400).simplified().left(160);
    return words.isEmpty() ? u"\u21b3 "_s + title : u"\u21b3 %1 \u2014 %2"_s.arg(words, title);
}

} // namespace

void PostCellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto cell = option;
    initStyleOption(&cell, index);
    const auto text = std::exchange(cell.text, QString());
    const auto *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const auto inside = cell.rect.adjusted(margin, 0, -margin, 0);
    if (text.isEmpty() || inside.width() <= 0)
        return;

    const auto words = shaped(text, inside.width(), cell);
    const auto group = !(cell.state & QStyle::State_Enabled) ? QPalette::Disabled
        : cell.state & QStyle::State_Active                  ? QPalette::Normal
                                                             : QPalette::Inactive;
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(cell.rect, Qt::IntersectClip);
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    const auto place =
        QStyle::alignedRect(cell.direction, cell.displayAlignment, words.size().toSize(), inside);
    painter->drawStaticText(place.topLeft(), words);
    painter->restore();
}

QStaticText PostCellDelegate::shaped(const QString &text, int width, const QStyleOptionViewItem &cell) const
{
    auto key = text;
    for (const int part :
         {width, cell.font.pixelSize(), qRound(cell.font.pointSizeF() * 4),
          static_cast<int>(cell.font.weight())})
        key += QChar(static_cast<char16_t>(part));
    if (const auto *known = m_shaped.object(key))
        return *known;
    const QFontMetrics metrics(cell.font);
    QStaticText words(metrics.elidedText(text.simplified(), cell.textElideMode, width));
    words.setTextFormat(Qt::PlainText);
    words.setPerformanceHint(QStaticText::AggressiveCaching);
    words.prepare({}, cell.font);
    m_shaped.insert(key, new QStaticText(words));
    return words;
}

void PostCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool loaded = index.data(Tables::LoadedRole).toBool();
    const auto raw = index.data(Tables::RawRole);
    const auto faint = option->palette.color(QPalette::PlaceholderText);
    if (!loaded)
        return;
    if (index.column() == PostTableModel::VerdictColumn) {
        const auto outcome = index.data(Tables::EffectiveOutcomeRole).value<Domain::Outcome>();
        const auto verdict = index.data(Tables::VerdictRole).value<Domain::Verdict>();
        const bool judged = verdict != Domain::Verdict::NotJudged;
        const bool plain = outcome == Domain::Outcome::None && !judged;
        option->text = plain
            ? u"\u2013"_s
            : outcomeMark(outcome) + u' ' + (judged ? verdictWord(verdict) : outcomeWord(outcome));
        option->palette.setColor(QPalette::Text, plain ? faint : outcomeColor(outcome, option->palette));
        option->font.setBold(judged);
    } else if (index.column() == PostTableModel::TitleColumn) {
        option->text = threadCell(index);
    } else if (!raw.isValid() || raw.isNull()) {
        option->text = u"\u2013"_s;
        option->palette.setColor(QPalette::Text, faint);
    }
}

} // namespace LaunchProbe::Ui
