// SPDX-License-Identifier: GPL-3.0-or-later
#include "html.h"

#include "entities.h"
#include "markdownwriter.h"

#include <algorithm>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;

namespace {

struct Tag {
    QString name; //!< in small letters
    QStringView attributes;
    bool closes = false;
};

//! The value of an attribute, entities decoded; empty where it is missing.
QString attributeOf(QStringView attributes, QStringView wanted)
{
    const auto isBlank = [](QChar c) { return c.isSpace() || c == u'/'; };
    qsizetype at = 0;
    const auto skip = [&](auto belongs) {
        const auto from = at;
        while (at < attributes.size() && belongs(attributes[at]))
            ++at;
        return attributes.sliced(from, at - from);
    };
    while (at < attributes.size()) {
        skip(isBlank);
        const auto name = skip([&isBlank](QChar c) { return !isBlank(c) && c != u'='; });
        skip([](QChar c) { return c.isSpace(); });
        QStringView value;
        if (at < attributes.size() && attributes[at] == u'=') {
            ++at;
            skip([](QChar c) { return c.isSpace(); });
            const auto quote = at < attributes.size() ? attributes[at] : QChar();
            if (quote == u'"' || quote == u'\'') {
                ++at;
                value = skip([quote](QChar c) { return c != quote; });
                ++at;
            } else {
                value = skip([](QChar c) { return !c.isSpace(); });
            }
        }
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return withoutEntities(value.toString());
    }
    return {};
}

//! Cuts HTML into tags and text. Whatever it is given it moves on with every step.
class Cutter
{
public:
    explicit Cutter(QStringView html)
        : m_html(html)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_html.size(); }

    //! The text up to the next tag.
    QStringView takeText()
    {
        const auto from = m_at;
        while (m_at < m_html.size() && !beginsTag())
            ++m_at;
        return m_html.sliced(from, m_at - from);
    }

    //! The tag that begins here; without a name where it is a comment or the like.
    Tag takeTag()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--")) {
            skipBehind(u"-->", 4);
            return {};
        }
        const auto end = endOfTag();
        auto inside = m_html.sliced(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        Tag tag;
        tag.closes = inside.startsWith(u'/');
        if (tag.closes)
            inside = inside.sliced(1);
        qsizetype size = 0;
        while (size < inside.size() && inside[size].isLetterOrNumber())
            ++size;
        tag.name = inside.first(size).toString().toLower();
        tag.attributes = inside.sliced(size);
        return tag;
    }

    //! Over everything up to the end tag, which is taken too.
    void skipElement(const QString &name)
    {
        skipBehind(u"</"_s + name, 0);
        skipBehind(u">", 0);
    }

private:
    [[nodiscard]] bool beginsTag()
    {
        if (m_html[m_at] != u'<' || m_at + 1 >= m_html.size() || m_noMoreTags)
            return false;
        const auto next = m_html[m_at + 1];
        if (!next.isLetter() && next != u'/' && next != u'!' && next != u'?')
            return false;
        m_noMoreTags = m_html.indexOf(u'>', m_at) < 0;
        return !m_noMoreTags;
    }

    //! A bracket inside a quoted value ends no tag, unless the quotes are not closed.
    [[nodiscard]] qsizetype endOfTag() const
    {
        for (auto at = m_at; at < m_html.size(); ++at) {
            const auto c = m_html[at];
            if (c == u'>')
                return at;
            if ((c == u'"' || c == u'\'') && m_html[at - 1] == u'=') {
                at = m_html.indexOf(c, at + 1);
                if (at < 0)
                    break;
            }
        }
        return m_html.indexOf(u'>', m_at);
    }

    void skipBehind(QStringView what, qsizetype offset)
    {
        const auto from = std::min(m_at + offset, m_html.size());
        const auto found = m_html.indexOf(what, from, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + what.size();
    }

    QStringView m_html;
    qsizetype m_at = 0;
    bool m_noMoreTags = false;
};

bool isOneOf(const QString &name, std::initializer_list<QStringView> names)
{
    return std::ranges::any_of(names, [&name](QStringView other) { return name == other; });
}

//! Speaks tags to the writer.
class Translator
{
public:
    QString translated(const QString &html)
    {
        Cutter cutter(html);
        while (!cutter.atEnd()) {
            if (const auto text = cutter.takeText(); !text.isEmpty())
                m_writer.writeText(withoutEntities(text.toString()));
            if (cutter.atEnd())
                break;
            const auto tag = cutter.takeTag();
            if (!tag.closes && isOneOf(tag.name, {u"script", u"style", u"svg", u"template", u"title"}))
                cutter.skipElement(tag.name);
            else
                take(tag);
        }
        return m_writer.finished();
    }

private:
    void take(const Tag &tag)
    {
        if (tag.name == u"pre")
            tag.closes ? m_writer.endBlockOfCode() : m_writer.beginBlockOfCode();
        else if (isOneOf(tag.name, {u"code", u"tt", u"kbd", u"samp"}))
            takeCode(tag);
        else if (tag.name == u"a")
            tag.closes ? m_writer.endLink() : m_writer.beginLink(attributeOf(tag.attributes, u"href"));
        else if (tag.name == u"img" && !tag.closes)
            m_writer.writeText(attributeOf(tag.attributes, u"alt").left(200));
        else if (tag.name == u"blockquote")
            tag.closes ? m_writer.endQuote() : m_writer.beginQuote();
        else if (tag.name == u"ul" || tag.name == u"ol")
            tag.closes ? m_writer.endList() : m_writer.beginList(tag.name == u"ol");
        else if (tag.name == u"li")
            tag.closes ? m_writer.breakLine() : m_writer.beginItem();
        else if (isOneOf(tag.name, {u"td", u"th"}))
            tag.closes ? m_writer.endCell() : m_writer.beginCell();
        else if (tag.name == u"tr")
            m_writer.endRow();
        else if (tag.name == u"table")
            m_writer.endTable();
        else if (tag.name == u"hr")
            m_writer.writeRule();
        else if (tag.name.size() == 2 && tag.name[0] == u'h' && tag.name[1] >= u'1' && tag.name[1] <= u'6')
            m_writer.beginHeading(tag.closes ? 0 : tag.name[1].digitValue());
        else if (tag.name == u"p")
            m_writer.beginParagraph();
        else if (isOneOf(
                     tag.name,
                     {u"br", u"div", u"section", u"article", u"aside", u"header", u"footer", u"details",
                      u"summary", u"figure", u"figcaption", u"dl", u"dt", u"dd"}))
            m_writer.breakLine();
    }

    void takeCode(const Tag &tag)
    {
        if (tag.closes)
            m_writer.endCode();
        else
            m_writer.beginCode(languageOf(attributeOf(tag.attributes, u"class")));
    }

    //! "lang-py" and "language-py" are what highlighters on the sites agree on.
    static QString languageOf(const QString &classes)
    {
        for (const auto &word : classes.split(u' ', Qt::SkipEmptyParts)) {
            for (const auto &prefix : {u"lang-"_s, u"language-"_s}) {
                auto name = word.startsWith(prefix) ? word.mid(prefix.size()).left(20) : QString();
                const auto isPlain = std::ranges::all_of(
                    name, [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'+'); });
                if (!name.isEmpty() && isPlain && name != u"auto" && name != u"plaintext")
                    return name;
            }
        }
        return {};
    }

    MarkdownWriter m_writer;
};

} // namespace

QString markdownOfHtml(const QString &html)
{
    return Translator().translated(html);
}

} // namespace LaunchProbe::Connectors
