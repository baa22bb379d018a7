// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessonbook.h"

#include <models/tables/fieldwords.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QCoreApplication>
#include <QLocale>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Evidence::Lesson;
using Evidence::PostFeature;

namespace {

struct Lessons {
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

QString featureWords(const PostFeature &feature)
{
    using Kind = PostFeature::Kind;
    switch (feature.kind) {
    case Kind::Word:
        return Lessons::tr("\"%1\"", "a word of a post").arg(feature.value);
    case Kind::Slot:
        return u"%1 %2"_s.arg(Tables::fieldName(feature.name), feature.value);
    case Kind::Stated:
        return Lessons::tr("states: %1", "a field such as the engine").arg(Tables::fieldName(feature.name));
    case Kind::Source:
        return Lessons::tr("source %1").arg(Tables::serviceName(feature.value));
    case Kind::Nearness:
        return Lessons::tr("near to the profile");
    case Kind::SameCard:
        return Lessons::tr("the profile's card");
    case Kind::SameModel:
        return Lessons::tr("a model of the profile");
    case Kind::SameEngine:
        return Lessons::tr("an engine of the profile");
    case Kind::Outcome:
        return Lessons::tr("outcome read: %1").arg(outcomeWord(Domain::outcomeFromName(feature.value)));
    case Kind::Long:
        break;
    }
    return Lessons::tr("length of the text");
}

QString listOf(const Lesson &lesson, bool forIt)
{
    QStringList words;
    for (const auto &[feature, weight] : lesson.reasons) {
        if ((weight > 0) == forIt)
            words << featureWords(feature) + u' ' + QLocale().toString(std::abs(weight), 'f', 2);
    }
    return words.join(u", "_s);
}

} // namespace

QString lessonWords(const Lesson &lesson)
{
    if (lesson.why == Lesson::Why::NotLearned)
        return Lessons::tr("Nothing is learned yet: the nearest to the profile come first, until three posts "
                           "were judged useful "
                           "(success, failure, degraded) and three not (unclear, duplicate).");
    const auto percent = QLocale().toString(lesson.chance * 100, 'f', 0) + u"\u00A0%"_s;
    QStringList sentences{
        lesson.why == Lesson::Why::Promising
            ? Lessons::tr("Next because it promises most: useful with %1.").arg(percent)
            : Lessons::tr("Next because a verdict on it teaches most: useful with %1.").arg(percent)};
    if (const auto words = listOf(lesson, true); !words.isEmpty())
        sentences << Lessons::tr("For it: %1.").arg(words);
    if (const auto words = listOf(lesson, false); !words.isEmpty())
        sentences << Lessons::tr("Against it: %1.").arg(words);
    return sentences.join(u' ');
}

} // namespace LaunchProbe::Ui
