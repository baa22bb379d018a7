// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordquery.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestBracket = 50; //!< deeper ones are read as if they were not there
constexpr qsizetype longestText = 1'000'000;
constexpr qsizetype shortestStem = 4;

//! Words in lower case with one space before, between and after them.
QString folded(const QString &text)
{
    QString out(u' ');
    for (const auto c : text) {
        if (c.isLetterOrNumber() || c.isMark())
            out += c.toLower();
        else if (!out.endsWith(u' '))
            out += u' ';
    }
    if (!out.endsWith(u' '))
        out += u' ';
    return out;
}

bool holds(const QString &foldedText, const QString &foldedWords)
{
    const bool isStem =
        foldedWords.size() >= shortestStem + 2 && !QStringView(foldedWords).trimmed().contains(u' ');
    return foldedText.contains(isStem ? foldedWords.chopped(1) : foldedWords);
}

} // namespace

struct WordQuery::Node {
    enum class Kind { Words, All, Any, Not };
    Kind kind = Kind::Words;
    QString words; //!< folded
    std::vector<Node> parts;

    [[nodiscard]] bool matches(const QString &text) const
    {
        const auto part = [&text](const Node &node) { return node.matches(text); };
        switch (kind) {
        case Kind::All:
            return std::ranges::all_of(parts, part);
        case Kind::Any:
            return std::ranges::any_of(parts, part);
        case Kind::Not:
            return !parts.front().matches(text);
        case Kind::Words:
            break;
        }
        return holds(text, words);
    }

    //! Whether anything in it is looked for, rather than left out.
    [[nodiscard]] bool seeks() const
    {
        return kind == Kind::Words || (kind != Kind::Not && std::ranges::any_of(parts, [](const Node &node) {
                                           return node.seeks();
                                       }));
    }
};

//! Alternatives of sequences of words, as OR binds weakest.
class WordQuery::Reader
{
public:
    explicit Reader(const QString &query)
    {
        static const QRegularExpression token(u"-?\"[^\"]*\"?|[()]|[^\\s()\"]+"_s);
        for (auto matches = token.globalMatch(query); matches.hasNext();)
            m_tokens << matches.next().captured();
    }

    Node read()
    {
        Node node{Node::Kind::All, {}, {}};
        while (m_at < m_tokens.size()) {
            if (auto part = any(0); !part.parts.empty())
                node.parts.push_back(std::move(part));
            takes(u")"); // one that closes nothing
        }
        return node;
    }

private:
    Node any(int depth)
    {
        Node node{Node::Kind::Any, {}, {}};
        do {
            auto part = all(depth);
            if (!part.parts.empty())
                node.parts.push_back(std::move(part));
        } while (takes(u"OR"));
        return node;
    }

    Node all(int depth)
    {
        Node node{Node::Kind::All, {}, {}};
        while (m_at < m_tokens.size() && m_tokens[m_at] != u"OR" && m_tokens[m_at] != u")") {
            if (takes(u"AND"))
                continue;
            const bool isNegated = takes(u"NOT");
            if (auto part = one(depth); part && isNegated)
                node.parts.push_back({Node::Kind::Not, {}, {std::move(*part)}});
            else if (part)
                node.parts.push_back(std::move(*part));
        }
        return node;
    }

    std::optional<Node> one(int depth)
    {
        if (m_at == m_tokens.size() || m_tokens[m_at] == u")" || m_tokens[m_at] == u"OR")
            return {};
        auto token = m_tokens[m_at++];
        if (token == u"(") {
            if (depth == deepestBracket)
                return {};
            auto inner = any(depth + 1);
            takes(u")");
            return inner.parts.empty() ? std::nullopt : std::optional(std::move(inner));
        }
        const bool isExcluded = token.size() > 1 && token.startsWith(u'-');
        Node node{Node::Kind::Words, folded(token), {}};
        if (QStringView(node.words).trimmed().isEmpty())
            return {};
        return isExcluded ? Node{Node::Kind::Not, {}, {std::move(node)}} : node;
    }

    bool takes(QStringView word)
    {
        if (m_at == m_tokens.size() || m_tokens[m_at] != word)
            return false;
        ++m_at;
        return true;
    }

    QStringList m_tokens;
    qsizetype m_at = 0;
};

WordQuery::WordQuery(const QString &query)
    : m_root(std::make_unique<Node>(Reader(query).read()))
{
}

WordQuery::~WordQuery() = default;
WordQuery::WordQuery(WordQuery &&) noexcept = default;
WordQuery &WordQuery::operator=(WordQuery &&) noexcept = default;

bool WordQuery::matches(const QString &text) const
{
    return m_root->seeks() && m_root->matches(folded(text.left(longestText)));
}

} // namespace LaunchProbe::Connectors
