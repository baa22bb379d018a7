// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitewords.h"

#include <QStringList>

#include <algorithm>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::TextQuery;

namespace {

const QString everyPost = u"lpeverypost"_s;
//! FTS5 refuses expressions that are nested deeper than 256, and nobody reads hits for a page of words.
constexpr int deepest = 40;
constexpr int mostWords = 200;

bool isTokenChar(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Other_PrivateUse;
}

bool isSearchable(const QString &text)
{
    return std::ranges::any_of(text, isTokenChar);
}

QString quoted(QString text)
{
    text.remove(QChar(0));
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

bool isCyrillic(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

//! The tokenizer stems English alone. A Russian word is searched by its beginning, which its endings share.
QString russianPrefix(const QString &word)
{
    const qsizetype ending = word.size() >= 7 ? 2 : word.size() >= 5 ? 1 : 0;
    return quoted(word.chopped(ending)) + u'*';
}

//! "-ot", "--n-cpu-moe": a flag as it stands on a command line.
bool isFlag(QStringView word)
{
    const auto dashes = word.startsWith(u"--"_s) ? 2 : word.startsWith(u'-') ? 1 : 0;
    return dashes > 0 && word.size() > dashes && word[dashes].isLetter();
}

QString wordExpression(const QString &word)
{
    if (isFlag(word))
        return u"flag : "_s + quoted(word);
    return isCyrillic(word) ? russianPrefix(word) : quoted(word);
}

class Writer
{
public:
    [[nodiscard]] QString written(const TextQuery &query, int depth)
    {
        if (depth > deepest)
            return {};
        switch (query.op) {
        case TextQuery::Op::Word:
            return leaf(query.text, wordExpression(query.text));
        case TextQuery::Op::Phrase:
            return leaf(query.text, quoted(query.text));
        case TextQuery::Op::And:
            return joined(query.children, u" AND "_s, depth);
        case TextQuery::Op::Or:
        case TextQuery::Op::Any:
            return joined(query.children, u" OR "_s, depth);
        case TextQuery::Op::Not:
            return excluding(query.children, depth);
        }
        return {};
    }

private:
    QString leaf(const QString &text, const QString &expression)
    {
        if (!isSearchable(text) || m_words >= mostWords)
            return {};
        ++m_words;
        return expression;
    }

    QString joined(const std::vector<TextQuery> &children, const QString &by, int depth)
    {
        QStringList parts;
        for (const auto &child : children) {
            if (const auto part = written(child, depth + 1); !part.isEmpty())
                parts << part;
        }
        return parts.size() < 2 ? parts.join(QString()) : u'(' + parts.join(by) + u')';
    }

    QString excluding(const std::vector<TextQuery> &children, int depth)
    {
        if (children.empty())
            return {};
        auto wanted = children.front().isEmpty() ? QString() : written(children.front(), depth + 1);
        const auto unwanted = joined({children.begin() + 1, children.end()}, u" OR "_s, depth);
        if (unwanted.isEmpty())
            return wanted;
        return u"((%1) NOT %2)"_s.arg(wanted.isEmpty() ? u"flag : "_s + everyPost : wanted, unwanted);
    }

    int m_words = 0;
};

} // namespace

QString ftsExpression(const TextQuery &query)
{
    return Writer().written(query, 0);
}

QString flagWords(const QString &text)
{
    QString words = everyPost;
    for (qsizetype at = 0; (at = text.indexOf(u'-', at)) >= 0; ++at) {
        const auto before = at > 0 ? text[at - 1] : QChar(u' ');
        if (isTokenChar(before) || before == u'-' || before == u'_')
            continue;
        auto end = at;
        while (end < text.size() && (text[end] == u'-' || text[end] == u'_' || isTokenChar(text[end])))
            ++end;
        if (const auto word = QStringView(text).mid(at, end - at); isFlag(word))
            (words += u' ') += word;
        at = end - 1;
    }
    return words;
}

} // namespace LaunchProbe::Store
