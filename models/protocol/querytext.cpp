// SPDX-License-Identifier: GPL-3.0-or-later
#include "querytext.h"

#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Protocol {

using namespace Qt::StringLiterals;
using Domain::Dialect;

namespace {

qsizetype operatorsIn(QString text)
{
    static const QRegularExpression phrase(u"\"[^\"]*\""_s);
    static const QRegularExpression word(u"\\b(?:AND|OR|NOT)\\b"_s);
    return text.remove(phrase).count(word);
}

bool isFlag(const QString &word, const Catalogue::Catalogue &catalogue)
{
    return std::ranges::any_of(catalogue.engines(), [&word](const Catalogue::Engine &engine) {
        return std::ranges::any_of(engine.flags, [&word](const Catalogue::Flag &flag) {
            return flag.name == word || flag.aliases.contains(word);
        });
    });
}

//! Whether the first bracket closes at the very end.
bool isBracketed(const QString &text)
{
    int open = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        open += text[i] == u'(' ? 1 : text[i] == u')' ? -1 : 0;
        if (open == 0)
            return i > 0 && i == text.size() - 1;
    }
    return false;
}

const QRegularExpression &tokenForm()
{
    static const QRegularExpression form(u"\"[^\"]*\"?|[^\\s\"]+"_s);
    return form;
}

//! A term for a search without OR, and without what else it does not understand: of alternatives the first.
QString single(const QString &term, const Dialect &dialect)
{
    QStringList words;
    bool skipsNext = false;
    for (auto matches = tokenForm().globalMatch(isBracketed(term) ? term.mid(1).chopped(1) : term);
         matches.hasNext();) {
        auto word = matches.next().captured();
        const bool isPhrase = word.startsWith(u'"');
        if (!isPhrase && !dialect.brackets)
            word.remove(u'(').remove(u')');
        if (word.isEmpty() || word == u"AND")
            continue;
        if (word == u"OR" || (word == u"NOT" && !dialect.exclusions)) {
            skipsNext = true;
            continue;
        }
        if (std::exchange(skipsNext, false) || (!isPhrase && word.startsWith(u'-') && !dialect.exclusions))
            continue;
        if (isPhrase && !dialect.phrases) {
            word.remove(u'"');
            while (word.startsWith(u'-')) // a flag in quotes is no exclusion without them either
                word.remove(0, 1);
        }
        words << word;
    }
    return words.join(u' ');
}

//! Text with the search's own words around it, and whether it stays within the limits.
class Frame
{
public:
    Frame(const Dialect &dialect, const Dialect::Family &family, const QString &place)
        : m_dialect(dialect)
        , m_limit(characterLimit(dialect, family))
        , m_operators(family.local ? 0 : dialect.operators)
        , m_prefix(QString(family.prefix).replace(u"{place}"_s, place))
        , m_suffix(family.suffix)
    {
    }

    [[nodiscard]] QString whole(const QString &terms) const
    {
        const bool isAlone = m_prefix.isEmpty() && m_suffix.isEmpty();
        const bool isBare = isAlone || !terms.contains(u" OR ") || isBracketed(terms);
        return m_prefix + (isBare ? terms : u'(' + terms + u')') + m_suffix;
    }

    //! The whole text is kept within the limit, so that it holds however a server counts.
    [[nodiscard]] bool fits(const QString &terms) const
    {
        return (m_limit == 0 || whole(terms).size() + m_dialect.room <= m_limit)
            && (m_operators == 0 || operatorsIn(terms) <= m_operators);
    }

private:
    const Dialect &m_dialect;
    qsizetype m_limit;
    int m_operators;
    QString m_prefix;
    QString m_suffix;
};

QueryTexts joined(const QStringList &terms, const Frame &frame)
{
    QueryTexts out;
    QStringList used;
    for (const auto &term : terms) {
        const auto trial = (used + QStringList{term}).join(u" OR "_s);
        if (term.isEmpty() || used.contains(term))
            continue;
        if (frame.fits(trial))
            used << term;
        else
            out.left << term;
    }
    if (!used.isEmpty())
        out.texts << frame.whole(used.join(u" OR "_s));
    return out;
}

QueryTexts oneByOne(const QStringList &terms, const Dialect &dialect, const Frame &frame)
{
    QueryTexts out;
    for (const auto &term : terms) {
        const auto words = single(term, dialect);
        const auto text = frame.whole(words);
        if (words.isEmpty() || out.texts.contains(text))
            continue;
        if (out.texts.size() < dialect.singles && frame.fits(words))
            out.texts << text;
        else
            out.left << term;
    }
    return out;
}

} // namespace

QString grouped(const QString &term, const Catalogue::Catalogue &catalogue)
{
    QStringList words;
    int open = 0;
    for (auto matches = tokenForm().globalMatch(term); matches.hasNext();) {
        auto word = matches.next().captured();
        if (word.startsWith(u'"')) {
            word = word.remove(u'"').simplified();
            if (!word.isEmpty())
                words << u'"' + word + u'"';
            continue;
        }
        if (isFlag(word, catalogue) && word.startsWith(u'-'))
            word = u'"' + word + u'"';
        QString balanced;
        for (const auto c : std::as_const(word)) {
            open += c == u'(' ? 1 : c == u')' ? -1 : 0;
            if (open < 0)
                open = 0; // a bracket that closes nothing
            else
                balanced += c;
        }
        if (!balanced.isEmpty())
            words << balanced;
    }
    auto text = words.join(u' ') + QString(open, u')');
    return words.size() > 1 && !isBracketed(text) ? u'(' + text + u')' : text;
}

QueryTexts queryTexts(
    const QStringList &terms, const Dialect &dialect, const Dialect::Family &family, const QString &place)
{
    const Frame frame(dialect, family, place);
    return family.alternatives || family.local ? joined(terms, frame) : oneByOne(terms, dialect, frame);
}

qsizetype countedLength(const QString &text, const Dialect &dialect)
{
    if (dialect.uncounted.isEmpty())
        return text.size();
    const QRegularExpression free(u"\\b(?:%1):\\S+|\\b(?:AND|OR|NOT)\\b"_s.arg(dialect.uncounted.join(u'|')));
    return QString(text).remove(free).simplified().size();
}

qsizetype characterLimit(const Dialect &dialect, const Dialect::Family &family)
{
    return family.local ? Domain::localCharacters : dialect.characters;
}

} // namespace LaunchProbe::Protocol
