// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

//! Gives the words their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString numberWord(double value, int decimals)
{
    const QLocale locale;
    if (decimals >= 0)
        return locale.toString(value, 'f', decimals);
    auto text = locale.toString(value, 'f', 3);
    const auto point = locale.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(locale.zeroDigit().size());
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

QString numberWord(qint64 value)
{
    return QLocale().toString(value);
}

QString quantityWord(double value, const QString &unit)
{
    // A no-break space: the unit never stands alone on the next line.
    return unit.isEmpty() ? numberWord(value) : numberWord(value) + QChar(QChar::Nbsp) + unit;
}

QString dateWord(const QDateTime &utc)
{
    return utc.isValid() ? QLocale().toString(utc.toUTC().date(), QLocale::ShortFormat) : QString();
}

QString dateTimeWord(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const auto moment = utc.toUTC();
    return u"%1 %2 UTC"_s.arg(
        QLocale().toString(moment.date(), QLocale::ShortFormat), moment.time().toString(u"HH:mm"_s));
}

QString durationWord(std::chrono::seconds duration)
{
    const auto seconds = duration.count();
    if (seconds < 60)
        return Words::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min %2 s", "minutes, seconds").arg(seconds / 60).arg(seconds % 60);
    return Words::tr("%1 h %2 min", "hours, minutes").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString outcomeWord(Domain::Outcome outcome)
{
    switch (outcome) {
    case Domain::Outcome::Success:
        return Words::tr("Success");
    case Domain::Outcome::Failure:
        return Words::tr("Failure");
    case Domain::Outcome::Degraded:
        return Words::tr("Degraded");
    case Domain::Outcome::None:
        break;
    }
    return Words::tr("No outcome");
}

QString verdictWord(Domain::Verdict verdict)
{
    switch (verdict) {
    case Domain::Verdict::Success:
        return Words::tr("Success");
    case Domain::Verdict::Failure:
        return Words::tr("Failure");
    case Domain::Verdict::Degraded:
        return Words::tr("Degraded");
    case Domain::Verdict::Unclear:
        return Words::tr("Unclear");
    case Domain::Verdict::Duplicate:
        return Words::tr("Duplicate");
    case Domain::Verdict::NotJudged:
        break;
    }
    return Words::tr("Not judged");
}

} // namespace LaunchProbe::Ui
