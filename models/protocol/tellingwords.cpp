// SPDX-License-Identifier: GPL-3.0-or-later
#include "tellingwords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestWord = 3; // characters
constexpr qsizetype longestWord = 40;

//! Function words of both languages as in Snowball's stop lists (snowballstem.org), the words of talk, and
//! flags that stand on every command line.
constexpr auto stopWords =
    u"a about above after again against ago all almost also although always am an and another any "
    "anybody anyone anything are around as at away back be because been before being below best "
    "better between big both but by can cannot come could day days definitely did do does doing done "
    "down during each edit either else enough etc even ever every everything exactly far few first "
    "for found from full further get gets getting give go goes going good got great had happen has "
    "have having he hello help her here hers hey hi him his how however i if in into is issue it its "
    "just keep know last later least less let like little look looks lot lots made make makes many "
    "may maybe me mean might mine more most much must my need needs never new next no nobody none nor "
    "not nothing now of off often ok okay old on once one only onto or other others our out over own "
    "people perhaps please point post pretty probably put question quite rather really reply right "
    "run running runs said same say says see seem seems seen she should show since so some somebody "
    "someone something still such sure take than thank thanks that the their them then there these "
    "they thing things think this those though three through time times to today together too tried "
    "try trying two under until up upon us use used useful user using usually very via want wants was "
    "way we well went were what when where whether which while who whole whom whose why will with "
    "within without work worked working works would yeah year years yes yet you your yours http https "
    "www com org html reddit github amp nbsp -h -m -p "
    "--help --version --verbose --host --port --model --threads --prompt --api-key "
    "а без более больше будет будто будут бы был была были было быть в вам вас ваш вдруг ведь весь во "
    "вот впрочем все всегда всего всем всех всю вы где говорит да даже два день для до другой другая "
    "другие другого других думаю его ее ей ему если есть еще ж же жизнь за затем зачем здесь и из "
    "из-за извините или им иногда их к каждый кажется как какая какие какой какую когда конечно "
    "который которая которые которое кто кто-нибудь кто-то куда ли либо лучше люди между меня мне "
    "много может можно мой моя мы на над надо наконец нам нас наш не него нее ней нельзя нет нету ни "
    "нибудь никогда ним них ничего но ну нужно о об один одна одно однако он она они оно опять от "
    "ответ очень перед по под пока после потом потому почему почти при привет про просто пусть раз "
    "разве разный разных с сам самый свое свой свои себе себя сегодня сейчас сколько со совсем "
    "спасибо так также такой такая такие там тебе тебя тем теперь то тогда того тоже той только том "
    "тот три тут ты тысяч у уж уже хорошо хоть хотя чего чей человек чем через что что-то чтоб чтобы "
    "чуть эта эти это этого этой этом этот эту я";

//! Longest first within a length that is tried.
constexpr std::array russianEndings{
    u"иями", u"ться", u"ыми", u"ими", u"ями", u"ами", u"иях", u"ого", u"его", u"ому", u"ему", u"тся", u"лся",
    u"ась",  u"ись",  u"ают", u"яют", u"уют", u"ает", u"яет", u"ует", u"ала", u"али", u"ало", u"ила", u"или",
    u"ило",  u"ишь",  u"ешь", u"ях",  u"ах",  u"ов",  u"ев",  u"ей",  u"ой",  u"ий",  u"ый",  u"ая",  u"яя",
    u"ое",   u"ее",   u"ые",  u"ие",  u"ым",  u"им",  u"ом",  u"ем",  u"ую",  u"юю",  u"ою",  u"ею",  u"ию",
    u"ия",   u"ии",   u"ью",  u"ья",  u"ам",  u"ям",  u"ет",  u"ют",  u"ут",  u"ит",  u"ат",  u"ят",  u"ал",
    u"ил",   u"ть",   u"а",   u"я",   u"о",   u"е",   u"ы",   u"и",   u"у",   u"ю",   u"ь",   u"й"};

const QSet<QString> &stopSet()
{
    static const QSet<QString> words = [] {
        const auto list = QStringView(stopWords).toString().split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

QString folded(const QString &word)
{
    return word.toLower().replace(u'ё', u'е');
}

bool isLatin(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isCyrillic(QChar c)
{
    return c >= u'а' && c <= u'я';
}

bool isVowel(QChar c)
{
    return QStringView(u"aeiouy").contains(c);
}

QString russianStem(const QString &word)
{
    for (const QStringView ending : russianEndings) {
        if (word.size() - ending.size() >= 3 && word.endsWith(ending))
            return word.chopped(ending.size());
    }
    return word;
}

//! Takes "ing" or "ed" off where a word remains.
QString withoutSuffix(const QString &word)
{
    for (const QStringView suffix : {u"ing", u"ed"}) {
        if (!word.endsWith(suffix) || word.size() - suffix.size() < 3)
            continue;
        auto rest = word.chopped(suffix.size());
        if (!std::ranges::any_of(rest, isVowel))
            continue;
        const bool isDoubled =
            rest.back() == rest[rest.size() - 2] && !QStringView(u"lsz").contains(rest.back());
        return isDoubled ? rest.chopped(1) : rest;
    }
    return word;
}

QString englishStem(QString word)
{
    if (word.size() > 4 && word.endsWith(u"ies"))
        word = word.chopped(3) + u'y';
    else if (
        word.size() > 4
        && (word.endsWith(u"sses") || word.endsWith(u"xes") || word.endsWith(u"ches")
            || word.endsWith(u"shes")))
        word.chop(2);
    else if (word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss") && !word.endsWith(u"us"))
        word.chop(1);
    word = withoutSuffix(word);
    return word.size() > 3 && word.endsWith(u'e') ? word.chopped(1) : word;
}

//! "41", "96GB", "2x", "120b", "2025-08-01"; not "575.57.08", which is a version.
bool isCount(const QString &word)
{
    static const QRegularExpression version(u"\\A\\d+\\.\\d+\\.\\d+\\z"_s);
    static const QRegularExpression quantity(u"\\A\\d[\\d.,_-]*\\p{L}{0,4}\\z"_s);
    return quantity.match(word).hasMatch() && !version.match(word).hasMatch();
}

//! Rows of tables, and what is set in as code.
bool isPrinted(const QString &line)
{
    return line.startsWith(u"    ") || line.startsWith(u'\t') || line.count(u'|') >= 2;
}

QString withoutAddresses(QString line)
{
    static const QRegularExpression address(u"\\b(?:https?://|www\\.)\\S+"_s);
    static const QRegularExpression person(u"(?<![\\w/])(?:@|/?u/)[\\w-]+"_s);
    line.replace(u'\u2019', u'\'');
    return line.replace(address, u" "_s).replace(person, u" "_s);
}

bool isTelling(const QString &word)
{
    return word.size() >= shortestWord && word.size() <= longestWord && !word.contains(u'\'')
        && !isCount(word) && !isStopWord(word);
}

void addWords(const QString &line, bool isOfProgram, QStringList &words)
{
    static const QRegularExpression form(
        u"(?<![\\w-])--?[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*|[\\p{L}\\p{N}]+(?:[._'-][\\p{L}\\p{N}]+)*"_s);
    for (auto matches = form.globalMatch(withoutAddresses(line)); matches.hasNext();) {
        const auto word = matches.next().captured();
        if (isTelling(word) && (!isOfProgram || word.startsWith(u'-')))
            words << word;
    }
}

} // namespace

QStringList tellingWords(const QString &text)
{
    QStringList words;
    bool isFenced = false;
    for (const auto &line : text.left(longestTold).split(u'\n')) {
        const auto start = line.trimmed();
        if (start.startsWith(u"```") || start.startsWith(u"~~~"))
            isFenced = !isFenced;
        else if (!start.startsWith(u'>') && !start.startsWith(u"&gt;"))
            addWords(line, isFenced || isPrinted(line), words);
    }
    return words;
}

QString stemOf(const QString &word)
{
    const auto plain = folded(word);
    if (std::ranges::all_of(plain, isCyrillic))
        return russianStem(plain);
    return std::ranges::all_of(plain, isLatin) ? englishStem(plain) : plain;
}

bool isStopWord(const QString &word)
{
    return stopSet().contains(folded(word));
}

} // namespace LaunchProbe::Protocol
