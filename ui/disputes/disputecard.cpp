// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputecard.h"

#include <models/tables/fieldwords.h>
#include <ui/kit/numberwords.h>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Evidence::Dispute;
using Evidence::DisputeSide;
using Evidence::TellingField;

namespace {

constexpr auto linkStart = QLatin1String("post:");
constexpr size_t mostReports = 12; // of one side
constexpr size_t mostObservations = 4;

QString valuesOf(const QStringList &values)
{
    return values.join(u", "_s);
}

} // namespace

Domain::PostId postOfLink(const QString &link)
{
    return link.startsWith(linkStart) ? Domain::PostId{link.mid(linkStart.size()).toLongLong()}
                                      : Domain::PostId();
}

QString DisputeCard::title() const
{
    if (!m_dispute.error.isEmpty())
        return m_dispute.error;
    QStringList values;
    for (const auto &condition : m_dispute.about)
        values << condition.value;
    return values.join(u" · "_s);
}

QString DisputeCard::heading(const DisputeSide &side) const
{
    switch (side.outcome) {
    case Domain::Outcome::Success:
        return tr("Works");
    case Domain::Outcome::Failure:
        return m_dispute.kind == Dispute::Kind::FixFails ? tr("Had that and the error all the same")
                                                         : tr("Fails");
    case Domain::Outcome::Degraded:
        return tr("Works badly");
    case Domain::Outcome::None:
        break;
    }
    return tr("Helped: %1").arg(side.fix.value);
}

QString DisputeCard::side(const DisputeSide &side) const
{
    return u"%1 (%2)"_s.arg(heading(side), numberWord(qint64(side.rigs)));
}

QStringList DisputeCard::observations() const
{
    QStringList sentences;
    for (const auto &field : m_dispute.differing) {
        const auto name = Tables::fieldName(field.slot);
        if (field.slot == Domain::Slot::Flag) {
            if (!field.one.isEmpty())
                sentences << tr("Only the first side uses %1: run once with and once without it.")
                                 .arg(valuesOf(field.one));
            if (!field.other.isEmpty())
                sentences << tr("Only the second side uses %1: run once with and once without it.")
                                 .arg(valuesOf(field.other));
            continue;
        }
        sentences << tr("%1: %2 on the first side, %3 on the second. Change that alone and leave the rest.")
                         .arg(name, valuesOf(field.one), valuesOf(field.other));
    }
    for (const auto &field : m_dispute.unstated) {
        const auto name = Tables::fieldName(field.slot);
        sentences
            << (field.one.isEmpty() ? tr("%1: the second side states %2, the first says nothing. Ask for it.")
                                          .arg(name, valuesOf(field.other))
                                    : tr("%1: the first side states %2, the second says nothing. Ask for it.")
                                          .arg(name, valuesOf(field.one)));
    }
    if (sentences.isEmpty())
        sentences << tr(
            "The posts state nothing that differs: ask both sides for driver, engine version and the "
            "whole command line.");
    return sentences.mid(0, mostObservations);
}

QString DisputeCard::column(const DisputeSide &side) const
{
    auto html = u"<h3>%1</h3><p>%2 · %3</p><ul>"_s.arg(
        heading(side).toHtmlEscaped(), tr("%Ln independent rig(s)", nullptr, side.rigs),
        tr("newest %1").arg(dateWord(side.newest)));
    for (size_t i = 0; i < std::min(side.reports.size(), mostReports); ++i) {
        const auto &report = side.reports[i];
        QStringList setup{
            dateWord(report.written), report.rig.section(u'/', 1), report.card,
            report.engineVersion.isEmpty() ? QString() : report.engine + u' ' + report.engineVersion,
            report.driver.isEmpty() ? QString() : tr("driver %1").arg(report.driver)};
        setup.removeAll(QString());
        html += u"<li><a href=\"%1%2\">%3</a><br>%4</li>"_s.arg(
            linkStart, QString::number(report.post.value), report.title.toHtmlEscaped(),
            setup.join(u" · "_s).toHtmlEscaped());
    }
    html += u"</ul>"_s;
    if (side.reports.size() > mostReports)
        html += u"<p>%1</p>"_s.arg(
            tr("%Ln older one(s) left out", "reports", static_cast<int>(side.reports.size() - mostReports)));
    return html;
}

QString DisputeCard::html() const
{
    auto html = u"<h2>%1</h2>"_s.arg(title().toHtmlEscaped());
    switch (m_dispute.kind) {
    case Dispute::Kind::Outcomes:
        html += u"<p>%1</p>"_s.arg(tr("One combination, and opposite outcomes."));
        break;
    case Dispute::Kind::Fixes:
        html +=
            u"<p>%1</p>"_s.arg(tr("One error, and fixes of different people that have nothing in common."));
        break;
    case Dispute::Kind::FixFails:
        html +=
            u"<p>%1</p>"_s.arg(tr("A fix that helped some, while others had it and the error all the same."));
        break;
    }
    html += u"<table width=\"100%\" cellpadding=\"4\"><tr><td width=\"50%\" valign=\"top\">%1</td>"
            "<td width=\"50%\" valign=\"top\">%2</td></tr></table>"_s.arg(
                column(m_dispute.one), column(m_dispute.other));
    html += u"<h3>%1</h3><ul>"_s.arg(tr("What would tell them apart"));
    for (const auto &sentence : observations())
        html += u"<li>%1</li>"_s.arg(sentence.toHtmlEscaped());
    return html + u"</ul>"_s;
}

} // namespace LaunchProbe::Ui
