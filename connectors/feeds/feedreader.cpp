// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedreader.h"

#include <connectors/api/answers.h>
#include <connectors/api/entities.h>
#include <connectors/api/html.h>

#include <QXmlStreamReader>

#include <map>

namespace LaunchProbe::Connectors::Feeds {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

constexpr auto dublinCore = "http://purl.org/dc/elements/1.1/";
constexpr auto contentModule = "http://purl.org/rss/1.0/modules/content/";

//! Feeds use the entities of HTML without declaring them.
class HtmlEntities final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const auto entity = u'&' + name.left(40) + u';';
        const auto text = withoutEntities(entity);
        return text == entity ? u" "_s : text;
    }
};

bool isIn(const QXmlStreamReader &xml, const char *space)
{
    return xml.namespaceUri() == QLatin1String(space);
}

//! The marks of a name and address pair: "a@b.org (Anna)".
QString nameIn(const QString &text)
{
    const auto open = text.indexOf(u'(');
    const auto close = text.lastIndexOf(u')');
    return (open >= 0 && close > open ? text.mid(open + 1, close - open - 1) : text).simplified().left(200);
}

class Reader
{
public:
    Reader(const QByteArray &bytes, QUrl base, QString place)
        : m_xml(bytes)
        , m_base(std::move(base))
        , m_place(std::move(place))
    {
        m_xml.setEntityResolver(&m_entities);
    }

    Domain::Result<Feed> read()
    {
        while (!m_xml.atEnd() && !m_problem) {
            const auto token = next();
            if (token != QXmlStreamReader::StartElement)
                continue;
            const auto name = m_xml.name();
            if (!m_hasRoot)
                takeRoot(name);
            else if (name == u"item" || name == u"entry")
                readEntry();
            else if (name == u"title" && m_feed.title.isEmpty())
                m_feed.title = markdownOfHtml(readText()).simplified().left(200);
        }
        if (m_problem)
            return *m_problem;
        if (m_xml.hasError())
            return problemOfError();
        if (!m_hasRoot)
            return problem(Problem::Kind::Truncated, u"ends too early"_s);
        return std::move(m_feed);
    }

private:
    QXmlStreamReader::TokenType next()
    {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::StartElement && ++m_depth > deepestElement)
            m_problem = problem(Problem::Kind::TooLarge, u"nested too deeply"_s);
        else if (token == QXmlStreamReader::EndElement)
            --m_depth;
        // Declared entities are how a small document becomes a large one.
        else if (token == QXmlStreamReader::DTD && !m_xml.entityDeclarations().isEmpty())
            m_problem = problem(Problem::Kind::Malformed, u"it declares entities"_s);
        return token;
    }

    [[nodiscard]] bool goesOn() const { return !m_xml.atEnd() && !m_problem; }

    void takeRoot(QStringView name)
    {
        m_hasRoot = true;
        if (name.compare(u"html", Qt::CaseInsensitive) == 0)
            m_problem = problem(Problem::Kind::Malformed, u"HTML"_s);
        else if (name != u"rss" && name != u"feed" && name != u"RDF")
            m_problem = problem(Problem::Kind::Malformed, u"no feed"_s);
    }

    //! The element's text, that of elements in it too; moves behind its end.
    QString readText()
    {
        QString text;
        for (const auto level = m_depth; goesOn();) {
            const auto token = next();
            if (token == QXmlStreamReader::EndElement && m_depth < level)
                break;
            if (token == QXmlStreamReader::Characters || token == QXmlStreamReader::EntityReference)
                text += m_xml.text();
        }
        return text;
    }

    //! The elements in this one as HTML, for they are that.
    QString readInner()
    {
        QString html;
        for (const auto level = m_depth; goesOn();) {
            const auto token = next();
            if (token == QXmlStreamReader::EndElement && m_depth < level)
                break;
            if (token == QXmlStreamReader::StartElement) {
                html += u'<' + m_xml.name().toString();
                for (const auto &attribute : m_xml.attributes()) {
                    const auto name = attribute.name().toString();
                    if (name == u"href" || name == u"class" || name == u"alt")
                        html += u" %1=\"%2\""_s.arg(name, attribute.value().toString().toHtmlEscaped());
                }
                html += u'>';
            } else if (token == QXmlStreamReader::EndElement) {
                html += u"</"_s + m_xml.name().toString() + u'>';
            } else if (token == QXmlStreamReader::Characters || token == QXmlStreamReader::EntityReference) {
                html += m_xml.text().toString().toHtmlEscaped();
            }
        }
        return html;
    }

    void readEntry()
    {
        Entry entry;
        const auto about =
            m_xml.attributes().value(u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s, u"about"_s);
        entry.id = about.toString().left(2000);
        for (const auto level = m_depth; goesOn();) {
            const auto token = next();
            if (token == QXmlStreamReader::EndElement && m_depth < level)
                break;
            if (token == QXmlStreamReader::StartElement)
                readField(entry);
        }
        if (entry.id.isEmpty())
            entry.id = entry.link.toString(QUrl::FullyEncoded);
        // What is cut off in the middle counts no more than what is nameless.
        if (m_xml.hasError() || entry.id.isEmpty())
            return;
        if (m_feed.entries.size() < mostEntries)
            m_feed.entries.push_back(std::move(entry));
        else
            m_feed.isCut = true;
    }

    void readField(Entry &entry)
    {
        const auto name = m_xml.name().toString();
        if (name == u"title" && entry.title.isEmpty())
            entry.title = readPlain();
        else if (name == u"id" || name == u"guid")
            entry.id = readText().trimmed().left(2000);
        else if (name == u"link")
            readLink(entry);
        else if (
            name == u"published" || name == u"pubDate" || name == u"issued"
            || (name == u"date" && isIn(m_xml, dublinCore)))
            entry.published = feedTime(readText());
        else if (name == u"updated" || name == u"modified")
            entry.updated = feedTime(readText());
        else if (name == u"author" || (name == u"creator" && isIn(m_xml, dublinCore)))
            readAuthor(entry);
        else if (
            name == u"content" || name == u"summary" || name == u"description"
            || (name == u"encoded" && isIn(m_xml, contentModule)))
            readContent(entry);
        else
            readText();
    }

    QString readPlain()
    {
        const auto type = m_xml.attributes().value(u"type"_s).toString();
        const auto text = readText();
        // RSS never said whether a title is HTML; Atom does.
        return (type == u"text" ? text : markdownOfHtml(text)).simplified().left(1000);
    }

    void readLink(Entry &entry)
    {
        const auto attributes = m_xml.attributes();
        const auto relation = attributes.value(u"rel"_s);
        const auto target = attributes.value(u"href"_s).toString();
        const auto text = readText().trimmed();
        if (!entry.link.isEmpty() || (!relation.isEmpty() && relation != u"alternate"))
            return;
        const auto link = m_base.resolved(QUrl(target.isEmpty() ? text : target));
        if (link.scheme() == u"https" || link.scheme() == u"http")
            entry.link = link;
    }

    void readAuthor(Entry &entry)
    {
        QString name;
        QString all;
        for (const auto level = m_depth; goesOn();) {
            const auto token = next();
            if (token == QXmlStreamReader::EndElement && m_depth < level)
                break;
            if (token == QXmlStreamReader::StartElement) {
                const bool isName = m_xml.name() == u"name";
                const auto text = readText();
                if (isName)
                    name = text;
            } else if (token == QXmlStreamReader::Characters) {
                all += m_xml.text();
            }
        }
        if (entry.author.isEmpty())
            entry.author = nameIn(name.isEmpty() ? all : name);
    }

    void readContent(Entry &entry)
    {
        const auto type = m_xml.attributes().value(u"type"_s).toString();
        auto html = type == u"xhtml" ? readInner() : readText();
        if (type == u"text")
            html = html.toHtmlEscaped();
        if (html.size() > entry.html.size())
            entry.html = html;
    }

    [[nodiscard]] Problem problem(Problem::Kind kind, const QString &detail) const
    {
        return {kind, u"%1, line %2"_s.arg(m_place).arg(m_xml.lineNumber()), detail, 0, {}};
    }

    [[nodiscard]] Problem problemOfError() const
    {
        const bool isCut = m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
        return problem(
            isCut ? Problem::Kind::Truncated : Problem::Kind::Malformed,
            isCut ? u"ends too early"_s : shortened(m_xml.errorString()));
    }

    HtmlEntities m_entities;
    QXmlStreamReader m_xml;
    QUrl m_base;
    QString m_place;
    Feed m_feed;
    int m_depth = 0;
    bool m_hasRoot = false;
    std::optional<Problem> m_problem;
};

} // namespace

QDateTime feedTime(const QString &text)
{
    static const std::map<QString, QString> zones{
        {u"UT"_s, u"+0000"_s},  {u"UTC"_s, u"+0000"_s}, {u"GMT"_s, u"+0000"_s}, {u"Z"_s, u"+0000"_s},
        {u"EST"_s, u"-0500"_s}, {u"EDT"_s, u"-0400"_s}, {u"CST"_s, u"-0600"_s}, {u"CDT"_s, u"-0500"_s},
        {u"MST"_s, u"-0700"_s}, {u"MDT"_s, u"-0600"_s}, {u"PST"_s, u"-0800"_s}, {u"PDT"_s, u"-0700"_s}};
    auto line = text.left(100).simplified();
    auto time = QDateTime::fromString(line, Qt::ISODate);
    if (time.isValid()) {
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC);
        return time.toUTC();
    }
    const auto zone = line.section(u' ', -1);
    if (const auto known = zones.find(zone); known != zones.end())
        line = line.chopped(zone.size()) + known->second;
    return QDateTime::fromString(line, Qt::RFC2822Date).toUTC();
}

Domain::Result<Feed> readFeed(const QByteArray &xml, const QUrl &base, const QString &place)
{
    return Reader(xml, base, place).read();
}

} // namespace LaunchProbe::Connectors::Feeds
