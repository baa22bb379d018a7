// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchlanguage.h"

#include "conditions.h"
#include "wordreader.h"

#include <algorithm>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
using Domain::TextQuery;
using Op = TextQuery::Op;

namespace {

constexpr qsizetype longestQuery = 4000; //!< characters that are read
constexpr int deepestGroup = 30;
//! Wordings that a whole search may spell out for the archive, which stops at 200; the ranking knows them
//! all.
constexpr size_t mostWordings = 80;
constexpr size_t mostWordingsOfOne = 12;

struct Token {
    enum class Kind { Word, Phrase, Open, Close, And, Or, Not, Condition };
    Kind kind = Kind::Word;
    QString text; //!< a condition's value
    QString key;
    bool excluded = false; //!< a dash stood before it
    bool literal = false; //!< after "--"
};

bool isSpace(QChar c)
{
    return c.isSpace() || c == QChar(0);
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u00ab' || c == u'\u00bb'
        || c == u'\u201e';
}

//! What somebody typed, cut into words, phrases, signs and conditions.
class Cutter
{
public:
    explicit Cutter(QStringView text)
        : m_text(text.left(longestQuery))
    {
    }

    std::vector<Token> cut()
    {
        while (skipSpace())
            readOne();
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] bool skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size();
    }

    void readOne()
    {
        if (m_text[m_at] == u'(' || m_text[m_at] == u')') {
            m_tokens.push_back(
                {m_text[m_at] == u'(' ? Token::Kind::Open : Token::Kind::Close, {}, {}, false, false});
            ++m_at;
            return;
        }
        bool excluded = false;
        if (m_text[m_at] == u'-' && !m_literal && m_at + 1 < m_text.size()
            && (isQuote(m_text[m_at + 1]) || m_text[m_at + 1] == u'(')) {
            excluded = true;
            ++m_at;
        }
        if (m_text[m_at] == u'(')
            m_tokens.push_back({Token::Kind::Open, {}, {}, excluded, false}), ++m_at;
        else if (isQuote(m_text[m_at]))
            m_tokens.push_back({Token::Kind::Phrase, readQuoted(), {}, excluded, m_literal});
        else
            readWord();
    }

    //! A quote that is never closed reaches to the end.
    QString readQuoted()
    {
        const auto start = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text[m_at]))
            ++m_at;
        const auto text = m_text.mid(start, m_at - start).toString();
        ++m_at;
        return text.simplified();
    }

    void readWord()
    {
        const auto start = m_at;
        int depth = 0;
        while (m_at < m_text.size() && !isSpace(m_text[m_at])) {
            const auto c = m_text[m_at];
            if (c == u':' && m_at + 1 < m_text.size() && isQuote(m_text[m_at + 1]) && m_at > start) {
                const auto key = m_text.mid(start, m_at - start).toString();
                ++m_at;
                return addCondition(key, readQuoted());
            }
            if (isQuote(c))
                break;
            // "f(x)" keeps its parentheses; the one that closes a group does not belong to the word.
            depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
            if (depth < 0)
                break;
            ++m_at;
        }
        addWord(m_text.mid(start, m_at - start).toString());
    }

    void addCondition(const QString &key, const QString &value)
    {
        const bool excluded = !m_literal && key.startsWith(u'-');
        m_tokens.push_back({Token::Kind::Condition, value, excluded ? key.mid(1) : key, excluded, m_literal});
    }

    void addWord(const QString &word)
    {
        if (!m_literal && word == u"--"_s) {
            m_literal = true;
            return;
        }
        for (const auto &[sign, kind] :
             {std::pair(u"AND"_s, Token::Kind::And), std::pair(u"OR"_s, Token::Kind::Or),
              std::pair(u"NOT"_s, Token::Kind::Not)}) {
            if (word == sign) {
                m_tokens.push_back({kind, {}, {}, false, m_literal});
                return;
            }
        }
        if (const auto colon = word.indexOf(u':'); colon > 0)
            return addCondition(word.left(colon), word.mid(colon + 1));
        m_tokens.push_back({Token::Kind::Word, word, {}, false, m_literal});
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_literal = false;
    std::vector<Token> m_tokens;
};

bool isMeaningful(const TextQuery &query)
{
    return !query.isEmpty();
}

TextQuery group(Op op, std::vector<TextQuery> children)
{
    std::erase_if(children, [](const TextQuery &child) { return !isMeaningful(child); });
    if (children.empty())
        return {};
    return children.size() == 1 ? children.front() : TextQuery{op, {}, std::move(children)};
}

TextQuery wordQuery(const Wording &wording)
{
    return {wording.text.contains(u' ') ? Op::Phrase : Op::Word, wording.text, {}};
}

TextQuery conceptQuery(const Concept &found, size_t wordings)
{
    std::vector<TextQuery> children;
    for (const auto &wording : found.wordings) {
        if (children.size() >= std::max<size_t>(1, wordings))
            break;
        children.push_back(wordQuery(wording));
    }
    return group(Op::Or, std::move(children));
}

} // namespace

class SearchLanguage::Reader
{
public:
    Reader(const SearchLanguage &language, std::vector<Token> tokens, SearchQuery &query)
        : m_language(language)
        , m_tokens(std::move(tokens))
        , m_query(query)
    {
        // Each word may be spelled out in as many ways as there is room for.
        const auto words = std::ranges::count(m_tokens, Token::Kind::Word, &Token::kind);
        m_wordings = std::min(
            mostWordingsOfOne, mostWordings / static_cast<size_t>(std::max<std::ptrdiff_t>(1, words)));
    }

    TextQuery readAll()
    {
        std::vector<TextQuery> parts;
        while (m_at < m_tokens.size()) {
            parts.push_back(alternatives(0));
            m_at += m_at < m_tokens.size(); // a parenthesis that closes nothing
        }
        return group(Op::Any, std::move(parts));
    }

private:
    using Kind = Token::Kind;

    [[nodiscard]] bool is(Kind kind) const { return m_at < m_tokens.size() && m_tokens[m_at].kind == kind; }

    TextQuery alternatives(int depth)
    {
        std::vector<TextQuery> parts{all(depth)};
        while (is(Kind::Or)) {
            ++m_at;
            m_structured = true;
            parts.push_back(all(depth));
        }
        return group(Op::Or, std::move(parts));
    }

    TextQuery all(int depth)
    {
        std::vector<TextQuery> wanted;
        std::vector<TextQuery> unwanted;
        bool negated = false;
        for (bool more = true; more;) {
            while (is(Kind::Not) || is(Kind::And)) {
                negated = is(Kind::Not);
                m_structured = true;
                ++m_at;
            }
            const auto kept = m_query.concepts.size();
            const bool negatedOutside = std::exchange(m_negated, m_negated != negated);
            auto part = sideBySide(depth);
            m_negated = negatedOutside;
            if (negated)
                m_query.concepts.resize(kept);
            (negated ? unwanted : wanted).push_back(std::move(part));
            negated = false;
            more = is(Kind::And) || is(Kind::Not);
        }
        return without(group(Op::And, std::move(wanted)), std::move(unwanted));
    }

    static TextQuery without(TextQuery wanted, std::vector<TextQuery> unwanted)
    {
        std::erase_if(unwanted, [](const TextQuery &child) { return !isMeaningful(child); });
        if (unwanted.empty())
            return wanted;
        if (wanted.isEmpty())
            wanted = {Op::And, {}, {}};
        unwanted.insert(unwanted.begin(), std::move(wanted));
        return {Op::Not, {}, std::move(unwanted)};
    }

    //! Bare words that need not all stand, phrases and groups that must, and what must not.
    struct Side {
        std::vector<TextQuery> wished;
        std::vector<TextQuery> needed;
        std::vector<TextQuery> unwanted;
        QString words; //!< bare words not yet looked up, because some mean something only together
    };

    TextQuery sideBySide(int depth)
    {
        Side side;
        while (m_at < m_tokens.size() && !is(Kind::Close) && !is(Kind::And) && !is(Kind::Or)
               && !is(Kind::Not)) {
            const auto token = m_tokens[m_at];
            ++m_at;
            switch (token.kind) {
            case Kind::Word:
                takeWord(token, side);
                break;
            case Kind::Phrase:
                takePhrase(token, side);
                break;
            case Kind::Condition:
                takeCondition(token, side);
                break;
            default:
                takeGroup(token, side, depth);
                break;
            }
        }
        takeWords(side);
        auto core = group(Op::Any, side.wished);
        if (!side.needed.empty()) {
            auto needed = group(Op::And, side.needed);
            // What is wished for besides cannot be a must; it only ranks.
            if (core.isEmpty())
                core = needed;
            else
                core = {Op::Or, {}, {needed, {Op::And, {}, {needed, core}}}};
        }
        return without(std::move(core), std::move(side.unwanted));
    }

    void takeWord(const Token &token, Side &side)
    {
        const auto &vocabulary = m_language.m_vocabulary;
        const auto &word = token.text;
        const bool dashed =
            word.size() > 1 && word.startsWith(u'-') && (word[1].isLetter() || word[1] == u'-');
        if (dashed && (token.literal || word.startsWith(u"--"_s) || vocabulary.isFlag(word))) {
            takeWords(side);
            const bool hasValue = is(Kind::Word) && m_tokens[m_at].text[0].isDigit() && !word.contains(u'=');
            for (const auto &found : vocabulary.flag(word, hasValue ? m_tokens[m_at].text : QString()))
                wish(found, side);
            m_at += hasValue;
        } else if (dashed) {
            side.unwanted.push_back({Op::Word, word.mid(1), {}});
        } else {
            side.words += u' ' + word;
        }
    }

    void takeWords(Side &side)
    {
        for (const auto &found : m_language.m_vocabulary.concepts(std::exchange(side.words, {})))
            wish(found, side);
    }

    void wish(const Concept &found, Side &side)
    {
        side.wished.push_back(conceptQuery(found, m_wordings));
        m_query.concepts.push_back(found);
    }

    void takePhrase(const Token &token, Side &side)
    {
        takeWords(side);
        const auto words = WordReader::words(token.text);
        if (words.isEmpty())
            return;
        const TextQuery phrase{Op::Phrase, token.text, {}};
        if (token.excluded) {
            side.unwanted.push_back(phrase);
            return;
        }
        side.needed.push_back(phrase);
        m_query.concepts.push_back(
            {token.text, {{token.text, words, 1.0}}, m_language.m_vocabulary.isName(token.text)});
    }

    void takeCondition(const Token &token, Side &side)
    {
        const bool negated = token.excluded != m_negated;
        if (addCondition(m_query.filter, token.key, token.text, negated, m_language.m_catalogue)) {
            takeWords(side);
            return;
        }
        // "gpt-oss:120b" or an address: words after all.
        const auto text = token.key + u':' + token.text;
        if (token.excluded)
            side.unwanted.push_back({Op::Word, text, {}});
        else
            side.words += u' ' + text;
    }

    void takeGroup(const Token &token, Side &side, int depth)
    {
        const bool outer = std::exchange(m_structured, false);
        takeWords(side);
        const auto kept = m_query.concepts.size();
        const bool negatedOutside = std::exchange(m_negated, m_negated != token.excluded);
        auto inside = depth < deepestGroup ? alternatives(depth + 1) : TextQuery();
        m_negated = negatedOutside;
        if (is(Kind::Close))
            ++m_at;
        if (token.excluded) {
            m_query.concepts.resize(kept);
            side.unwanted.push_back(std::move(inside));
        } else {
            // "(120b)" in a sentence is a word; "(crash OR hang)" is meant.
            (m_structured ? side.needed : side.wished).push_back(std::move(inside));
        }
        m_structured = m_structured || outer;
    }

    const SearchLanguage &m_language;
    std::vector<Token> m_tokens;
    SearchQuery &m_query;
    size_t m_at = 0;
    size_t m_wordings = 1;
    bool m_negated = false; //!< inside of what is excluded
    bool m_structured = false; //!< an operator stood in the group that is being read
};

SearchQuery SearchLanguage::read(const QString &typed) const
{
    SearchQuery query;
    query.typed = typed;
    Reader reader(*this, Cutter(typed).cut(), query);
    query.filter.text = reader.readAll();
    return query;
}

} // namespace LaunchProbe::Evidence
